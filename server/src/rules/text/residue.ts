import { marksOf } from '../../report/marks.ts';
import type { Report } from '../../report/types.ts';
import type { Edit, Fact, Rule } from '../rule.ts';
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
    const emitOf = (kind: Kind, edits: Edit[]): void => {
      if (edits.length > 0) emit(finding(report, kind, edits));
    };
    emitOf('bookmark', bookmarks(report));
    emitOf('entity', entitiesIn(report));
    emitOf('page', pageNumbers(report));
  },
};

type Kind = 'bookmark' | 'entity' | 'page';

function finding(report: Report, kind: Kind, edits: readonly Edit[]): Fact {
  const [first] = edits as [Edit];
  const written = report.text.slice(first.start, first.end);
  const lead = written.length - written.trimStart().length;
  const words = written.trim();
  return {
    start: first.start + lead,
    end: first.start + lead + words.length,
    message: { key: `extraction-residue.${kind}`, args: { words, count: edits.length } },
    fingerprint: kind,
    fixes: () => [
      { title: { key: 'extraction-residue.fix', args: { count: edits.length } }, preferred: true, safe: true, edits },
    ],
  };
}

/** `[bookmark: …]`, and `_GoBack` alone; they may stand before a heading, so the whole text is searched. */
function bookmarks({ text }: Report): Edit[] {
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
    const lone = text[at - 1] === '_' && !text.slice(Math.max(0, at - BOOKMARK), at).includes('[bookmark:');
    if (lone) edits.push({ start: at - 1, end: at + 6, newText: '' });
  }
  return edits.sort((a, b) => a.start - b.start);
}

function entitiesIn(report: Report): Edit[] {
  const { text } = report;
  const edits: Edit[] = [];
  for (const at of marksOf(report).ampersands) {
    const match = /^&(?:#(\d{2,5})|([a-z]{2,6}));/.exec(text.slice(at, at + 9));
    if (!match) continue;
    const character = match[1] !== undefined ? String.fromCharCode(Number(match[1])) : entities[match[2] as string];
    if (character === undefined || '<>&'.includes(character)) continue;
    edits.push({ start: at, end: at + match[0].length, newText: character });
  }
  return edits;
}
