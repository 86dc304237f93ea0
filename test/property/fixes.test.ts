/** All rules on texts nobody meant: none throws, findings and edits lie inside the text, fixes do what they say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../server/src/parser/html/entry.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import type { Report, Span } from '../../server/src/report/types.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { anyFigures, anyOptions } from '../fixtures/generate.ts';
import { writeReport } from '../fixtures/writer/index.ts';
import { Random } from '../fixtures/writer/random.ts';
import { hostileTexts } from './hostile-texts.ts';
import { mutate, PIECES } from './mutations.ts';
import { growsWithText } from './support.ts';

const parse = (text: string, markdown = true): Report => parseReport(text, { markdown, html: readHtml });

/** Findings, their ranges and the edits of their fixes: what lies outside the text, or changes what it does not name. */
function badFindings(report: Report): string[] {
  const bad: string[] = [];
  const { length } = report.text;
  const inside = (s: Span): boolean => s.start >= 0 && s.start <= s.end && s.end <= length;
  const findings = runRules(report, { onError: (rule, error) => bad.push(`${rule} threw ${String(error)}`) });
  for (const finding of findings) {
    if (!inside(finding)) bad.push(`${finding.rule} at ${finding.start}–${finding.end}`);
    for (const related of finding.related) if (!related.uri && !inside(related)) bad.push(`${finding.rule} related`);
    for (const fix of finding.fixes?.() ?? []) {
      const edits = [...fix.edits].sort((a, b) => a.start - b.start || a.end - b.end);
      edits.forEach((edit, i) => {
        if (!inside(edit)) bad.push(`${finding.rule} edit at ${edit.start}–${edit.end}`);
        if (i > 0 && edit.start < (edits[i - 1]?.end ?? 0)) bad.push(`${finding.rule} edits overlap`);
      });
    }
  }
  return bad;
}

describe('findings and fixes stay inside the text', () => {
  test('texts of pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }), fc.boolean(), (pieces, markdown) => {
        expect(badFindings(parse(pieces.join(''), markdown))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('reports with stretches deleted, doubled, moved, inserted', () => {
    fc.assert(
      fc.property(
        anyOptions.chain((o) => fc.tuple(fc.constant(o), anyFigures(o.format))),
        fc.nat(),
        ([options, figures], seed) => {
          const text = mutate(writeReport(figures, options).text, new Random(seed));
          expect(badFindings(parse(text, options.notation !== 'cells'))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the time to check grows with the text', () => {
  test.each(hostileTexts)('%s', (_, make) => growsWithText(make, (text) => runRules(parse(text))), 60_000);
});
