import { lineEnd } from '../../report/lines.ts';
import { standards } from '../../standard/index.ts';
import { contentOf, inDocument, sectionOf } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { tableIds } from './shared.ts';
import { tableText } from './write.ts';

export const tableMissing: Rule = {
  id: 'table-missing',
  severity: 'error',
  family: 'tables',
  examples: {
    right: [
      { edits: [{ from: '## 四、政府信息公开行政复议、行政诉讼情况\n\n', to: '' }] },
      { edits: [{ from: '| 未经复议直接起诉 结果维持 |', to: '| 直接起诉 结果维持 |' }] },
    ],
    wrong: [
      {
        edits: [
          {
            from: '| 2 | 0 | 1 | 0 | 3 | 1 | 0 | 0 | 1 | 2 | 1 | 0 | 0 | 0 | 1 |',
            to: '',
          },
          { from: '因政府信息公开被申请行政复议3件，被提起行政诉讼3件。', to: '' },
        ],
      },
    ],
  },
  check(report, emit) {
    for (const id of tableIds) {
      const table = report.tables[id];
      const standard = standards['2021'].tables[id];
      const section = sectionOf(report, standard.section);
      // Without its section the table is section-missing's.
      if (!section || table?.inPlace) continue;
      const fact = { ...section.titleSpan, fingerprint: id };
      const args = { table: standard.name, section: section.title };
      if (table) {
        const { start, end } = table;
        const related = [
          { start, end, cell: null, message: { key: 'table-missing.here' as const, args: { table: standard.name } } },
        ];
        emit({ ...fact, message: { key: 'table-missing.elsewhere', args }, related });
        continue;
      }
      emit({
        ...fact,
        message: { key: 'table-missing', args },
        fixes: () => {
          const content = contentOf(report, section);
          const at = content.end > content.start ? content.end : lineEnd(report, section.titleSpan.end);
          const gap = report.markdown ? '\n\n' : '\n';
          return [
            {
              title: { key: 'table-missing.fix', args: { table: standard.name } },
              preferred: true,
              safe: false,
              edits: [{ start: at, end: at, newText: inDocument(report, gap + tableText(report, id)) }],
            },
          ];
        },
      });
    }
  },
};
