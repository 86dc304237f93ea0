import { describe, expect, test } from 'vitest';
import { actionEdits, codeActions } from '../../../server/src/features/codeActions.ts';
import { renumberAll, renumberEdits } from '../../../server/src/features/renumber.ts';
import { standards } from '../../../server/src/standard/index.ts';
import { departmentFigures, departmentReport } from '../../fixtures/base.ts';
import { notations, writeReport } from '../../fixtures/writer/index.ts';
import { everyReport } from '../convert/same.ts';
import { apply, marked } from './support.ts';

const all = (text: string, markdown = true): string => {
  const { report, findings } = marked(text, markdown);
  return apply(text, renumberAll(report, findings));
};
/** The department report with other lines in section five. */
const withFive = (lines: string): string =>
  departmentReport.replace(/(## 五、[^\n]*\n\n)[\s\S]*?(?=\n\n## 六、)/, (_, title: string) => title + lines);

describe('nothing changes where all is right', () => {
  test.each(everyReport().map(({ name, report }) => [name, report] as const))('%s', (_, report) => {
    for (const section of report.sections) expect(renumberEdits(report, section)).toEqual([]);
  });

  test.each([
    ['a list under each heading', '（一）问题\n\n1.甲\n\n2.乙\n\n（二）改进\n\n1.丙\n\n2.丁'],
    ['a list that goes on counting below the next heading', '（一）问题\n\n1.甲\n\n2.乙\n\n（二）改进\n\n3.丙\n\n4.丁'],
    ['two lists of headings', '存在的问题：\n\n（一）甲\n\n（二）乙\n\n改进情况：\n\n（一）丙\n\n（二）丁'],
    ['Markdown that counts by itself', '1. 甲\n1. 乙\n1. 丙'],
    ['a year and a decimal are no numerals', '2024年成效明显。\n\n3.5件每月。'],
  ])('%s', (_, lines) => {
    const text = withFive(lines);
    expect(all(text)).toBe(text);
  });
});

describe('what is out of step is counted anew', () => {
  test.each([
    ['a numeral left out', '（一）甲\n\n（三）乙\n\n（四）丙', '（一）甲\n\n（二）乙\n\n（三）丙'],
    ['a numeral twice', '（一）甲\n\n（二）乙\n\n（二）丙', '（一）甲\n\n（二）乙\n\n（三）丙'],
    ['the first numeral twice', '（一）甲\n\n（一）乙\n\n（二）丙', '（一）甲\n\n（二）乙\n\n（三）丙'],
    ['half-width brackets stay', '(一)甲\n\n(三)乙', '(一)甲\n\n(二)乙'],
    [
      'figures',
      '（一）甲\n\n1.子\n\n3.丑\n\n（二）乙\n\n2.寅\n\n2.卯',
      '（一）甲\n\n1.子\n\n2.丑\n\n（二）乙\n\n1.寅\n\n2.卯',
    ],
    ['headings of Markdown', '### （二）甲\n\n#### 1、子\n\n#### 4、丑', '### （一）甲\n\n#### 1、子\n\n#### 2、丑'],
  ])('%s', (_, lines, right) => {
    for (const eol of ['\n', '\r\n']) {
      const text = withFive(lines).replaceAll('\n', eol);
      const once = all(text);
      expect(once).toBe(withFive(right).replaceAll('\n', eol));
      expect(all(once)).toBe(once);
    }
  });

  test.each(notations.filter((notation) => notation !== 'html-page'))('sections in %s, either format', (notation) => {
    for (const format of ['2021', '2019'] as const) {
      const { text, kind } = writeReport(departmentFigures, { notation, format });
      const title = standards['2021'].sections[4]?.title ?? '';
      expect(text).toContain(`五、${title}`);
      const wrong = text.replace(`五、${title}`, `四、${title}`);
      expect(all(wrong, kind === 'markdown')).toBe(text);
      expect(all(text, kind === 'markdown')).toBe(text);
    }
  });
});

test('on offer only where something would change', () => {
  const offered = (text: string) => {
    const { report, findings, offset } = marked(text);
    const request = {
      ...{ uri: 'file:///a.md', locale: 'zh-cn' as const, diagnostics: [], only: [], automatic: false },
      span: { start: offset, end: offset },
    };
    return codeActions(report, findings, request).filter(({ title }) => title.includes('序号'));
  };
  expect(offered(departmentReport)).toEqual([]);
  const wrong = departmentReport.replace('### （三）', '### （五）').replace('## 五、', '## 四、');
  const { report, findings } = marked(wrong);
  const [action] = offered(wrong).filter(({ title }) => title.includes('全文'));
  expect(apply(wrong, actionEdits(report, findings, action?.data))).toBe(departmentReport);
});
