import { describe, expect, it } from 'vitest';
import { blocksToDocx } from '../../../server/src/convert/docx.ts';
import { htmlToMarkdown } from '../../../server/src/convert/html.ts';
import { toMarkdownForm } from '../../../server/src/convert/markdown.ts';
import { readWord } from '../../../server/src/convert/word.ts';
import { renderFragment, renderPage } from '../../../server/src/render/page.ts';
import { readMarkdown } from '../../../server/src/render/prose.ts';
import { blocksOf, everyReport, expectSame, parse } from './same.ts';

describe.each(everyReport())('$name', ({ report }) => {
  const prose = report.markdown ? readMarkdown : null;

  it('is the same after Word', async () => {
    const bytes = await blocksToDocx(blocksOf(report), { title: '', organ: report.organ });
    const { text, markdown, notes } = await readWord(bytes);
    expect(notes.filter((note) => note.key !== 'convert.note.links')).toEqual([]);
    expectSame(parse(text, markdown), report);
  });

  it('is the same after a page and a fragment', () => {
    expectSame(parse(htmlToMarkdown(renderPage(report, { prose, locale: 'zh-cn', look: 'web' })), true), report);
    expectSame(parse(htmlToMarkdown(renderFragment(report, { prose, locale: 'zh-cn' })), true), report);
  });

  it('is the same in the Markdown form, which stays as it is', () => {
    const form = toMarkdownForm(report);
    const again = parse(form, true);
    expectSame(again, report);
    expect(toMarkdownForm(again)).toBe(form);
  });
});
