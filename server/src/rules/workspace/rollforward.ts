/** What one year hands on to the next (report-standard §4 "Across years"), seen from either file. */
import { namesOf } from '../../report/names.ts';
import type { Cell, Report, TableId } from '../../report/types.ts';
import type { LastYear } from '../../workspace/types.ts';
import type { Related, Rule } from '../rule.ts';

/** The neighbour where it is of the year before (-1) or after (+1); a wrong year in a title is another rule's. */
function neighbour(report: Report, other: LastYear | null, offset: -1 | 1): LastYear | null {
  return other && report.year !== null && other.report.year === report.year + offset ? other : null;
}

const cellsOf = (report: Report, table: TableId, row: string): readonly Cell[] =>
  report.tables[table]?.byKey.get(row)?.cells ?? [];

const cellAt = (cells: readonly Cell[], column: string): Cell | null =>
  cells.find((c) => c.address.column === column && c.value !== null) ?? null;

const relatedTo = (cell: Cell, other: LastYear): Related => ({
  start: cell.start,
  end: cell.end,
  cell: cell.address,
  uri: other.uri,
  message: {
    key: 'carried-over.other',
    args: { ...namesOf(cell.address), value: cell.value ?? 0, year: other.report.year ?? '' },
  },
});

export const carriedOver: Rule = {
  id: 'carried-over',
  severity: 'warning',
  family: 'workspace',
  examples: { right: [], wrong: [] },
  check(report, emit, context) {
    const sides = [
      { other: neighbour(report, context.lastYear, -1), own: 'carriedIn', theirs: 'carriedForward' },
      { other: neighbour(report, context.nextYear, 1), own: 'carriedForward', theirs: 'carriedIn' },
    ] as const;
    for (const { other, own, theirs } of sides) {
      if (!other) continue;
      const their = cellsOf(other.report, 'requests', theirs);
      const pairs = cellsOf(report, 'requests', own).flatMap((cell) => {
        const match = cell.value === null ? null : cellAt(their, cell.address.column);
        return match && match.value !== cell.value ? [{ cell, match }] : [];
      });
      // One slip moves a part and the total: it is said once, on the total where that differs.
      const shown = pairs.find((p) => p.cell.address.column === 'total') ?? pairs[0];
      if (!shown) continue;
      const { cell, match } = shown;
      emit({
        start: cell.start,
        end: cell.end,
        cell: cell.address,
        message: {
          key: own === 'carriedIn' ? 'carried-over' : 'carried-over.next',
          args: {
            ...namesOf(cell.address),
            value: cell.value ?? 0,
            other: match.value ?? 0,
            year: other.report.year ?? '',
          },
        },
        related: [
          ...pairs.map((p) => relatedTo(p.match, other)),
          ...pairs
            .filter((p) => p !== shown)
            .map(
              (p): Related => ({
                start: p.cell.start,
                end: p.cell.end,
                cell: p.cell.address,
                message: { key: 'carried-over.also', args: { ...namesOf(p.cell.address), value: p.cell.value ?? 0 } },
              }),
            ),
        ],
      });
    }
  },
};

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
