/** Chinese sentences: features. {name} is filled from the message's arguments. */
export const features = {
  'symbols.table': '{table}：{title}',
  'symbols.signature': '落款',
  'action.fixAll': '修复所有不涉及数字和事实的问题（{count} 处）',
  'action.fixRule': '修复本文档中全部此类问题（{count} 处）',
  'action.convert': '把{table}转换为 Markdown 表格',
  'action.complete': '补全{table}：缺少的行填 0',
} as const;
