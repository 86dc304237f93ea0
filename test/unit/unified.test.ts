import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../server/src/cli/unified.ts';

const folder = mkdtempSync(join(tmpdir(), 'unified-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('unifiedDiff', () => {
  it('is empty where nothing changed', () => {
    expect(unifiedDiff('甲.md', '一\n二\n', '一\n二\n')).toBe('');
  });

  it('shows three lines around a change', () => {
    expect(unifiedDiff('甲.md', '1\n2\n3\n4\n5\n6\n7\n8\n9\n', '1\n2\n3\n4\n五\n6\n7\n8\n9\n')).toBe(
      '--- 甲.md\n+++ 甲.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+五\n 6\n 7\n 8\n',
    );
  });

  it('says where the last line has no break', () => {
    expect(unifiedDiff('a', 'x', 'x\n')).toBe('--- a\n+++ a\n@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+x\n');
  });

  it('keeps the breaks of Windows', () => {
    expect(unifiedDiff('a', '1\r\n2\r\n', '1\r\n二\n')).toBe('--- a\n+++ a\n@@ -1,2 +1,2 @@\n 1\r\n-2\r\n+二\n');
  });

  it('is a patch that patch(1) applies', () => {
    if (spawnSync('patch', ['--version']).status !== 0) return;
    const line = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', '年报', 'e\rf'), fc.constantFrom('\n', '\r\n'));
    const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.flat().join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = unifiedDiff('file', before, after);
        if (diff === '') return before === after;
        const file = join(folder, 'file');
        writeFileSync(file, before);
        const { status } = spawnSync('patch', ['-s', '-f', file], { input: diff });
        return status === 0 && (after === '' || readFileSync(file, 'utf8') === after);
      }),
      { numRuns: 60 },
    );
  });
});
