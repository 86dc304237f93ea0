import type { Report, ReportTable, TableRow } from '../../report/types.ts';
import { type RowStandard, standards } from '../../standard/index.ts';
import { foldWords } from '../../text/chars.ts';
import type { Fix, Rule } from '../rule.ts';
import { replaceRow } from './rows.ts';
import { isLeftover, NEW_FORMAT, placeOf, standardTable, tablesOf } from './shared.ts';

const ZEROS = '| 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
const UNCORRECTED = `| （六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 ${ZEROS}\n`;
const UNPAID = `| （六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 ${ZEROS}\n`;

/** The standard words in the manner of the written ones: with the group in front where those have it. */
function rightLabel(report: Report, row: TableRow, standard: RowStandard): string {
  if (!row.label || standard.group === null) return standard.label;
  const group = standards['2021'].tables.requests.groups.find((g) => g.key === standard.group);
  const written = foldWords(report.text, row.label.start, row.label.end);
  const spelled = group !== undefined && (written.startsWith(foldWords(group.label)) || written.startsWith(group.name));
  return spelled ? standard.markdownLabel : standard.label;
}

/** No fix where the label is broken over lines or lies between tags: other characters than its own would move. */
function replaceLabel(report: Report, table: ReportTable, row: TableRow, standard: RowStandard): readonly Fix[] {
  if (!row.label || table.notation === 'layout') return [];
  const written = report.text.slice(row.label.start, row.label.end);
  if (/[\r\n<&]/.test(written)) return [];
  const label = rightLabel(report, row, standard);
  return [
    {
      title: { key: 'label-altered.fix', args: { label } },
      preferred: true,
      safe: true,
      edits: [{ ...row.label, newText: label }],
    },
  ];
}

export const labelAltered: Rule = {
  id: 'label-altered',
  severity: 'hint',
  family: 'tables',
  examples: {
    right: [
      { edits: [{ from: '（四）无法提供 1.本机关不掌握', to: '(四) 无法提供 1．本机关不掌握' }] },
      { edits: [{ from: '3.危及“三安全一稳定”', to: '3、危及"三安全一稳定"' }] },
      { edits: [{ from: '| （七）总计 |', to: '| （七） 总 计 |' }] },
    ],
    wrong: [
      { edits: [{ from: '| 行政规范性文件 | 3', to: '| 规范性文件 | 3' }], at: '规范性文件' },
      { edits: [{ from: '（三）不予公开 2.其他法律行政法规禁止公开', to: '（三）不予公开 2.其他法律法规禁止公开' }] },
    ],
  },
  check(report, emit) {
    for (const table of tablesOf(report)) {
      if (isLeftover(table, report.year)) continue;
      for (const row of table.rows) {
        if (row.found !== 'altered' || !row.label) continue;
        const standard = placeOf(row.key === 'other.total' ? '2019' : table.standard, table.id, row.key)?.row;
        if (!standard) continue;
        const label = rightLabel(report, row, standard);
        emit({
          start: row.label.start,
          end: row.label.end,
          fingerprint: `${table.id} ${row.key}`,
          message: { key: 'label-altered', args: { table: standards['2021'].tables[table.id].name, label } },
          fixes: () => replaceLabel(report, table, row, standard),
        });
      }
    }
  },
};

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
      message: { key: 'other-collapsed', args: { table: standards['2021'].tables.requests.name } },
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
  const numbers = row.cells.map((c) => c.text);
  return replaceRow(
    report,
    table,
    row,
    rows.map((standard, i) => ({ standard, values: i === rows.length - 1 ? numbers : numbers.map(() => '0') })),
  );
}

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
    const standard = standardTable(table, report.year);
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
