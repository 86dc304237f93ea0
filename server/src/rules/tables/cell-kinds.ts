import type { MessageKey } from '../../messages/index.ts';
import type { Cell, ReportTable } from '../../report/types.ts';
import { foldWidth, isBlank } from '../../text/chars.ts';
import type { Fact, Rule } from '../rule.ts';
import { isLeftover, namesOf, oddCells, tablesOf } from './shared.ts';

interface Words {
  readonly one: MessageKey;
  readonly many: MessageKey;
  readonly other: MessageKey;
  readonly fix: MessageKey;
}

/** One finding for all cells of a kind in a table: on the first, the others related, one fix for all. */
function together(
  cells: readonly Cell[],
  words: Words,
  fix: { readonly safe: boolean; readonly preferred: boolean },
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
        ...fix,
        edits: cells.map((cell) => ({ start: cell.start, end: cell.end, newText: newText(cell) })),
      },
    ],
  };
}

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

export const cellNotNumber: Rule = {
  id: 'cell-not-number',
  severity: 'warning',
  family: 'tables',
  examples: {
    right: [
      { edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | 126（其中变更9件） |' }] },
      { edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | 126\u00a0 |' }] },
    ],
    wrong: [
      {
        edits: [{ from: '| （三）不予公开 1.属于国家秘密 | 0 |', to: '| （三）不予公开 1.属于国家秘密 | 见附件 |' }],
        at: '见附件',
      },
      { edits: [{ from: '| 规章 | 0 | 0 | 0 |', to: '| 规章 | 0 | 0 | 见附件 |' }], at: '见附件' },
    ],
  },
  check(report, emit) {
    for (const table of tablesOf(report)) {
      for (const cell of oddCells(table).text) {
        emit({
          start: cell.start,
          end: cell.end,
          cell: cell.address,
          message: { key: 'cell-not-number', args: { ...namesOf(cell.address), text: cell.text } },
        });
      }
    }
  },
};

/** The number's own digits in ASCII, exactly: separators, units and width dropped, a letter for 0 read as 0. */
export function normalised(cell: Cell): string {
  let out = '';
  for (let i = 0; i < cell.text.length; i++) {
    const c = cell.text.charCodeAt(i);
    const folded = String.fromCharCode(foldWidth(c));
    if (/[0-9.]/.test(folded) || (/[-−]/.test(folded) && out === '')) out += folded === '−' ? '-' : folded;
    else if (out !== '' && folded !== ',' && !isBlank(c)) break;
  }
  return out === '' || out === '-' ? String(cell.value) : out;
}

/** A note behind the number is allowed: taking it away would lose words. */
const hasNote = (cell: Cell): boolean => /[（(〔【[]/.test(cell.text);

const toNormalise = (table: ReportTable): readonly Cell[] => oddCells(table).notation.filter((cell) => !hasNote(cell));

export const cellNotation: Rule = {
  id: 'cell-notation',
  severity: 'hint',
  family: 'tables',
  examples: {
    right: [
      { edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | 126（其中变更9件） |' }] },
      { edits: [{ from: '| 行政事业性收费 | 37.52 |', to: '| 行政事业性收费 | 37.5200 |' }] },
    ],
    wrong: [
      { edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | 126件 |' }], at: '126件' },
      { edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | １２６ |' }], at: '１２６' },
      { edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | 1,126 |' }], at: '1,126' },
      { edits: [{ from: '| 规章 | 0 | 0 | 0 |', to: '| 规章 | 0 | O | 0 |' }], at: 'O' },
    ],
  },
  check(report, emit) {
    for (const table of tablesOf(report)) {
      const cells = toNormalise(table);
      if (cells.length === 0) continue;
      emit(
        together(
          cells,
          { one: 'cell-notation', many: 'cell-notation.many', other: 'cell-notation.other', fix: 'cell-notation.fix' },
          { safe: true, preferred: true },
          normalised,
        ),
      );
    }
  },
};
