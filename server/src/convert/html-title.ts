/** The title of a report that stands in the head of its page alone: 澄溪县水利局2024年…报告_澄溪县人民政府. */
import type { Token } from 'parse5';
import { parseReport } from '../parser/parse.ts';
import { namesReport } from '../parser/title.ts';
import type { Title } from '../report/types.ts';

/** Longest words of a head that are looked at. */
const LONGEST = 400;
/** Between a title and the names of the site and its columns. */
const BETWEEN = /[_|｜>»·\n]|\s*(?:--?|–|——?)\s*/;

/** What the sites of governments call the title of an article; then what all sites do. */
const META: readonly RegExp[] = [/^article_?title$/i, /^(?:og:)?title$/i];

/** Words of a page's head that may be a title, by how well they say so. */
export class HeadTitles {
  private readonly found: string[] = [];

  meta({ attrs }: Token.TagToken): void {
    const value = (name: string): string => attrs.find((a) => a.name === name)?.value ?? '';
    const rank = META.findIndex((name) => name.test(value('name') || value('property')));
    if (rank >= 0) this.found[rank] ??= value('content');
  }

  title(words: string): void {
    this.found[META.length] ??= words;
  }

  /** The fullest that names organ or year; null where none is the title of a report. */
  get best(): string | null {
    let best: Title | null = null;
    for (const words of this.found) {
      for (const part of (words ?? '').slice(0, LONGEST).split(BETWEEN)) {
        const { title } = parseReport(part.trim(), { markdown: false });
        if (title && namesReport(title) && fullness(title) > (best ? fullness(best) : 0)) best = title;
      }
    }
    return best?.text ?? null;
  }
}

const fullness = ({ organ, year }: Title): number => (organ ? 1 : 0) + (year !== null ? 1 : 0);

/** The first section of a report. */
const FIRST = /^[#*\s]*一、/m;
const SECTIONS = /^[#*\s]*[一二三四五六]、/gm;

/** Whether a page's text is a report whose title does not stand in it. */
export function lacksTitle(text: string): boolean {
  // A page that only lists reports has no sections.
  if ((text.match(SECTIONS)?.length ?? 0) < 2) return false;
  return !namesReport(parseReport(text.slice(0, text.search(FIRST)), { markdown: true }).title);
}
