/**
 * The catalogue: every sentence a user reads, Chinese first. The Chinese file is the master: its keys are the type.
 * A rule's finding has the key of the rule's id, or the id with a suffix after a dot (`section-missing.withTable`).
 */
import { en } from './en/index.ts';
import { findings, type MessageKey } from './zh-cn/index.ts';
import { later } from './zh-cn/later.ts';

export type { MessageKey };
export type Argument = string | number;
export type Locale = 'zh-cn' | 'en';

const atOnce: Readonly<Partial<Record<MessageKey, string>>> = findings;

/** The words of a key. English, and Chinese that is no finding, are looked up last: bundles load them only then. */
function wordsOf(locale: Locale, key: MessageKey): string {
  if (locale === 'en') return en[key];
  return atOnce[key] ?? later[key as keyof typeof later];
}

/**
 * The sentence in the reader's language, its `{name}` places filled; an unknown name stays as it is. Words that hold
 * quotes themselves and are put between quotes get the inner marks: “3.危及‘三安全一稳定’”.
 */
export function say(locale: Locale, key: MessageKey, args: Readonly<Record<string, Argument>> = {}): string {
  return wordsOf(locale, key).replace(/(“?)\{(\w+)\}/g, (whole, quote: string, name: string) => {
    const value = args[name];
    if (value === undefined) return whole;
    const words = String(value);
    return quote === '' ? words : quote + words.replace(/“/g, '‘').replace(/”/g, '’');
  });
}
