/** Files broken at any place: read as far as they go, or refused with a reason; never anything else. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { blocksToDocx } from '../../server/src/convert/docx.ts';
import { htmlToMarkdown } from '../../server/src/convert/html.ts';
import { type Imported, isProblem } from '../../server/src/convert/problem.ts';
import { readWord } from '../../server/src/convert/word.ts';
import { renderPage } from '../../server/src/render/page.ts';
import { readMarkdown } from '../../server/src/render/prose.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { departmentReport } from '../fixtures/base.ts';
import { Random } from '../fixtures/writer/random.ts';
import { blocksOf, parse } from '../unit/convert/same.ts';
import { takesItsTime, tries } from './tries.ts';

const report = parse(departmentReport, true);

/** What Word writes, where it does not belong. */
const WORD_PIECES = [
  '<w:tbl>',
  '</w:tbl>',
  '<w:tr>',
  '</w:tr>',
  '<w:tc>',
  '</w:tc>',
  '<w:p>',
  '</w:p>',
  '<w:p/>',
  '<w:tc><w:p/></w:tc>',
  '<w:tcPr><w:gridSpan w:val="-3"/></w:tcPr>',
  '<w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>',
  '<w:tcPr><w:vMerge/></w:tcPr>',
  '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>',
  '<w:trPr><w:gridBefore w:val="7"/></w:trPr>',
  '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="-1"/></w:numPr>',
  '<w:altChunk r:id="rId1"/>',
  '<w:altChunk r:id="rId2">',
  '<w:r><w:t>12</w:t></w:r>',
  '<w:r><w:tab/><w:br/></w:r>',
  '<w:del><w:r><w:delText>12</w:delText></w:r></w:del>',
  '<w:sdt><w:sdtContent>',
  '</w:sdtContent></w:sdt>',
  '<w:fldSimple w:instr="PAGE">',
  '<mc:AlternateContent><mc:Choice>',
  '<![CDATA[',
  ']]>',
  '&#0;',
  '&amp;',
  '&nope;',
  '<',
  '"',
  '\u0000',
] as const;

const PAGE_PIECES = [
  '<table>',
  '</table>',
  '<tr>',
  '<td>',
  '<tr hidden>',
  '<td style="display:none">',
  '<td style="visibility:hidden">',
  '<p hidden>',
  '<div hidden>',
  '<template>',
  '<title>某局2024年政府信息公开工作年度报告</title>',
  '<td rowspan=99999>',
  '<td colspan=0>',
  '</td>',
  '<tbody>',
  '<template>',
  '<select>',
  '<svg><style>',
  '<math>',
  '<!--',
  '-->',
  '<script>',
  '<textarea>',
  '<plaintext>',
  '<iframe src=x>',
  '<o:p>',
  '&#xD800;',
  '&nbsp;',
  '<br>',
  '<li>',
  '<h1>',
  '</body>',
  '\u0000',
] as const;

/** Stretches deleted, doubled, moved; pieces put in anywhere. */
function broken(text: string, pieces: readonly string[], random: Random): string {
  let result = text;
  for (let n = random.integer(1, 5); n > 0; n--) {
    const a = random.integer(0, result.length);
    const b = Math.min(result.length, a + random.integer(0, random.pick([4, 60, 2000])));
    const tag = result.indexOf('<', a);
    const at = tag < 0 || random.chance(0.2) ? a : tag;
    const kind = random.integer(0, 3);
    if (kind === 0) result = result.slice(0, a) + result.slice(b);
    else if (kind === 1) result = result.slice(0, b) + result.slice(a);
    else result = result.slice(0, at) + random.pick(pieces).repeat(random.pick([1, 1, 3, 200])) + result.slice(at);
  }
  return result;
}

/** Bytes changed, cut off, or zeroed. */
function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const result = bytes.slice(0, random.chance(0.2) ? random.integer(0, bytes.length) : bytes.length);
  for (let n = random.integer(1, 20); n > 0; n--) result[random.integer(0, result.length)] = random.integer(0, 255);
  return result;
}

/** Null: read, and checked without a fault; or refused with a reason. Else what went wrong. */
async function fault(reading: Promise<Imported>): Promise<string | null> {
  let read: Imported;
  try {
    read = await reading;
  } catch (error) {
    return isProblem(error) ? null : String(error instanceof Error ? error.stack : error);
  }
  const wrong: string[] = [];
  runRules(parse(read.text, read.markdown), { onError: (rule, error) => wrong.push(`${rule}: ${String(error)}`) });
  return wrong.length > 0 ? wrong.join('\n') : null;
}

takesItsTime();

describe('a Word file', async () => {
  const docx = await blocksToDocx(blocksOf(report), { title: '', organ: report.organ });
  const parts = unzipSync(docx);
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));

  test('with a broken part', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const random = new Random(seed);
        const name = random.chance(0.7) ? 'word/document.xml' : random.pick(names);
        const text = broken(strFromU8(parts[name] as Uint8Array), WORD_PIECES, random);
        expect(await fault(readWord(zipSync({ ...parts, [name]: strToU8(text) }, { level: 0 })))).toBeNull();
      }),
      tries(30),
    );
  });

  test('of broken bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        expect(await fault(readWord(flipped(docx, new Random(seed))))).toBeNull();
      }),
      tries(30),
    );
  });
});

test('a broken page', async () => {
  const page = renderPage(report, { prose: readMarkdown, locale: 'zh-cn', look: 'web' });
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const text = htmlToMarkdown(broken(page, PAGE_PIECES, new Random(seed)));
      expect(await fault(Promise.resolve({ text, markdown: true, notes: [] }))).toBeNull();
    }),
    tries(100),
  );
});
