import { type Locale, say } from '../../messages/index.ts';
import type { Severity } from '../../rules/rule.ts';
import type { SummaryOut } from '../outcome.ts';
import type { Paint } from './paint.ts';
import type { Reporter } from './reporter.ts';

/** For people: findings under the path of their file, in columns; a summary line. */
export function text(locale: Locale, paint: Paint): Reporter {
  const words: Readonly<Record<Severity, string>> = {
    error: say(locale, 'cli.error'),
    warning: say(locale, 'cli.warning'),
    information: say(locale, 'cli.information'),
    hint: say(locale, 'cli.hint'),
  };
  const wordWidth = Math.max(...Object.values(words).map((word) => word.length));
  return {
    details: false,
    file(file) {
      if (file.findings.length === 0) return '';
      const rows = file.findings.map((f) => ({
        ...f,
        at: `${f.range.start.line + 1}:${f.range.start.character + 1}`,
      }));
      const atWidth = Math.max(...rows.map((row) => row.at.length));
      const ruleWidth = Math.max(...rows.map((row) => row.rule.length));
      const lines = rows.map((row) => {
        const level = paint[row.severity](words[row.severity].padEnd(wordWidth));
        const where = paint.dim(row.at.padStart(atWidth));
        return `  ${where}  ${level}  ${paint.dim(row.rule.padEnd(ruleWidth))}  ${oneLine(row.message)}\n`;
      });
      return `${paint.path(oneLine(file.path))}\n${lines.join('')}`;
    },
    frame: (summary, unreadable) => ({
      head: '',
      between: '\n',
      tail: `${summary.errors + found(summary) > 0 ? '\n' : ''}${last(locale, summary, unreadable, paint)}\n`,
    }),
  };
}

const found = (s: SummaryOut): number => s.warnings + s.information + s.hints;

function last(locale: Locale, summary: SummaryOut, unreadable: number, paint: Paint): string {
  const { files, recognised, errors, warnings, information, hints } = summary;
  if (recognised + errors + found(summary) === 0) return say(locale, 'cli.noReports', { files });
  const others = files - recognised - unreadable;
  const more = unreadable > 0 ? (others > 0 ? 'cli.seenBoth' : 'cli.seenUnreadable') : 'cli.seenOthers';
  const seen = say(locale, files === recognised ? 'cli.seen' : more, { recognised, others, unreadable });
  if (errors + found(summary) === 0) return `${paint.good('✔')} ${say(locale, 'cli.noFindings')}${seen}`;
  const counts = [
    count(locale, 'cli.errors', errors),
    count(locale, 'cli.warnings', warnings),
    count(locale, 'cli.informations', information),
    count(locale, 'cli.hints', hints),
  ];
  const mark = errors > 0 ? paint.error('✖') : paint.warning('⚠');
  return `${mark} ${counts.filter((part) => part !== '').join(say(locale, 'cli.comma'))}${seen}`;
}

const count = (
  locale: Locale,
  key: 'cli.errors' | 'cli.warnings' | 'cli.informations' | 'cli.hints',
  n: number,
): string => (n === 0 ? '' : say(locale, key, { n }));

/** Text of a report may stand in a message; it must not break the line or steer the terminal. */
const oneLine = (words: string): string =>
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(words)
    ? words.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    : words;
