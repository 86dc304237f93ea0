import { describe, expect, it } from 'vitest';
import { ReportIndex } from '../../server/src/workspace/neighbours.ts';

function index(...reports: [uri: string, organ: string | null, year: number | null][]): ReportIndex {
  const made = new ReportIndex();
  for (const [uri, organ, year] of reports) made.set(uri, organ, year);
  return made;
}

describe('ReportIndex', () => {
  it('knows the neighbours in time of one organ, however its name is spelled', () => {
    const i = index(['a', '清源县人民政府', 2023], ['b', '清源 县', 2024], ['c', '清源县民政局', 2023]);
    expect([i.lastYear('b'), i.nextYear('a'), i.lastYear('a'), i.nextYear('c')]).toEqual(['a', 'b', null, null]);
  });

  it('takes none of several, unless one lies in the same folder', () => {
    const i = index(['x/a', '甲局', 2023], ['y/a', '甲局', 2023], ['y/b', '甲局', 2024], ['z/b', '甲局', 2024]);
    expect(i.lastYear('y/b')).toBe('y/a');
    expect(i.lastYear('z/b')).toBeNull();
    expect(i.duplicates('z/b')).toEqual(['y/b']);
  });

  it('lists the reports that have relations, by organ and year', () => {
    const i = index(
      ['a24', '甲局', 2024],
      ['a23', '甲局', 2023],
      ['a20', '甲局', 2020],
      ['b', '乙局', 2024],
      ['c1', '丙局', 2024],
      ['c2', '丙局', 2024],
      ['d', null, 2024],
      ['e', '丁局', null],
    );
    expect([...i.related()]).toEqual([
      ['a23', 'a24'],
      ['c1', 'c2'],
    ]);
  });

  it('forgets and takes in changes', () => {
    const i = index(['a', '甲局', 2023], ['b', '甲局', 2024]);
    i.set('a', '乙局', 2023);
    expect(i.lastYear('b')).toBeNull();
    i.set('a', '甲局', 2023);
    i.delete('b');
    expect([...i.related()]).toEqual([]);
    expect(i.nextYear('a')).toBeNull();
  });

  it('one report exported in several formats beside itself is no duplicate', () => {
    const index = new ReportIndex();
    for (const name of ['年报.md', '年报.docx', '年报.pdf', '年报（修改）.md'])
      index.set(`file:///报送包/${name}`, '云岭县水务局', 2024);
    expect(index.duplicates('file:///报送包/年报.md')).toEqual(['file:///报送包/年报（修改）.md']);
  });

  it('one report of last year in several formats is one neighbour', () => {
    const i = index(
      ['x/a.docx', '甲局', 2023],
      ['x/a.md', '甲局', 2023],
      ['x/b.md', '甲局', 2024],
      ['y/b.md', '甲局', 2024],
    );
    expect(['x/b.md', 'y/b.md'].map((uri) => i.lastYear(uri))).toEqual(['x/a.docx', 'x/a.docx']);
    i.set('x/c.md', '甲局', 2023);
    expect(i.lastYear('x/b.md')).toBeNull();
  });
});
