import type { Cell, ReportTable } from '../../report/types.ts';
import type { Rule } from '../rule.ts';
import { isLeftover, oddCells, tablesOf } from './shared.ts';
import { together } from './together.ts';

const zero = (): string => '0';

/** Whether 0 may well be the number that lacks: the totals of the rows hold when it is. */
function zeroHolds(table: ReportTable, cells: readonly Cell[]): boolean {
  if (table.id === 'disclosure') return true;
  return cells.every((cell) => {
    const row = table.byKey.get(cell.address.row);
    let parts = 0;
    let total = 0;
    for (const { address, value } of row?.cells ?? []) {
      if (address.column === 'total') total = value ?? 0;
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
    ],
  },
  check(report, emit) {
    for (const table of tablesOf(report)) {
      const cells = isLeftover(table, report.year) ? [] : oddCells(table).blank;
      if (cells.length > 0)
        emit(
          together(
            cells,
            { one: 'cell-blank', many: 'cell-blank.many', other: 'cell-blank.other', fix: 'cell-blank.fix' },
            { safe: false, preferred: zeroHolds(table, cells) },
            zero,
          ),
        );
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
      const cells = isLeftover(table, report.year) ? [] : oddCells(table).placeholder;
      if (cells.length > 0) {
        emit(
          together(
            cells,
            {
              one: 'cell-placeholder',
              many: 'cell-placeholder.many',
              other: 'cell-placeholder.other',
              fix: 'cell-placeholder.fix',
            },
            { safe: false, preferred: zeroHolds(table, cells) },
            zero,
          ),
        );
      }
    }
  },
};
