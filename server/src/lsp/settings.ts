/** The settings `xxgk.*`, whatever a client sends made safe: an unknown or misshapen value is its default. */
import type { Locale } from '../messages/index.ts';
import type { Level } from '../rules/rule.ts';
import { levels } from '../workspace/types.ts';
import { nameMatcher } from './names.ts';

export interface Settings {
  /** False: every document is left alone. */
  readonly enabled: boolean;
  /** Whether reports of one organ are held against each other. */
  readonly compare: boolean;
  /** Language of messages. */
  readonly locale: Locale;
  readonly levels: Readonly<Record<string, Level>>;
  /** Whether a document is a report by its name, whatever its text says. */
  readonly named: (uri: string) => boolean;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
}

const known: ReadonlySet<unknown> = new Set<Level>(levels);
const isLevel = (value: unknown): value is Level => known.has(value);

function member(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}

/** What `auto` follows. @param editorLocale language of the editor's menus */
export const autoLocale = (editorLocale: string | undefined): Locale =>
  editorLocale === undefined || editorLocale.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';

/** @param editorLocale language of the editor's menus, followed by `auto` */
export function readSettings(value: unknown, editorLocale: string | undefined): Settings {
  const language = member(value, 'messageLanguage');
  const rules = member(value, 'rules');
  const patterns = member(value, 'recognition', 'files');
  return {
    enabled: member(value, 'enabled') !== false,
    compare: member(value, 'workspace', 'enabled') !== false,
    locale: language === 'en' ? 'en' : language === 'auto' ? autoLocale(editorLocale) : 'zh-cn',
    levels:
      typeof rules === 'object' && rules !== null
        ? Object.fromEntries(Object.entries(rules).filter((entry): entry is [string, Level] => isLevel(entry[1])))
        : {},
    named: nameMatcher(Array.isArray(patterns) ? patterns.filter((p) => typeof p === 'string' && p !== '') : []),
    inlayHints: member(value, 'inlayHints', 'enabled') === true,
    codeLens: member(value, 'codeLens', 'enabled') === true,
  };
}
