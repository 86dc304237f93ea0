/** Every section, row and column of every format is explained, in both languages. */
import { expect, it } from 'vitest';
import { explainColumn, explainRow, sectionExplanations } from '../../server/src/standard/explanations.ts';
import { standards } from '../../server/src/standard/index.ts';

const whole = (words: { readonly zh: string; readonly en: string } | null | undefined): boolean =>
  words?.zh.endsWith('。') === true && words.en.endsWith('.');

it.each(Object.values(standards).map((standard) => [standard.id, standard] as const))(
  'the format of %s',
  (_, standard) => {
    for (const { id } of standard.sections) expect([id, whole(sectionExplanations[id])]).toEqual([id, true]);
    for (const { id, blocks } of Object.values(standard.tables)) {
      for (const { rows, columns } of blocks) {
        for (const row of rows) {
          expect([row.key, whole(explainRow(row.key))]).toEqual([row.key, true]);
          for (const { key } of columns) expect([key, whole(explainColumn(id, row.key, key))]).toEqual([key, true]);
        }
        for (const { key } of columns) expect([key, whole(explainColumn(id, null, key))]).toEqual([key, true]);
      }
    }
  },
);

it('what one key means in several tables is told apart', () => {
  expect(explainColumn('reviews', 'reconsideration', 'total')).not.toEqual(
    explainColumn('requests', 'received', 'total'),
  );
  expect(explainColumn('disclosure', 'procurement', 'amount')).not.toEqual(
    explainColumn('disclosure', 'charges', 'amount'),
  );
  expect(explainRow('nothing')).toBeNull();
});
