import { namesOf } from '../../report/names.ts';
import type { Cell, Report } from '../../report/types.ts';
import type { Rule } from '../rule.ts';
import { cellAt, cellsOf, neighbour, relatedTo } from './neighbours.ts';

/** 现行有效, 制发 and 废止 of a row, where all are numbers. */
function stock(
  report: Report,
  row: string,
): { readonly issued: Cell; readonly repealed: Cell; readonly inForce: Cell } | null {
  const cells = cellsOf(report, 'disclosure', row);
  const [issued, repealed, inForce] = [cellAt(cells, 'issued'), cellAt(cells, 'repealed'), cellAt(cells, 'inForce')];
  return issued && repealed && inForce ? { issued, repealed, inForce } : null;
}

export const inForceRollforward: Rule = {
  id: 'in-force-rollforward',
  severity: 'warning',
  family: 'workspace',
  examples: { right: [], wrong: [] },
  check(report, emit, context) {
    const last = neighbour(report, context.lastYear, -1);
    const next = neighbour(report, context.nextYear, 1);
    for (const row of ['regulations', 'normativeDocuments']) {
      const own = stock(report, row);
      if (!own) continue;
      for (const other of [last, next]) {
        const theirs = other && stock(other.report, row);
        if (!other || !theirs) continue;
        const [before, after] = other === last ? [theirs, own] : [own, theirs];
        const right = (before.inForce.value ?? 0) + (after.issued.value ?? 0) - (after.repealed.value ?? 0);
        if (after.inForce.value === right) continue;
        const { inForce } = own;
        emit({
          start: inForce.start,
          end: inForce.end,
          cell: inForce.address,
          fingerprint: `${row} ${other === last ? 'last' : 'next'}`,
          message: {
            key: other === last ? 'in-force-rollforward' : 'in-force-rollforward.next',
            args: {
              ...namesOf(inForce.address),
              before: before.inForce.value ?? 0,
              issued: after.issued.value ?? 0,
              repealed: after.repealed.value ?? 0,
              right,
              value: after.inForce.value ?? 0,
              year: other.report.year ?? '',
            },
          },
          related: Object.values(theirs).map((cell) => relatedTo(cell, other)),
        });
      }
    }
  },
};
