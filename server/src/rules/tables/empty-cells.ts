import type { Cell, ReportTable } from '../../report/types.ts';
import { yearOf } from '../../report/year.ts';
import type { Rule } from '../rule.ts';
import { isLeftover, oddCells, tablesOf } from './shared.ts';
import { together, type Words } from './together.ts';

const zero = (): string => '0';

/** The sum of its row for a total whose parts are all there; 0 for any other cell. */
const zeroOrSum =
  (table: ReportTable) =>
  ({ address }: Cell): string => {
    const cells = table.byKey.get(address.row)?.cells ?? [];
    const parts = cells.filter((c) => c.address.column !== 'total');
    if (address.column !== 'total' || parts.some((c) => c.value === null)) return '0';
    const sum = parts.reduce((n, c) => n + (c.value ?? 0), 0);
    return Number.isSafeInteger(sum) && sum > 0 ? String(sum) : '0';
  };

/** Whether these may well be the numbers that lack: the totals of the rows hold when they are. */
function holdsWith(table: ReportTable, cells: readonly Cell[], newText: (cell: Cell) => string): boolean {
  if (table.id === 'disclosure') return true;
  return cells.every((cell) => {
    const row = table.byKey.get(cell.address.row);
    let parts = 0;
    let total = 0;
    for (const { address, value } of row?.cells ?? []) {
      if (address.column === 'total') total = value ?? Number(newText(cell));
      else parts += value ?? 0;
    }
    return parts === total;
  });
}

export const cellBlank: Rule = {
  id: 'cell-blank',
  severity: 'warning',
  family: 'tables',
  examples: {
    right: [{ edits: [{ from: '| 行政强制 | 2 |', to: '| 行政强制 | 0 |' }] }],
    wrong: [
      { edits: [{ from: '| 规章 | 0 | 0 | 0 |', to: '| 规章 | 0 |  | 0 |' }] },
      {
        edits: [
          {
            from: '| （三）不予公开 1.属于国家秘密 | 0 | 0 | 0 | 0 |',
            to: '| （三）不予公开 1.属于国家秘密 | 0 |  |  | 0 |',
          },
        ],
      },
      { edits: [{ from: '| 8 | 3 | 0 | 1 | 1 | 1 | 14 |', to: '| 8 | 3 | 0 | 1 | 1 | 1 |  |' }] },
    ],
  },
  check(report, emit) {
    for (const table of tablesOf(report)) {
      const cells = isLeftover(table, yearOf(report)) ? [] : oddCells(table).blank;
      if (cells.length === 0) continue;
      const value = zeroOrSum(table);
      const words: Words = cells.every((cell) => value(cell) === '0')
        ? { one: 'cell-blank', many: 'cell-blank.many', other: 'cell-blank.other', fix: 'cell-blank.fix' }
        : { one: 'cell-blank.sum', many: 'cell-blank.manySums', other: 'cell-blank.other', fix: 'cell-blank.fixSums' };
      emit(together(report, cells, words, { safe: false, preferred: holdsWith(table, cells, value) }, value));
    }
  },
};

export const cellPlaceholder: Rule = {
  id: 'cell-placeholder',
  severity: 'warning',
  family: 'tables',
  examples: {
    right: [{ edits: [{ from: '| 规章 | 0 | 0 | 0 |', to: '| 规章 | 0 |  | 0 |' }] }],
    wrong: [
      { edits: [{ from: '| 规章 | 0 | 0 | 0 |', to: '| 规章 | / | / | / |' }], at: '/' },
      { edits: [{ from: '| 规章 | 0 | 0 | 0 |', to: '| 规章 | 0 | 0 | 无 |' }], at: '无' },
    ],
  },
  check(report, emit) {
    for (const table of tablesOf(report)) {
      const cells = isLeftover(table, yearOf(report)) ? [] : oddCells(table).placeholder;
      if (cells.length > 0) {
        emit(
          together(
            report,
            cells,
            {
              one: 'cell-placeholder',
              many: 'cell-placeholder.many',
              other: 'cell-placeholder.other',
              fix: 'cell-placeholder.fix',
            },
            { safe: false, preferred: holdsWith(table, cells, zero) },
            zero,
          ),
        );
      }
    }
  },
};
