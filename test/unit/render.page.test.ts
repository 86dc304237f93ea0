import { parse as parseHtml } from 'parse5';
import { describe, expect, it } from 'vitest';
import { checkPage } from '../../server/src/convert/check-page.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import { renderReport } from '../../server/src/render/html.ts';
import { marksOf } from '../../server/src/render/marks.ts';
import { renderFragment, renderPage } from '../../server/src/render/page.ts';
import { readMarkdown } from '../../server/src/render/prose.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { departmentReport } from '../fixtures/base.ts';

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

function* elements(node: Node): Iterable<Node> {
  if (node.attrs) yield node;
  for (const child of node.childNodes ?? []) yield* elements(child);
}
const all = (html: string): Node[] => [...elements(parseHtml(html) as Node)];

const VECTORS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '"><iframe src=javascript:alert(1)>',
  "' onmouseover='alert(1)",
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](https://evil.example/a.png)',
  '<style>*{display:none}</style>',
  '</td></tr></table><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!--><script>alert(1)</script>',
  '\u0000<scr\u0000ipt>',
];
const SAFE_TAGS = new Set(
  'html head body meta title style main article section h1 h2 h3 h4 h5 h6 p div span table caption colgroup col thead tbody tr th td br strong em s code mark a ul ol li blockquote hr'.split(
    ' ',
  ),
);

/** The report with a vector in its title, a heading, the text, a label, a figure and the signature. */
const hostile = (vector: string): string =>
  departmentReport
    .replace('# 澄溪县', `# 澄溪县${vector}`)
    .replace('### （一）主动公开\n', `### （一）主动公开${vector}\n\n${vector}\n\n- ${vector}\n\n> ${vector}\n`)
    .replace('| 126 |', `| ${vector.replaceAll('|', '')} |`)
    .replace('| 行政许可 |', `| 行政许可${vector.replaceAll('|', '')} |`)
    .replace('\n澄溪县水利局\n\n2025', `\n澄溪县水利局${vector}\n\n2025`);

describe('hostile text', () => {
  it.each(VECTORS)('%j stays text', (vector) => {
    for (const markdown of [true, false]) {
      const report = parseReport(hostile(vector), { markdown });
      const marks = marksOf(runRules(report), 'zh-cn');
      const options = { locale: 'zh-cn', prose: readMarkdown } as const;
      const pages = [
        renderReport(report, { ...options, absent: 'mark', marks, positions: true, looks: 'classes' }),
        renderPage(report, { ...options, look: 'a4' }),
        renderFragment(report, options),
        checkPage(report, runRules(report), 'zh-cn'),
      ];
      for (const page of pages) {
        for (const { nodeName, attrs = [] } of all(page)) {
          expect(SAFE_TAGS).toContain(nodeName);
          for (const { name, value } of attrs) {
            expect(name).not.toMatch(/^on|^src/);
            if (name === 'href') expect(value).toMatch(/^(https?:\/\/|mailto:|#)/);
          }
        }
      }
    }
  });
});

describe('the preview', () => {
  const wrong = departmentReport.replace('| 21 | 5 | 0 | 1 | 3 | 1 | 31 |', '| 21 | 5 | 0 | 1 | 3 | 1 | 32 |');
  const report = parseReport(wrong, { markdown: true });
  const html = renderReport(report, {
    locale: 'zh-cn',
    absent: 'mark',
    prose: readMarkdown,
    marks: marksOf(runRules(report), 'zh-cn'),
    positions: true,
    looks: 'classes',
  });
  const attributesOf = (node: Node) => Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));
  const nodes = all(html).map(attributesOf);

  it('marks the wrong cell with its message', () => {
    const marked = nodes.filter((node) => node['class']?.includes('xxgk-error'));
    expect(marked).toHaveLength(1);
    expect(marked[0]).toMatchObject({ tabindex: '0', title: expect.stringContaining('31') });
    expect(wrong.slice(Number(marked[0]?.['data-start']), Number(marked[0]?.['data-end']))).toBe('32');
  });

  it('knows the source of everything it shows', () => {
    const rows = nodes.filter((node) => node['data-line'] !== undefined);
    expect(rows.length).toBeGreaterThan(200);
    for (const { 'data-start': start, 'data-line': line } of rows) {
      expect(report.lines.lineAt(Number(start))).toBe(Number(line));
    }
    for (const node of nodes.filter((one) => one['class'] === 'xxgk-paragraph')) {
      expect(wrong.slice(Number(node['data-start']), Number(node['data-end'])).trim()).not.toBe('');
    }
  });

  it('has tables that a screen reader can read', () => {
    const ids = new Set(nodes.flatMap((node) => node['id'] ?? []));
    const cells = nodes.filter((node) => node['headers'] !== undefined);
    expect(cells).toHaveLength(200);
    for (const { headers } of cells) for (const id of (headers ?? '').split(' ')) expect(ids).toContain(id);
    expect(html.match(/<caption/g)).toHaveLength(3);
    expect(html).toContain('<td headers="xxgk-requests-received xxgk-requests-applicants xxgk-requests-naturalPerson"');
  });

  it('shows Markdown as it is meant', () => {
    const text = '**粗**，`码`[网](https://www.gov.cn)\n\n1. 甲\n2. 乙\n';
    const page = renderFragment(
      parseReport(departmentReport.replace('### （一）主动公开\n', text), { markdown: true }),
      {
        prose: readMarkdown,
        locale: 'zh-cn',
      },
    );
    for (const part of ['<strong>粗</strong>，', '<code>码</code>', '<a href="https://www.gov.cn"', '<ol']) {
      expect(page).toContain(part);
    }
  });
});

describe('a fragment', () => {
  it('carries its looks with it and nothing else', () => {
    const report = parseReport(departmentReport, { markdown: true });
    const html = renderFragment(report, { prose: readMarkdown, locale: 'zh-cn' });
    expect(html).not.toMatch(/class=|data-|<style|<link/);
    expect(html.match(/<t[hd] [^>]*style="/g)?.length).toBe(html.match(/<t[hd][ >]/g)?.length);
  });
});

describe('表四 in one row', () => {
  it('marks the wrong total, not the header whose row spans all fifteen numbers', () => {
    const report = parseReport(departmentReport);
    const total = report.tables.reviews?.byKey.get('directSuit')?.cells[4];
    if (!total) throw new Error('the base report has a 表四');
    const { start, end } = total;
    const marks = [{ start, end, severity: 'error' as const, message: '合计不对' }];
    const html = renderReport(report, {
      locale: 'zh-cn',
      absent: 'mark',
      prose: null,
      marks,
      positions: true,
      looks: 'classes',
    });
    const told = [...html.matchAll(/<(t[hd])[^>]*合计不对[^>]*>/g)];
    expect(told.map((m) => m[1])).toEqual(['td']);
    expect(told[0]?.[0]).toContain(`data-start="${start}"`);
  });
});
