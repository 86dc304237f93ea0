/** Chinese sentences: preview, export and import. {name} is filled from the message's arguments. */
export const preview = {
  'preview.absent': '报告中没有这一格',
  'preview.untitled': '政府信息公开工作年度报告',
  'preview.panel': '年报预览：{title}',
  'preview.noReport': '这个文档不是政府信息公开工作年度报告，没有可预览的内容。',
  'preview.web': '网页',
  'preview.a4': 'A4 版面',
  'preview.look': '版面',
  'preview.previous': '上一个问题',
  'preview.next': '下一个问题',
  'preview.problems': '{count} 个问题',
  'preview.noProblems': '没有发现问题',
} as const;
