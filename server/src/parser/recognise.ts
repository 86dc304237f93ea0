/** Is this document a report? The cheap question, asked of every Markdown and text file. */
import { findHeadings } from './headings.ts';
import { scanSource } from './source.ts';
import { findTitle, namesReport } from './title.ts';

/** On a line of its own: a page that explains the directive does not give it. */
const directive = /(?:^|[\r\n])\ufeff?[ \t]*<!--\s*xxgk:\s*(on|off)\s*-->/;
const TITLE_LINES = 60;
/** Sections that make a document a report when it has no title. */
const ENOUGH_SECTIONS = 3;

/** The directive `<!-- xxgk: on -->` or `off`, if there is one. */
export function readDirective(text: string): 'on' | 'off' | null {
  if (!text.includes('xxgk:')) return null;
  const m = directive.exec(text);
  return m ? (m[1] as 'on' | 'off') : null;
}

/** First hit of: directive, title line, three of the six section titles. */
export function recognise(text: string): 'directive' | 'title' | 'sections' | 'none' | 'off' {
  const said = readDirective(text);
  if (said) return said === 'on' ? 'directive' : 'off';
  if (!text.includes('报告') && !text.includes('情况')) return 'none';
  const source = scanSource(text);
  const { candidates } = findHeadings(source);
  const first = candidates[0];
  const title = findTitle(source, 0, first ? first.line : Math.min(TITLE_LINES, source.lines.count));
  if (namesReport(title)) return 'title';
  return new Set(candidates.map((c) => c.spec.id)).size >= ENOUGH_SECTIONS ? 'sections' : 'none';
}
