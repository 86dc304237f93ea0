import type { Report, ReportTable } from '../../report/types.ts';
import { yearOf } from '../../report/year.ts';
import { standards } from '../../standard/index.ts';
import type { Fact, Fix, Rule } from '../rule.ts';
import { isWhole, type Line, linesOf, sameEverywhere } from './cell-lines.ts';
import { makeWhole } from './lacking.ts';
import { addTotals } from './missing-totals.ts';
import { ZEROS } from './samples.ts';
import { isLeftover, tablesOf } from './shared.ts';

function columnFact(report: Report, table: ReportTable, lines: readonly Line[]): Fact {
  const [{ count, wanted }] = lines as readonly [Line];
  const surplus = count > wanted;
  return {
    ...factOf(report, table, lines[0] as Line),
    fingerprint: `${table.id} column`,
    message: {
      key: surplus ? 'cell-count.surplus' : 'cell-count.column',
      args: { table: standards['2021'].tables[table.id].name, count, wanted },
    },
    fixes: () => {
      const edits = surplus ? null : addTotals(report, table);
      return edits ? [{ title: { key: 'cell-count.fixColumn', args: {} }, preferred: true, safe: false, edits }] : [];
    },
  };
}

/** What the row lacks, written where it belongs. */
function pad(report: Report, table: ReportTable, line: Line): readonly Fix[] {
  const cells = line.rows.flatMap((r) => r.cells);
  const whole = makeWhole(report, table, cells, line.rows[0]?.key ?? '', line.wanted);
  return whole
    ? [
        {
          title: { key: 'cell-count.fix', args: { values: whole.values.join('、') } },
          preferred: true,
          safe: false,
          edits: whole.edits,
        },
      ]
    : [];
}

export const cellCount: Rule = {
  id: 'cell-count',
  severity: 'error',
  family: 'tables',
  examples: {
    right: [
      {
        edits: [
          {
            from: `| （三）不予公开 1.属于国家秘密 ${ZEROS}`,
            to: '| （三）不予公开 1.属于国家秘密 | 0 | 0 |  | 0 | 0 | 0 | 0 |',
          },
        ],
      },
      {
        edits: [
          {
            from: '| 2 | 0 | 1 | 0 | 3 | 1 | 0 | 0 | 1 | 2 | 1 | 0 | 0 | 0 | 1 |',
            to: '\n|  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | 2 | 0 | 1 | 0 | 3 |\n| 行政诉讼 未经复议直接起诉 | 1 | 0 | 0 | 1 | 2 |\n| 行政诉讼 复议后起诉 | 1 | 0 | 0 | 0 | 1 |',
          },
        ],
      },
    ],
    wrong: [
      {
        edits: [
          {
            from: '| 2 | 0 | 1 | 0 | 3 | 1 | 0 | 0 | 1 | 2 | 1 | 0 | 0 | 0 | 1 |',
            to: '| 2 | 0 | 1 | 0 | 1 | 0 | 0 | 1 | 2 | 1 | 0 | 0 | 0 | 1 |',
          },
        ],
      },
      {
        edits: [
          {
            from: `| （三）不予公开 1.属于国家秘密 ${ZEROS}`,
            to: '| （三）不予公开 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 |',
          },
        ],
      },
      {
        edits: [
          { from: `| （三）不予公开 1.属于国家秘密 ${ZEROS}`, to: `| （三）不予公开 1.属于国家秘密 ${ZEROS} 0 |` },
        ],
      },
    ],
  },
  check(report, emit) {
    for (const table of tablesOf(report)) {
      if (isLeftover(table, yearOf(report))) continue;
      if (isWhole(report, table)) continue;
      const lines = linesOf(report, table);
      if (sameEverywhere(table, lines)) emit(columnFact(report, table, lines));
      else for (const line of lines) if (line.count !== line.wanted) emit(factOf(report, table, line));
    }
  },
};

function factOf(report: Report, table: ReportTable, line: Line): Fact {
  const cells = line.rows.flatMap((r) => [...r.cells, ...r.surplus]);
  const label = line.rows[0]?.label;
  const args = {
    table: standards['2021'].tables[table.id].name,
    row: line.name,
    count: line.count,
    wanted: line.wanted,
  };
  return {
    start: label?.start ?? cells[0]?.start ?? line.start,
    end: cells.at(-1)?.end ?? line.end,
    fingerprint: `${table.id} ${line.rows.map((r) => r.key).join(' ')}`,
    message: { key: table.id === 'reviews' && line.rows.length > 1 ? 'cell-count.reviews' : 'cell-count', args },
    fixes: () => pad(report, table, line),
  };
}
