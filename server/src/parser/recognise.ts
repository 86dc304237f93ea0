/** Is this document a report? */
import type { Report, Section, Title } from '../report/types.ts';
import { namesReport } from './title.ts';

/** On a line of its own: a page that explains the directive does not give it. */
const directive = /(?:^|[\r\n])\ufeff?[ \t]*<!--\s*xxgk:\s*(on|off)\s*-->/;
/** Sections that make a document a report when it has no title. */
const ENOUGH_SECTIONS = 3;

/** The directive `<!-- xxgk: on -->` or `off`, if there is one. */
function readDirective(text: string): 'on' | 'off' | null {
  if (!text.includes('xxgk:')) return null;
  const m = directive.exec(text);
  return m ? (m[1] as 'on' | 'off') : null;
}

/** First hit of: directive, title line, three of the six section titles. */
export function recognise(text: string, title: Title | null, sections: readonly Section[]): Report['recognised'] {
  const said = readDirective(text);
  if (said) return said === 'on' ? 'directive' : 'off';
  if (namesReport(title)) return 'title';
  return sections.length >= ENOUGH_SECTIONS ? 'sections' : 'none';
}
