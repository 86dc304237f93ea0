import { tableName } from '../../report/names.ts';
import type { Report, ReportTable, TableRow } from '../../report/types.ts';
import { yearOf } from '../../report/year.ts';
import { type RowStandard, standards } from '../../standard/index.ts';
import { foldWords } from '../../text/chars.ts';
import type { Fix, Rule } from '../rule.ts';
import { isLeftover, placeOf, tablesOf } from './shared.ts';

/** The standard words in the manner of the written ones: with the group in front where those have it. */
function rightLabel(report: Report, row: TableRow, standard: RowStandard): string {
  if (!row.label || standard.group === null) return standard.label;
  const group = standards['2021'].tables.requests.groups.find((g) => g.key === standard.group);
  const written = foldWords(report.spoken, row.label.start, row.label.end);
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

/** The groups of 表四 in one row: what stands before its numbers is the label of none, or of the first. */
const sharesLine = (table: ReportTable, row: TableRow): boolean =>
  table.id === 'reviews' && table.rows.some((other) => other !== row && other.start === row.start);

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
      if (isLeftover(table, yearOf(report))) continue;
      for (const row of table.rows) {
        if (row.found !== 'altered' || !row.label || sharesLine(table, row)) continue;
        const standard = placeOf(row.key === 'other.total' ? '2019' : table.standard, table.id, row.key)?.row;
        if (!standard) continue;
        const label = rightLabel(report, row, standard);
        if (foldWords(label) === foldWords(report.spoken, row.label.start, row.label.end)) continue;
        emit({
          start: row.label.start,
          end: row.label.end,
          fingerprint: `${table.id} ${row.key}`,
          message: { key: 'label-altered', args: { table: tableName(table.id), label } },
          fixes: () => replaceLabel(report, table, row, standard),
        });
      }
    }
  },
};
