import { describe, expect, it, test } from 'vitest';
import { htmlToMarkdown } from '../../server/src/convert/entry.ts';
import { readPage } from '../../server/src/convert/html.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import { figuresOf } from '../fixtures/generate.ts';
import { type WriterOptions, writeReport } from '../fixtures/writer/index.ts';
import { cellAt, growsWithText } from '../property/support.ts';

const page = (body: string): string =>
  `<!DOCTYPE html><html><head><title>标题</title></head><body>${body}</body></html>`;
const converted = (body: string): string => htmlToMarkdown(page(body)).trimEnd();

/** Cells that a page, once converted, no longer says as its figures do. */
function lost(options: Partial<WriterOptions>, dress: (html: string) => string = (html) => html): string[] {
  const format = options.format ?? '2021';
  const figures = figuresOf(options.seed ?? 1, 'dense', format);
  const html = writeReport(figures, { ...options, notation: 'html-page' }).text;
  const report = parseReport(htmlToMarkdown(dress(html)), { markdown: true });
  const wrong: string[] = [];
  for (const [table, rows] of Object.entries(figures)) {
    for (const [row, columns] of Object.entries(rows)) {
      for (const [column, value] of Object.entries(columns)) {
        const cell = cellAt(report, { table: table as 'requests', row, column });
        if (cell?.value !== Number(value)) wrong.push(`${table}.${row}.${column}: ${cell?.text} for ${value}`);
      }
    }
  }
  if (report.sections.length !== 6) wrong.push(`${report.sections.length} sections`);
  if (report.organ !== '澄溪县水利局') wrong.push(`organ ${report.organ}`);
  return wrong;
}

describe('a document saved as a page', () => {
  it('leaves the head and the foot of its sheets behind', () => {
    expect(
      converted('<div title="header"><p>内部资料</p></div><p>正文。</p><div title="footer"><div>1</div></div>'),
    ).toBe('正文。');
  });
});

describe('a table with a row left blank', () => {
  it('keeps that row below its head', () => {
    const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    expect(
      converted(
        `<table>${row('信息内容', '制发', '废止')}${row('规章', '&nbsp;', '')}${row('文件', '1', '0')}</table>`,
      ),
    ).toBe('| 信息内容 | 制发 | 废止 |\n| --- | ---: | ---: |\n| 规章 |  |  |\n| 文件 | 1 | 0 |');
  });
});

describe('characters that are not seen', () => {
  it('do not come along', () => {
    expect(converted('<p>\ufeff政府\u200b信息\u200d公开&shy;工作&#8203;</p>')).toBe('政府信息公开工作');
  });
});

describe('a report as a web page', () => {
  it('has the title of its text, not one of a list of other years above it', () => {
    const list = ['2022', '2023']
      .map((year) => `<li><a href="/${year}">澄溪县水利局${year}年政府信息公开工作年度报告</a></li>`)
      .join('');
    const menu = '<p><a href="#">2023年政府信息公开工作年度报告</a></p>';
    const text = '<h1>澄溪县水利局2024年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>正文。</p>';
    for (const above of ['', `<ul>${list}</ul>`, menu, menu + menu]) {
      const report = parseReport(htmlToMarkdown(page(above + text)), { markdown: true });
      expect(report.title, above).toMatchObject({ year: 2024, organ: '澄溪县水利局' });
    }
  });

  const dressings: readonly Partial<WriterOptions>[] = [
    {},
    { eol: '\r\n', bom: true, halfwidth: true, marks: 'halfwidth' },
    { padding: 'mixed', digits: 'thousands', marks: 'comma' },
    { padding: '\u00a0', digits: 'fullwidth', marks: 'fullstop' },
    { padding: '\u3000', digits: 'notes', marks: 'spaced' },
    { brokenLabels: true },
  ];
  test.each(dressings.map((dressing, i) => [i, dressing] as const))('keeps every figure (%i)', (i, dressing) => {
    expect(lost({ seed: 40 + i, ...dressing })).toEqual([]);
  });

  it('keeps the figures of the older forms', () => {
    expect(lost({ format: 'collapsed', seed: 7 })).toEqual([]);
    expect(lost({ format: '2019', year: 2020, seed: 8 })).toEqual([]);
  });

  it('keeps them inside tables that arrange the page', () => {
    const framed = (html: string): string =>
      html
        .replace(/(<body[^>]*>)/, '$1<table><tr><td>首页</td></tr><tr><td><table><tr><td width="20%">栏目</td><td>')
        .replace('</body>', '</td></tr></table></td></tr></table></body>');
    expect(lost({ seed: 9 }, framed)).toEqual([]);
  });

  it('keeps them without end tags', () => {
    expect(lost({ seed: 10 }, (html) => html.replace(/<\/(?:td|th|tr|p)>/g, ''))).toEqual([]);
  });
});

describe('what a page hides', () => {
  it.each([
    ['<p>前</p><div style="display:none">暗<div>处</div></div><p>后</p>'],
    ['<p>前</p><div style="color: red; DISPLAY : none !important;">暗<img src="a.png"><br></div><p>后</p>'],
    ['<p>前</p><section hidden><p>暗<p>处</section><p>后</p>'],
    ['<p>前</p><span style="visibility: hidden">暗</span><p>后</p>'],
    ['<p>前</p><template><p>暗</p></template><p>后</p>'],
    ['<p>前</p><p hidden>暗<p>后</p>'],
    ['<p>前</p><p style="display:none">暗<div>后</div>'],
    ['<p>前</p><div><p style="display:none">暗</div><p>后</p>'],
    ['<p>前</p><input type="text" hidden value="暗"><br hidden><p>后</p>'],
    ['<p>前</p><div hidden><script>"</div>"</script>暗</div><p>后</p>'],
  ])('is no text of it: %s', (body) => {
    expect(converted(body)).toBe('前\n\n后');
  });

  it('leaves lists and tables whole, with or without end tags', () => {
    expect(converted('<ul><li>甲<li hidden>暗<li>乙</ul>后')).toBe('- 甲\n\n- 乙\n\n后');
    expect(converted('<ul><li>甲<li style="display:none">暗</ul>后')).toBe('- 甲\n\n后');
    const table = (row: string): string =>
      `<table><tr><td>行</td><td>一</td><td>二</td></tr>${row}<tr><td>乙</td><td>3</td><td>4</td></tr></table>`;
    const shown = '| 行 | 一 | 二 |\n| --- | ---: | ---: |\n| 甲 | 1 | 2 |\n| 乙 | 3 | 4 |';
    expect(converted(table('<tr style="display:none"><td>9<tr><td>甲<td>1<td>2'))).toBe(shown);
    expect(converted(table('<tr><td>甲<td>1<td style="display:none">9<td>2'))).toBe(shown);
    expect(converted(table('<tr hidden><td>9</td><table></table></tr><tr><td>甲<td>1<td>2'))).toBe(shown);
    expect(converted(table('<tr><td>甲<td>1<td style="visibility:hidden">9</td>'))).toBe(
      shown.replace('1 | 2 ', '1 |  '),
    );
  });

  it('is told of, where it had words', () => {
    const { lost } = readPage(page('<p>前</p><div hidden>暗</div><div hidden> <i></i></div><p>后</p>'));
    expect(lost).toMatchObject({ hidden: 1, emphasis: 0 });
  });

  it('is shown where the report itself waits for a script, or a click', () => {
    const report = writeReport(figuresOf(3, 'dense'), { notation: 'html-page' }).text;
    const waiting = report.replace(/<body[^>]*>/, '$&<div style="display:none">').replace('</body>', '</div></body>');
    expect(htmlToMarkdown(waiting)).toBe(htmlToMarkdown(report));
    expect(htmlToMarkdown(report.replace('<body', '<body style="visibility:hidden"'))).toBe(htmlToMarkdown(report));
    const folded = report.replace(/(<[^<>]*>[^<>]*三、收到)/, '<div hidden>$1').replace('</body>', '</div></body>');
    expect(folded).not.toBe(report);
    expect(htmlToMarkdown(folded)).toBe(htmlToMarkdown(report));
  });

  it('is not shown where it is another year of the same report', () => {
    const [shown, other] = [2024, 2023].map(
      (year) => writeReport(figuresOf(year, 'dense'), { notation: 'html-page', year }).text,
    );
    const inner = /<body[^>]*>([\s\S]*)<\/body>/.exec(other ?? '')?.[1] ?? '';
    const both = (shown ?? '').replace('</body>', `<div class="tab" style="display: none">${inner}</div></body>`);
    expect(htmlToMarkdown(both)).toBe(htmlToMarkdown(shown ?? ''));
  });
});

describe('a title that stands in the head of the page alone', () => {
  const body =
    '<div>当前位置：<a href="/">首页</a></div><p>根据《条例》，编制本报告。</p><p>一、总体情况</p><p>正文。</p><p>二、主动公开政府信息情况</p><p>见表。</p>';
  const titled = (head: string, text = body) =>
    parseReport(htmlToMarkdown(`<html><head>${head}</head><body>${text}</body></html>`)).title;
  const title = '澄溪县水利局2024年政府信息公开工作年度报告';

  it.each([
    [`<title>${title}_澄溪县人民政府</title>`],
    [`<title>${title}-政府信息公开</title>`],
    [`<title>信息公开年报 | ${title} | 澄溪县水利局</title>`],
    [`<title>\n${title}——澄溪县水利局&nbsp;</title>`],
    [`<meta name="ArticleTitle" content="${title}"><title>澄溪县水利局</title>`],
    [`<title>澄溪县水利局-年报</title><meta property="og:title" content="${title}"/>`],
  ])('is its title, without the names of the site: %s', (head) => {
    expect(titled(head)?.text).toBe(title);
  });

  it('stands above the text of the report', () => {
    expect(htmlToMarkdown(`<title>${title}_某站</title>${body}`)).toBe(
      `当前位置：首页\n\n# ${title}\n\n根据《条例》，编制本报告。\n\n一、总体情况\n\n正文。\n\n二、主动公开政府信息情况\n\n见表。\n`,
    );
  });

  it('gives way to one in the text, and makes no report of other pages', () => {
    const own = '<h1>澄溪县水利局2023年政府信息公开工作年度报告</h1>';
    expect(titled(`<title>${title}</title>`, own + body)?.year).toBe(2023);
    const list = `<ul><li><a href="/1">${title}</a></li></ul>`;
    expect(htmlToMarkdown(`<title>${title}</title><p>通知公告</p>`)).toBe('通知公告\n');
    expect(htmlToMarkdown(`<title>${title}</title>${list}`)).not.toContain('#');
    expect(titled('<title>政府信息公开年报_某县人民政府</title>')).toBeNull();
    expect(titled('<title>澄溪县水利局</title>')).toBeNull();
  });

  it('is told of', () => {
    const head = `<title>${title}</title>`;
    expect(readPage(head + body).titleOfPage).toBe(true);
    expect(readPage(`${head}<h1>${title}</h1>${body}`).titleOfPage).toBe(false);
  });
});

describe('htmlToMarkdown', () => {
  it('drops navigation, scripts and styles', () => {
    const body = '<nav>首页</nav><script>a<b</script><style>p{}</style><p>正文</p><footer>备案号</footer>';
    expect(converted(body)).toBe('正文');
  });

  it('does not lose the page behind a tag that is never closed', () => {
    expect(converted('<nav><p>正文</p>')).toBe('正文');
  });

  it('writes headings, paragraphs, lists and line breaks', () => {
    const body =
      '<h1>年度<br>报告</h1><p>　　第一段，\n  接着。</p><ul><li>甲<li>乙</ul><ol><li>丙</li><li>丁</li></ol><div>一行<br>又一行</div>';
    expect(converted(body)).toBe('# 年度 报告\n\n第一段，接着。\n\n- 甲\n\n- 乙\n\n1. 丙\n\n2. 丁\n\n一行\n又一行');
  });

  it('decodes entities', () => {
    expect(converted('<p>&#20849;&nbsp;12&nbsp;件&hellip;&amp;amp;</p>')).toBe('共\u00a012\u00a0件…&amp;');
  });

  it('keeps instructions to the checker', () => {
    expect(converted('<p>甲</p><!-- xxgk-disable section-title: 沿用 --><!-- 别的 --><p>乙</p>')).toBe(
      '甲\n\n<!-- xxgk-disable section-title: 沿用 -->\n\n乙',
    );
  });

  it('leaves nothing of hostile text that could run', () => {
    const body =
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; 关于印发&lt;办法&gt;的通知</p><img src=x onerror=alert(1)><a href="javascript:x">链接</a>';
    expect(converted(body)).toBe(
      '&lt;script>alert(1)&lt;/script> 关于印发<办法>的通知\n\n链接'.replace('\n\n', '\n\n'),
    );
  });

  it('writes merged cells out', () => {
    const body =
      '<table><tr><td colspan="2">甲|</td><td>一</td></tr><tr><td rowspan="2">组</td><td>乙</td><td>1</td></tr><tr><td>丙</td><td>2</td></tr></table>';
    expect(converted(body)).toBe('| 甲\\| | 一 |\n| --- | ---: |\n| 组 乙 | 1 |\n| 组 丙 | 2 |');
  });

  it('makes a heading of a cell that spans the table', () => {
    const body =
      '<table><tr><td colspan="2">第二十条第（五）项</td></tr><tr><td>信息内容</td><td>数量</td></tr><tr><td>行政许可</td><td>5</td></tr></table>';
    expect(converted(body)).toBe('**第二十条第（五）项**\n\n| 信息内容 | 数量 |\n| --- | ---: |\n| 行政许可 | 5 |');
  });

  it('reads a table in a cell of a table as the words of that cell', () => {
    const inner = '<table><tr><td>3</td><td>4</td></tr></table>';
    const row = (label: string, cell: string): string =>
      `<tr><td>${label}</td><td>${cell}</td><td>1</td><td>2</td></tr>`;
    const body = `<table>${row('甲', inner)}${row('乙', '5')}${row('丙', '6')}</table>`;
    expect(converted(body)).toContain('| 甲 | 3 4 | 1 | 2 |');
  });
});

describe('any page', () => {
  const hostile: readonly [string, (n: number) => string][] = [
    ['tables in tables', (n) => '<table><tr><td>'.repeat(n)],
    ['divisions', (n) => '<div>'.repeat(n)],
    ['bold', (n) => '<b>字'.repeat(n)],
    ['lists', (n) => '<ul><li>'.repeat(n)],
    ['wide cells', (n) => `<table>${'<tr><td colspan=1000>1<td>2'.repeat(n / 10)}`],
    ['cells that reach down', (n) => `<table>${'<tr><td rowspan=60000>1<td>2'.repeat(n)}`],
    ['navigation never closed', (n) => '<nav>'.repeat(n)],
    ['columns', (n) => `<table><tr>${'<td>1'.repeat(n)}`],
    ['open tags', (n) => '<table '.repeat(n)],
    ['hidden divisions', (n) => '<div hidden>'.repeat(n)],
    ['hidden paragraphs', (n) => '<p hidden>暗</i></b>'.repeat(n)],
    ['hidden rows and cells', (n) => `<table>${'<tr hidden><td><tr><td hidden>'.repeat(n)}`],
    ['heads', (n) => `${'<head><body>'.repeat(n)}</head>`],
    ['styles', (n) => `<p style="${'display:'.repeat(n)}">`],
    ['sections without a title', (n) => `<title>${'报告_'.repeat(n)}</title>${'<p>一、甲'.repeat(n)}`],
  ];
  test.each(hostile)(
    '%s: takes time in step with its length',
    (_, make) => growsWithText(make, htmlToMarkdown),
    60_000,
  );

  it('never throws', () => {
    for (const text of [
      '',
      '<',
      '<table',
      '</td></tr></table>',
      '<td>1',
      '<tr><tr>',
      '<table><table><table>',
      '\0',
      '<!--',
      '<![CDATA[',
    ]) {
      expect(() => htmlToMarkdown(text)).not.toThrow();
    }
  });
});
