/** Figures that hold give no sum finding; one wrong number gives one, on it, and its fix gives the text back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { sumRules } from '../../server/src/rules/sums/index.ts';
import type { CellAddress } from '../../server/src/standard/index.ts';
import { anyFigures, anyOptions, figuresOf } from '../fixtures/generate.ts';
import { addressKey, notations, type Written, writeReport } from '../fixtures/writer/index.ts';
import { applyEdits, cellAt, parseWritten } from './support.ts';
import { takesItsTime, tries } from './tries.ts';

const sums = (written: { text: string; kind: Written['kind'] }): Finding[] =>
  runRules(parseWritten(written), { rules: sumRules });

const read = notations.filter((n) => n !== 'html-page');

/** Cells of 表三 whose every cell stands in two identities, so that the culprit is certain. */
const requestCells = (written: Written): string[] =>
  [...written.cells.keys()].filter((key) => key.startsWith('requests/'));

/** Another plain whole number. */
const wrongNumbers = (right: number): number[] => [
  right + 1,
  right * 10 + 7,
  right === 0 ? 3 : 0,
  Math.max(0, right - 1) === right ? 12 : right - 1,
];

function change(written: Written, key: string, value: string): { text: string; kind: Written['kind'] } {
  const { start, end } = written.cells.get(key) as { start: number; end: number };
  return { text: written.text.slice(0, start) + value + written.text.slice(end), kind: written.kind };
}

const writtenValue = ({ figures }: Written, { table, row, column }: CellAddress): string =>
  figures[table][row]?.[column] ?? '';
const cellOf = (text: string, { kind }: Written, address: CellAddress): number | null | undefined =>
  cellAt(parseWritten({ text, kind }), address)?.value;

/** What is wrong with the findings of one changed cell of 表三; null when all is well. */
function complaint(written: Written, key: string, value: string): string | null {
  const changed = change(written, key, value);
  const findings = sums(changed);
  const [finding] = findings;
  if (!finding || findings.length !== 1) return `${key} → ${value}: ${findings.length} findings`;
  if (!finding.cell || addressKey(finding.cell) !== key)
    return `${key} → ${value}: found on ${finding.cell && addressKey(finding.cell)}`;
  const start = written.cells.get(key)?.start as number;
  if (finding.start !== start || finding.end !== start + value.length)
    return `${key} → ${value}: range ${finding.start}–${finding.end}`;
  const preferred = (finding.fixes?.() ?? []).filter((f) => f.preferred);
  if (preferred.length !== 1) return `${key} → ${value}: ${preferred.length} preferred fixes`;
  const mended = applyEdits(changed.text, preferred[0]?.edits ?? []);
  // Plain digits have taken the place of what was written with markup.
  const again =
    written.options.notation === 'html-marked'
      ? cellOf(mended, written, finding.cell) === Number(writtenValue(written, finding.cell))
      : mended === written.text;
  return again ? null : `${key} → ${value}: the fix does not give the text back`;
}

takesItsTime();

describe('figures that hold', () => {
  test.each(read)('%s: no finding', (notation) => {
    for (const profile of ['sparse', 'dense', 'large', 'zero'] as const) {
      for (const format of ['2021', 'collapsed', '2019'] as const) {
        const year = format === '2019' ? 2020 : 2024;
        const written = writeReport(figuresOf(50, profile, format), { notation, format, year, seed: 9 });
        expect(sums(written), `${profile} ${format}`).toEqual([]);
      }
    }
  });

  test('of chance: no finding', () => {
    fc.assert(
      fc.property(
        anyOptions
          .filter((o) => o.notation !== 'html-page')
          .chain((o) => fc.tuple(fc.constant(o), anyFigures(o.format))),
        ([options, figures]) => {
          expect(sums(writeReport(figures, options))).toEqual([]);
        },
      ),
      tries(150),
    );
  });
});

describe('one wrong number in 表三', () => {
  test.each(read)('%s: each of the 175 cells', (notation) => {
    const written = writeReport(figuresOf(77, 'dense'), { notation, seed: 21 });
    const cells = requestCells(written);
    expect(cells).toHaveLength(175);
    const complaints = cells.map((key, i) => {
      const [, row, column] = key.split('/') as [string, string, string];
      const right = Number(written.figures.requests[row]?.[column]);
      return complaint(written, key, String(wrongNumbers(right)[i % 4]));
    });
    expect(complaints.filter((c) => c !== null)).toEqual([]);
  });

  test.each(read)('%s: each of the 161 cells where （六） is one row', (notation) => {
    const written = writeReport(figuresOf(78, 'sparse', 'collapsed'), { notation, format: 'collapsed', seed: 22 });
    const cells = requestCells(written);
    expect(cells).toHaveLength(161);
    const complaints = cells.map((key, i) => {
      const [, row, column] = key.split('/') as [string, string, string];
      const right = Number(written.figures.requests[row]?.[column]);
      return complaint(written, key, String(wrongNumbers(right)[(i + 1) % 4]));
    });
    expect(complaints.filter((c) => c !== null)).toEqual([]);
  });

  test('of chance', () => {
    fc.assert(
      fc.property(
        anyOptions
          .filter((o) => o.notation !== 'html-page')
          .map((o) => ({ ...o, digits: 'plain' as const }))
          .chain((o) => fc.tuple(fc.constant(o), anyFigures(o.format), fc.nat(), fc.nat({ max: 5_000_000 }))),
        ([options, figures, which, number]) => {
          const written = writeReport(figures, options);
          const cells = requestCells(written);
          const key = cells[which % cells.length] as string;
          const [, row, column] = key.split('/') as [string, string, string];
          const right = Number(figures.requests[row]?.[column]);
          expect(complaint(written, key, String(number === right ? number + 1 : number))).toBeNull();
        },
      ),
      tries(300),
    );
  });
});

describe('one wrong number in 表四', () => {
  test.each(read)('%s: each of the 15 cells is found', (notation) => {
    const written = writeReport(figuresOf(79, 'dense'), { notation, seed: 23 });
    const cells = [...written.cells.keys()].filter((key) => key.startsWith('reviews/'));
    expect(cells).toHaveLength(15);
    for (const key of cells) {
      const [, row, column] = key.split('/') as [string, string, string];
      const right = Number(written.figures.reviews[row]?.[column]);
      const findings = sums(change(written, key, String(right + 3)));
      expect(
        findings.map((f) => [f.rule, f.cell?.row]),
        key,
      ).toEqual([['reviews-total', row]]);
    }
  });
});
