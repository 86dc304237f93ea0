/** What was found in a report, as a page to hand in beside it. */
import { type Locale, say } from '../messages/index.ts';
import { escapeHtml } from '../render/escape.ts';
import { pageTitle } from '../render/page.ts';
import type { ReportFinding } from '../report/finding.ts';
import type { Report } from '../report/types.ts';

export function checkPage(report: Report, findings: readonly ReportFinding[], locale: Locale): string {
  const title = say(locale, 'check.title', { title: pageTitle(report, locale) });
  const rows = findings.map((finding, i) => {
    const { line } = report.lines.positionAt(finding.start);
    const words = report.text.slice(finding.start, Math.min(finding.end, finding.start + 40)).replace(/\s+/g, ' ');
    const cells = [
      String(i + 1),
      say(locale, `cli.${finding.severity}`),
      say(locale, finding.message.key, finding.message.args),
      say(locale, 'check.line', { line: line + 1 }),
      words,
    ];
    return `<tr class="${finding.severity}">${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  });
  const heads = (['number', 'level', 'finding', 'place', 'words'] as const).map(
    (name) => `<th scope="col">${escapeHtml(say(locale, `check.${name}`))}</th>`,
  );
  const body =
    rows.length === 0
      ? `<p>${escapeHtml(say(locale, 'preview.noProblems'))}</p>`
      : `<table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
  return `<!DOCTYPE html>
<html lang="${locale === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
body { max-width: 1000px; margin: 24px auto; padding: 0 16px; font: 15px / 1.6 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; color: #1f1f1f; }
h1 { font-size: 21px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 5px 8px; border: 1px solid #bbb; text-align: left; vertical-align: top; }
th { background: #f0f2f5; }
.error td:nth-child(2) { color: #b00020; font-weight: 600; }
.warning td:nth-child(2) { color: #8a5a00; }
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
}
