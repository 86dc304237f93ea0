import { describe, expect, it } from 'vitest';
import { slashed } from '../../../server/src/cli/paths.ts';

describe('paths on Windows', () => {
  it('are parted by / however they were typed', () => {
    expect(slashed('报告\\子\\a.md', '\\')).toBe('报告/子/a.md');
    expect(slashed('C:\\报告\\a.md', '\\')).toBe('C:/报告/a.md');
    expect(slashed('\\\\server\\报告\\a.md', '\\')).toBe('//server/报告/a.md');
  });

  it('lose the quote that their last backslash keeps from closing', () => {
    expect(slashed('C:\\年报"', '\\')).toBe('C:/年报');
  });

  it('are left alone where \\ is a character of a name', () => {
    expect(slashed('a\\b.md', '/')).toBe('a\\b.md');
  });
});
