/** Pieces of the base report that the examples of these rules replace. */

export const TITLE = '澄溪县水利局2024年政府信息公开工作年度报告';
export const PROBLEMS =
  '存在的主要问题：一是政策解读形式比较单一，以文字解读为主；二是部分股室对公开属性的认定把握不准，个别信息发布不够及时。';
export const MEASURES =
  '改进情况：一是丰富解读形式，对涉及群众用水的文件配发图解和视频；二是编印公开属性认定指引，按季度通报各股室的发布情况，督促及时公开。';
