/** The whole document in another form: every report there is says the same before and after, and nothing is lost. */
import { describe, expect, test } from 'vitest';
import { convertAllEdits } from '../../../server/src/features/convertAll.ts';
import { convertAllToHtml } from '../../../server/src/features/convertHtml.ts';
import { isOfficialCaption } from '../../../server/src/render/tables.ts';
import type { Edit } from '../../../server/src/report/finding.ts';
import type { Report } from '../../../server/src/report/types.ts';
import { departmentFigures, departmentReport } from '../../fixtures/base.ts';
import { notations, writeReport } from '../../fixtures/writer/index.ts';
import { cellsOf, everyReport, parse, textOf } from '../convert/same.ts';
import { apply } from './support.ts';

const ways = [
  ['html', convertAllToHtml],
  ['pipes', convertAllEdits],
] as const;

/** In each notation and either form of （六）, with labels whole and torn; a page is no document of the editor. */
const written = notations
  .filter((notation) => notation !== 'html-page')
  .flatMap((notation) =>
    (['2021', 'collapsed'] as const).flatMap((format) =>
      [false, true].map((brokenLabels) => {
        const { text, kind } = writeReport(departmentFigures, { notation, format, brokenLabels, seed: 3 });
        return { name: `${notation} ${format} ${brokenLabels}`, report: parse(text, kind === 'markdown') };
      }),
    ),
  );

/** Cells with something in them: a missing row may become a row of blanks. */
const filled = (report: Report): Record<string, string> =>
  Object.fromEntries(Object.entries(cellsOf(report)).filter(([, text]) => text !== ''));
/** A loose ruler of a torn table is no word. */
const words = (report: Report): string => textOf(report).replace(/\|(?:-{3,}\|)+/g, '');
/** The text without the stretches that were replaced. */
const around = ({ text }: Report, edits: readonly Edit[]): string =>
  apply(
    text,
    edits.map((edit) => ({ ...edit, newText: '' })),
  );

describe.each(ways)('%s', (notation, convert) => {
  test.each([...everyReport(), ...written].map(({ name, report }) => [name, report] as const))('%s', (_, report) => {
    const edits = convert(report);
    const after = parse(apply(report.text, edits), report.markdown);
    expect(filled(after)).toEqual(filled(report));
    expect(words(after)).toBe(words(report));
    expect(after.sections.map(({ id, title }) => [id, title])).toEqual(
      report.sections.map(({ id, title }) => [id, title]),
    );
    const tables = Object.values(after.tables).filter((table) => table !== null);
    if (notation === 'html') {
      for (const table of tables) expect(table.notation).toBe('html');
      // Outside the tables not a character moves.
      const bare = (text: string): string => text.replace(/<table>[\s\S]*?<\/table>/g, '').replace(/\s+/g, '');
      expect(bare(after.text)).toBe(bare(around(report, edits)));
    }
    expect(convert(after).filter(({ newText }) => newText.includes('<table') || newText.includes('|'))).toEqual([]);
  });
});

describe('what the form has no place for', () => {
  const tabs = departmentReport
    .split('\n')
    .filter((line) => !/^\|[ :|-]+\|$/.test(line))
    .map((line) => (line.startsWith('|') ? line.slice(2, -2).replaceAll(' | ', '\t') : line))
    .join('\n');
  const row = tabs.split('\n').find((line) => line.startsWith('（一）予以公开')) ?? '';
  const cases: readonly (readonly [string, string, string])[] = [
    ['cells behind the last column', tabs.replace(row, `${row}\t77\t88`), '88'],
    ['a row twice', tabs.replace(row, `${row}\n${row.replace('14', '15')}`), '15'],
    ['a row of no form', tabs.replace(row, `${row}\n（九）其他种类\t1\t2\t3\t4\t5\t6\t21`), '其他种类'],
    ['figures of a group', tabs.replace(/(（三）不予公开 1)/, '（三）不予公开\t61\t0\t0\t0\t0\t0\t61\n$1'), '61'],
    ['a note in a cell', tabs.replace(row, row.replace('\t8\t', '\t8（含代办）\t')), '8（含代办）'],
    ['a remark between rows', tabs.replace(row, `${row}\n备注：数字来自台账。\n`), '备注：数字来自台账。'],
    ['a comment', tabs.replace(row, `<!-- xxgk-disable cell-blank: 已核对 -->\n${row}`), 'cell-blank: 已核对'],
  ];
  const shape = ({ tables }: Report) =>
    Object.values(tables).map((table) => [
      table?.extras.length,
      table?.groupRows.length,
      table?.rows.flatMap(({ surplus }) => surplus).length,
    ]);

  test.each(cases)('%s', (_, text, kept) => {
    const report = parse(text, true);
    for (const [, convert] of ways) {
      const once = parse(apply(text, convert(report)), true);
      const back = parse(apply(once.text, convertAllEdits(once)), true);
      for (const after of [once, back]) {
        expect(after.text).toContain(kept);
        expect(filled(after)).toEqual(filled(report));
        expect(shape(after)).toEqual(shape(report));
      }
    }
  });

  test('labels and pieces of them are no remarks', () => {
    for (const { report } of written) {
      for (const [, convert] of ways) {
        for (const { newText } of convert(report)) {
          const below = newText.replace(/[\s\S]*(?:<\/table>|\|)/, '').trim();
          expect(below).toBe('');
        }
      }
    }
  });

  test('a caption of the form is not read as a sentence', () => {
    const html = apply(departmentReport, convertAllToHtml(parse(departmentReport, true)));
    const captioned = html.replace('<table>\n', '<table>\n<caption>表二 主动公开政府信息情况</caption>\n');
    expect(isOfficialCaption('表二 主动公开政府信息情况')).toBe(true);
    expect(textOf(parse(captioned, true))).toBe(textOf(parse(html, true)));
  });
});
