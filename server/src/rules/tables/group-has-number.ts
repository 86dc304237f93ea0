import { yearOf } from '../../report/year.ts';
import type { Rule } from '../rule.ts';
import { standardTable } from './shared.ts';

export const groupHasNumber: Rule = {
  id: 'group-has-number',
  severity: 'warning',
  family: 'tables',
  examples: {
    right: [
      {
        edits: [
          {
            from: '| （四）无法提供 1.本机关',
            to: '| （四）无法提供 |  |  |  |  |  |  |  |\n| （四）无法提供 1.本机关',
          },
        ],
      },
    ],
    wrong: [
      {
        edits: [
          {
            from: '| （四）无法提供 1.本机关',
            to: '| （四）无法提供 | 4 | 1 | 0 | 0 | 0 | 0 | 5 |\n| （四）无法提供 1.本机关',
          },
        ],
      },
    ],
  },
  check(report, emit) {
    const table = report.tables.requests;
    if (!table || table.groupRows.length === 0) return;
    const standard = standardTable(table, yearOf(report));
    for (const row of table.groupRows) {
      const group = standard.groups.find((g) => g.key === row.group);
      if (!group || !table.rows.some((r) => r.key.startsWith(`${row.group}.`))) continue;
      emit({
        start: row.cells[0]?.start ?? row.start,
        end: row.cells.at(-1)?.end ?? row.end,
        fingerprint: row.group,
        message: { key: 'group-has-number', args: { table: standard.name, group: group.label } },
      });
    }
  },
};
