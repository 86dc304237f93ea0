import type { Locale } from '../messages/index.ts';
import type { Projects } from './projects.ts';

/** The language of a run: `--lang`, else what the project files say, else Chinese. */
export function localeOf(lang: Locale | null, { language }: Projects): Locale {
  const wanted = lang ?? language ?? 'zh-cn';
  return wanted === 'auto' ? ofEnvironment() : wanted;
}

function ofEnvironment(): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const set = LC_ALL || LC_MESSAGES || LANG || '';
  return set === '' || /^(?:zh|C|POSIX)\b/i.test(set) ? 'zh-cn' : 'en';
}
