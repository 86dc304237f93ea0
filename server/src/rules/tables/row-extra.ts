import { tableName } from '../../report/names.ts';
import type { Report, ReportTable, Span } from '../../report/types.ts';
import { yearOf } from '../../report/year.ts';
import { foldWords } from '../../text/chars.ts';
import type { Rule } from '../rule.ts';
import { ZEROS } from './samples.ts';
import { isLeftover, tablesOf } from './shared.ts';

/** A row of the table has the same label: it stands there twice. */
function twice({ text }: Report, table: ReportTable, label: Span): boolean {
  const words = foldWords(text, label.start, label.end);
  return table.rows.some((row) => row.label && foldWords(text, row.label.start, row.label.end) === words);
}

export const rowExtra: Rule = {
  id: 'row-extra',
  severity: 'warning',
  family: 'tables',
  examples: {
    right: [
      {
        edits: [
          {
            from: '| 行政规范性文件 | 3 | 1 | 14 |',
            to: '| 行政规范性文件 | 3 | 1 | 14 |\n\n注：以上数据由办公室提供。',
          },
        ],
      },
    ],
    wrong: [
      {
        edits: [
          {
            from: `| （三）不予公开 8.属于行政查询事项 ${ZEROS}\n`,
            to: `| （三）不予公开 8.属于行政查询事项 ${ZEROS}\n| （三）不予公开 9.涉及工作秘密 ${ZEROS}\n`,
          },
        ],
      },
      {
        edits: [
          {
            from: `| （三）不予公开 8.属于行政查询事项 ${ZEROS}\n`,
            to: `| （三）不予公开 8.属于行政查询事项 ${ZEROS}\n| （三）不予公开 8.属于行政查询事项 ${ZEROS}\n`,
          },
        ],
      },
    ],
  },
  check(report, emit) {
    for (const table of tablesOf(report)) {
      if (isLeftover(table, yearOf(report))) continue;
      for (const row of table.extras) {
        const { start, end } = row.label ?? row;
        const label = row.label ? report.text.slice(start, end) : '';
        emit({
          start,
          end,
          fingerprint: `${table.id} ${label}`,
          message: {
            key: !row.label ? 'row-extra.unnamed' : twice(report, table, row.label) ? 'row-extra.twice' : 'row-extra',
            args: { table: tableName(table.id), label },
          },
        });
      }
    }
  },
};
