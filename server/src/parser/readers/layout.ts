/** Text of a printed page: columns held apart by runs of blanks, numbers sometimes by a single one. */
import { isBlank } from '../../text/chars.ts';
import { rowOf, SourceCell, type SourceRow, sourceCell } from '../cell.ts';
import { Flag } from '../source.ts';

const MOST_PIECES = 400;

/**
 * The row of a line: its label pieces, parted by two blanks or more, and the numbers at its end. Null when the line is
 * one piece of text.
 */
export function splitLayout(
  text: string,
  line: number,
  lineStart: number,
  from: number,
  to: number,
  flag: number,
): SourceRow | null {
  const pieces: { start: number; end: number; gap: number }[] = [];
  let i = from;
  let gap = 0;
  while (i < to && pieces.length < MOST_PIECES) {
    const start = i;
    while (i < to && !isBlank(text.charCodeAt(i))) i++;
    pieces.push({ start, end: i, gap });
    gap = 0;
    for (; i < to && isBlank(text.charCodeAt(i)); i++) gap += text.charCodeAt(i) === 0x3000 ? 2 : 1;
  }
  const values: SourceCell[] = [];
  let k = pieces.length;
  while (k > 0) {
    const piece = pieces[k - 1] as { start: number; end: number; gap: number };
    const cell = sourceCell(text, piece.start, piece.end, piece.start - lineStart);
    if (cell.kind === 'text') break;
    values.push(cell);
    k--;
  }
  if (values.length === 0 && (flag & Flag.Gap) === 0) return null;
  const labels: SourceCell[] = [];
  for (let p = 0; p < k; p++) {
    const piece = pieces[p] as { start: number; end: number; gap: number };
    const previous = labels.at(-1);
    if (previous && piece.gap < 2) previous.end = piece.end;
    else labels.push(new SourceCell(text, piece.start, piece.end, piece.start - lineStart, 'text', null));
  }
  if (labels.length + values.length < 2) return null;
  return rowOf('layout', line, from, to, [...labels, ...values.reverse()], false);
}
