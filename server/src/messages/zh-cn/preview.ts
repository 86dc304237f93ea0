/** Chinese sentences: preview, export and import. {name} is filled from the message's arguments. */
export const preview = {
  'preview.absent': '报告中没有这一格',
} as const;
