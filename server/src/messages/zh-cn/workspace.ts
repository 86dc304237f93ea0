/** Chinese sentences: workspace. {name} is filled from the message's arguments. */
export const workspace = {
  'carried-over': '{table}第“{row}”行“{column}”列为 {value}，与 {year} 年报告的“四、结转下年度继续办理”{other} 不一致',
  'carried-over.next':
    '{table}第“{row}”行“{column}”列为 {value}，与 {year} 年报告的“二、上年结转政府信息公开申请数量”{other} 不一致',
  'carried-over.other': '{year} 年报告：“{row}”行“{column}”列为 {value}',
  'carried-over.also': '同时不一致：“{row}”行“{column}”列为 {value}',
  'in-force-rollforward':
    '{table}“{row}”的现行有效件数为 {value}：{year} 年末 {before}，加本年制发 {issued}、减本年废止 {repealed}，应为 {right}；如有失效、机构调整等情况请核对',
  'in-force-rollforward.next':
    '{table}“{row}”的现行有效件数为 {before}，与 {year} 年报告不衔接：加该年制发 {issued}、减该年废止 {repealed}，该年末应为 {right}，实为 {value}',
  'copied-text': '“{title}”的文字与 {year} 年报告九成以上相同，请核对是否沿用旧稿',
  'copied-text.figures': '三张表的非零数字与 {year} 年报告完全相同，请核对是否沿用旧表',
  'copied-text.other': '{year} 年报告的相应部分',
  'duplicate-report': '{organ}{year}年的报告有两份，另一份是“{file}”',
  'duplicate-report.many': '{organ}{year}年的报告另有 {count} 份，如“{file}”',
  'duplicate-report.other': '同一机关、同一年度的报告：{file}',
  'suppress.here': '忽略此处（写明理由）：{rule}',
  'suppress.file': '在本文件中忽略 {rule}（写明理由）',
  'suppress.remove': '从 .xxgkrc.json 中删去这一条忽略',
  'suppress.gone': '这个问题已经不在了',
  'suppress.unsaved': '忽略写在文件旁的 .xxgkrc.json 里，请先保存文件',
  'suppress.broken': '项目文件 .xxgkrc.json 有错误，请先改正',
  'suppress.noPlace': '这里放不下忽略的标记，请改用“在本文件中忽略 {rule}”',
} as const;
