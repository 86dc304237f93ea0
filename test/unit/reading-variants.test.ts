/** Tables as programs and people write them beside the notations of the writer: what they add must change no figure. */
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../server/src/parser/html/entry.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import { factsOf } from '../../server/src/report/facts.ts';
import type { Report } from '../../server/src/report/types.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { departmentFigures, departmentReport } from '../fixtures/base.ts';
import { notations, writeReport } from '../fixtures/writer/index.ts';

/** Every value of the tables by its address. */
const values = (report: Report): Record<string, number | null> =>
  Object.fromEntries(
    Object.values(report.tables).flatMap((t) =>
      (t?.rows ?? []).flatMap((r) =>
        r.cells.map((c) => [`${c.address.table} ${c.address.row} ${c.address.column}`, c.value] as const),
      ),
    ),
  );
const right = values(parseReport(departmentReport));
const begin = departmentReport.indexOf('| 办理情况');
const finish = departmentReport.indexOf('\n\n## 四、');
const rows = departmentReport
  .slice(begin, finish)
  .split('\n')
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((c) => c.trim()),
  );
const withRows = (change: (fields: readonly string[], i: number) => readonly string[]): string =>
  departmentReport.slice(0, begin) +
  rows.map((fields, i) => `| ${change(fields, i).join(' | ')} |`).join('\n') +
  departmentReport.slice(finish);

const contents = departmentReport
  .split('\n')
  .filter((l) => l.startsWith('## '))
  .map((l, i) => `${l.slice(3)}…………${i + 1}`)
  .join('\n');

/** The last table with one cell a line, each after a tab. */
const tabbed = (gap: string): string => {
  const from = departmentReport.indexOf('| 行政复议 结果维持');
  const to = departmentReport.indexOf('\n\n## 五、');
  const numbers = (departmentReport.slice(from, to).split('\n')[2] as string).split('|').slice(1, -1);
  const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const words = ['行政复议', '行政诉讼', ...five, '未经复议直接起诉', '复议后起诉', ...five, ...five];
  const cells = [...words, ...numbers.map((n) => n.trim())].map((c) => `\t${c}`);
  return departmentReport.slice(0, from) + cells.join(gap) + departmentReport.slice(to);
};

/** 表三 with one cell a line, each after a tab; its header cells, one broken over two lines, without a blank line between. */
const tabbedRequests = (gap: string): string => {
  const header = [
    '办理情况',
    '申请人情况',
    '自然人',
    '法人或其他组织',
    '总计',
    '商业\n企业',
    '科研机构',
    '社会公益组织',
  ];
  const cells = [...header, '法律服务机构', '其他'].map((c) => `\t${c}\n`).join('');
  const body = rows.slice(2).map((fields) => fields.map((c) => `\t${c}${gap}`).join(''));
  return departmentReport.slice(0, begin) + cells + body.join('') + departmentReport.slice(finish);
};

/** The tables saved as CSV, a field that holds a comma quoted. */
const asCsv = departmentReport
  .split('\n')
  .filter((line) => !/^\|[ |:-]+$/.test(line))
  .map((line) =>
    line.startsWith('|')
      ? line
          .split('|')
          .slice(1, -1)
          .map((c) =>
            c
              .trim()
              .replace(/^(.*，.*)$/, '"$1"')
              .replaceAll('，', ','),
          )
          .join(',')
      : line,
  )
  .join('\n');

/** 表三 as lines of plain text. */
const withLines = (line: (fields: readonly string[]) => string): string =>
  departmentReport.slice(0, begin) + rows.slice(2).map(line).join('\n') + departmentReport.slice(finish);

const moved = rows.map((fields) => `| ${fields.join(' | ')} |`).join('\n');
const inAnother = (before: string): string =>
  departmentReport.replace(departmentReport.slice(begin, finish), '见附表。').replace(before, `${moved}\n\n${before}`);

it('the bare name of the document makes no report', () => {
  const page = '# 政府信息公开年度报告\n\n检查年报的工具。\n';
  expect(parseReport(page).recognised).toBe('none');
});

describe('a table in the section of another', () => {
  it.each(['## 三、', '## 五、'])('before %s', (before) => {
    const report = parseReport(inAnother(before));
    expect(values(report)).toEqual(right);
    expect(runRules(report).map((f) => f.rule)).toEqual(['table-missing']);
  });
});

const variants: Readonly<Record<string, string>> = {
  'a merged label written into every field it spans': withRows(([label = '', ...rest], i) =>
    i === 0 || i === 1
      ? [label, label, label, ...rest]
      : /^[一二四]、/.test(label)
        ? [label, label, label, ...rest]
        : ['三、本年度办理结果', label, label, ...rest],
  ),
  'a merged value written into every field it spans': departmentReport.replace(
    /^\| (行政许可|行政处罚|行政强制|行政事业性收费) \| (\S+) \|$/gm,
    '| $1 | $2 | $2 | $2 |',
  ),
  'a column that counts the rows': withRows((fields, i) => [
    i === 0 ? '序号' : i === 1 ? '---' : `${i - 1}`,
    ...fields,
  ]),
  'a column for remarks': withRows((fields, i) => [
    ...fields,
    i === 0 ? '备注' : i === 1 ? '---' : i === 2 ? '含网络申请9件' : '',
  ]),
  'a table of contents after the title': departmentReport.replace(
    '\n\n本报告根据',
    `\n\n目录\n\n${contents}\n\n本报告根据`,
  ),
  'a title of section 六 in other words': departmentReport.replace(
    '六、其他需要报告的事项',
    '六、其他需要报告的事项情况',
  ),
  'sections numbered with digits': departmentReport.replace(
    /^## (.)、/gm,
    (_, n) => `## ${'一二三四五六'.indexOf(n) + 1}. `,
  ),
  'sections numbered in brackets': departmentReport.replace(/^## (.)、/gm, '## （$1）'),
  'sections numbered as parts': departmentReport.replace(/^## (.)、/gm, '## 第$1部分 '),
  'headers and numbers of one row, no blank line between': tabbed('\n'),
  'a blank line after every cell': tabbed('\n\n'),
  'a blank line after every cell, none in the header': tabbedRequests('\n\n'),
  'a line of one blank after every cell': tabbedRequests('\n \n'),
  'a tab before and after every cell': tabbedRequests('\t\n\n'),
  'page numbers between the cells of rows': tabbedRequests('\n\n').replace(
    /\t1\n\n(?=\t3\n)/g,
    '\t1\n\n- 3 -\n\n第 4 页 共 9 页\n',
  ),
  'each label on a line above its numbers': withLines(([label, ...numbers]) => `${label}\n${numbers.join(' ')}`),
  'a mark for a footnote behind a number': departmentReport.replace('| 1 | 1 | 1 | 14 |', '| 1 | 1 | 1 | 14* |'),
  'a sheet saved as CSV': asCsv,
};

describe('variants of the notations', () => {
  it.each(Object.entries(variants))('%s', (_name, text) => {
    expect(text).not.toBe(departmentReport);
    const report = parseReport(text);
    expect(values(report)).toEqual(right);
    expect(factsOf(report).map((f) => f.number)).toEqual(factsOf(parseReport(departmentReport)).map((f) => f.number));
    expect(runRules(report).filter((f) => f.severity !== 'hint' && f.rule !== 'extraction-residue')).toEqual([]);
  });

  it('a signature under the section that stands last', () => {
    const five = departmentReport.indexOf('## 五、');
    const six = departmentReport.indexOf('## 六、');
    const signed = departmentReport.lastIndexOf('澄溪县水利局');
    const text =
      departmentReport.slice(0, five) +
      departmentReport.slice(six, signed) +
      departmentReport.slice(five, six) +
      departmentReport.slice(signed);
    expect(runRules(parseReport(text)).map((f) => f.rule)).toEqual(['section-order']);
  });
});

describe('an example in a fenced block', () => {
  const guide = `# 用户指南\n\n写成这样：\n\n\`\`\`markdown\n${departmentReport}\n\`\`\`\n\n以上是一份年报。\n`;

  it('makes no report of the page that shows it', () => {
    expect(parseReport(guide).recognised).toBe('none');
    expect(parseReport(guide).sections).toEqual([]);
  });

  it('nor does a directive that is quoted', () => {
    expect(parseReport('写一行 `<!-- xxgk: on -->` 即可。').recognised).toBe('none');
    expect(parseReport('\n  <!-- xxgk: on -->\n').recognised).toBe('directive');
  });

  it('a stray fence hides nothing', () => {
    expect(parseReport(`${departmentReport}\n\`\`\`\n`).sections).toHaveLength(6);
  });
});

it('a column that is none of the standard’s is one finding', () => {
  const text = withRows((fields, i) => [
    ...fields.slice(0, 7),
    i === 0 ? '小计' : i === 1 ? '---' : String(fields.slice(2, 7).reduce((n, f) => n + Number(f), 0)),
    ...fields.slice(7),
  ]);
  expect(runRules(parseReport(text)).map((f) => f.message.key)).toEqual(['cell-count.surplus']);
});

it('a label said twice, once in other words, is no value', () => {
  const label = '（五）不予处理 1.信访举报投诉类申请';
  const text = withRows((fields, i) => [
    fields[0] as string,
    ...(fields[0] === label
      ? ['（五）不予处理 1.信访、举报、投诉类的申请']
      : i === 0
        ? ['']
        : i === 1
          ? ['---']
          : [fields[0] as string]),
    ...fields.slice(1),
  ]);
  expect(text).toContain('投诉类的申请');
  expect(values(parseReport(text))).toEqual(right);
});

it('bars gone astray before the numbers make no cell beyond the last column', () => {
  const { text } = writeReport(departmentFigures, { notation: 'bars-between', seed: 5 });
  const label = /6\.[^|\r\n]*过程性信息/.exec(text)?.[0] as string;
  for (const stray of ['|\n\n', '|\n|\n', '|\n|\n|\n']) {
    const report = parseReport(text.replace(label, `${label}\n${stray}`));
    for (const row of report.tables.requests?.rows ?? []) {
      expect(row.cells.length).toBeLessThanOrEqual(7);
      expect(row.cells.map((c) => c.address.row)).toEqual(row.cells.map(() => row.key));
    }
    expect(() => runRules(report)).not.toThrow();
  }
});

it('the bars of merged cells may follow the first lone bar', () => {
  const { text } = writeReport(departmentFigures, { notation: 'bars-between' });
  const merged = text
    .replace(/(第二十条第（[一五六八]）项\n\|)\n/g, '$1\n|||||\n')
    .replace(/(件数\n\|)\n(?=规章)/, '$1\n||\n');
  expect(merged).toContain('件数\n|\n||\n规章');
  expect(values(parseReport(merged))).toEqual(right);
});

describe('表四 turned on its side', () => {
  const from = departmentReport.indexOf('| 行政复议 结果维持');
  const to = departmentReport.indexOf('\n\n## 五、');
  const numbers = ['结果维持 2 1 1', '结果纠正 0 0 0', '其他结果 1 0 0', '尚未审结 0 1 0', '总计 3 2 1'];
  const lines = numbers.map((line) => line.split(' '));
  const with4 = (table: string): string => departmentReport.slice(0, from) + table + departmentReport.slice(to);
  const pipes = (all: readonly (readonly string[])[]): string =>
    all.flatMap((l, i) => [`| ${l.join(' | ')} |`, ...(i === 0 ? ['|---|---|---|---|'] : [])]).join('\n');
  const head = ['结果', '行政复议', '未经复议直接起诉', '复议后起诉'];

  it.each([
    ['Markdown', pipes([head, ...lines])],
    ['with its columns in another order', pipes([head, ...lines].map(([a, b, c, d]) => [a, c, d, b] as string[]))],
    ['tabs', ['\t行政复议\t行政诉讼\n\t\t未经复议直接起诉\t复议后起诉', ...lines.map((l) => l.join('\t'))].join('\n')],
    [
      'HTML',
      `<table><tr><th rowspan="2">结果</th><th rowspan="2">行政复议</th><th colspan="2">行政诉讼</th></tr><tr><th>未经复议直接起诉</th><th>复议后起诉</th></tr>${lines
        .map((l) => `<tr>${l.map((c) => `<td>${c}</td>`).join('')}</tr>`)
        .join('')}</table>`,
    ],
  ])('%s', (_name, table) => {
    const report = parseReport(with4(table), { html: readHtml });
    expect(values(report)).toEqual(right);
    expect(runRules(report)).toEqual([]);
  });

  it('a wrong number and an empty cell are found in it', () => {
    const text = with4(pipes([head, ...lines]).replace('| 其他结果 | 1 |', '| 其他结果 | 4 |'));
    expect(runRules(parseReport(text)).map((f) => [f.rule, text.slice(f.start, f.end)])).toEqual([
      ['reviews-total', '3'],
    ]);
    const blank = with4(pipes([head, ...lines]).replace('| 结果纠正 | 0 | 0 | 0 |', '| 结果纠正 |  |  |  |'));
    expect(runRules(parseReport(blank)).map((f) => f.rule)).toEqual(['cell-blank']);
  });

  it('one of its rows missing: it is none', () => {
    expect(parseReport(with4(pipes([head, ...lines.slice(0, 4)]))).tables.reviews).toBeNull();
  });
});

it('a bar gone astray behind the numbers moves none of them, where the first is blank', () => {
  const { text, cells } = writeReport(departmentFigures, { notation: 'bars-between', seed: 5 });
  const at = (column: string) => cells.get(`requests/refused.deliberative/${column}`) ?? { start: 0, end: 0 };
  const [first, last] = [at('naturalPerson'), at('total')];
  const stray = `${text.slice(0, first.start)}${text.slice(first.end, last.end)}\n|\n\n|\n${text.slice(last.end)}`;
  const row = parseReport(stray).tables.requests?.byKey.get('refused.deliberative');
  expect(row?.cells.map((cell) => cell.text)).toEqual(['', '0', '0', '0', '0', '0', '1']);
});

it('表四 as a cell a line with a bar behind each: its headers are none of the numbers', () => {
  const from = departmentReport.indexOf('| 行政复议 结果维持');
  const to = departmentReport.indexOf('\n\n## 五、');
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const heads = ['行政复议', '行政诉讼', ...results, '未经复议直接起诉', '复议后起诉', ...results, ...results];
  const cells = [...heads, ...'2 0 1 0 3 1 0 0 1 2 1 0 0 0 1'.split(' ')];
  const table = cells.map((cell) => `${cell} |`).join('\n');
  const report = parseReport(departmentReport.slice(0, from) + table + departmentReport.slice(to));
  expect(values(report)).toEqual(right);
  expect(runRules(report)).toEqual([]);
});

it('表四 as three rows without 总计: each is computed', () => {
  const from = departmentReport.indexOf('| 行政复议 结果维持');
  const to = departmentReport.indexOf('\n\n## 五、');
  const rows = '行政复议\t2\t0\t1\t0\n未经复议直接起诉\t1\t0\t0\t1\n复议后起诉\t1\t0\t0\t0';
  let text = departmentReport.slice(0, from) + rows + departmentReport.slice(to);
  const findings = runRules(parseReport(text));
  expect(findings.map((f) => f.rule)).toEqual(['cell-count', 'cell-count', 'cell-count']);
  for (const finding of findings.reverse()) {
    const [edit] = finding.fixes?.()[0]?.edits ?? [];
    text = text.slice(0, edit?.start) + edit?.newText + text.slice(edit?.end);
  }
  expect(values(parseReport(text))).toEqual(right);
});

it('where only 总计 is filled in, the number stands in its column', () => {
  // The official fields of merged cells: the group, the label, and the first rows over all three.
  const text = withLines(([label = '', ...numbers]) => {
    const [group = '', own = ''] = / /.test(label) ? label.split(' ') : /^（/.test(label) ? [label] : ['', ''];
    const lead = group === '' ? [label, '', ''] : ['', group, own];
    return [...lead, '', '', '', '', '', '', numbers[6]].join('\t');
  });
  const { requests } = parseReport(text, { markdown: false }).tables;
  for (const row of requests?.rows ?? []) {
    expect(row.cells.map((c) => c.value)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      right[`requests ${row.key} total`],
    ]);
  }
  expect(requests?.rows).toHaveLength(25);
});

describe('rows parted by commas', () => {
  it('a wrong number is found on its field, a lost row comes back in the manner of the others', () => {
    const wrong = asCsv.replace('（七）总计,22,5,0,1,3,1,32', '（七）总计,22,5,0,1,3,1,33');
    const [finding, ...more] = runRules(parseReport(wrong));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: 'requests-row-total', start: wrong.indexOf(',1,33') + 3 });
    const lost = asCsv.replace(/^（一）予以公开,.*\n/m, '');
    const [missing] = runRules(parseReport(lost));
    const [edit] = missing?.fixes?.()[0]?.edits ?? [];
    expect(lost.slice(0, edit?.start) + edit?.newText + lost.slice(edit?.end)).toBe(asCsv);
  });
  it('sentences with half-width commas and numbers are no rows', () => {
    const text = '全年收到申请,31,其中网络,12,信函,19。\n一是培训,2次,参加,30人次。\n二是专栏,3个。\n';
    const report = parseReport(departmentReport.replace('## 三、', `${text}\n## 三、`), { markdown: false });
    expect(values(report)).toEqual(right);
  });
});

describe('rows with nothing in them', () => {
  it('（六）其他处理 as one row is read though all of it is blank', () => {
    const three = /\| （六）其他处理 [123]\..*\n/g;
    const blank = '| （六）其他处理 |  |  |  |  |  |  |  |\n';
    let first = true;
    const text = departmentReport.replace(three, () => {
      const row = first ? blank : '';
      first = false;
      return row;
    });
    const table = parseReport(text).tables.requests;
    expect(table?.collapsed).toBe(true);
    expect(table?.byKey.get('other.total')?.cells).toHaveLength(7);
  });
});

describe('a header of 表二 broken over lines is no text before the table', () => {
  it.each(['第二十条第\n（一）项', '第二十条第（一）\n项', '第二十\n条第（一）项', '第二十\n条第\n（一）项'])(
    '%j',
    (broken) => {
      const { text } = writeReport(departmentFigures, { notation: 'bars-between' });
      const torn = text.replace('第二十条第（一）项', broken);
      expect(torn).not.toBe(text);
      const { tables, prose } = parseReport(torn, { markdown: false, html: readHtml });
      expect(torn.startsWith(broken, tables.disclosure?.start)).toBe(true);
      expect(prose.some((p) => torn.slice(p.start, p.end).includes('（一）项'))).toBe(false);
    },
  );
});

describe('the corner of 表三 broken over lines is no text before the table', () => {
  const corner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
  it.each([
    '（本列数据的勾稽关系为：\n第一项',
    '（本列数据的勾稽\n关系为：\n第一项',
    '（本列数据的勾稽关系为：第一\n项',
  ])('%j', (broken) => {
    const { text } = writeReport(departmentFigures, { notation: 'bars-between' });
    const torn = text.replace(corner, corner.replace('（本列数据的勾稽关系为：第一项', broken));
    expect(torn).not.toBe(text);
    const { tables, prose } = parseReport(torn, { markdown: false, html: readHtml });
    expect(torn.startsWith(broken, tables.requests?.start)).toBe(true);
    expect(prose.some((p) => torn.slice(p.start, p.end).includes('第二项之和'))).toBe(false);
  });
});

describe('a sentence between the title of a section and its table', () => {
  const sentence = '本年度我局制发规范性文件5件。';
  const titles = ['主动公开政府信息情况', '收到和处理政府信息公开申请情况', '政府信息公开行政复议、行政诉讼情况'];
  // With one cell a line and nothing around it, words without a stop may as well be a piece of a label.
  const said = notations.flatMap((n) => [
    [n, sentence] as const,
    ...(n === 'cells-bare' ? [] : [[n, '以上数据由办公室统计'] as const]),
  ]);
  it.each(said)('%s %s', (notation, sentence) => {
    const { text } = writeReport(departmentFigures, { notation });
    for (const title of titles) {
      const at = text.indexOf('\n', text.indexOf(title)) + 1;
      const report = parseReport(`${text.slice(0, at)}${sentence}\n${text.slice(at)}`, { html: readHtml });
      const prose = report.prose.map((p) => report.text.slice(p.start, p.end));
      expect(prose.some((p) => p.includes(sentence))).toBe(true);
      expect(values(report)).toEqual(right);
    }
  });
});

it('what a template says of a section in brackets is none of its title', () => {
  const remarks = departmentReport
    .replace('一、总体情况', '一、总体情况（黑体三号字）')
    .replace('五、存在的主要问题及改进情况', '五、存在的主要问题及改进情况 (不少于500字)')
    .replace('（一）主动公开', '（一）主动公开（含重点领域）');
  const report = parseReport(remarks);
  expect(report.sections.map((s) => s.title)).toEqual(parseReport(departmentReport).sections.map((s) => s.title));
});

describe('titles', () => {
  it.each([
    ['澄溪县水利局政府信息公开工作2024年度报告', '澄溪县水利局'],
    ['澄溪县水利局政府信息公开2024年工作年度报告', '澄溪县水利局'],
    ['澄溪县水利局关于2024年度政府信息公开工作情况的报告', '澄溪县水利局'],
    ['关于2024年度政府信息公开情况的报告', null],
    ['澄溪县水利局关于\n2024年政府信息公开工作的年度报告', '澄溪县水利局'],
    ['2024年度澄溪县人民政府信息公开工作年度报告', '澄溪县人民政府'],
  ])('%s', (title, organ) => {
    const text = `${title}\n\n一、总体情况\n说明。\n`;
    expect(parseReport(text).title).toMatchObject({ organ, year: 2024 });
    expect(parseReport(text).recognised).toBe('title');
  });

  it('年报 for 年度报告 is one with organ and year, where no other is; it makes no report of a page', () => {
    const short = '澄溪县水利局2024年度政府信息公开年报';
    expect(parseReport(`${short}\n\n一、总体情况\n说明。\n`).title).toMatchObject({
      organ: '澄溪县水利局',
      year: 2024,
    });
    expect(parseReport(`${short}\n\n一、总体情况\n说明。\n`).recognised).toBe('none');
    const page = '澄溪县2024年政府信息公开年报\n\n澄溪县水利局2024年政府信息公开工作年度报告\n\n一、总体情况\n说明。\n';
    expect(parseReport(page).title).toMatchObject({ organ: '澄溪县水利局' });
    expect(parseReport('2024年政府信息公开年报\n\n一、总体情况\n说明。\n').title).toBeNull();
  });

  it('of other papers are none', () => {
    for (const title of [
      '关于做好2024年度政府信息公开工作年度报告有关事项的通知',
      '文字解读：澄溪县水利局2024年政府信息公开工作年度报告的解读',
      '2024年上半年政府信息公开数据统计',
      '关于2024年度政务公开工作情况的报告',
    ])
      expect(parseReport(`${title}\n\n各有关单位：\n`).title, title).toBeNull();
  });
});

it.each(['2024年1月1日0时至12月31日24时', '2024-01-01至2024-12-31', '2024年1月1日起，至2024年12月31日止'])(
  'the period %s',
  (words) => {
    const text = departmentReport.replace('自2024年1月1日起至2024年12月31日止', `为${words}`);
    expect(parseReport(text).period).toMatchObject({
      from: { year: 2024, month: 1 },
      to: { year: 2024, month: 12, day: 31 },
    });
  },
);

it('cells with a bar each, the bars of merged cells on the same line', () => {
  const { text } = writeReport(departmentFigures, { notation: 'bars-closing' });
  const joined = text.replace(/ \|\n(\|+)\n/g, ' | $1\n').replace(/(\d \|)\n\|\n/g, '$1 |\n');
  expect(joined).not.toMatch(/^\|+$/m);
  expect(values(parseReport(joined))).toEqual(right);
});
