/** What was found, as a page: of one report, or of many with an overview in front, to be sent to those who wrote them. */
import { type Locale, say } from '../messages/index.ts';
import { escapeHtml } from '../render/escape.ts';
import { type CheckedReport, hasLines, type SaidFinding } from './findings.ts';

const levels = ['error', 'warning', 'information', 'hint'] as const;

const row = (tag: 'td' | 'th', cells: readonly string[], more = ''): string =>
  `<tr${more}>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${cell}</${tag}>`).join('')}</tr>`;

const table = (head: readonly string[], rows: readonly string[]): string =>
  `<table>\n<thead>${row('th', head.map(escapeHtml))}</thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;

/** The findings of one report; a sentence where there are none. @param lines whether to say in which line each begins */
export function findingsTable(findings: readonly SaidFinding[], locale: Locale, lines = true): string {
  if (findings.length === 0) return `<p>${escapeHtml(say(locale, 'preview.noProblems'))}</p>`;
  const head = (['number', 'level', 'finding', 'place', 'words'] as const).map((name) => say(locale, `check.${name}`));
  const rows = findings.map(({ severity, message, line, words }, i) => {
    const place = lines ? say(locale, 'check.line', { line: line + 1 }) : '';
    const cells = [String(i + 1), say(locale, `cli.${severity}`), message, place, words];
    return row('td', cells.map(escapeHtml), ` class="${severity}"`);
  });
  return table(head, rows);
}

const STYLE = `body { max-width: 1000px; margin: 24px auto; padding: 0 16px; font: 15px / 1.6 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; color: #1f1f1f; }
h1 { font-size: 21px; }
h2 { margin-top: 32px; font-size: 17px; }
h2 small { font-weight: normal; color: #666; }
table { width: 100%; border-collapse: collapse; }
tr { break-inside: avoid; }
th, td { padding: 5px 8px; border: 1px solid #bbb; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f0f2f5; }
th, [class] td:nth-child(-n + 2), [class] td:nth-child(4) { white-space: nowrap; }
.error td:nth-child(2) { color: #b00020; font-weight: 600; }
.warning td:nth-child(2) { color: #8a5a00; }`;

const headOf = (title: string, locale: Locale): string => `<!DOCTYPE html>
<html lang="${locale === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
`;
const TAIL = '\n</body>\n</html>\n';

/** A whole page about one report. */
export const reportPage = (title: string, findings: readonly SaidFinding[], locale: Locale): string =>
  `${headOf(title, locale)}${findingsTable(findings, locale)}${TAIL}`;

/** A page about many: the chapters are made one by one, what stands before them when all are known. */
export class FindingsPage {
  /** By their paths: a report that is told of again has one line. */
  private readonly rows = new Map<string, { readonly id: string; readonly html: string }>();

  constructor(private readonly locale: Locale) {}

  /** The chapter of a report; '' where nothing was found: the overview says so. */
  chapter(report: CheckedReport): string {
    const { path, organ, year, findings } = report;
    const { locale } = this;
    const id = this.rows.get(path)?.id ?? `r${this.rows.size + 1}`;
    const name = escapeHtml(organ ?? path);
    const ofYear = year === null ? '' : escapeHtml(say(locale, 'compare.year', { year }));
    const counts = levels.map((level) => findings.filter(({ severity }) => severity === level).length);
    const shown = counts.map((n) => (n === 0 ? '' : String(n)));
    const html = row('td', [
      findings.length > 0 ? `<a href="#${id}">${name}</a>` : name,
      ofYear,
      ...shown,
      escapeHtml(path),
    ]);
    this.rows.set(path, { id, html });
    if (findings.length === 0) return '';
    return `<h2 id="${id}">${name} ${ofYear} <small>${escapeHtml(path)}</small></h2>\n${findingsTable(findings, locale, hasLines(report))}\n`;
  }

  /** @param order of the chapters, by their paths; default: as they were made */
  head(order: Iterable<string> = this.rows.keys()): string {
    const { locale } = this;
    const rows = [...order].flatMap((path) => this.rows.get(path)?.html ?? []);
    const names = [
      say(locale, 'rollup.head.organ'),
      say(locale, 'check.year'),
      ...levels.map((level) => say(locale, `cli.${level}`)),
      say(locale, 'rollup.head.file'),
    ];
    return `${headOf(say(locale, 'check.many', { n: rows.length }), locale)}${table(names, rows)}\n`;
  }

  readonly tail = TAIL;
}
