/** A title that a fix puts among the others carries their marks, and none of them is left open. */
import { expect, it } from 'vitest';
import { parseReport } from '../../server/src/parser/parse.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { departmentReport } from '../fixtures/base.ts';

const SIXTH = '六、其他需要报告的事项';

/** The line of the title that section-missing writes where the titles are written so and the last is lost. */
function written(manner: (title: string, n: number) => string): string | undefined {
  let n = 0;
  const text = departmentReport
    .replace(/## 六、[\s\S]*/, '')
    .replace(/^## (.*)$/gm, (_, title: string) => manner(title, ++n));
  const report = parseReport(text);
  const found = runRules(report).filter(({ rule }) => rule === 'section-missing');
  expect(found).toHaveLength(1);
  const edit = found[0]?.fixes?.()[0]?.edits[0];
  const fixed = text.slice(0, edit?.start) + edit?.newText + text.slice(edit?.end);
  expect(parseReport(fixed).sections.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6]);
  return fixed.split('\n').find((line) => line.includes(SIXTH));
}

it.each([
  ['## 甲', `## ${SIXTH}`],
  ['## 甲 ##', `## ${SIXTH} ##`],
  ['甲', SIXTH],
  ['　　甲', `　　${SIXTH}`],
  ['甲：', SIXTH],
  ['甲。全年工作有序开展。', SIXTH],
  ['**甲**', `**${SIXTH}**`],
  ['**甲：**', `**${SIXTH}**`],
  ['## ***甲***', `## ***${SIXTH}***`],
  ['__甲__', `__${SIXTH}__`],
  ['<b>甲</b>', `<b>${SIXTH}</b>`],
  ['<p style="text-indent:2em"><strong>甲</strong></p>', `<p style="text-indent:2em"><strong>${SIXTH}</strong></p>`],
  ['<H2>甲</H2>', `<H2>${SIXTH}</H2>`],
  ['【甲】', `【${SIXTH}】`],
  ['**【甲】**', `**【${SIXTH}】**`],
  ['◆甲', `◆${SIXTH}`],
  ['★甲★', `★${SIXTH}★`],
  ['「甲」', `「${SIXTH}」`],
  // What is opened is not closed on the line, or closed before the words.
  ['**甲', SIXTH],
  ['## **甲', `## ${SIXTH}`],
  ['<b>甲', SIXTH],
  ['<b>甲</i>', SIXTH],
  ['【甲', SIXTH],
  ['<a name="_Toc1"></a>甲', SIXTH],
  ['## [bookmark: _GoBack]甲', `## ${SIXTH}`],
  ['**【甲**】', SIXTH],
  ['<!-- 待核 --> ## 甲', `## ${SIXTH}`],
])('%s', (manner, title) => expect(written((words) => manner.replace('甲', words))).toBe(title));

it('a number of another kind is none of its marks', () => {
  expect(written((title, n) => `## ${n}. ${title.slice(2)}`)).toBe(`## ${SIXTH}`);
});
