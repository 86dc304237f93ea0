import type { features as zh } from '../zh-cn/features.ts';

/** English sentences: features. Same keys and arguments as the Chinese ones. */
export const features: Readonly<Record<keyof typeof zh, string>> = {
  'symbols.table': '{table}: {title}',
  'symbols.signature': 'Signature',
  'action.fixAll': 'Fix everything that changes no figure and asserts no fact ({count})',
  'action.fixRule': 'Fix all problems of this kind in the document ({count})',
  'action.convert': 'Convert {table} to a Markdown table',
  'action.complete': 'Complete {table}: add missing rows with 0',
};
