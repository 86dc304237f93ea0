/** Fixes written into HTML: tags keep their partners, entities stay no markup, whatever the case of the tags. */
import { describe, expect, test } from 'vitest';
import { convertAllToHtml } from '../../server/src/features/convertHtml.ts';
import { readHtml } from '../../server/src/parser/html/entry.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import { overwritten } from '../../server/src/repair/write.ts';
import type { Report } from '../../server/src/report/types.ts';
import type { Finding, Fix } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { departmentReport } from '../fixtures/base.ts';
import { figuresOf } from '../fixtures/generate.ts';
import { writeReport } from '../fixtures/writer/index.ts';
import { applyEdits } from '../property/support.ts';

const parse = (text: string): Report => parseReport(text, { markdown: true, html: readHtml });
const found = (text: string, rule: string): Finding[] => runRules(parse(text)).filter((f) => f.rule === rule);
const fixesOf = (text: string, rule: string): readonly Fix[] => found(text, rule).flatMap((f) => f.fixes?.() ?? []);

const base = applyEdits(departmentReport, convertAllToHtml(parse(departmentReport)));

/** The base report with one stretch of its HTML written anew. */
function changed(from: string, to: string, text = base): string {
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, () => to);
}

/** The row of 表三 with this label. */
function rowOf(label: string, text = base): string {
  const row = text.split('\n').find((line) => line.includes(label));
  expect(row, label).toBeDefined();
  return row as string;
}

describe('what is written into a cell', () => {
  test.each([
    ['126', '7'],
    ['126</b>件', '7</b>'],
    ['1<b>26</b>', '7<b></b>'],
    ['1<!-- 2 -->3', '7<!-- 2 -->'],
    ['12<br>6', '7'],
    ['&#49;2', '7'],
    ['1<span title="a>b">2</span>3', '7<span title="a>b"></span>'],
    ['1<script>var a = "<td>";</script>2', '7<script>var a = "<td>";</script>'],
    ['', '7'],
  ])('%s', (source, right) => {
    expect(overwritten(source, '7')).toBe(right);
  });
});

describe('cell-notation', () => {
  test.each([
    ['><b>126</b>件</td>', '><b>126</b></td>'],
    ['><p>１２６</p></td>', '><p>126</p></td>'],
    ['>１<i>２</i>６</td>', '>126<i></i></td>'],
    ['>1,<b>126</b></td>', '>1126<b></b></td>'],
  ])('%s', (written, right) => {
    const text = changed('>126</td>', written);
    const [fix, ...others] = fixesOf(text, 'cell-notation');
    expect(others).toEqual([]);
    expect(fix?.safe).toBe(true);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(changed('>126</td>', right));
  });

  test('a mark of a note stays with its number', () => {
    expect(fixesOf(changed('>126</td>', '>１２６<sup>①</sup></td>'), 'cell-notation')).toEqual([]);
  });
});

test('a right sum goes into the digits: the note behind them, its tags and its entities stay', () => {
  const row = rowOf('予以公开</');
  const wrong = changed(row, row.replace('<td>14</td>', '<td><b>13</b>（含撤回&lt;1&gt;件）</td>'));
  const fix = fixesOf(wrong, 'requests-row-total').find(({ preferred }) => preferred);
  expect(applyEdits(wrong, fix?.edits ?? [])).toBe(
    changed(row, row.replace('<td>14</td>', '<td><b>14</b>（含撤回&lt;1&gt;件）</td>')),
  );
});

test('a number that lacks is a cell of its own, beside whatever the others hold', () => {
  const row = rowOf('属于国家秘密');
  const short = row.replace(/<td>0<\/td><td>0<\/td><\/tr>/, '<TD class="n"><b>0</b>件</TD></tr>');
  const text = changed(row, short);
  const [fix] = fixesOf(text, 'cell-count');
  expect(applyEdits(text, fix?.edits ?? [])).toBe(
    changed(row, short.replace('</TD></tr>', '</TD><TD class="n"><b>0</b></TD></tr>')),
  );
});

test('two halves of a number become one cell, and the other cell goes', () => {
  const row = rowOf('予以公开</');
  const torn = row.replace('<td>14</td>', '<td>1</td><td><b>4</b></td>');
  const text = changed(row, torn);
  const [fix] = fixesOf(text, 'split-cell');
  expect(applyEdits(text, fix?.edits ?? [])).toBe(base);
});

test('a row copied from one with markup among its digits', () => {
  for (const key of ['refused.publicSafety', 'unavailable.unclear', 'unprocessed.reissue']) {
    const { text } = writeReport(figuresOf(4, 'dense'), { notation: 'html-marked', omit: [key] });
    const fix = fixesOf(text, 'row-missing').find(({ preferred }) => preferred);
    const after = applyEdits(text, fix?.edits ?? []);
    expect(after.match(/<TR/g), key).toHaveLength((text.match(/<TR/g)?.length ?? 0) + 1);
    expect(found(after, 'row-missing')).toEqual([]);
    expect(parse(after).tables.requests?.byKey.get(key)?.cells).toHaveLength(7);
  }
});

describe('tags in upper case', () => {
  test('the form of 2019 goes with its element', () => {
    const { text } = writeReport(figuresOf(3, 'dense', '2019'), { notation: 'html-marked', format: '2019' });
    const [fix] = fixesOf(text, 'table-format-2019');
    const after = applyEdits(text, fix?.edits ?? []);
    const report = parse(after);
    expect(report.tables.disclosure?.notation).toBe('pipes');
    const section = report.sections.find(({ id }) => id === 2);
    expect(after.slice(section?.body.start, section?.body.end)).not.toMatch(/<\/?table/i);
  });

  test('a row that lacks', () => {
    const upper = base.replace(/<[^<>]+>/g, (tag) => tag.toUpperCase());
    const text = changed(`${rowOf('危及', upper)}\n`, '', upper);
    const fix = fixesOf(text, 'row-missing').find(({ preferred }) => preferred);
    const after = applyEdits(text, fix?.edits ?? []);
    expect(found(after, 'row-missing')).toEqual([]);
    expect(after.match(/<TR>/g)).toHaveLength(upper.match(/<TR>/g)?.length ?? 0);
    expect(after).not.toMatch(/<tr/);
  });
});

test('what HTML spells as an entity is no markup in Markdown', () => {
  const { text } = writeReport(figuresOf(3, 'dense', '2019'), { notation: 'html', format: '2019' });
  const decisions = parse(text).tables.disclosure?.byKey.get('licences')?.cells.at(-1);
  const noted = `${text.slice(0, decisions?.end)}（含&lt;b&gt;&amp;lt;1）${text.slice(decisions?.end)}`;
  const [fix] = fixesOf(noted, 'table-format-2019');
  expect(applyEdits(noted, fix?.edits ?? [])).toContain('（含&lt;b>&amp;lt;1）');
});
