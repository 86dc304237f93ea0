/** English sentences: preview, export and import. */
export const preview = {
  'preview.absent': 'The report lacks this cell',
  'preview.untitled': 'Annual report on government information disclosure',
  'preview.panel': 'Report preview: {title}',
  'preview.noReport': 'This document is no annual report on government information disclosure: there is nothing to preview.',
  'preview.web': 'Web page',
  'preview.a4': 'A4 sheet',
  'preview.look': 'Look',
  'preview.previous': 'Previous problem',
  'preview.next': 'Next problem',
  'preview.problems': '{count} problems',
  'preview.noProblems': 'No problems found',
} as const;
