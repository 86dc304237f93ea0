/**
 * The catalogue: every sentence a user reads, Chinese first. The Chinese file is the master: its keys are the type.
 * A rule's finding has the key of the rule's id, or the id with a suffix after a dot (`section-missing.withTable`).
 */
import { en } from './en/index.ts';
import { zhCn } from './zh-cn/index.ts';

export type MessageKey = keyof typeof zhCn;
export type Argument = string | number;
export type Locale = 'zh-cn' | 'en';

/** Looked up when something is said: a bundle loads the English only then. */
const catalogueOf = (locale: Locale): Readonly<Record<MessageKey, string>> => (locale === 'en' ? en : zhCn);

/**
 * The sentence in the reader's language, its `{name}` places filled; an unknown name stays as it is. Words that hold
 * quotes themselves and are put between quotes get the inner marks: “3.危及‘三安全一稳定’”.
 */
export function say(locale: Locale, key: MessageKey, args: Readonly<Record<string, Argument>> = {}): string {
  return catalogueOf(locale)[key].replace(/(“?)\{(\w+)\}/g, (whole, quote: string, name: string) => {
    const value = args[name];
    if (value === undefined) return whole;
    const words = String(value);
    return quote === '' ? words : quote + words.replace(/“/g, '‘').replace(/”/g, '’');
  });
}
