import type { Locale } from '../../messages/index.ts';
import { FindingsPage } from '../../workspace/findings-page.ts';
import { checked } from './checked.ts';
import type { Reporter } from './reporter.ts';

/** A page to read and to send: how many findings each report has, then each report with its own. */
export function html(locale: Locale): Reporter {
  const page = new FindingsPage(locale);
  return {
    details: false,
    words: true,
    file(file) {
      const report = checked(file);
      return report ? page.chapter(report) : '';
    },
    frame: (_summary, _unreadable, paths) => ({ head: page.head(paths), between: '', tail: page.tail }),
  };
}
