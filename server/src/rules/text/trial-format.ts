/** Where a text names the trial format of 2019 without its number, and what stands in the place of such words. */

import { marksOf } from '../../report/marks.ts';
import type { Report, Span } from '../../report/types.ts';
import { format, formatIssuer } from '../../standard/citations.ts';

/** The notice of 2019 that the trial format came with; offices of a province write notices of nearly the same name. */
export const NOTICE = '关于政府信息公开工作年度报告有关事项的通知';
const NEW_NOTICE = `关于印发〈${format.title}〉的通知`;
const issuers = [formatIssuer, '国务院办公厅'];

const TRIAL = /[（(]\s*试\s*行\s*[）)]/;

/** The name of the notice of 2019, behind the name of the office that issued it. */
export function oldNotices({ text, prose }: Report): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(NOTICE); at >= 0; at = text.indexOf(NOTICE, at + NOTICE.length)) {
    const issued = issuers.some((name) => text.endsWith(name, at));
    if (issued && prose.some((p) => at >= p.start && at < p.end)) found.push({ start: at, end: at + NOTICE.length });
  }
  return found;
}

/** The name of the old notice inside a title. */
export function noticeIn({ text }: Report, title: Span | null): Span[] {
  const at = title ? text.slice(title.start, title.end).indexOf(NOTICE) : -1;
  return title && at >= 0 ? [{ start: title.start + at, end: title.start + at + NOTICE.length }] : [];
}

/** （试行） inside a title. */
export function trialIn(report: Report, title: Span | null): Span[] {
  const match = title && TRIAL.exec(report.text.slice(title.start, title.end));
  if (!match) return [];
  const start = title.start + match.index;
  return [{ start, end: start + match[0].length }];
}

/** （试行） after 年度报告格式, anywhere in the running text. */
export function trialTitles(report: Report): Span[] {
  const found: Span[] = [];
  for (const at of marksOf(report).formats) {
    if (!report.text.startsWith('年度报告格式', at - 4)) continue;
    const end = at + 2;
    found.push(...trialIn(report, { start: end, end: end + 6 }).filter((s) => s.start === end));
  }
  return found;
}

/** What stands in the place of a number, of （试行） and of the name of the old notice. */
export function inForce(words: string): string {
  if (words === NOTICE) return NEW_NOTICE;
  return TRIAL.test(words) ? '' : format.documentNumber;
}
