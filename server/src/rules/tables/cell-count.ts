import type { Report, ReportTable, Span, TableRow } from '../../report/types.ts';
import { standards } from '../../standard/index.ts';
import type { Fact, Fix, Rule } from '../rule.ts';
import { formatOf, isLeftover, placeOf, rowName, tablesOf } from './shared.ts';

const ZEROS = '| 0 | 0 | 0 | 0 | 0 | 0 | 0 |';

interface Line extends Span {
  readonly name: string;
  readonly rows: readonly TableRow[];
  readonly count: number;
  readonly wanted: number;
}

/** Every row has its numbers: nearly always so. */
function isWhole(report: Report, table: ReportTable): boolean {
  const format = formatOf(table, report.year);
  for (const row of table.rows) {
    const place = placeOf(format, table.id, row.key);
    if (place && row.count !== place.block.columns.length) return false;
  }
  return true;
}

/** The rows of the text: the three groups of 表四 are one where they stand in one row. */
function linesOf(report: Report, table: ReportTable): Line[] {
  const format = formatOf(table, report.year);
  const lines: Line[] = [];
  for (const row of table.rows) {
    const place = placeOf(format, table.id, row.key);
    if (!place) continue;
    const wanted = place.block.columns.length;
    const last = lines.at(-1);
    if (last && table.id === 'reviews' && last.rows[0]?.start === row.start) {
      lines[lines.length - 1] = {
        ...last,
        rows: [...last.rows, row],
        count: last.count + row.count,
        wanted: last.wanted + wanted,
      };
    } else {
      const { start, end } = row;
      lines.push({ start, end, rows: [row], count: row.count, wanted, name: rowName(place.row) });
    }
  }
  return lines;
}

/** Zeros behind the last cell, parted from it as the last two are parted. */
function pad(report: Report, table: ReportTable, line: Line): readonly Fix[] {
  const cells = line.rows.flatMap((r) => r.cells);
  const model = [...cells].length > 1 ? cells : table.rows.find((r) => r.cells.length > 1)?.cells;
  const [before, after] = model?.slice(-2) ?? [];
  const last = cells.at(-1);
  const lacking = line.wanted - line.count;
  if (!before || !after || !last || lacking <= 0) return [];
  const between = report.text.slice(before.end, after.start);
  return [
    {
      title: { key: 'cell-count.fix', args: { count: lacking } },
      preferred: true,
      safe: false,
      edits: [{ start: last.end, end: last.end, newText: `${between}0`.repeat(lacking) }],
    },
  ];
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
      if (isLeftover(table, report.year)) continue;
      if (isWhole(report, table)) continue;
      for (const line of linesOf(report, table)) {
        if (line.count !== line.wanted) emit(factOf(report, table, line));
      }
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
