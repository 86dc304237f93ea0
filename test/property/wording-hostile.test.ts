/** The rules that read running text, on texts nobody meant: no throw, ranges inside the text, time in step with length. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/parser/parse.ts';
import { factsOf } from '../../server/src/report/facts.ts';
import { narrativeRules } from '../../server/src/rules/narrative/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { structureRules } from '../../server/src/rules/structure/index.ts';
import { textRules } from '../../server/src/rules/text/index.ts';
import { departmentReport } from '../fixtures/base.ts';
import { withBody } from '../unit/wordings.ts';
import { growsWithText } from './support.ts';
import { takesItsTime, tries } from './tries.ts';

const OVERVIEW = '2024年，澄溪县水利局围绕防汛抗旱';
const within = (words: string): string => departmentReport.replace(OVERVIEW, `${words}${OVERVIEW}`);

function check(text: string): Finding[] {
  const report = parseReport(text);
  for (const fact of factsOf(report)) {
    expect(fact.start >= 0 && fact.start <= fact.end && fact.end <= text.length, fact.text).toBe(true);
    if (fact.text !== '')
      expect(text.slice(fact.start, fact.end).replace(/\s/g, '')).toBe(fact.text.replace(/\s/g, ''));
  }
  return runRules(report, {
    rules: [...structureRules, ...narrativeRules, ...textRules],
    onError: (rule, error) => {
      throw new Error(`${rule}: ${error instanceof Error ? error.stack : error}`);
    },
  });
}

const PIECES = [
  ...[
    '收到政府信息公开申请',
    '办结',
    '结转下年度',
    '上年结转',
    '其中',
    '予以公开',
    '不予公开',
    '自然人',
    '行政复议',
    '行政诉讼',
  ],
  ...[
    '12',
    '３',
    '十二',
    '1,234',
    '2024',
    '2023',
    '万',
    '余',
    '%',
    '件',
    '条',
    '元',
    '年',
    '月',
    '占',
    '同比增长',
    '较上年',
    '分别为',
  ],
  ...[
    '，',
    '；',
    '。',
    '、',
    '：',
    '（',
    '）',
    '“',
    '”',
    '《',
    '》',
    '\n',
    '\r\n',
    '　',
    ' ',
    '\f',
    '-1-',
    '未收到',
    '无',
    '均',
    '所有',
  ],
  ...[
    '国办公开办函〔2021〕30号',
    '国务院令第',
    '〔',
    '〕',
    '号',
    '[bookmark: ',
    ']',
    '&nbsp;',
    ',',
    ':',
    '(',
    ')',
    '`',
    '<b>',
    '截至目前',
  ],
];

takesItsTime();

test('never throw, and stay inside the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
      const text = within(pieces.join(''));
      for (const f of check(text)) {
        expect(f.start >= 0 && f.start <= f.end && f.end <= text.length, f.rule).toBe(true);
        for (const fix of f.fixes?.() ?? []) {
          let at = 0;
          for (const edit of fix.edits) {
            expect(edit.start >= at && edit.end >= edit.start && edit.end <= text.length, f.rule).toBe(true);
            at = edit.end;
          }
        }
      }
    }),
    // A bookmark that is never closed before the next one opens.
    { ...tries(400), examples: [[['[bookmark: ', '[bookmark: ', ']']]] },
  );
});

const hostile: readonly (readonly [name: string, piece: string])[] = [
  ['open quotations', '“'],
  ['open titles and numbers', '《〔2021〕3号'],
  ['brackets', '（3件'],
  ['half-width marks on one line', '公,开`(x'],
  ['changes', '较上年增加3件'],
  ['lists', '收到12件，其中'],
  ['none', '未收到无均申请'],
  ['offices', '政务公开办公室'],
  ['bookmarks', '[bookmark: GoBack'],
  ['dates', '截至目前1件。'],
  ['page numbers', '\n-1-\n\n'],
  ['repeats', '工作工作的的'],
  ['years', '2023年'],
];

describe('the time grows with the text', () => {
  test.each(hostile)(
    '%s',
    (_, piece) => {
      growsWithText((size) => within(piece.repeat(size)), check);
    },
    60_000,
  );
});

/** What the patterns on 五 and 六 begin with, and never end. */
const halves: readonly (readonly [section: 5 | 6, piece: string])[] = [
  [5, '存在的主要问题 及原因： '],
  [5, '解决回应变由受被'],
  [5, '未没有无找看不'],
  [5, '补强找差'],
  [5, '2024年，我局将把'],
  [5, '（一）加强；'],
  [6, '收取信息处理费1件（1元'],
  [6, '未收取，其中'],
  [6, '收到1件、'],
  [6, '国办函〔2020〕109号《按照'],
  [6, '2025年 X 月'],
];

describe('the time grows with 五 and 六', () => {
  const checkBodies = (text: string): Finding[] =>
    runRules(parseReport(text), { rules: [...structureRules, ...textRules] });
  test.each(halves)(
    '%i %s',
    (section, piece) => {
      growsWithText((size) => withBody(section, `信息处理费${piece.repeat(size)}`), checkBodies);
    },
    60_000,
  );
});
