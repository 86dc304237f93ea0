import { namesOf } from '../../report/names.ts';
import { mayMakeRegulations } from '../../report/organ.ts';
import type { Cell, TableRow } from '../../report/types.ts';
import type { Rule } from '../rule.ts';
import { oddCells, tablesOf } from './shared.ts';

export const cellNegative: Rule = {
  id: 'cell-negative',
  severity: 'error',
  family: 'tables',
  examples: {
    right: [{ edits: [{ from: '| 行政强制 | 2 |', to: '| 行政强制 | - |' }] }],
    wrong: [{ edits: [{ from: '| 行政强制 | 2 |', to: '| 行政强制 | -2 |' }], at: '-2' }],
  },
  check(report, emit) {
    for (const table of tablesOf(report)) {
      for (const { start, end, address, text } of oddCells(table).negative) {
        emit({ start, end, cell: address, message: { key: 'cell-negative', args: { ...namesOf(address), text } } });
      }
    }
  },
};

export const cellFraction: Rule = {
  id: 'cell-fraction',
  severity: 'error',
  family: 'tables',
  examples: {
    right: [
      { edits: [{ from: '| 行政事业性收费 | 37.52 |', to: '| 行政事业性收费 | 0.0618 |' }] },
      { edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | 126.0 |' }] },
    ],
    wrong: [{ edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | 12.6 |' }], at: '12.6' }],
  },
  check(report, emit) {
    for (const table of tablesOf(report)) {
      for (const { start, end, address, text } of oddCells(table).fraction) {
        emit({ start, end, cell: address, message: { key: 'cell-fraction', args: { ...namesOf(address), text } } });
      }
    }
  },
};

const cellOf = (row: TableRow | undefined, column: string): Cell | null =>
  row?.cells.find((c) => c.address.column === column) ?? null;

export const inForceBound: Rule = {
  id: 'in-force-bound',
  severity: 'warning',
  family: 'tables',
  examples: {
    right: [
      { edits: [{ from: '| 行政规范性文件 | 3 | 1 | 14 |', to: '| 行政规范性文件 | 3 | 1 | 2 |' }] },
      { edits: [{ from: '| 行政规范性文件 | 3 | 1 | 14 |', to: '| 行政规范性文件 | 0 | 5 | 0 |' }] },
    ],
    wrong: [{ edits: [{ from: '| 行政规范性文件 | 3 | 1 | 14 |', to: '| 行政规范性文件 | 3 | 1 | 1 |' }] }],
  },
  check(report, emit) {
    const table = report.tables.disclosure;
    if (!table) return;
    for (const key of ['regulations', 'normativeDocuments']) {
      const row = table.byKey.get(key);
      const [issued, repealed, inForce] = [cellOf(row, 'issued'), cellOf(row, 'repealed'), cellOf(row, 'inForce')];
      if (
        !issued ||
        !repealed ||
        !inForce ||
        issued.value === null ||
        repealed.value === null ||
        inForce.value === null
      )
        continue;
      const least = issued.value - repealed.value;
      if (inForce.value >= least) continue;
      emit({
        start: inForce.start,
        end: inForce.end,
        cell: inForce.address,
        message: {
          key: 'in-force-bound',
          args: {
            ...namesOf(inForce.address),
            value: inForce.value,
            issued: issued.value,
            repealed: repealed.value,
            least,
          },
        },
        related: [issued, repealed].map((cell) => ({
          start: cell.start,
          end: cell.end,
          cell: cell.address,
          message: {
            key: 'in-force-bound.operand' as const,
            args: { ...namesOf(cell.address), value: cell.value ?? 0 },
          },
        })),
      });
    }
  },
};

export const regulationAuthority: Rule = {
  id: 'regulation-authority',
  severity: 'warning',
  family: 'tables',
  examples: {
    right: [
      {
        edits: [
          { from: '# 澄溪县水利局2024年', to: '# 澄溪市2024年' },
          { from: '| 规章 | 0 | 0 | 0 |', to: '| 规章 | 1 | 0 | 6 |' },
          { from: '澄溪县水利局\n\n2025年', to: '澄溪市人民政府\n\n2025年' },
        ],
      },
    ],
    wrong: [
      { edits: [{ from: '| 规章 | 0 | 0 | 0 |', to: '| 规章 | 1 | 0 | 1 |' }] },
      { base: 'government', edits: [{ from: '| 规章 | 0 | 0 | 0 |', to: '| 规章 | 0 | 0 | 2 |' }], at: '2' },
    ],
  },
  check(report, emit) {
    const row = report.tables.disclosure?.byKey.get('regulations');
    const cell = row?.cells.find((c) => c.value !== null && c.value > 0);
    if (!cell || mayMakeRegulations(report.organ) !== false) return;
    emit({
      start: cell.start,
      end: cell.end,
      cell: cell.address,
      message: {
        key: 'regulation-authority',
        args: { ...namesOf(cell.address), value: cell.value ?? 0, organ: report.organ ?? '' },
      },
    });
  },
};
