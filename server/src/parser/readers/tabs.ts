/** One row a line, cells parted by tabs; merged cells leave empty fields. */
import { skipBlanks, trimEnd } from '../../text/chars.ts';
import { rowOf, type SourceCell, type SourceRow, sourceCell } from '../cell.ts';

const MOST_FIELDS = 400;

export function splitTabs(text: string, line: number, lineStart: number, lineEnd: number): SourceRow {
  const cells: SourceCell[] = [];
  let start = lineStart;
  for (let i = lineStart; i <= lineEnd && cells.length < MOST_FIELDS; i++) {
    if (i < lineEnd && text.charCodeAt(i) !== 9) continue;
    const s = skipBlanks(text, start, i);
    cells.push(
      s < i ? sourceCell(text, s, trimEnd(text, s, i), cells.length) : sourceCell(text, start, start, cells.length),
    );
    start = i + 1;
  }
  return rowOf('tabs', line, lineStart, lineEnd, cells);
}
