import { namesOf } from '../../report/names.ts';
import type { Rule } from '../rule.ts';
import { oddCells, tablesOf } from './shared.ts';

export const cellNegative: Rule = {
  id: 'cell-negative',
  severity: 'error',
  family: 'tables',
  examples: {
    right: [{ edits: [{ from: '| 行政强制 | 2 |', to: '| 行政强制 | - |' }] }],
    wrong: [{ edits: [{ from: '| 行政强制 | 2 |', to: '| 行政强制 | -2 |' }], at: '-2' }],
  },
  check(report, emit) {
    for (const table of tablesOf(report)) {
      for (const { start, end, address, text } of oddCells(table).negative) {
        emit({ start, end, cell: address, message: { key: 'cell-negative', args: { ...namesOf(address), text } } });
      }
    }
  },
};

export const cellFraction: Rule = {
  id: 'cell-fraction',
  severity: 'error',
  family: 'tables',
  examples: {
    right: [
      { edits: [{ from: '| 行政事业性收费 | 37.52 |', to: '| 行政事业性收费 | 0.0618 |' }] },
      { edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | 126.0 |' }] },
    ],
    wrong: [{ edits: [{ from: '| 行政许可 | 126 |', to: '| 行政许可 | 12.6 |' }], at: '12.6' }],
  },
  check(report, emit) {
    for (const table of tablesOf(report)) {
      for (const { start, end, address, text } of oddCells(table).fraction) {
        emit({ start, end, cell: address, message: { key: 'cell-fraction', args: { ...namesOf(address), text } } });
      }
    }
  },
};
