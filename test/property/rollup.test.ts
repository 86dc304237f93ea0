/** Of any heap of reports, each counts or is left out with a reason, once; the sums are those of what counts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressKey } from '../../server/src/standard/address.ts';
import { isZero, minus, zero } from '../../server/src/workspace/figures.ts';
import type { Part } from '../../server/src/workspace/part.ts';
import { type Rollup, rollUp } from '../../server/src/workspace/rollup.ts';
import { sumsOf } from '../../server/src/workspace/rollup-doubts.ts';
import { isRollupPage, rollupPage } from '../../server/src/workspace/rollup-page.ts';
import { rollupSheet } from '../../server/src/workspace/rollup-sheet.ts';
import { takesItsTime, tries } from './tries.ts';

takesItsTime();

/** Names are made of these in any order, so that most make no sense. */
const words = [
  ...['安陵市', '东屏区', '青岚县', '云岭省', '竹坞镇', '新区', '自治县', '县', '市', '经济开发区', '国家税务总局'],
  ...['人民政府', '管理委员会', '教育局', '公安局', '分局', '街道办事处', '中学', '（本级）', '(原)', ' ', '\u200b'],
];
const organ = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((all) => all.join(''));
const cells = ['received', 'carriedIn', 'outcomeTotal', 'carriedForward'].map((row) =>
  addressKey({ table: 'requests', row, column: 'total' }),
);

const heap = fc
  .array(
    fc.record({
      organ: fc.option(organ, { freq: 8 }),
      year: fc.option(fc.constantFrom(2024, 2024, 2024, 2023, 2025, 2020), { freq: 10 }),
      format: fc.constantFrom('2021' as const, '2021' as const, '2019' as const, 'mixed' as const, null),
      figures: fc.tuple(...cells.map(() => fc.integer({ min: -2, max: 50 }))),
      name: fc.constantFrom('年报', '年报（草稿）', '年报(1)'),
    }),
    { maxLength: 14 },
  )
  .map((all) =>
    all.map(
      ({ organ, year, format, figures, name }, i): Part => ({
        ...{ uri: `${i}/${name}.md`, organ, year, format, doubts: [] },
        figures: new Map(cells.map((key, at) => [key, { units: BigInt(figures[at] ?? 0), scale: 0 }])),
      }),
    ),
  );

const asIs = (uri: string): string => uri;
const filesOf = ({ parts, leftOut }: Rollup): string[] =>
  [...parts, ...leftOut.map(({ part }) => part)].map(({ uri }) => uri).sort();

test('each report of a heap counts or is left out, once', () => {
  fc.assert(
    fc.property(heap, fc.option(organ), fc.option(fc.constantFrom(2024, 2023, 2020)), (all, whose, year) => {
      const rollup = rollUp(all, { organ: whose, year });
      expect(filesOf(rollup)).toEqual(all.map(({ uri }) => uri).sort());
      const sums = sumsOf(rollup.parts);
      for (const key of cells) {
        expect(isZero(minus(rollup.sums.get(key) ?? zero, sums.get(key) ?? zero))).toBe(true);
      }
      for (const locale of ['zh-cn', 'en'] as const) {
        const page = rollupPage(rollup, asIs, locale);
        expect(isRollupPage(page)).toBe(true);
        const lines = rollupSheet(rollup, asIs, locale).trimEnd().split('\r\n');
        expect(lines.length).toBeGreaterThanOrEqual(rollup.parts.length + 2);
      }
    }),
    tries(400),
  );
});
