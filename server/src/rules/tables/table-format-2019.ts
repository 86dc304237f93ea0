import { yearOf } from '../../report/year.ts';
import { standards } from '../../standard/index.ts';
import type { Rule } from '../rule.ts';
import { convert } from './new-disclosure.ts';
import { firstOld } from './old-disclosure.ts';
import { isLeftover, NEW_FORMAT } from './shared.ts';

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
