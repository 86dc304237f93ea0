import type { Locale } from '../messages/index.ts';
import type { Project } from '../workspace/config.ts';

/** `--lang`, else what the project file says, else Chinese. */
export function localeOf(lang: Locale | null, project: Project | null): Locale {
  const wanted = lang ?? project?.config.messageLanguage ?? 'zh-cn';
  return wanted === 'auto' ? ofEnvironment() : wanted;
}

function ofEnvironment(): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const set = LC_ALL || LC_MESSAGES || LANG || '';
  return set === '' || /^(?:zh|C|POSIX)\b/i.test(set) ? 'zh-cn' : 'en';
}
