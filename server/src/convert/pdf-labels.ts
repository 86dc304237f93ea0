/** Tables without lines: a label of several lines is put beside the figures that stand at the height of its middle. */
import type { Word } from './pdf-types.ts';

/** Points by which places may differ that are the same. */
const NEAR = 3;
/** Lines of a label lie no farther apart than this, in parts of the least distance there is. */
const CLOSE = 1.15;
const MOST_LINES = 9;
/** Of one page. */
const MOST_TABLES = 20;

/** What of a line stands at the left of its figures, or on a line without any, as one piece. */
interface Piece {
  readonly line: number;
  readonly left: number;
  readonly y: number;
  readonly words: readonly Word[];
}

/**
 * The same lines, each label on the line of its figures.
 * @param rows for each line where its figures begin, as an index of its words; -1 for one that is no row of figures
 */
export function withWholeLabels(
  lines: readonly (readonly Word[])[],
  rows: readonly number[],
): readonly (readonly Word[])[] {
  const onRow = new Set(rows.flatMap((first, i) => (first < 0 ? [] : [i])));
  const gone = new Set<Word>();
  const labels = new Map<number, Word>();
  const tables = tablesOf(lines, rows);
  if (tables.length > MOST_TABLES) return lines;
  for (const { edge, levels } of tables) {
    const columns = columnsOf(lines, edge);
    for (const { line, y } of levels) {
      for (const column of columns) {
        const pieces = around(column, line, y, onRow);
        const [top] = pieces;
        if (!top) continue;
        if (pieces.length > 1) {
          const words = pieces.flatMap((piece) => piece.words);
          for (const word of words) gone.add(word);
          const [first] = words as [Word];
          const width = edge - top.left - first.size;
          labels.set(line, { ...first, text: words.map(({ text }) => text).join(''), x: top.left, y, width });
        }
        break;
      }
    }
  }
  if (gone.size === 0) return lines;
  return lines.map((line, i) => {
    const label = labels.get(i);
    const rest = line.filter((word) => !gone.has(word));
    return label ? [...rest, label].sort((a, b) => a.x - b.x) : rest;
  });
}

/** Points by which the first figures of one table stand apart: they are set to the middle of their column. */
const SAME_COLUMN = 30;

/** Rows whose figures begin below one another, with the leftmost place of them and the height of each. */
function tablesOf(
  lines: readonly (readonly Word[])[],
  rows: readonly number[],
): { edge: number; levels: { line: number; y: number }[] }[] {
  const tables: { edge: number; levels: { line: number; y: number }[] }[] = [];
  for (const [line, words] of lines.entries()) {
    const figure = words[rows[line] as number];
    if (!figure) continue;
    const last = tables[tables.length - 1];
    const level = { line, y: figure.y };
    if (last && Math.abs(last.edge - figure.x) <= SAME_COLUMN) {
      last.edge = Math.min(last.edge, figure.x);
      last.levels.push(level);
    } else tables.push({ edge: figure.x, levels: [level] });
  }
  return tables;
}

/** The pieces that begin at the same place, from the rightmost column on, each from the top down; single ones are none. */
function columnsOf(lines: readonly (readonly Word[])[], edge: number): Piece[][] {
  const isStart = startsOf(lines, edge);
  const pieces = lines.flatMap((line, i) => piecesOf(line, i, edge, isStart)).sort((a, b) => b.left - a.left);
  const columns: Piece[][] = [];
  for (const piece of pieces) {
    const last = columns[columns.length - 1];
    if (last && (last[0] as Piece).left - piece.left <= NEAR) last.push(piece);
    else columns.push([piece]);
  }
  return columns.map((column) => column.sort((a, b) => a.y - b.y));
}

/** How many words that begin at one place make it the left edge of a column. */
const OFTEN = 3;

/** Whether a column of labels begins at that place: the one beside it may reach up to it. */
function startsOf(lines: readonly (readonly Word[])[], edge: number): (x: number) => boolean {
  const counts = new Map<number, number>();
  const bucket = (x: number): number => Math.round(x / NEAR);
  for (const { x } of lines.flat()) if (x < edge) counts.set(bucket(x), (counts.get(bucket(x)) ?? 0) + 1);
  return (x) => [-1, 0, 1].reduce((sum, by) => sum + (counts.get(bucket(x) + by) ?? 0), 0) >= OFTEN;
}

function piecesOf(line: readonly Word[], index: number, edge: number, isStart: (x: number) => boolean): Piece[] {
  const groups: Word[][] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const word of line) {
    if (word.x >= edge) break;
    const last = groups[groups.length - 1];
    if (last && word.x - end <= word.size && !isStart(word.x)) last.push(word);
    else groups.push([word]);
    end = word.x + word.width;
  }
  return groups.flatMap((words) => {
    const [first, last] = [words[0] as Word, words[words.length - 1] as Word];
    // Running text goes on over the figures.
    if (last.x + last.width > edge + NEAR) return [];
    return [{ line: index, left: first.x, y: first.y, words }];
  });
}

/** The pieces of a column whose middle is at that height: one on the line itself, and as many above as below. */
function around(column: readonly Piece[], line: number, y: number, onRow: ReadonlySet<number>): readonly Piece[] {
  const least = column.reduce((gap, piece, i) => {
    const before = column[i - 1];
    return before && piece.y - before.y > NEAR ? Math.min(gap, piece.y - before.y) : gap;
  }, Number.POSITIVE_INFINITY);
  const own = column.findIndex((piece) => piece.line === line);
  const next = column.findIndex((piece) => piece.y > y);
  let above = own >= 0 ? own - 1 : (next < 0 ? column.length : next) - 1;
  let below = own >= 0 ? own + 1 : above + 1;
  let [top, bottom] = own >= 0 ? [y, y] : [y + least / 2, y - least / 2];
  const taken = own >= 0 ? [column[own] as Piece] : [];
  while (taken.length < MOST_LINES) {
    const [up, down] = [column[above], column[below]];
    if (!up || !down || onRow.has(up.line) || onRow.has(down.line)) break;
    if (top - up.y > least * CLOSE || down.y - bottom > least * CLOSE || Math.abs(y - up.y - (down.y - y)) > NEAR)
      break;
    taken.unshift(up);
    taken.push(down);
    [top, bottom] = [up.y, down.y];
    above--;
    below++;
  }
  return taken;
}
