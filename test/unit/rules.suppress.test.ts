/** Every finding can be let stand by a comment, in its place and in the whole file, and nothing else changes. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/features/fixes.ts';
import { commentEdits } from '../../server/src/features/suppress.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { departmentReport } from '../fixtures/base.ts';

const check = (text: string): Finding[] => runRules(parseReport(text));
const keysOf = (found: readonly Finding[]): string[] => found.map((f) => `${f.rule} ${f.fingerprint}`).sort();

/** Findings gone, as rules; null where one has come. */
function gone(before: readonly string[], after: readonly string[]): string[] | null {
  const left = [...before];
  for (const key of after) {
    const at = left.indexOf(key);
    if (at < 0) return null;
    left.splice(at, 1);
  }
  return left;
}

const texts = rules
  .filter(({ family }) => family !== 'engine')
  .flatMap(({ id, examples }) =>
    examples.wrong
      .filter((example) => !('base' in example))
      .map(({ edits = [] }): [string, string] => [
        id,
        edits.reduce((text, { from, to }) => text.replace(from, () => to), departmentReport),
      ]),
  );

describe.each(['here', 'file'] as const)('%s', (scope) => {
  it.each(texts)('%s', (_, text) => {
    const report = parseReport(text);
    const found = check(text);
    expect(found).not.toEqual([]);
    for (const finding of found) {
      const key = `${finding.rule} ${finding.fingerprint}`;
      const proven = commentEdits(report, finding, scope, '已核对').some((edits) => {
        const left = gone(keysOf(found), keysOf(check(applyEdits(text, edits))));
        // Beside it on its line, in its table or in the file others of its rule may go, never one of another rule.
        return left?.includes(key) && left.every((one) => one.startsWith(`${finding.rule} `));
      });
      expect(proven, key).toBe(true);
    }
  });
});
