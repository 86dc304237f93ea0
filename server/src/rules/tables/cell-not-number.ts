import { brief } from '../../report/excerpt.ts';
import { namesOf } from '../../report/names.ts';
import type { Rule } from '../rule.ts';
import { oddCells, tablesOf } from './shared.ts';

export const cellNotNumber: Rule = {
  id: 'cell-not-number',
  severity: 'warning',
  family: 'tables',
  examples: {
    right: [
      { edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | 126（其中变更9件） |' }] },
      { edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | 126\u00a0 |' }] },
    ],
    wrong: [
      {
        edits: [{ from: '| （三）不予公开 1.属于国家秘密 | 0 |', to: '| （三）不予公开 1.属于国家秘密 | 见附件 |' }],
        at: '见附件',
      },
      { edits: [{ from: '| 规章 | 0 | 0 | 0 |', to: '| 规章 | 0 | 0 | 见附件 |' }], at: '见附件' },
    ],
  },
  check(report, emit) {
    for (const table of tablesOf(report)) {
      for (const cell of oddCells(table).text) {
        emit({
          start: cell.start,
          end: cell.end,
          cell: cell.address,
          message: { key: 'cell-not-number', args: { ...namesOf(cell.address), text: brief(cell.text) } },
        });
      }
    }
  },
};
