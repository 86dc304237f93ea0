import { namesOf } from '../../report/names.ts';
import type { Cell, TableRow } from '../../report/types.ts';
import type { Rule } from '../rule.ts';

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
