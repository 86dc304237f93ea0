/** Where the preview marks the ends of printed pages. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Piece, pageStarts } from '../../client/src/preview/page/ends.ts';
import { findBrowser } from '../../server/src/convert/browser.node.ts';
import { renderPage } from '../../server/src/render/page.ts';
import { readMarkdown } from '../../server/src/render/prose.ts';
import { printedSheet } from '../../server/src/render/style.ts';
import { everyReport } from './convert/same.ts';

describe.skipIf(findBrowser() === null)('the marks of the A4 look (needs a browser)', () => {
  it('are as many as the pages that are printed', { timeout: 120_000 }, async () => {
    const sheets = join(import.meta.dirname, '../../client/src/preview/page/sheets.ts');
    const options = { bundle: true, write: false, format: 'iife', globalName: 'sheets' } as const;
    const script = (await build({ ...options, entryPoints: [sheets] })).outputFiles[0]?.text ?? '';
    const sheet = JSON.stringify(printedSheet);
    const browser = await chromium.launch({ executablePath: findBrowser() as string, args: ['--no-sandbox'] });
    const counted: Record<string, readonly [marks: number, pages: number]> = {};
    try {
      const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
      for (const { name, report } of everyReport()) {
        const prose = report.markdown ? readMarkdown : null;
        const html = renderPage(report, { prose, locale: 'zh-cn', look: 'a4' });
        await page.setContent(html.replace('</main>', '</main><div id="layer"></div>'));
        const pdf = await page.pdf({ preferCSSPageSize: true });
        const marks = await page.evaluate(
          `${script}; sheets.markPages(layer, document.querySelector('article'), ${sheet}); layer.children.length`,
        );
        counted[name] = [Number(marks), pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0];
      }
    } finally {
      await browser.close();
    }
    expect(Object.entries(counted).filter(([, [marks, pages]]) => marks !== pages - 1)).toEqual([]);
  });
});

/** Pieces one below the other, each 10 tall. */
const column = (count: number, more: (i: number) => Partial<Piece> = () => ({})): Piece[] =>
  Array.from({ length: count }, (_, i) => ({
    top: i * 10,
    bottom: i * 10 + 10,
    back: 0,
    head: 0,
    extra: 0,
    ...more(i),
  }));

describe('a page ends', () => {
  it('where the next piece no longer fits', () => {
    expect(pageStarts(column(10), 100)).toEqual([]);
    expect(pageStarts(column(11), 100)).toEqual([10]);
    expect(pageStarts(column(25), 100)).toEqual([10, 20]);
  });

  it('before what stays with the next piece', () => {
    expect(
      pageStarts(
        column(12, (i) => ({ back: i === 9 || i === 10 ? 1 : 0 })),
        100,
      ),
    ).toEqual([8]);
    expect(
      pageStarts(
        column(12, (i) => ({ back: i === 10 ? 3 : 0 })),
        100,
      ),
    ).toEqual([7]);
    expect(
      pageStarts(
        column(12, (i) => ({ back: i === 11 ? 3 : 0 })),
        100,
      ),
    ).toEqual([10]);
  });

  it('before the last line that stays with a signature, though that line would stay with others', () => {
    const kept = (tears: boolean): Partial<Piece>[] => [{ back: 1 }, { back: 1, tears }];
    const starts = (tears: boolean): number[] =>
      pageStarts(
        column(11, (i) => kept(tears)[i - 9] ?? {}),
        100,
      );
    expect(starts(false)).toEqual([8]);
    expect(starts(true)).toEqual([9]);
  });

  it('where it is full, when all of it belongs together', () => {
    expect(
      pageStarts(
        column(25, () => ({ back: 1 })),
        100,
      ),
    ).toEqual([10, 20]);
  });

  it('earlier, where the head of a table comes again', () => {
    expect(
      pageStarts(
        column(30, () => ({ head: 20 })),
        100,
      ),
    ).toEqual([8, 16, 24]);
  });

  it('later, by what stands on the screen alone', () => {
    expect(
      pageStarts(
        column(13, (i) => ({ extra: i === 5 ? 10 : 0 })),
        100,
      ),
    ).toEqual([11]);
    expect(
      pageStarts(
        column(13, (i) => ({ extra: i === 10 ? 10 : 0 })),
        100,
      ),
    ).toEqual([11]);
  });

  it('somewhere, whatever the pieces: each is taken once', () => {
    expect(pageStarts([], 100)).toEqual([]);
    expect(pageStarts(column(3), 5)).toEqual([1, 2]);
    expect(
      pageStarts(
        column(3, () => ({ back: 1, head: 500 })),
        5,
      ),
    ).toEqual([1, 2]);
  });
});
