import { describe, expect, test } from 'vitest';
import { toMarkdownTable } from '../../../server/src/features/convert.ts';
import { convertAllEdits } from '../../../server/src/features/convertAll.ts';
import { toHtmlTable } from '../../../server/src/features/convertHtml.ts';
import { insertTable } from '../../../server/src/features/insert.ts';
import { readHtml } from '../../../server/src/parser/html/entry.ts';
import { createReportService } from '../../../server/src/service.ts';
import { departmentReport } from '../../fixtures/base.ts';
import { apply, marked } from './support.ts';

const service = createReportService({ html: () => readHtml });
const parse = (text: string) => service.parse(text, { markdown: true });
const ids = ['disclosure', 'requests', 'reviews'] as const;

describe('a table to HTML and back', () => {
  test.for(ids)('%s keeps every figure, and the words around it', (id) => {
    const report = parse(departmentReport);
    const html = apply(
      departmentReport,
      [toHtmlTable(report, id)].filter((edit) => edit !== null),
    );
    expect(html).toContain('<table>');
    const again = parse(html);
    expect(again.tables[id]?.notation).toBe('html');
    expect(service.check(again).filter(({ severity }) => severity === 'error')).toEqual([]);
    const back = apply(
      html,
      [toMarkdownTable(again, id)].filter((edit) => edit !== null),
    );
    expect(back).toBe(departmentReport);
  });

  test('a cell of hostile text stays text', () => {
    const text = departmentReport.replace('| 126 |', '| <img src=x onerror=alert(1)> |');
    const edit = toHtmlTable(parse(text), 'disclosure');
    expect(edit?.newText).not.toContain('<img');
  });
});

test('the whole document: tables of tabs, headings without marks', () => {
  const tabs = departmentReport
    .split('\n')
    .filter((line) => !/^\|[ :|-]+\|$/.test(line))
    .map((line) => (line.startsWith('|') ? line.slice(2, -2).replaceAll(' | ', '\t') : line.replace(/^#{1,2} /, '')))
    .join('\n');
  const report = parse(tabs);
  const converted = parse(apply(tabs, convertAllEdits(report)));
  expect(Object.values(converted.tables).map((table) => table?.notation)).toEqual(['pipes', 'pipes', 'pipes']);
  expect(converted.text).toContain('\n## 五、存在的主要问题及改进情况\n');
  expect(convertAllEdits(converted)).toEqual([]);
  expect(service.check(converted)).toEqual([]);
});

describe('inserting a table', () => {
  const insert = (text: string, id: (typeof ids)[number]): string => {
    const { report, offset } = marked(text);
    return apply(report.text, insertTable(report, id, offset));
  };

  test('a whole one is left alone', () => {
    for (const id of ids) expect(insert(departmentReport, id)).toBe(departmentReport);
  });

  test('one that lacks a row gets it, with 0', () => {
    const row = '| （四）无法提供 3.补正后申请内容仍不明确 |';
    const start = departmentReport.indexOf(row);
    const end = departmentReport.indexOf('\n', start) + 1;
    const completed = insert(departmentReport.slice(0, start) + departmentReport.slice(end), 'requests');
    expect(completed).toContain(`${row} 0 | 0 | 0 | 0 | 0 | 0 | 0 |`);
  });

  test('into an empty document, and at the caret', () => {
    expect(insert('▮', 'reviews').startsWith('| 行政复议 结果维持 |')).toBe(true);
    expect(insert('一段话。▮\n另一段。\n', 'reviews')).toMatch(/^一段话。\n\n\|[\s\S]*\|\n\n另一段。\n$/);
  });
});
