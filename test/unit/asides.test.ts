/** Comments and blocks of code are none of the report, whatever stands in them and wherever they stand. */
import { describe, expect, it } from 'vitest';
import { completions } from '../../server/src/features/completion.ts';
import { toMarkdownTable } from '../../server/src/features/convert.ts';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { formatEdits } from '../../server/src/features/format.ts';
import { paste } from '../../server/src/features/paste.ts';
import { semanticTokens } from '../../server/src/features/tokens.ts';
import { readHtml } from '../../server/src/parser/html/entry.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import { reportBlocks } from '../../server/src/render/blocks.ts';
import { readMarkdown } from '../../server/src/render/prose.ts';
import { subHeadings } from '../../server/src/report/outline.ts';
import type { Report } from '../../server/src/report/types.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { departmentReport } from '../fixtures/base.ts';

const parse = (text: string, markdown = true): Report => parseReport(text, { markdown, html: readHtml });

/** What is read and found, places left out. */
function seen(text: string, markdown = true): unknown {
  const report = parse(text, markdown);
  const { title, organ, year, period, sections, duplicates, strayHeadings, signature, secondTitle, tables } = report;
  return {
    recognised: report.recognised,
    names: [title?.text, organ, year, period?.to, signature?.organ, signature?.date, secondTitle],
    sections: [...sections, ...duplicates].map((section) => [
      section.id,
      section.title,
      subHeadings(report, section).map((heading) => heading.text),
    ]),
    strays: strayHeadings.map((stray) => stray.text),
    tables: Object.values(tables).map((table) => [
      table?.rows.map((row) => [row.key, ...row.cells.map((cell) => cell.text)]),
      table?.extras.length,
    ]),
    findings: runRules(report).map(({ rule, fingerprint }) => `${rule} ${fingerprint}`),
    tokens: semanticTokens(report, []).length,
  };
}
const right = seen(departmentReport);

const pipes = departmentReport.slice(departmentReport.indexOf('| 办理情况'), departmentReport.indexOf('\n\n## 四、'));
const old = pipes.replace('| 21 | 5 |', '| 24 | 9 |');
const html = `<table><tr><td>一、本年新收政府信息公开申请数量</td>${'<td>7</td>'.repeat(7)}</tr></table>`;
const contents: Record<string, string> = {
  words: '全年新收政府信息公开申请99件, 比上年增加８件。',
  'a title': '# 澄溪县农业农村局2019年政府信息公开工作年度报告',
  'a section': '## 三、收到和处理政府信息公开申请情况\n\n## 七、其他\n\n（六）补充说明',
  'a table': old,
  'a table of HTML': html,
  'a signature': '澄溪县农业农村局\n\n2020年1月8日',
  'a period': '统计期限为2019年1月1日至2019年11月30日。',
  'what a converter left': '-1-\n\n[bookmark: _GoBack]全年&nbsp;公开',
  prompts: '（在此填写）××件',
  'the whole report': departmentReport.trimEnd(),
};
const around: Record<string, (words: string) => string> = {
  'a comment': (words) => `<!--\n${words}\n-->`,
  'a comment on the lines of its words': (words) => `<!-- ${words} -->`,
  'a comment that holds a fence': (words) => `<!--\n\`\`\`\n${words}\n-->`,
  backticks: (words) => `\`\`\`markdown\n${words}\n\`\`\``,
  tildes: (words) => `~~~\n${words}\n~~~~ `,
  'a fence that holds a fence': (words) => `\`\`\`\`\n\`\`\`\n${words}\n\`\`\`\n~~~\n\`\`\`\`\``,
  'a fence that holds the mark of a comment': (words) => `~~~~\n<!--\n${words}\n~~~\n~~~~`,
  'an indented fence': (words) => `  \`\`\`\n${words}\n  \`\`\``,
};
const blocks = departmentReport.split('\n\n');
/** Before the title, the preface, section 二, section 三, its table, section 四 and at the end. */
const places = [0, 1, 15, 17, 18, 19, blocks.length];

describe.each(Object.entries(around))('in %s', (_, wrap) => {
  it.each(Object.entries(contents))('%s', (_name, words) => {
    for (const at of places) {
      const text = [...blocks.slice(0, at), wrap(words), ...blocks.slice(at)].join('\n\n');
      expect(seen(text), `before ${blocks[at]?.slice(0, 30)}`).toEqual(right);
      if (at === 18) expect(seen(text.replaceAll('\n', '\r\n')), 'CRLF').toEqual(right);
    }
  });
});

describe('what stands only there is missing', () => {
  const from = departmentReport.indexOf(pipes);
  const rulesIn = (text: string): string[] => runRules(parse(text)).map(({ rule }) => rule);
  const instead = (begin: number, end: number, wrap: (words: string) => string): string =>
    departmentReport.slice(0, begin) + wrap(departmentReport.slice(begin, end)) + departmentReport.slice(end);
  const both = [around['a comment'], around.tildes] as ((words: string) => string)[];

  it.each(both)('a table', (wrap) => {
    const text = instead(from, from + pipes.length, wrap);
    expect(parse(text).tables.requests).toBe(null);
    expect(rulesIn(text)).toContain('table-missing');
  });

  it.each(both)('a section', (wrap) => {
    const text = instead(departmentReport.indexOf('## 六、'), departmentReport.indexOf('\n\n澄溪县水利局\n'), wrap);
    expect(rulesIn(text)).toContain('section-missing');
    expect(rulesIn(text)).not.toContain('section-empty');
  });

  it.each(both)('a title', (wrap) => {
    const report = parse(instead(0, departmentReport.indexOf('\n'), wrap));
    expect([report.title, report.organ]).toEqual([null, null]);
  });
});

describe('stray marks', () => {
  const withMark = (mark: string): string => departmentReport.replace('## 二、', `${mark}\n\n## 二、`);

  it('a comment that nothing closes', () => {
    expect(seen(withMark('<!-- 待核实'))).toMatchObject({ findings: [] });
    expect(parse(withMark('<!-- 待核实')).comments).toEqual([]);
  });

  it('a comment that is not closed before the next one', () => {
    const text = withMark('<!-- 待核实').replace('## 六、', '<!-- 收费已核 -->\n\n## 六、');
    const report = parse(text);
    expect(report.sections).toHaveLength(6);
    expect(report.comments.map(({ start, end }) => text.slice(start, end))).toEqual(['<!-- 收费已核 -->']);
  });

  it('a comment within a comment ends it, as a browser has it', () => {
    const text = '<!-- 甲 <!-- 乙 --> 丙 --> 丁 <!-- 戊 <!-- 己 --><!-- 庚 --><!--> 辛 -->';
    const spans = parse(text).comments.map(({ start, end }) => text.slice(start, end));
    expect(spans).toEqual(['<!-- 甲 <!-- 乙 -->', '<!-- 己 -->', '<!-- 庚 -->', '<!-->']);
  });

  it.each(['```', '~~~', '````\n\n```', '```\n\n~~~', '``` `', '``', '~~~ 甲\n\n~~~ 乙'])('a fence: %s', (mark) => {
    const report = parse(withMark(mark));
    expect(report.sections).toHaveLength(6);
    expect(report.code).toEqual([]);
    expect(Object.values(report.tables).every((table) => table !== null)).toBe(true);
  });
});

describe('directives', () => {
  const findings = (text: string, markdown = true): string[] => runRules(parse(text, markdown)).map(({ rule }) => rule);
  const wrong = departmentReport.replace('五、存在的主要问题及改进情况', '五、存在的问题和改进措施');
  const above = (lines: string): string => wrong.replace('## 五、', `${lines}\n## 五、`);
  const directive = '<!-- xxgk-disable-next-line section-title: 沿用上级统一的标题 -->';

  it('in a comment of their own', () => {
    expect(findings(wrong)).toEqual(['section-title']);
    expect(findings(above(directive))).toEqual([]);
    expect(findings(above(`<!-- 未写完\n\n${directive}`))).toEqual([]);
  });

  it('not in code', () => {
    expect(findings(above(`\`\`\`\n${directive}\n\`\`\``))).toEqual(['section-title']);
    const told = '```\n<!-- xxgk: off -->\n```\n\n';
    expect(parse(told + departmentReport).recognised).toBe('title');
    expect(parse(`<!-- xxgk: off -->\n\n${departmentReport}`).recognised).toBe('off');
    expect(parse(`说明 <!-- xxgk: off -->\n\n${departmentReport}`).recognised).toBe('title');
  });

  it('in plain text too, of which they are no words', () => {
    expect(findings(above(directive), false)).toEqual([]);
    expect(parse(`<!-- xxgk: off -->\n${departmentReport}`, false).recognised).toBe('off');
    expect(seen(`<!-- xxgk: on, -->\n${departmentReport}`, false)).toEqual(seen(departmentReport, false));
  });
});

describe('plain text', () => {
  it('has no comments', () => {
    const text = departmentReport.replace('### （三）', '<!-- 全年新收政府信息公开申请99件。 -->\n\n### （三）');
    expect(runRules(parse(text)).map(({ rule }) => rule)).toEqual([]);
    expect(runRules(parse(text, false)).map(({ rule }) => rule)).toContain('narrative-received');
  });

  it('has no code', () => {
    const text = departmentReport.replace('## 三、', '~~~~~~~~\n\n## 三、').replace('## 五、', '~~~~~~~~\n\n## 五、');
    expect(parse(text).sections).toHaveLength(4);
    expect(parse(text, false).sections).toHaveLength(6);
  });
});

describe('beside words', () => {
  it('in a row, a heading and a title', () => {
    const text = departmentReport
      .replace('| 21 | 5 |', '| 21<!-- 已核 --> | <!-- 财务室 --> 5 |')
      .replace('## 三、收到和处理', '<!-- 三表\n--> ## 三、收到和处理')
      .replace('申请情况\n\n| 办理', '申请情况 <!-- 表三 -->\n\n| 办理')
      .replace('年度报告\n', '年度报告 <!-- 送审稿 -->\n');
    expect(seen(text)).toEqual(right);
    const report = parse(text);
    const section = report.sections[2];
    expect(text.slice(section?.start, section?.titleSpan.end)).toBe(' ## 三、收到和处理政府信息公开申请情况');
    const cells = report.tables.requests?.rows[0]?.cells.slice(0, 2).map(({ start, end }) => text.slice(start, end));
    expect(cells).toEqual(['21', '5']);
  });

  it('in a row of HTML and in its label', () => {
    const labels = [
      '一、本年<!-- 含转来 -->新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '（一）予以公开',
    ];
    const rows = labels.map(
      (label) => `<tr><!-- <td>9</td> --><td>${label}</td>${'<td>3<!-- 核 --></td>'.repeat(7)}</tr>`,
    );
    const report = parse(departmentReport.replace(pipes, `<table>${rows.join('\n')}</table>`));
    expect(report.tables.requests?.rows[0]?.cells.map(({ text }) => text)).toEqual(Array(7).fill('3'));
    expect(runRules(report).map(({ rule }) => rule)).not.toContain('label-altered');
  });

  it('what a fix puts there falls into none', () => {
    const cut = departmentReport.replace(/## 五、[\s\S]*(?=## 六、)/, '').replace('## 六、', '<!-- 六\n--> ## 六、');
    const missing = runRules(parse(cut)).find(({ rule }) => rule === 'section-missing');
    const edit = missing?.fixes?.()[0]?.edits[0];
    const fixed = cut.slice(0, edit?.start) + edit?.newText + cut.slice(edit?.end);
    expect(parse(fixed).sections.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(fixed).toContain('<!-- 六\n-->');
  });
});

describe('the editor and the preview agree', () => {
  const table = '| 项目 | 件数 |\n|-|-|\n| 甲 | 1 |';
  const withBoth = departmentReport
    .replace('## 二、', `<!--\n${table}\n▮1\n-->\n\n## 二、`)
    .replace('## 五、', `~~~\n${table}\n▮2\n~~~\n\n## 五、`);
  const text = withBoth.replace(/▮\d/g, '');
  const carets = ['▮1', '▮2'].map((caret) => withBoth.replace(caret === '▮2' ? '▮1' : '', '').indexOf(caret));
  const report = parse(text);

  it('formats no table there', () => {
    const edits = formatEdits(report);
    expect(edits.filter(({ newText }) => newText.includes('项目'))).toEqual([]);
    expect(
      formatEdits(parse(text.replaceAll('~~~', '').replace('<!--', '').replace('-->', ''))).length,
    ).toBeGreaterThan(edits.length);
  });

  it('offers and pastes nothing there', () => {
    for (const caret of carets) {
      expect(completions(report, caret, 'zh-cn')).toEqual([]);
      expect(paste(report, caret, parse(pipes), '\n')).toBe(null);
    }
  });

  it('converts a table, and keeps the comments in it once', () => {
    const written = pipes
      .replace('| 21 | 5 |', '| 21<!-- 已核 --> | 5 |')
      .replace('| 21<', '| 21 <')
      .replace(/\n\| 二、/, '\n<!-- 结转 -->\n| 二、');
    const here = parse(departmentReport.replace(pipes, written));
    const edit = toMarkdownTable(here, 'requests');
    expect(edit?.newText).toBe(`<!-- 已核 -->\n<!-- 结转 -->\n\n${pipes}`);
  });

  it('folds sections over it', () => {
    const folds = foldingRanges(report).length;
    expect(folds).toBe(foldingRanges(parse(departmentReport)).length);
  });

  it('shows code as code, and no comment', () => {
    const shown = JSON.stringify(reportBlocks(report, { absent: 'omit', prose: readMarkdown }));
    expect(shown.split('项目')).toHaveLength(2);
    expect(shown).toContain('"code":true');
    expect(shown).not.toContain('<!--');
  });
});
