import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../server/src/convert/browser.node.ts';
import { readPdf } from '../../../server/src/convert/pdf.ts';
import { readTables } from '../../../server/src/convert/pdf-grid.ts';
import { withoutMargins } from '../../../server/src/convert/pdf-margins.ts';
import { pagesInColumns, pagesToLayout, pagesToMarkdown } from '../../../server/src/convert/pdf-text.ts';
import { meant, type Page, type Ruling, type Word } from '../../../server/src/convert/pdf-types.ts';
import { renderPage } from '../../../server/src/render/page.ts';
import { readMarkdown } from '../../../server/src/render/prose.ts';
import { stopwatch } from '../../stopwatch.ts';
import { cellsOf, everyReport, parse, textOf } from './same.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'pdfjs-dist', 'cmaps');
const maps = (name: string): Uint8Array => readFileSync(join(folder, name));
const program = findBrowser();

describe.skipIf(program === null)('report → PDF → report (needs a browser)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program as string, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(() => browser?.close());

  it.each(everyReport())(
    '$name',
    async ({ report }) => {
      const page = await browser.newPage();
      const prose = report.markdown ? readMarkdown : null;
      await page.setContent(renderPage(report, { prose, locale: 'zh-cn', look: 'a4' }));
      const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      await page.close();
      const { text, markdown, notes } = await readPdf(bytes, maps);
      expect(notes).toEqual([]);
      const again = parse(text, markdown);
      expect(cellsOf(again)).toEqual(cellsOf(report));
      expect(textOf(again)).toBe(textOf(report));
      expect(again.tables.requests?.collapsed).toBe(report.tables.requests?.collapsed);
    },
    60_000,
  );
});

const word = (text: string, x: number, y: number, size = 10): Word => ({ text, x, y, width: text.length * size, size });
const line = (at: number, from: number, to: number): Ruling => ({ at, from, to });
const page = (words: Word[], horizontal: Ruling[] = [], vertical: Ruling[] = []): Page => ({
  width: 600,
  height: 800,
  words,
  horizontal,
  vertical,
});

describe.skipIf(program === null)('tables without lines (needs a browser)', () => {
  it('are read by the places of their words', async () => {
    const browser = await chromium.launch({ executablePath: program as string, args: ['--no-sandbox'] });
    const report = everyReport()[0]!.report;
    const page = await browser.newPage();
    const html = renderPage(report, { prose: readMarkdown, locale: 'zh-cn', look: 'a4' });
    await page.setContent(html.replace('</style>', 'table, th, td { border: 0 !important; }</style>'));
    const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
    await browser.close();
    const { text, markdown, notes } = await readPdf(bytes, maps);
    expect(markdown).toBe(false);
    expect(notes.map(({ key }) => key)).toEqual(['convert.note.openTables']);
    expect(cellsOf(parse(text, markdown))).toEqual(cellsOf(report));
  }, 60_000);
});

describe('lines around cells', () => {
  it('make merged cells, however the lines are pieced together', () => {
    const { tables, rest } = readTables(
      page(
        [word('甲乙', 60, 115), word('1', 160, 115), word('2', 260, 115), word('合', 60, 145), word('外', 60, 300)],
        [line(100, 50, 150), line(100, 150, 350), line(130, 50, 350), line(160, 50, 350)],
        [line(50, 100, 160), line(150, 100, 130), line(250, 100, 130), line(350, 100, 130), line(350, 130, 160)],
      ),
    );
    expect(rest.map((one) => one.text)).toEqual(['外']);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.regions).toEqual([
      { row: 0, column: 0, rowSpan: 1, colSpan: 1, text: '甲乙' },
      { row: 0, column: 1, rowSpan: 1, colSpan: 1, text: '1' },
      { row: 0, column: 2, rowSpan: 1, colSpan: 1, text: '2' },
      { row: 1, column: 0, rowSpan: 1, colSpan: 3, text: '合' },
    ]);
  });

  it('of cells that are framed apart leave no gap that swallows what is below', () => {
    const framed = (x: number, y: number, width: number, height: number): { h: Ruling[]; v: Ruling[] } => ({
      h: [line(y, x, x + width), line(y + height, x, x + width)],
      v: [line(x, y, y + height), line(x + width, y, y + height)],
    });
    const boxes = [
      framed(50, 100, 40, 20),
      framed(92, 100, 100, 20),
      framed(194, 100, 40, 20),
      framed(92, 122.6, 100, 20),
      framed(194, 122.6, 40, 20),
    ];
    // The frame of the table; and a label that goes on from the page before, with no line above it.
    const frame = [line(48, 100, 142.6)];
    const sides = [line(50, 122.6, 142.6), line(90, 122.6, 142.6)];
    const { tables } = readTables(
      page(
        [word('甲', 100, 115), word('1', 210, 115), word('乙', 100, 138), word('2', 210, 138)],
        [...boxes.flatMap(({ h }) => h), line(142.6, 50, 90)],
        [...boxes.flatMap(({ v }) => v), ...frame, ...sides],
      ),
    );
    expect(tables[0]?.regions.filter(({ text }) => text !== '').map(({ text }) => text)).toEqual([
      '甲',
      '1',
      '乙',
      '2',
    ]);
  });

  it('cut a figure that is wider than its cell, and part two that are not', () => {
    const cell = (room: number): string | undefined =>
      readTables(
        page(
          [word('340', 54, 115), word('2', 54, 128)],
          [line(100, 50, 50 + room), line(135, 50, 50 + room)],
          [line(50, 100, 135), line(50 + room, 100, 135)],
        ),
      ).tables[0]?.regions[0]?.text;
    expect(cell(40)).toBe('3402');
    expect(cell(80)).toBe('340 2');
  });

  describe('whose figures stand so near that they are one word', () => {
    /** One row of cells, 40 wide, from x = 100 on; a word of digits 6 wide. */
    const row = (words: readonly [text: string, x: number, width?: number][], cells = 4): string[] => {
      const edges = Array.from({ length: cells + 1 }, (_, i) => 100 + i * 40);
      const found = readTables(
        page(
          words.map(([text, x, width]) => ({ text, x, y: 114, size: 10, width: width ?? text.length * 6 })),
          [100, 120].map((y) => line(y, 100, 100 + cells * 40)),
          edges.map((x) => line(x, 100, 120)),
        ),
      );
      return (found.tables[0]?.regions ?? []).map(({ text }) => text);
    };

    it('are parted by the lines between them', () => {
      // Gaps of 4 between words of 36, told as blanks.
      expect(row([['123456 234567 345678 456789', 102, 156]])).toEqual(['123456', '234567', '345678', '456789']);
      expect(row([['12345 1234567 12345', 105, 110]])).toEqual(['12345', '1234567', '12345', '']);
      expect(row([['行政许可 123456', 100, 78]])).toEqual(['行政许可', '123456', '', '']);
      // Without any gap.
      expect(row([['123456234567345678456789', 101, 158]])).toEqual(['123456', '234567', '345678', '456789']);
      expect(row([['234567345678', 141, 78]])).toEqual(['', '234567', '345678', '']);
      expect(row([['123456234567 345678', 101, 117]])).toEqual(['123456', '234567', '345678', '']);
    });

    it('stay whole where they are only wider than their cell', () => {
      expect(row([['12345678', 136, 48]])).toEqual(['', '12345678', '', '']);
      expect(row([['12345678', 140, 48]])).toEqual(['', '12345678', '', '']);
      expect(row([['12 34', 145]])).toEqual(['', '12 34', '', '']);
      expect(row([['一二三四五', 100, 50]])).toEqual(['一二三四五', '', '', '']);
    });
  });

  it('a page that draws nothing but lines takes no time', () => {
    const many = Array.from({ length: 30_000 }, (_, i) => line(i / 50, 0, 600));
    const elapsed = stopwatch();
    readTables(page([word('一', 10, 10)], many, many));
    pagesToMarkdown([page([word('一', 10, 10)], many, many)]);
    expect(elapsed()).toBeLessThan(2000);
  });
});

describe('text of a page', () => {
  it('joins the lines of a paragraph, over the page too, and drops page numbers', () => {
    const full = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十';
    const pages = [
      page([word(full.slice(0, 28), 120, 700), word(full, 100, 718), word('— 1 —', 280, 790)]),
      page([word('末句。', 100, 60), word('下一段。', 120, 80), word('— 2 —', 280, 790)]),
    ];
    expect(pagesToMarkdown(pages)).toBe(`${full.slice(0, 28)}${full}末句。\n\n下一段。\n`);
  });

  it('holds the figures of a row apart from a label that reaches near', () => {
    const row = [word('行政规范性文件', 100, 100), word('3', 173, 101), word('14', 260, 100)];
    const prose = [word('全年公开信息', 100, 120), word('45', 161, 120), word('条。', 182, 120)];
    expect(pagesToLayout([page([...row, ...prose])])).toMatch(/行政规范性文件 {2,}3 +14\n +全年公开信息45条。$/);
  });

  it('parts figures that are one word, as columns of their own', () => {
    const row = [word('行政规范性文件', 100, 100), { ...word('1234 5678 90', 200, 100), width: 60 }];
    expect(pagesToLayout([page(row)])).toMatch(/行政规范性文件 +1234 {2,}5678 {2,}90$/);
  });

  describe('with a table in the open', () => {
    const figures = (y: number, first = 300): Word[] =>
      Array.from({ length: 7 }, (_, i) => word(`${i}`, first + i * 40, y));
    const written = (words: Word[]): string[] =>
      pagesToLayout([page(words)])
        .split('\n')
        .map((text) => text.trim().replace(/ {2,}/g, ' '));

    it('puts a label of several lines beside its figures, and leaves the labels of groups alone', () => {
      const rows = [
        [word('一行', 150, 100), ...figures(100)],
        [word('两行的', 150, 120), ...figures(127), word('标签', 150, 134)],
        // The group's label stands in the middle of three rows.
        [
          word('（三）', 100, 151),
          word('三行', 150, 154),
          word('的标', 150, 168),
          ...figures(168),
          word('签', 150, 182),
        ],
        [word('不予公开', 100, 165)],
        [word('又一行', 150, 202), ...figures(202)],
      ];
      const text = written(rows.flat());
      for (const label of ['一行', '两行的标签', '三行的标签', '又一行']) {
        expect(
          text.some((line) => line.endsWith(`${label} 0 1 2 3 4 5 6`)),
          `${label}: ${text.join('\n')}`,
        ).toBe(true);
      }
      expect(text.join('').split('签')).toHaveLength(3);
    });

    it('takes no running text for a label', () => {
      const prose = '全年共收到政府信息公开申请若干件均已按时办结并答复申请人。';
      const lines = [80, 98, 134, 152].map((y) => word(prose, 100, y));
      expect(written([...lines, ...figures(116)])).toEqual([prose, prose, '0 1 2 3 4 5 6', prose, prose]);
      const short = [80, 98, 140, 158].map((y) => word('末句。', 100, y));
      expect(written([...short, ...figures(116)]).filter((line) => line === '末句。')).toHaveLength(4);
    });

    it('takes no time on a page of nothing but figures', () => {
      const elapsed = stopwatch();
      const many = Array.from({ length: 2500 }, (_, i) => figures(i * 12, 200 + (i % 3) * 10));
      pagesToLayout([page(many.flat())]);
      pagesToLayout([page(many.flatMap((row, i) => [word('标签', 100 + (i % 50), i * 12 - 6), ...row]))]);
      expect(elapsed()).toBeLessThan(4000);
    });
  });

  describe('in two columns', () => {
    const clause = '一二三四五六七八九十一二三四五';
    /** Lines of fifteen characters, the first one of each paragraph set in by two. */
    const column = (x: number, y: number, ...paragraphs: readonly number[]): Word[] => {
      const lines = paragraphs.flatMap((count, p) =>
        Array.from({ length: count }, (_, i) => {
          const words = i === 0 ? `${'甲乙丙丁'[p]}${clause.slice(0, 12)}` : i === count - 1 ? '末。' : clause;
          return word(words, x + (i === 0 ? 20 : 0), y);
        }),
      );
      return lines.map((one, i) => ({ ...one, y: y + (i + 1) * 18 }));
    };
    const across = (words: string, y: number): Word => word(words, 300 - words.length * 5, y, 10);

    it('is read column by column, below what goes across, and on over the page', () => {
      const [left, right] = [110, 290];
      const first = page([
        across('某某县水利局政府信息公开工作年度报告二十字', 60),
        // Lines of the two stand at different heights.
        ...column(left, 80, 4, 5),
        ...column(right, 86, 7).slice(1),
        across('— 1 —', 790),
      ]);
      const last = page([...column(left, 40, 2), ...column(right, 40, 2), word('2025年1月10日', 330, 90)]);
      const whole = (name: string, lines: number, end = '末。'): string =>
        name + clause.slice(0, 12) + clause.repeat(lines - 2) + end;
      expect(pagesToMarkdown([first, last]).trim().split('\n\n')).toEqual([
        '某某县水利局政府信息公开工作年度报告二十字',
        whole('甲', 4),
        whole('乙', 5),
        `${clause.repeat(5)}末。`,
        whole('甲', 2),
        whole('甲', 2),
        '2025年1月10日',
      ]);
      expect(pagesInColumns([first, last])).toBe(2);
    });

    it('is not seen where a list, a form or a signature stands in part of the page', () => {
      const lines = Array.from({ length: 20 }, (_, i) => word(clause.repeat(2), 100, 100 + i * 18));
      const short = Array.from({ length: 8 }, (_, i) => word('一二三四五六七八九', 100, 500 + i * 18));
      const form = Array.from({ length: 4 }, (_, i) => word('联系人及办公电话号码', 350, 500 + i * 18));
      const signed = page([...lines, ...short, ...form, word('某某县人民政府办公室', 350, 700)].slice(0, -1));
      expect(pagesInColumns([page(lines), signed])).toBe(0);
    });

    it('takes no time on a page of nothing but words', () => {
      const many = Array.from({ length: 20_000 }, (_, i) => word(clause, (i * 37) % 600, (i * 91) % 800));
      const elapsed = stopwatch();
      pagesInColumns([page(many), { ...page(many), width: Number.POSITIVE_INFINITY }]);
      expect(elapsed()).toBeLessThan(2000);
    });
  });

  it('leaves out what comes again at the head and the foot of each page', () => {
    const sheet = (n: number, y = 780): Page =>
      page([word('内部资料', 50, 30), word(`正文${n}。`, 100, 400), word(`第${n}页`, 300, y), word('自然人', 60, 60)]);
    const { pages, left } = withoutMargins([page([word('封面', 100, 400)]), sheet(2), sheet(3)]);
    expect(pages.map(({ words }) => words.map(({ text }) => text))).toEqual([
      ['封面'],
      ['正文2。', '自然人'],
      ['正文3。', '自然人'],
    ]);
    expect(left).toBe(1);
    // On one page of three, or at another height, it is text.
    expect(withoutMargins([sheet(1)]).left).toBe(0);
    expect(withoutMargins([page([word('甲', 50, 30)]), page([word('甲', 50, 60)])]).pages[0]?.words).toHaveLength(1);
    expect(withoutMargins([sheet(1), page([]), page([]), page([])]).left).toBe(0);
  });

  it('reads the radicals that stand for characters', () => {
    expect(meant('⼀、⾏政许可⾦额，⻓期⻔户，⼾\u2329⼈\u232a')).toBe('一、行政许可金额，长期门户，户〈人〉');
  });
});

describe('what is no PDF', () => {
  const reason = async (bytes: Uint8Array): Promise<unknown> =>
    readPdf(bytes, maps).then(
      () => 'read',
      (error: { code?: unknown }) => error.code,
    );
  it('is told apart', async () => {
    expect(await reason(new TextEncoder().encode('hello'))).toBe('wrong-type');
    expect(await reason(new TextEncoder().encode('%PDF-1.7\ngarbage'))).toBe('damaged');
  });
});
