import type { MessageKey } from '../../messages/index.ts';
import { overwritten } from '../../repair/write.ts';
import { namesOf } from '../../report/names.ts';
import type { Cell, Report } from '../../report/types.ts';
import type { Fact } from '../rule.ts';

/** Keys for one cell, for the first of many, for each of the others, and for the fix. */
export interface Words {
  readonly one: MessageKey;
  readonly many: MessageKey;
  readonly other: MessageKey;
  readonly fix: MessageKey;
}

export interface TogetherFix {
  readonly safe: boolean;
  readonly preferred: boolean;
  /** How the new text is written where it takes more than itself. */
  readonly written?: ((cell: Cell, text: string) => string) | undefined;
}

/** One finding for all cells of a kind in a table: on the first, the others related, one fix for all. */
export function together(
  report: Report,
  cells: readonly Cell[],
  words: Words,
  { safe, preferred, written = (_cell, text) => text }: TogetherFix,
  newText: (cell: Cell) => string,
): Fact {
  const [first, ...others] = cells as readonly [Cell, ...Cell[]];
  const names = namesOf(first.address);
  return {
    start: first.start,
    end: first.end,
    cell: first.address,
    fingerprint: first.address.table,
    message: {
      key: others.length === 0 ? words.one : words.many,
      args: { ...names, text: first.text, value: newText(first), count: cells.length },
    },
    related: others.map((cell) => ({
      start: cell.start,
      end: cell.end,
      cell: cell.address,
      message: { key: words.other, args: { ...namesOf(cell.address), text: cell.text } },
    })),
    fixes: () => [
      {
        title: { key: words.fix, args: { count: cells.length } },
        safe,
        preferred,
        edits: cells.map((cell) => ({
          start: cell.start,
          end: cell.end,
          newText: overwritten(report.text.slice(cell.start, cell.end), written(cell, newText(cell))),
        })),
      },
    ],
  };
}
