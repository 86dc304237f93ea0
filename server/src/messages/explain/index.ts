import type { Locale } from '../index.ts';
import { en } from './en.ts';
import type { Explanation } from './types.ts';
import { zhCn } from './zh-cn.ts';

export type { Explanation } from './types.ts';

/** What each rule is about, by the reader's language and the rule's id. A test keeps both complete. */
export const explanations: Readonly<Record<Locale, Readonly<Record<string, Explanation | undefined>>>> = {
  'zh-cn': zhCn,
  en,
};
