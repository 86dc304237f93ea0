import { tableName } from '../../report/names.ts';
import type { Report, ReportTable, TableRow } from '../../report/types.ts';
import { standards } from '../../standard/index.ts';
import type { Fix, Rule } from '../rule.ts';
import { replaceRow } from './rows.ts';
import { ZEROS } from './samples.ts';
import { NEW_FORMAT } from './shared.ts';

const UNCORRECTED = `| （六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 ${ZEROS}\n`;
const UNPAID = `| （六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 ${ZEROS}\n`;

export const otherCollapsed: Rule = {
  id: 'other-collapsed',
  severity: 'error',
  family: 'tables',
  since: NEW_FORMAT,
  examples: {
    right: [
      {
        edits: [
          {
            from: '（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
            to: '（六）其他处理 1.逾期不补正',
          },
        ],
      },
      {
        edits: [
          { from: '澄溪县水利局2024年政府', to: '澄溪县水利局2020年政府' },
          { from: '自2024年1月1日起至2024年12月31日止', to: '自2020年1月1日起至2020年12月31日止' },
          { from: UNCORRECTED, to: '' },
          { from: UNPAID, to: '' },
          { from: '（六）其他处理 3.其他', to: '（六）其他处理' },
        ],
      },
    ],
    wrong: [
      {
        edits: [
          { from: UNCORRECTED, to: '' },
          { from: UNPAID, to: '' },
          { from: '（六）其他处理 3.其他', to: '（六）其他处理' },
        ],
        at: '（六）其他处理',
      },
    ],
  },
  check(report, emit) {
    const table = report.tables.requests;
    const row = table?.collapsed ? table.byKey.get('other.total') : undefined;
    if (!table || !row) return;
    const { start, end } = row.label ?? row;
    const zero = row.cells.every((c) => c.value === 0 || c.value === null);
    emit({
      start,
      end,
      message: { key: 'other-collapsed', args: { table: tableName('requests') } },
      fixes: () => {
        const edits = expand(report, table, row);
        return edits
          ? [
              {
                title: { key: zero ? 'other-collapsed.fix' : 'other-collapsed.fixNumbers', args: {} },
                preferred: true,
                safe: false,
                edits,
              },
            ]
          : [];
      },
    });
  },
};

/** Zeros in the first two rows; what the one row had goes to 3.其他. */
function expand(report: Report, table: ReportTable, row: TableRow): Fix['edits'] | null {
  const rows = (standards['2021'].tables.requests.blocks[0]?.rows ?? []).filter((r) => r.group === 'other');
  return replaceRow(
    report,
    table,
    row,
    rows.map((standard, i) => ({ standard, values: row.cells.map(() => (i === rows.length - 1 ? null : '0')) })),
  );
}
