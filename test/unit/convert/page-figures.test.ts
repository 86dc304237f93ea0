/** Where the headers of a table on a page end: at the first row with a figure, however it is written. */
import { expect, test } from 'vitest';
import { htmlToMarkdown } from '../../../server/src/convert/html.ts';

const table = (...figures: readonly string[]): string =>
  `<table><tr><th>信息内容</th><th>本年处理决定数量</th></tr>${figures
    .map((figure, i) => `<tr><td>${['行政处罚', '行政强制'][i]}</td><td>${figure}</td></tr>`)
    .join('')}</table>`;

test.each([
  ['41件', '3'],
  ['41件', '3件'],
  ['4<b>1</b>', '3'],
  ['41（含注销2件）', '3'],
  ['41①', '3'],
  ['１，２４１', '3'],
  ['/', '3'],
])('%s and %s stand in rows of their own', (first, second) => {
  const lines = htmlToMarkdown(table(first, second))
    .trim()
    .split('\n')
    .map((line) => line.replace(/\*\*/g, ''));
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe('| 信息内容 | 本年处理决定数量 |');
  expect(lines[2]).toContain('行政处罚');
  expect(lines[3]).toContain('行政强制');
});
