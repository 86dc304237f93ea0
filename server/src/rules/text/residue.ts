import { marksOf } from '../../report/marks.ts';
import type { Report, Span } from '../../report/types.ts';
import type { Edit, Fact, Rule } from '../rule.ts';
import { CodeSpans } from './code-spans.ts';
import { pageEdit } from './page-edit.ts';
import { pageNumbers } from './page-numbers.ts';
import { opening } from './samples.ts';

/** Entities that stand for a character of plain text. Markdown shows them; in plain text they are left over. */
const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
};
const BOOKMARK = 80;
/** Longest indent that is looked at, in characters. */
const INDENT = 60;

/** What a converter left behind: Word's bookmarks, entities of HTML, page numbers. One finding of each kind. */
export const extractionResidue: Rule = {
  id: 'extraction-residue',
  severity: 'information',
  family: 'text',
  examples: {
    right: [
      opening('使用AT&T线路，公开信息共3页-5页，编号为A-1-2。'),
      opening('工作一览：\n\n- 一季度 1 次\n- 二季度 1 次'),
    ],
    wrong: [
      opening('[bookmark: _GoBack]扎实做好各项工作。', '[bookmark: _GoBack]'),
      opening('扎实&nbsp;做好&ldquo;公开&rdquo;工作。', '&nbsp;'),
      opening('扎实做好各项工作，\n\n-1-\n\n取得明显成效。', '-1-'),
    ],
  },
  check(report, emit) {
    const emitOf = (kind: Kind, found: readonly Edit[], edits = () => found): void => {
      if (found.length > 0) emit(finding(report, kind, found, edits));
    };
    emitOf('bookmark', bookmarks(report));
    emitOf('entity', entitiesIn(report));
    const pages = pageNumbers(report);
    emitOf('page', pages, () => pages.map((number) => pageEdit(report, number)));
  },
};

type Kind = 'bookmark' | 'entity' | 'page';

/** @param found what is left over, in the order of the text */
function finding({ text }: Report, kind: Kind, found: readonly Span[], edits: () => readonly Edit[]): Fact {
  const [first] = found as [Span];
  const words = text.slice(first.start, first.end);
  const count = found.length;
  return {
    start: first.start,
    end: first.end,
    message: { key: `extraction-residue.${kind}`, args: { words, count } },
    fingerprint: kind,
    fixes: () => [
      { title: { key: 'extraction-residue.fix', args: { count } }, preferred: true, safe: true, edits: edits() },
    ],
  };
}

/** `[bookmark: …]`, and `_GoBack` alone; they may stand before a heading, so the whole text is searched. */
function bookmarks({ spoken: text }: Report): Edit[] {
  const edits: Edit[] = [];
  // The middle of the words: their first characters are bytes of half the Chinese ones, which slows the search.
  for (let at = text.indexOf('ookmark:'); at >= 0; at = text.indexOf('ookmark:', at + 1)) {
    const words = text.slice(at, at + BOOKMARK);
    const length = words.indexOf(']');
    // One that is never closed ends where the next one opens.
    const next = words.indexOf('[', 1);
    const closed = length >= 0 && (next < 0 || next > length);
    if (text.startsWith('[b', at - 2) && closed) edits.push({ start: at - 2, end: at + length + 1, newText: '' });
  }
  for (let at = text.indexOf('GoBack'); at >= 0; at = text.indexOf('GoBack', at + 1)) {
    const whole = text[at - 1] === '_' && !/\w/.test((text[at - 2] ?? '') + (text[at + 6] ?? ''));
    const lone = whole && !text.slice(Math.max(0, at - BOOKMARK), at).includes('[bookmark:');
    if (lone) edits.push({ start: at - 1, end: at + 6, newText: '' });
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** What can be seen and is no mark of Markdown. */
const printable = /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}]$/u;
const markup = '<>&*_`[]#|~\\';
/** From the beginning of a line on: an indent, which would make code of a Markdown paragraph. */
const indent = /(?:^|[\r\n])(?:[^\S\r\n]|&(?:nbsp|ensp|emsp|#\d{2,5});)*$/;

function entitiesIn(report: Report): Edit[] {
  const { text } = report;
  const edits: Edit[] = [];
  const code = new CodeSpans(report);
  for (const at of marksOf(report).ampersands) {
    const match = /^&(?:#(\d{2,5})|([a-z]{2,6}));/.exec(text.slice(at, at + 9));
    if (!match || code.holds(at)) continue;
    const character = match[1] !== undefined ? String.fromCodePoint(Number(match[1])) : entities[match[2] as string];
    if (character === undefined || !printable.test(character) || markup.includes(character)) continue;
    const indents = character.trim() === '' && indent.test(text.slice(Math.max(0, at - INDENT), at));
    edits.push({ start: at, end: at + match[0].length, newText: indents ? '' : character });
  }
  return edits;
}
