import type { Report, ReportTable, Span } from '../../report/types.ts';
import { yearOf } from '../../report/year.ts';
import { type CellAddress, standards } from '../../standard/index.ts';
import { foldWords } from '../../text/chars.ts';
import { inDocument } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { isLeftover, NEW_FORMAT, topOfTable } from './shared.ts';
import { tableText } from './write.ts';

const blocksOf = (id: '2019' | '2021') => standards[id].tables.disclosure.blocks;
const newWords = new Set(blocksOf('2021').flatMap((b) => b.columns.map((c) => foldWords(c.label))));
/** Column headers that only the old format has. */
const oldWords = new Set(
  blocksOf('2019')
    .flatMap((b) => b.columns.flatMap((c) => [c.label, ...c.aliases]).map((w) => foldWords(w)))
    .filter((w) => !newWords.has(w)),
);
const oldRows = ['otherManagement', 'procurement'];

/** New column → the old one of the same meaning. 对外公开总数量 is no 现行有效件数, and nothing old is an amount of charges. */
const sameMeaning: Readonly<Record<string, string>> = { issued: 'newlyMade', decisions: 'decisions' };

/** The first thing in the table that only the old format has. */
function firstOld(table: ReportTable): Span {
  const row = table.rows.find((r) => oldRows.includes(r.key));
  const header = table.headers.find((h) => oldWords.has(foldWords(h.text)));
  return header ?? row?.label ?? row ?? table.headers[0] ?? table;
}

/** The text of the cell in the old table whose meaning the new cell has; undefined writes 0. */
function carried(table: ReportTable, address: CellAddress): string | undefined {
  const cells = table.byKey.get(address.row)?.cells ?? [];
  const columns = blocksOf('2021').find((b) => b.rows.some((r) => r.key === address.row))?.columns ?? [];
  const old = sameMeaning[address.column];
  // A block that has the new columns already is read by their order.
  const isNew = cells.length === columns.length && !hasOldHeaders(table, cells);
  const cell = isNew
    ? cells[columns.findIndex((c) => c.key === address.column)]
    : cells.find((c) => c.address.column === old);
  return cell && cell.value !== null ? cell.text : undefined;
}

/** Whether the headers above the cells, down from the row before them, are old ones. */
function hasOldHeaders(table: ReportTable, cells: readonly Span[]): boolean {
  const first = cells[0]?.start ?? 0;
  const above = table.headers.filter(
    (h) => h.end <= first && (oldWords.has(foldWords(h.text)) || newWords.has(foldWords(h.text))),
  );
  const nearest = above.at(-1);
  return nearest !== undefined && oldWords.has(foldWords(nearest.text));
}

export const tableFormat2019: Rule = {
  id: 'table-format-2019',
  severity: 'error',
  family: 'tables',
  since: NEW_FORMAT,
  examples: {
    right: [
      { edits: [{ from: '| 行政规范性文件 | 3', to: '| 规范性文件 | 3' }] },
      // Title and period are lost; the overview speaks of 2020.
      {
        edits: [
          { from: '# 澄溪县水利局2024年政府信息公开工作年度报告\n\n', to: '' },
          { from: '报告中所列数据的统计期限自2024年1月1日起至2024年12月31日止。', to: '' },
          { from: '2024年，澄溪县水利局围绕', to: '2020年，澄溪县水利局围绕' },
          {
            from: '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
            to: '| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |',
          },
        ],
      },
      {
        edits: [
          { from: '澄溪县水利局2024年政府', to: '澄溪县水利局2020年政府' },
          { from: '自2024年1月1日起至2024年12月31日止', to: '自2020年1月1日起至2020年12月31日止' },
          {
            from: '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
            to: '| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |',
          },
        ],
      },
    ],
    wrong: [
      {
        edits: [
          {
            from: '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
            to: '| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |',
          },
          { from: '| 行政规范性文件 | 3 | 1 | 14 |', to: '| 规范性文件 | 0 | 0 | 14 |' },
          { from: '制发行政规范性文件3件，废止1件，现行有效14件，均已', to: '各类文件均已' },
        ],
        at: '本年新制作数量',
      },
      { edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | 126 |\n| 其他对外管理服务事项 | 0 |' }] },
    ],
  },
  check(report, emit) {
    const table = report.tables.disclosure;
    if (!table || !isLeftover(table, yearOf(report))) return;
    const { start, end } = firstOld(table);
    emit({
      start,
      end,
      message: { key: 'table-format-2019', args: { table: standards['2021'].tables.disclosure.name } },
      fixes: () => [
        {
          title: { key: 'table-format-2019.fix', args: {} },
          preferred: true,
          safe: false,
          edits: [convert(report, table)],
        },
      ],
    });
  },
};

function convert(report: Report, table: ReportTable) {
  const [start, end] = wholeTable(report, table);
  return {
    start,
    end,
    newText: inDocument(
      report,
      tableText(report, 'disclosure', (a) => carried(table, a), '2021'),
    ),
  };
}

/** The table with what stands on its first and last lines; in HTML its element. */
function wholeTable(report: Report, table: ReportTable): readonly [number, number] {
  const { text, lines } = report;
  if (table.notation === 'html') {
    const open = text.lastIndexOf('<table', table.start);
    const close = text.indexOf('</table>', table.end);
    if (open >= 0 && close >= 0) return [open, close + '</table>'.length];
  }
  return [topOfTable(report, table), lines.ends[lines.lineAt(table.end)] as number];
}
