/** All rules on texts nobody meant: none throws, findings and edits lie inside the text, fixes do what they say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mend } from '../../server/src/features/mend.ts';
import { readHtml } from '../../server/src/parser/html/entry.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import type { Report, Span } from '../../server/src/report/types.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { sumRules } from '../../server/src/rules/sums/index.ts';
import { anyFigures, anyOptions, figuresOf } from '../fixtures/generate.ts';
import { samples } from '../fixtures/samples/index.ts';
import { type Written, writeReport } from '../fixtures/writer/index.ts';
import { Random } from '../fixtures/writer/random.ts';
import { hostileTexts } from './hostile-texts.ts';
import { mutate, PIECES } from './mutations.ts';
import { applyEdits, growsWithText, harm, parseWritten } from './support.ts';
import { takesItsTime, tries } from './tries.ts';

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

takesItsTime();

describe('findings and fixes stay inside the text', () => {
  test('texts of pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }), fc.boolean(), (pieces, markdown) => {
        expect(badFindings(parse(pieces.join(''), markdown))).toEqual([]);
      }),
      tries(300),
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
      tries(300),
    );
  });
});

/** Rules that speak when a row of zeros is put where numbers were. */
const contradictsZeros = (rule: string): boolean => /^(?:narrative-|requests-|reviews-|in-force-bound$)/.test(rule);
const writesZeros = new Set<string>(['row-missing', 'section-missing', 'table-missing', 'table-format-2019']);

const sums = new Set<string>(sumRules.map((r) => r.id));

const countByRule = (findings: readonly Finding[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

/** Every fix of a text that does not do away with its finding, brings a new one above a hint, or harms what it does not name. */
function unproven(text: string, kind: Written['kind']): string[] {
  const report = parseWritten({ text, kind });
  const found = runRules(report);
  const before = countByRule(found);
  const wrong: string[] = [];
  for (const finding of found) {
    for (const fix of finding.fixes?.() ?? []) {
      // A wrong sum may be mended elsewhere too: only what is preferred is held to be right.
      const mended = parseWritten({ text: applyEdits(text, fix.edits), kind });
      const name = `${finding.rule} (${fix.title.key})`;
      wrong.push(...harm(report, mended, fix.safe).map((what) => `${name}: ${what}`));
      if (sums.has(finding.rule) && !fix.preferred) continue;
      const after = runRules(mended);
      const counts = countByRule(after);
      if ((counts.get(finding.rule) ?? 0) >= (before.get(finding.rule) ?? 0)) wrong.push(`${name}: not gone`);
      for (const { rule, severity } of after) {
        const more = (counts.get(rule) ?? 0) > (before.get(rule) ?? 0);
        // A skeleton asks for words, and that they are still to be written is said.
        const expected = (writesZeros.has(finding.rule) && contradictsZeros(rule)) || rule === 'prompt-left';
        if (more && severity !== 'hint' && !expected) wrong.push(`${name}: brings ${rule}`);
      }
    }
  }
  return wrong;
}

describe('a fix does away with its finding and brings no other', () => {
  test('in reports with a row, a section or a table missing, in any notation', () => {
    fc.assert(
      fc.property(
        anyOptions.chain((o) => fc.tuple(fc.constant(o), anyFigures(o.format))),
        fc.nat(),
        ([options, figures], seed) => {
          const random = new Random(seed);
          const omit = random.chance(0.4) ? [random.pick(Object.keys(figures.requests))] : [];
          const { text, kind } = writeReport(figures, { ...options, omit });
          const report = parseWritten({ text, kind });
          const parts: readonly Span[] = [
            ...report.sections,
            ...Object.values(report.tables).filter((t) => t !== null),
          ];
          const gone = random.chance(0.4) ? random.pick(parts) : { start: 0, end: 0 };
          expect(unproven(text.slice(0, gone.start) + text.slice(gone.end), kind)).toEqual([]);
        },
      ),
      tries(120),
    );
  });

  test.each(['torn-before', 'torn-after'] as const)('%s: each row that may be missing', (notation) => {
    for (const format of ['2021', 'collapsed'] as const) {
      for (const [i, key] of Object.keys(figuresOf(31, 'dense', format).requests).entries()) {
        const figures = figuresOf(31 + i, 'dense', format);
        const { text, kind } = writeReport(figures, {
          notation,
          format,
          omit: [key],
          seed: i,
          brokenLabels: i % 2 === 1,
        });
        const missing = runRules(parseWritten({ text, kind })).filter(({ rule }) => rule === 'row-missing');
        expect(missing.length, `${format} ${key}`).toBeGreaterThan(0);
        expect(unproven(text, kind), `${format} ${key}`).toEqual([]);
      }
    }
  });

  test.each(samples.filter((s) => s.name !== '不是年报.md').map((s) => [s.name, s.text] as const))(
    'in samples/%s',
    (name, text) => {
      expect(unproven(text, name.endsWith('.md') ? 'markdown' : 'plain')).toEqual([]);
    },
  );
});

/** The text when no safe fix is left, and what that did to it beside. */
function mendedSafely(text: string, kind: Written['kind']): { text: string; harm: string[] } {
  const first = parseWritten({ text, kind });
  const { report } = mend(first, { check: runRules, parse: (t) => parseWritten({ text: t, kind }), safeOnly: true });
  return { text: report.text, harm: harm(first, report, true) };
}

describe('safe fixes, all of them', () => {
  test('leave every figure as it is read, and nothing for a second run', () => {
    fc.assert(
      fc.property(
        anyOptions.chain((o) => fc.tuple(fc.constant(o), anyFigures(o.format))),
        fc.nat(),
        ([options, figures], seed) => {
          const written = writeReport(figures, options);
          const text = seed % 2 === 0 ? written.text : mutate(written.text, new Random(seed));
          const once = mendedSafely(text, written.kind);
          expect(once.harm).toEqual([]);
          expect(mendedSafely(once.text, written.kind).text).toBe(once.text);
        },
      ),
      tries(100),
    );
  });

  test.each(samples.map((s) => [s.name, s.text] as const))('samples/%s', (name, text) => {
    const kind = name.endsWith('.md') ? 'markdown' : 'plain';
    const once = mendedSafely(text, kind);
    expect(once.harm).toEqual([]);
    expect(mendedSafely(once.text, kind).text).toBe(once.text);
  });
});

describe('the time to check grows with the text', () => {
  test.each(hostileTexts)('%s', (_, make) => growsWithText(make, (text) => runRules(parse(text))), 60_000);
});
