import { rowFromRest } from '../../repair/row.ts';
import { rowName } from '../../report/names.ts';
import type { Report, ReportTable, Span } from '../../report/types.ts';
import { yearOf } from '../../report/year.ts';
import type { RowStandard } from '../../standard/index.ts';
import type { Fix, Message, Rule } from '../rule.ts';
import { insertRow } from './rows.ts';
import { ZEROS } from './samples.ts';
import { isLeftover, rowsOf, standardTable, tablesOf } from './shared.ts';

/** Shown on the row it should follow, else on the first one. */
function besides(table: ReportTable, rows: readonly RowStandard[], missing: RowStandard): Span {
  for (let i = rows.indexOf(missing) - 1; i >= 0; i--) {
    const row = table.byKey.get((rows[i] as RowStandard).key);
    if (row) return row.label ?? row;
  }
  const first = table.rows[0];
  return first?.label ?? first ?? table;
}

/** The row with the figures that the rest of the table asks for; zeros where it asks for none. */
function insert(report: Report, table: ReportTable, row: RowStandard): readonly Fix[] {
  const told = rowFromRest(table, row.key);
  const values = told?.some((v) => v !== '0') ? told : null;
  const edits = insertRow(report, table, row.key, values);
  if (!edits) return [];
  const title: Message = values
    ? { key: 'row-missing.fixValues', args: { row: rowName(row), values: values.join('、') } }
    : { key: 'row-missing.fix', args: { row: rowName(row) } };
  return [{ title, preferred: true, safe: false, edits }];
}

export const rowMissing: Rule = {
  id: 'row-missing',
  severity: 'error',
  family: 'tables',
  examples: {
    right: [
      { edits: [{ from: '| 行政规范性文件 | 3 | 1 | 14 |', to: '| 规范性文件 | 3 | 1 | 14 |' }] },
      { edits: [{ from: '| （三）不予公开 3.危及“三安全一稳定” |', to: '| （三）不予公开 3．危及"三安全一稳定" |' }] },
      {
        edits: [
          {
            from: `| （六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 ${ZEROS}\n`,
            to: '',
          },
          {
            from: `| （六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 ${ZEROS}\n`,
            to: '',
          },
          { from: '（六）其他处理 3.其他', to: '（六）其他处理' },
        ],
      },
    ],
    wrong: [
      { edits: [{ from: `| （三）不予公开 1.属于国家秘密 ${ZEROS}\n`, to: '' }] },
      { edits: [{ from: `| （四）无法提供 3.补正后申请内容仍不明确 ${ZEROS}\n`, to: '' }] },
      { edits: [{ from: '| 行政强制 | 2 |\n', to: '' }] },
      { edits: [{ from: '| （七）总计 | 22 | 5 | 0 | 1 | 3 | 1 | 32 |\n', to: '' }] },
      { edits: [{ from: '| （一）予以公开 | 8 | 3 | 0 | 1 | 1 | 1 | 14 |\n', to: '' }] },
    ],
  },
  check(report, emit) {
    for (const table of tablesOf(report)) {
      if (isLeftover(table, yearOf(report))) continue;
      const standard = standardTable(table, yearOf(report));
      const all = rowsOf(standard);
      if (table.rows.length >= all.length) continue;
      for (const row of all) {
        if (table.byKey.has(row.key)) continue;
        const { start, end } = besides(table, all, row);
        emit({
          start,
          end,
          fingerprint: `${table.id} ${row.key}`,
          message: { key: 'row-missing', args: { table: standard.name, row: rowName(row) } },
          fixes: () => insert(report, table, row),
        });
      }
    }
  },
};
