import { namesOf } from '../../report/names.ts';
import { mayMakeRegulations } from '../../report/organ.ts';
import type { Rule } from '../rule.ts';

export const regulationAuthority: Rule = {
  id: 'regulation-authority',
  severity: 'warning',
  family: 'tables',
  examples: {
    right: [
      {
        edits: [
          { from: '# 澄溪县水利局2024年', to: '# 澄溪市2024年' },
          { from: '| 规章 | 0 | 0 | 0 |', to: '| 规章 | 1 | 0 | 6 |' },
          { from: '澄溪县水利局\n\n2025年', to: '澄溪市人民政府\n\n2025年' },
        ],
      },
    ],
    wrong: [
      { edits: [{ from: '| 规章 | 0 | 0 | 0 |', to: '| 规章 | 1 | 0 | 1 |' }] },
      { base: 'government', edits: [{ from: '| 规章 | 0 | 0 | 0 |', to: '| 规章 | 0 | 0 | 2 |' }], at: '2' },
    ],
  },
  check(report, emit) {
    const row = report.tables.disclosure?.byKey.get('regulations');
    const cell = row?.cells.find((c) => c.value !== null && c.value > 0);
    if (!cell || mayMakeRegulations(report.organ) !== false) return;
    emit({
      start: cell.start,
      end: cell.end,
      cell: cell.address,
      message: {
        key: 'regulation-authority',
        args: { ...namesOf(cell.address), value: cell.value ?? 0, organ: report.organ ?? '' },
      },
    });
  },
};
