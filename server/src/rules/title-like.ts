/** How the titles of a report's sections are written, for one that is put among them. */
import { lineEnd } from '../report/lines.ts';
import type { Report } from '../report/types.ts';
import type { SectionStandard } from '../standard/index.ts';

const CLOSERS: Readonly<Record<string, string>> = {
  '【': '】',
  '〖': '〗',
  '「': '」',
  '『': '』',
  '《': '》',
  '“': '”',
};
const closing = new Set(Object.values(CLOSERS));
const PIECE = /<\/?([a-z][a-z\d]*)[^<>]*>|\*+|_+|[【】〖〗「」『』《》“”]|[#>\s\u3000◆◇■□●★☆▲※]/giy;
/** Indentation and marks of Markdown that nothing has to close. */
const LEAD = /^[\s\u3000>]*(?:#+\s*)?/;
const STOPS = /[、，。：:,]/g;

/** The title with the marks of the first one before and behind it; where those are not of one kind, as Markdown has it. */
export function titleLike(report: Report, standard: SectionStandard): string {
  const words = `${standard.numeral}、${standard.title}`;
  const section = report.sections[0];
  if (!section) return report.markdown ? `## ${words}` : words;
  const { text, spoken } = report;
  const { start, end } = section.titleSpan;
  const marks = spoken.slice(section.start, start);
  const before = marks === text.slice(section.start, start) ? marks : marks.trimStart();
  const behind = spoken.slice(end, lineEnd(report, end)).replace(STOPS, '').trimEnd();
  const after = piecesOf(behind) === null ? '' : behind;
  return isFrame(before, after) ? before + words + after : (LEAD.exec(before)?.[0] ?? '') + words;
}

/** The marks of a stretch; null where something else stands among them. */
function piecesOf(marks: string): RegExpMatchArray[] | null {
  const pieces = [...marks.matchAll(PIECE)];
  return pieces.reduce((length, [piece]) => length + piece.length, 0) === marks.length ? pieces : null;
}

/** Whether what is opened before the words, and nothing else, is closed behind them. */
function isFrame(before: string, after: string): boolean {
  const opened: string[] = [];
  for (const [piece, tag] of piecesOf(before) ?? [['/']]) {
    const mark = piece as string;
    if (mark.startsWith('/') || mark.startsWith('</') || closing.has(mark)) return false;
    const close = tag ? `</${tag}` : /[*_]/.test(mark) ? mark : CLOSERS[mark];
    if (close) opened.push(close);
  }
  for (const [piece, tag] of piecesOf(after) ?? []) {
    const close = tag ? `</${tag}` : piece;
    if ((tag || closing.has(piece) || /[*_]/.test(piece)) && opened.pop() !== close) return false;
    if (tag && !piece.startsWith('</')) return false;
  }
  return opened.length === 0;
}
