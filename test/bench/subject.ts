/** What is measured in process: reading a report and checking it by every rule. */
import { parseReport } from '../../server/src/parser/parse.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { RuleContext } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';

export const parse = (text: string): unknown => parseReport(text, { markdown: true, html: null });
export const check = (text: string): number => runRules(parseReport(text, { markdown: true, html: null })).length;

/**
 * Microseconds a report by step, over so many milliseconds: reading, and each rule. What a rule is first to ask for it
 * pays. Medians of each step and text, so that collections and a busy machine fall out.
 */
export function profile(texts: readonly string[], milliseconds: number): Map<string, number> {
  const context: RuleContext = { lastYear: null, nextYear: null, duplicates: [] };
  const samples = new Map<string, number[][]>();
  const add = (step: string, index: number, since: number): number => {
    const until = performance.now();
    const all = samples.get(step) ?? texts.map(() => []);
    all[index]?.push(until - since);
    samples.set(step, all);
    return performance.now();
  };
  const run = (end: number): void => {
    while (performance.now() < end) {
      texts.forEach((text, index) => {
        let at = performance.now();
        const report = parseReport(text, { markdown: true, html: null });
        at = add('parse', index, at);
        for (const rule of rules) {
          rule.check(report, () => {}, context);
          at = add(rule.id, index, at);
        }
      });
    }
  };
  run(performance.now() + milliseconds / 2);
  samples.clear();
  run(performance.now() + milliseconds);
  const medianOf = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
  return new Map(
    [...samples].map(([step, all]) => [step, (all.reduce((sum, t) => sum + medianOf(t), 0) * 1000) / texts.length]),
  );
}
