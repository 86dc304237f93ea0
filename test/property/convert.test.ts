/** Out and back again: any report through Word, a page and the Markdown form says the same; any text comes through. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksToDocx } from '../../server/src/convert/docx.ts';
import { htmlToMarkdown } from '../../server/src/convert/html.ts';
import { toMarkdownForm } from '../../server/src/convert/markdown.ts';
import { readWord } from '../../server/src/convert/word.ts';
import { renderFragment, renderPage } from '../../server/src/render/page.ts';
import { readMarkdown } from '../../server/src/render/prose.ts';
import type { Report } from '../../server/src/report/types.ts';
import { anyFigures, anyOptions } from '../fixtures/generate.ts';
import { type Written, writeReport } from '../fixtures/writer/index.ts';
import { Random } from '../fixtures/writer/random.ts';
import { blocksOf, expectSame, parse } from '../unit/convert/same.ts';
import { mutate } from './mutations.ts';
import { parseWritten } from './support.ts';
import { takesItsTime, tries } from './tries.ts';

/** A report as written; sometimes without a row. */
const whole = anyOptions
  .filter((o) => o.notation !== 'html-page')
  .chain((options) => fc.tuple(fc.constant(options), anyFigures(options.format), fc.nat()))
  .map(([options, figures, seed]): Written => {
    const random = new Random(seed);
    const omit = random.chance(0.2) ? [random.pick(Object.keys(figures.requests))] : [];
    return writeReport(figures, { ...options, omit });
  });

const proseOf = (report: Report) => (report.markdown ? readMarkdown : null);

const throughPage = (report: Report): Report =>
  parse(htmlToMarkdown(renderPage(report, { prose: proseOf(report), locale: 'zh-cn', look: 'web' })), true);

const throughFragment = (report: Report): Report =>
  parse(htmlToMarkdown(renderFragment(report, { prose: proseOf(report), locale: 'zh-cn' })), true);

async function throughWord(report: Report): Promise<Report> {
  const { text, markdown } = await readWord(await blocksToDocx(blocksOf(report), { title: '', organ: report.organ }));
  return parse(text, markdown);
}

takesItsTime();

describe('any report is the same', () => {
  test('after a page and a fragment', () => {
    fc.assert(
      fc.property(whole, (made) => {
        const report = parseWritten(made);
        expectSame(throughPage(report), report);
        expectSame(throughFragment(report), report);
      }),
      tries(60),
    );
  });

  test('in the Markdown form, which stays as it is', () => {
    fc.assert(
      fc.property(whole, (made) => {
        const report = parseWritten(made);
        const form = toMarkdownForm(report);
        const again = parse(form, true);
        expectSame(again, report);
        expect(toMarkdownForm(again)).toBe(form);
      }),
      tries(100),
    );
  });

  test('after Word', async () => {
    await fc.assert(
      fc.asyncProperty(whole, async (made) => {
        const report = parseWritten(made);
        expectSame(await throughWord(report), report);
      }),
      tries(20),
    );
  });
});

describe('any text comes through', () => {
  const broken = fc
    .tuple(whole, fc.nat())
    .map(([made, seed]): Written => ({ ...made, text: mutate(made.text, new Random(seed)) }));

  test('a page', () => {
    fc.assert(
      fc.property(broken, (made) => {
        const report = parseWritten(made);
        throughPage(report);
        throughFragment(report);
        parse(toMarkdownForm(report), true);
      }),
      tries(60),
    );
  });

  test('Word', async () => {
    await fc.assert(
      fc.asyncProperty(broken, async (made) => {
        const report = parseWritten(made);
        try {
          await throughWord(report);
        } catch (error) {
          // Of a text without a word Word has nothing to give back, and says so.
          expect(report.text).not.toMatch(/[\p{L}\p{N}]/u);
          expect(error).toMatchObject({ code: 'no-text' });
        }
      }),
      tries(20),
    );
  });
});
