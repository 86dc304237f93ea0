import { describe, expect, it } from 'vitest';
import { parseReport } from '../../server/src/parser/parse.ts';
import { markdownTable } from '../../server/src/render/markdown.ts';
import { firstPrompt, reportTemplate, sectionTemplate } from '../../server/src/render/templates.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { standards } from '../../server/src/standard/index.ts';
import { departmentFigures, departmentReport, valueIn } from '../fixtures/base.ts';

describe('a new report', () => {
  it.each(['澄溪县水利局', '澄溪县石桥镇人民政府'])('of %s has nothing but its prompts to be replaced', (organ) => {
    const report = parseReport(reportTemplate({ organ, year: 2024 }));
    const findings = runRules(report);
    expect(findings.map((f) => f.rule)).toEqual(Array(7).fill('prompt-left'));
    for (const { start, end } of findings) expect(report.text.slice(start, end)).toMatch(/^（[^（）]+。）$/);
    expect(report).toMatchObject({ organ, year: 2024, standard: '2021', notation: 'pipes' });
    expect(report.sections.map((s) => s.wording)).toEqual(Array(6).fill('standard'));
  });
  it('of a government lacks only what a government must add', () => {
    const report = parseReport(reportTemplate({ organ: '澄溪县人民政府', year: 2024 }));
    expect(runRules(report).filter((f) => f.severity !== 'information' && f.rule !== 'prompt-left')).toEqual([]);
  });
  it('tells of a prompt in plain text, and of one that a snippet left without brackets', () => {
    for (const prompt of [(words: string) => `（${words}）`, (words: string) => words]) {
      const report = parseReport(reportTemplate({ organ: '澄溪县水利局', year: 2024, markdown: false, prompt }), {
        markdown: false,
      });
      expect(runRules(report).filter((f) => f.rule === 'prompt-left')).toHaveLength(7);
    }
  });
  it('tells of a name, a year and a date that are still ××××', () => {
    const report = parseReport(reportTemplate({}));
    const blanks = runRules(report).filter((f) => f.message.key === 'prompt-left.blank');
    for (const { start, end } of blanks) expect(report.text.slice(start, end)).toMatch(/^×+$/);
    expect(blanks.length).toBeGreaterThan(2);
  });
  it('of an unknown organ and year is still a report', () => {
    const report = parseReport(reportTemplate({}));
    expect(report.sections).toHaveLength(6);
    expect(Object.values(report.tables).every((t) => t?.inPlace)).toBe(true);
  });
  it('names the words the writer begins with, below the first sub-heading', () => {
    const text = reportTemplate({ organ: '澄溪县水利局', year: 2024 });
    const prompt = firstPrompt(text)!;
    expect(text.slice(prompt.start, prompt.end)).toMatch(/^（主动公开.+。）$/);
    expect(text.slice(0, prompt.start).trimEnd()).toMatch(/（一）主动公开$/);
    expect(firstPrompt('没有提示的文字')).toBeNull();
  });
  it('takes the figures it is given', () => {
    const report = parseReport(
      reportTemplate({ organ: '澄溪县水利局', year: 2024, valueAt: valueIn(departmentFigures) }),
    );
    for (const table of Object.values(report.tables)) {
      for (const row of table!.rows)
        for (const cell of row.cells) expect(cell.text).toBe(valueIn(departmentFigures)(cell.address));
    }
  });
});

it('tables of the Markdown form are those of the base report', () => {
  for (const table of Object.values(standards['2021'].tables)) {
    expect(departmentReport).toContain(markdownTable(table, valueIn(departmentFigures)));
  }
});

it('prompts may be anything: snippets make placeholders of them', () => {
  let n = 0;
  const text = sectionTemplate(5, { prompt: (words) => `<${++n}:${words}>` });
  expect(text).toContain('<1:写明本年度工作中存在的主要问题>');
  expect(n).toBe(2);
});

it('a pipe or a line break in a value stays inside its cell', () => {
  const table = markdownTable(standards['2021'].tables.reviews, () => 'a|b\nc');
  expect(table.split('\n')).toHaveLength(3);
  expect(table).toContain('a\\|b c');
});
