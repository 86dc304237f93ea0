import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/features/fixes.ts';
import { parseConfig } from '../../server/src/workspace/config.ts';
import { addSuppression, removeSuppression } from '../../server/src/workspace/write.ts';

const rules = ['cell-blank', 'fee-absent'];
const entry = { file: '甲.txt', rule: 'cell-blank', cell: null, line: '总计 |', reason: '“已核”' };
const LINE = '{ "file": "甲.txt", "rule": "cell-blank", "line": "总计 |", "reason": "“已核”" }';
const OTHER = '{ "file": "乙.txt", "rule": "fee-absent", "reason": "x" }';
const added = (text: string): string => applyEdits(text, addSuppression(text, entry));

function removed(text: string, index: number): string {
  const { config, problems } = parseConfig(text, rules);
  expect(problems).toEqual([]);
  const one = config?.suppressions[index];
  return one ? applyEdits(text, removeSuppression(text, one)) : text;
}

/** A project file, and what it is with one entry more. */
const cases: readonly (readonly [name: string, before: string, after: string])[] = [
  ['none yet', '', `{\n  "suppressions": [\n    ${LINE}\n  ]\n}\n`],
  ['an empty object', '{}', `{\n  "suppressions": [\n    ${LINE}\n  ]\n}`],
  ['nothing but a comment', '// 约定\n', `// 约定\n\n{\n  "suppressions": [\n    ${LINE}\n  ]\n}\n`],
  [
    'other settings, with comments on them',
    '{\n    // 级别\n    "rules": { "cell-blank": "off" } // 暂时\n}\n',
    `{\n    // 级别\n    "rules": { "cell-blank": "off" }, // 暂时\n    "suppressions": [\n        ${LINE}\n    ]\n}\n`,
  ],
  [
    'a list that is empty but for a comment, tabs',
    '{\n\t"suppressions": [ // 理由要写清\n\t],\n}',
    `{\n\t"suppressions": [ // 理由要写清\n\t\t${LINE}\n\t],\n}`,
  ],
  [
    'an entry with a comment behind it',
    `{\n  "suppressions": [\n    // 见来函\n    ${OTHER} // 保留\n  ]\n}`,
    `{\n  "suppressions": [\n    // 见来函\n    ${OTHER}, // 保留\n    ${LINE}\n  ]\n}`,
  ],
  [
    'a trailing comma',
    `{\r\n  "suppressions": [\r\n    ${OTHER},\r\n  ],\r\n}\r\n`,
    `{\r\n  "suppressions": [\r\n    ${OTHER},\r\n    ${LINE},\r\n  ],\r\n}\r\n`,
  ],
  ['all on one line', `{"suppressions":[${OTHER}]}`, `{"suppressions":[${OTHER},\n  ${LINE}\n]}`],
];

describe('an entry put in', () => {
  for (const [name, before, after] of cases) {
    it(`${name}: nothing else changes`, () => {
      expect(added(before)).toBe(after);
      expect(parseConfig(after, rules).problems).toEqual([]);
      expect(parseConfig(after, rules).config?.suppressions.at(-1)).toMatchObject(entry);
      expect(addSuppression(before, entry).map(({ start }) => start)).toEqual([
        ...new Set(addSuppression(before, entry).map(({ start }) => start)),
      ]);
    });
  }
});

describe('an entry taken out', () => {
  for (const [name, , after] of cases) {
    it(`${name}: the file stays whole, the others stay`, () => {
      const count = parseConfig(after, rules).config?.suppressions.length ?? 0;
      expect(count).toBeGreaterThan(0);
      for (let i = 0; i < count; i++) {
        const left = parseConfig(removed(after, i), rules);
        expect(left.problems).toEqual([]);
        expect(left.config?.suppressions).toHaveLength(count - 1);
      }
    });
  }
  it('goes with its line, and the comma before it', () => {
    const text = `{\n  "suppressions": [\n    ${OTHER}, // 保留\n    ${LINE} // 不用了\n  ]\n}`;
    expect(removed(text, 1)).toBe(`{\n  "suppressions": [\n    ${OTHER} // 保留\n  ]\n}`);
    expect(removed(text, 0)).toBe(`{\n  "suppressions": [\n    ${LINE} // 不用了\n  ]\n}`);
  });
});

it('a cell is named by its address, and then the line is left out', () => {
  const cell = { table: 'requests', row: 'granted', column: 'total' } as const;
  const text = applyEdits('', addSuppression('', { ...entry, cell }));
  expect(JSON.parse(text).suppressions).toEqual([{ file: '甲.txt', rule: 'cell-blank', cell, reason: '“已核”' }]);
});
