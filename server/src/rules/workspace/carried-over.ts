import { namesOf } from '../../report/names.ts';
import type { Related, Rule } from '../rule.ts';
import { cellAt, cellsOf, neighbour, relatedTo } from './neighbours.ts';

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
