import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../server/src/convert/browser.node.ts';
import { readPdf } from '../../../server/src/convert/pdf.node.ts';
import { readTables } from '../../../server/src/convert/pdf-grid.ts';
import { pagesToMarkdown } from '../../../server/src/convert/pdf-text.ts';
import { meant, type Page, type Ruling, type Word } from '../../../server/src/convert/pdf-types.ts';
import { renderPage } from '../../../server/src/render/page.ts';
import { readMarkdown } from '../../../server/src/render/prose.ts';
import { stopwatch } from '../../stopwatch.ts';
import { cellsOf, everyReport, parse, textOf } from './same.ts';

const cmaps = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'pdfjs-dist', 'cmaps', '/');
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
      const { text, markdown, notes } = await readPdf(bytes, cmaps);
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
    const { text, markdown } = await readPdf(bytes, cmaps);
    expect(markdown).toBe(false);
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

  it('reads the radicals that stand for characters', () => {
    expect(meant('⼀、⾏政许可⾦额，⻓期⻔户，⼾\u2329⼈\u232a')).toBe('一、行政许可金额，长期门户，户〈人〉');
  });
});

describe('what is no PDF', () => {
  const reason = async (bytes: Uint8Array): Promise<unknown> =>
    readPdf(bytes, cmaps).then(
      () => 'read',
      (error: { code?: unknown }) => error.code,
    );
  it('is told apart', async () => {
    expect(await reason(new TextEncoder().encode('hello'))).toBe('wrong-type');
    expect(await reason(new TextEncoder().encode('%PDF-1.7\ngarbage'))).toBe('damaged');
  });
});
