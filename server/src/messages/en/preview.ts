/** English sentences: preview, export and import. */
export const preview = {
  'preview.absent': 'The report lacks this cell',
} as const;
