/** The wrong examples of the rules on tables and sums, their tables in HTML: what is found is the same, and every fix holds. */
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../server/src/parser/html/entry.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import type { Report } from '../../server/src/report/types.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Example, Finding } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { departmentReport, governmentReport } from '../fixtures/base.ts';
import { applyEdits, harm } from '../property/support.ts';

const parse = (text: string): Report => parseReport(text, { html: readHtml });

const textOf = ({ base, edits }: Example): string =>
  edits.reduce(
    (text, { from, to }) => text.replace(from, () => to),
    base === 'government' ? governmentReport : departmentReport,
  );

const inMarkup = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Every pipe table cell by cell, in tags as old editors write them, figures in bold. */
const inHtml = (text: string): string =>
  text.replace(/(?:^\|.*\n)+/gm, (table) => {
    const rows = table
      .trimEnd()
      .split('\n')
      .filter((line) => !/^[|:\s-]+$/.test(line) || !line.includes('---'));
    const cells = (row: string): readonly string[] => row.replace(/^\||\|$/g, '').split('|');
    const cell = (words: string): string =>
      `<TD CLASS="a>b">${/^\d/.test(words) ? `<B>${inMarkup(words)}</B>` : inMarkup(words)}</TD>`;
    const lines = rows.map(
      (row) =>
        `<TR>${cells(row)
          .map((words) => cell(words.trim()))
          .join('')}</TR>`,
    );
    return `<TABLE BORDER=1>\n${lines.join('\n')}\n</TABLE>\n`;
  });

const idOf = (f: Finding): string => `${f.rule} ${f.fingerprint}`;
const ofTables = rules.filter(({ family }) => family === 'tables' || family === 'sums');

describe.each(ofTables.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.wrong.map((example, i) => [i, example] as const))('wrong example %i', (_, example) => {
    const text = inHtml(textOf(example));
    const report = parse(text);
    const all = runRules(report);
    const found = all.filter((f) => f.rule === id);
    expect(found.map(idOf)).toEqual(
      runRules(parse(textOf(example)))
        .filter((f) => f.rule === id)
        .map(idOf),
    );
    const known = new Set(all.map(idOf));
    for (const finding of found) {
      for (const fix of finding.fixes?.() ?? []) {
        const after = parse(applyEdits(text, fix.edits));
        const left = runRules(after).map(idOf);
        expect(left, `still there after “${fix.title.key}”`).not.toContain(idOf(finding));
        expect(harm(report, after, fix.safe), `beside “${fix.title.key}”`).toEqual([]);
        if (fix.preferred) expect(left.filter((name) => !known.has(name))).toEqual([]);
      }
    }
  });
});
