import type { Locale } from '../messages/index.ts';
import { say } from '../messages/index.ts';
import type { Report } from '../report/types.ts';
import type { ProseReader } from './document.ts';
import { escapeHtml } from './escape.ts';
import { renderReport } from './html.ts';
import { printCss, reportCss } from './style.ts';

export interface PageOptions {
  readonly prose: ProseReader | null;
  readonly locale: Locale;
  /** How the page looks on a screen; on paper it is always the printed document. */
  readonly look: 'web' | 'a4';
}

/** Title of the page: the report's, or words for a report without one. */
export function pageTitle(report: Report, locale: Locale): string {
  return report.title?.text ?? say(locale, 'preview.untitled');
}

/** A complete web page of the report, that needs nothing besides itself and runs nothing. */
export function renderPage(report: Report, options: PageOptions): string {
  const article = renderReport(report, {
    ...options,
    absent: 'omit',
    marks: [],
    positions: false,
    looks: 'classes',
  });
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(pageTitle(report, options.locale))}</title>
<style>
body { margin: 0; background: #e9ecef; }
.xxgk-a4 .xxgk-article { margin: 24px auto; }
${reportCss}${printCss}</style>
</head>
<body${options.look === 'a4' ? ' class="xxgk-a4"' : ''}>
<main>
${article}</main>
</body>
</html>
`;
}

/** The report for the editor of a web site: looks on each element, no head, no style sheet. */
export function renderFragment(report: Report, options: Pick<PageOptions, 'prose' | 'locale'>): string {
  return renderReport(report, { ...options, absent: 'omit', marks: [], positions: false, looks: 'inline' });
}
