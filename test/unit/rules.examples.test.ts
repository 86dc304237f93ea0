/**
 * Every example of every rule, as it stands beside the rule: a right report, edited. A fix is proven: applied, read
 * again, the finding gone, nothing new, no tag without its partner, and a safe one has left every figure as it is read.
 * What all safe fixes together leave behind gives them nothing to do.
 */
import { describe, expect, it } from 'vitest';
import { mend } from '../../server/src/features/mend.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import { ruleIds } from '../../server/src/report/ruleIds.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Edit, Example, Finding, Fix } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { departmentReport, governmentReport } from '../fixtures/base.ts';
import { harm } from '../property/support.ts';

function textOf(example: Example): string {
  let text = example.base === 'government' ? governmentReport : departmentReport;
  for (const { from, to } of example.edits) {
    const parts = text.split(from);
    expect(parts.length - 1, `occurrences of ${JSON.stringify(from)}`).toBe(1);
    text = parts.join(to);
  }
  return text;
}

/** A rule that throws fails its test. */
const check = (text: string): Finding[] =>
  runRules(parseReport(text), {
    onError: (rule, error) => {
      throw new Error(`${rule}: ${error instanceof Error ? error.stack : error}`);
    },
  });

function apply(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    expect(edit.start, 'edits overlap').toBeGreaterThanOrEqual(at);
    expect(edit.end).toBeGreaterThanOrEqual(edit.start);
    out += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return out + text.slice(at);
}

const idOf = (f: Finding): string => `${f.rule} ${f.fingerprint}`;
const show = (text: string, f: Finding): string =>
  `${f.rule} [${text.slice(f.start, f.end)}] ${f.message.key} ${JSON.stringify(f.message.args)}`;

function proveFix(text: string, before: readonly Finding[], finding: Finding, fix: Fix): void {
  const after = apply(text, fix.edits);
  const found = check(after);
  const left = found.filter((f) => f.rule === finding.rule).map((f) => show(after, f));
  expect(found.map(idOf), `still there after “${fix.title.key}”: ${left}`).not.toContain(idOf(finding));
  expect(harm(parseReport(text), parseReport(after), fix.safe), `beside “${fix.title.key}”`).toEqual([]);
  // One of several possible explanations, or of several totals, may uncover what it hid.
  if (!fix.preferred) return;
  const known = new Set(before.map(idOf));
  // A skeleton asks for words: that they are still to be written is said, and is no fault of the fix.
  expect(
    found.filter((f) => !known.has(idOf(f)) && f.rule !== 'prompt-left').map((f) => show(after, f)),
    `new after “${fix.title.key}”`,
  ).toEqual([]);
}

/** The text when no safe fix is left to make. */
const atRest = (text: string): string =>
  mend(parseReport(text), { check: runRules, parse: (t) => parseReport(t), safeOnly: true }).report.text;

describe('the base reports', () => {
  it.each([
    ['department', departmentReport],
    ['government', governmentReport],
  ])('%s: no finding of any rule', (_, text) => {
    expect(check(text).map((f) => show(text, f))).toEqual([]);
  });
  it('are read the same with CRLF', () => {
    for (const text of [departmentReport, governmentReport]) {
      const crlf = text.replaceAll('\n', '\r\n');
      expect(check(crlf).map((f) => show(crlf, f))).toEqual([]);
    }
  });
});

it('the list has every rule once, in the order of the ids', () => {
  const listed = rules.map((r) => r.id);
  expect(new Set(listed).size).toBe(listed.length);
  expect(ruleIds.filter((id) => listed.includes(id))).toEqual(listed);
});

/** Rules on several files have no examples of one. */
const withExamples = rules.filter((rule) => rule.examples.right.length + rule.examples.wrong.length > 0);

it('only rules on several files have no examples', () => {
  expect(rules.filter((r) => !withExamples.includes(r)).map((r) => r.family)).toEqual([
    'workspace',
    'workspace',
    'workspace',
    'workspace',
  ]);
});

describe.each(withExamples.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  if (rule.examples.right.length > 0) {
    it.each(rule.examples.right.map((example, i) => [i, example] as const))('right example %i', (_, example) => {
      const text = textOf(example);
      expect(
        check(text)
          .filter((f) => f.rule === id)
          .map((f) => show(text, f)),
      ).toEqual([]);
    });
  }
  if (rule.examples.wrong.length === 0) return;
  it.each(rule.examples.wrong.map((example, i) => [i, example] as const))('wrong example %i', (_, example) => {
    const text = textOf(example);
    const all = check(text);
    const found = all.filter((f) => f.rule === id);
    expect(found.map((f) => show(text, f))).toHaveLength(example.count ?? 1);
    for (const finding of found) {
      if (example.at !== undefined) {
        const at = text.indexOf(example.at);
        const places: number[] = [];
        for (let i = at; i >= 0; i = text.indexOf(example.at, i + 1)) places.push(i);
        const inside = places.some((p) => finding.start >= p && finding.end <= p + (example.at as string).length);
        expect(inside, `${show(text, finding)} lies outside ${example.at}`).toBe(true);
      }
      for (const fix of finding.fixes?.() ?? []) proveFix(text, all, finding, fix);
    }
    const once = atRest(text);
    expect(atRest(once)).toBe(once);
  });
});
