import { rowName, tableName } from '../../report/names.ts';
import type { ReportTable, TableRow } from '../../report/types.ts';
import { yearOf } from '../../report/year.ts';
import type { RowStandard } from '../../standard/index.ts';
import { outOfOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { ZEROS } from './samples.ts';
import { isLeftover, rowsOf, standardTable, tablesOf } from './shared.ts';

/** The rows of the text come one after the other in the list, some left out. */
function isInOrder(all: readonly RowStandard[], table: ReportTable): boolean {
  let at = 0;
  for (const row of table.rows) {
    while (at < all.length && (all[at] as RowStandard).key !== row.key) at++;
    if (at === all.length) return false;
    at++;
  }
  return true;
}

export const rowOrder: Rule = {
  id: 'row-order',
  severity: 'warning',
  family: 'tables',
  examples: {
    right: [{ edits: [{ from: `| （三）不予公开 2.其他法律行政法规禁止公开 ${ZEROS}\n`, to: '' }] }],
    wrong: [
      {
        edits: [
          {
            from: `| （三）不予公开 2.其他法律行政法规禁止公开 ${ZEROS}\n| （三）不予公开 3.危及“三安全一稳定” ${ZEROS}\n`,
            to: `| （三）不予公开 3.危及“三安全一稳定” ${ZEROS}\n| （三）不予公开 2.其他法律行政法规禁止公开 ${ZEROS}\n`,
          },
        ],
      },
    ],
  },
  check(report, emit) {
    for (const table of tablesOf(report)) {
      if (isLeftover(table, yearOf(report)) || isInOrder(rowsOf(standardTable(table, yearOf(report))), table)) continue;
      for (const block of standardTable(table, yearOf(report)).blocks) {
        // Blocks of 表二 in another order are nobody's fault: extractors move them.
        const rows = table.rows.filter((r) => r.found !== 'gap' && block.rows.some((s) => s.key === r.key));
        const standards = rows.map((r) => block.rows.find((s) => s.key === r.key) as RowStandard);
        for (const i of outOfOrder(standards.map((s) => block.rows.indexOf(s)))) {
          const row = rows[i] as TableRow;
          const { start, end } = row.label ?? row;
          emit({
            start,
            end,
            fingerprint: `${table.id} ${row.key}`,
            message: {
              key: 'row-order',
              args: { table: tableName(table.id), row: rowName(standards[i] as RowStandard) },
            },
          });
        }
      }
    }
  },
};
