/** Patterns for paths: what a well-kept library says of them, and time that stays in proportion whatever they are. */
import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { nameMatcher } from '../../server/src/lsp/names.ts';
import { pathMatcher } from '../../server/src/workspace/glob.ts';

const word = fc.constantFrom('年报', '草稿', 'a', 'b', 'ab', '2024', 'x.md', '年报.txt');
const path = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join('/'));
const piece = fc.constantFrom(
  '*',
  '?',
  'a',
  '年报',
  '.md',
  '*.md',
  '[ab]',
  '[!a]',
  '[0-9]',
  '{a,年报}',
  '{*.md,*.txt}',
);
const segment = fc.oneof(
  fc.constant('**'),
  fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('')),
);
const pattern = fc
  .array(segment, { minLength: 1, maxLength: 5 })
  .map((segments) => segments.join('/'))
  // Three stars are two and one to us; the library has its own idea of them.
  .filter((one) => !one.includes('***') && !/\*\*[^/]|[^/]\*\*/.test(one));

describe('patterns for paths', () => {
  it('fit what the library says they fit', () => {
    fc.assert(
      fc.property(pattern, path, (glob, text) => {
        // Of `a/**` the library takes a itself to be a part: a folder, where we speak of files. It knows ^ alone, no !.
        const theirs = glob.replace(/\/\*\*$/, '/**/*').replaceAll('[!', '[^');
        expect(pathMatcher([glob])(text), `${glob} ${text}`).toBe(
          picomatch(theirs, { dot: true, windows: false })(text),
        );
      }),
      { numRuns: 5000 },
    );
  });

  it.each<[pattern: string, fits: string[], not: string[]]>([
    ['*.md', ['a.md', '年报.md'], ['a.txt', '草稿/a.md']],
    ['**/*.md', ['a.md', '草稿/甲/a.md'], ['a.mdx']],
    ['草稿/**', ['草稿/a.md', '草稿/甲/乙/a.md'], ['草稿2/a.md']],
    ['**', ['a', 'a/b/c'], []],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb']],
    ['{年报,报告}*.txt', ['年报2024.txt', '报告.txt'], ['年.txt']],
    ['{a,{b,c}d}.md', ['a.md', 'bd.md', 'cd.md'], ['b.md', 'd.md']],
    ['[0-9][0-9].md', ['24.md'], ['2.md', '2a.md']],
    ['[!a-c]?.md', ['xy.md'], ['ay.md', '/y.md']],
    ['\\*.md', ['*.md'], ['a.md']],
    ['a{b.md', ['a{b.md'], ['ab.md']],
    ['[.md', ['[.md'], ['.md']],
    ['𠮷?.md', ['𠮷𠮷.md'], ['𠮷.md']],
  ])('%s', (glob, fits, not) => {
    const match = pathMatcher([glob]);
    expect(fits.filter((one) => !match(one))).toEqual([]);
    expect(not.filter((one) => match(one))).toEqual([]);
  });

  it('take away after !', () => {
    const match = pathMatcher(['**/*.md', '!草稿/**']);
    expect(['a.md', '草稿/a.md', '草稿/甲/a.md', '甲/a.md'].filter(match)).toEqual(['a.md', '甲/a.md']);
    expect(['a.md', '草稿/a.md'].filter(pathMatcher(['!草稿/**']))).toEqual(['a.md']);
  });

  it('of the settings fit in any folder', () => {
    const named = nameMatcher(['{年报,报告}*.txt', '!草稿*']);
    const fits = (path: string): boolean => named(`file://${encodeURI(path)}`);
    expect(['/甲/年报1.txt', '/报告.txt', '/甲/年.txt', '/甲/草稿年报.txt'].filter(fits)).toEqual([
      '/甲/年报1.txt',
      '/报告.txt',
    ]);
    expect(nameMatcher([])('file:///年报.txt')).toBe(false);
    expect(nameMatcher(['*.txt'])('untitled:100%.txt/%')).toBe(false);
  });

  it('take no longer for a hostile one', () => {
    const paths = [Array.from({ length: 60 }, (_, i) => `d${i}`).join('/'), 'a'.repeat(250)];
    const globs = [
      '**/'.repeat(200),
      '**/*/'.repeat(100),
      '*a'.repeat(200),
      '{a,'.repeat(200),
      `${'{*a,'.repeat(90)}b${'}'.repeat(90)}`,
    ];
    const start = performance.now();
    for (const glob of globs) for (const text of paths) pathMatcher([`${glob}z`])(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
