/** Running text of a print: paragraphs go on over its line and page ends. */
import { describe, expect, it } from 'vitest';
import { plainBlocks } from '../../server/src/render/plain.ts';

const full = '加强日常管理运用第三方检测平台实行常态化监测并严格执行分';
const paragraphs = (text: string, wrapped = true): string[] =>
  plainBlocks(text, 0, wrapped).map((block) => ('runs' in block ? block.runs.map((run) => run.text).join('') : ''));

describe('the paragraphs of a print', () => {
  it.each([
    ['a page number', '   - 1 -\n'],
    ['blank lines around it', '\n          -1-\n\n'],
    ['a form feed behind it', '\n 第 1 页 共 5 页\n\f'],
  ])('go on over %s', (_, between) => {
    expect(paragraphs(`${full}\n${between}级审核程序。\n`)).toEqual([`${full}级审核程序。`]);
  });

  it('end at a blank line', () => {
    expect(paragraphs(`${full}\n\n级审核程序。`)).toEqual([full, '级审核程序。']);
  });

  it('end where the line was not full, or the next one opens something', () => {
    expect(paragraphs(`${full}\n严格执行。\n\n-2-\n\n其次。`)).toEqual([`${full}严格执行。`, '其次。']);
    expect(paragraphs(`${full}\n-2-\n（二）依申请公开`)).toEqual([full, '（二）依申请公开']);
  });

  it('are the lines, where no margin broke them', () => {
    expect(paragraphs(`${full}\n级审核程序。`, false)).toEqual([full, '级审核程序。']);
  });
});
