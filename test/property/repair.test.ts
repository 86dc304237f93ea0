import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableSums } from '../../server/src/repair/index.ts';
import { identities } from '../../server/src/standard/index.ts';
import { columnKeys, consistent, requestsTable, rowKeys, textsOf } from '../fixtures/tables.ts';
import { takesItsTime, tries } from './tries.ts';

/** The identities straight from the standard, over an array of rows: what the code under test must agree with. */
function lawOf(collapsed: boolean) {
  const keys = rowKeys(collapsed);
  return identities[collapsed ? 'collapsed' : 'full']
    .filter((i) => i.table === 'requests')
    .map((i) => {
      const at = (a: { row: string; column: string }): [number, number] => [
        keys.indexOf(a.row),
        columnKeys.indexOf(a.column),
      ];
      return {
        left: i.left.map(at),
        right: i.right.map(at),
        id: `${i.rule} ${i.along}`,
        total: `${i.total.row} ${i.total.column}`,
      };
    });
}

type Law = ReturnType<typeof lawOf>;
/** A blank cell is null, an absent row too. */
type Table = readonly (readonly (number | null)[] | null)[];
const laws = { full: lawOf(false), collapsed: lawOf(true) };
const gapOf = (law: Law[number], t: Table): number => {
  const sum = (cells: [number, number][]): number => cells.reduce((s, [r, c]) => s + (t[r]?.[c] ?? 0), 0);
  return sum(law.left) - sum(law.right);
};
const isChecked = (law: Law[number], t: Table): boolean => {
  const blank = (cells: [number, number][]): boolean => cells.every(([r, c]) => t[r]?.[c] === null);
  const absent = [...law.left, ...law.right].some(([r]) => t[r] === null);
  return !absent && !blank(law.left) && (law.right.length === 1 || !blank(law.right));
};
const brokenIn = (law: Law, t: Table): Law => law.filter((i) => gapOf(i, t) !== 0 && isChecked(i, t));

const with_ = <T extends number | null>(
  t: readonly (readonly T[] | null)[],
  changes: readonly [number, number, number][],
): (T | number)[][] => {
  const copy = t.map((row): (T | number)[] | null => row && [...row]);
  for (const [r, c, v] of changes) (copy[r] as (T | number)[])[c] = v;
  return copy as (T | number)[][];
};

/** Every explanation of the smallest size, by trying: each cell (pair) with each change a broken identity could ask for. */
function tryEverything(law: Law, t: Table): string[] {
  const broken = brokenIn(law, t);
  const gaps = law.map((i) => gapOf(i, t)).filter((g) => g !== 0);
  const sizes = [...new Set(gaps.flatMap((g) => [g, -g]))];
  const cells = t.flatMap((row, r) => (row ?? []).map((_, c): [number, number] => [r, c]));
  const mends = (changes: [number, number, number][]): boolean =>
    changes.every(([, , v]) => v >= 0) && brokenIn(law, with_(t, changes)).length === 0;
  const name = (changes: [number, number, number][]): string =>
    changes
      .map(([r, c, v]) => `${r},${c}=${v}`)
      .sort()
      .join(' ');
  const moved = ([r, c]: [number, number], d: number): [number, number, number] => [r, c, (t[r]?.[c] ?? 0) + d];
  const holds = (i: Law[number], [r, c]: [number, number]): boolean =>
    [...i.left, ...i.right].some(([x, y]) => x === r && y === c);
  const ones = cells.flatMap((cell) => sizes.map((d) => [moved(cell, d)]).filter(mends));
  if (ones.length > 0) return ones.map(name);
  const found = new Set<string>();
  cells.forEach((a, i) => {
    const left = broken.filter((x) => !holds(x, a));
    for (const b of cells.slice(i + 1)) {
      if (!left.every((x) => holds(x, b))) continue;
      for (const d of sizes)
        for (const e of sizes) if (mends([moved(a, d), moved(b, e)])) found.add(name([moved(a, d), moved(b, e)]));
    }
  });
  return [...found];
}

const figures = (collapsed: boolean) => {
  const rows = rowKeys(collapsed).length - 2;
  const number = fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.nat(9) },
    { weight: 1, arbitrary: fc.nat(5000) },
  );
  return fc
    .array(fc.array(number, { minLength: 6, maxLength: 6 }), { minLength: rows, maxLength: rows })
    .map((parts) => consistent(parts, collapsed));
};
const form = fc.boolean();
const table = form.chain((collapsed) => figures(collapsed).map((t) => ({ collapsed, t })));
const check = (t: Table, collapsed: boolean) => tableSums(requestsTable(textsOf(t), collapsed))?.faults[0] ?? null;
const nameOf = (
  collapsed: boolean,
  changes: readonly { cell: { address: { row: string; column: string } }; right: string }[],
): string =>
  changes
    .map(
      ({ cell, right }) =>
        `${rowKeys(collapsed).indexOf(cell.address.row)},${columnKeys.indexOf(cell.address.column)}=${right}`,
    )
    .sort()
    .join(' ');

takesItsTime();

describe('cross-sums of 表三, any figures', () => {
  it('that hold give nothing', () => {
    fc.assert(
      fc.property(table, ({ t, collapsed }) => {
        expect(check(t, collapsed)).toBeNull();
      }),
      tries(),
    );
  });

  it('with one wrong number name that number and its right value', () => {
    fc.assert(
      fc.property(table, fc.nat(174), fc.oneof(fc.nat(20), fc.nat(100_000)), ({ t, collapsed }, at, wrong) => {
        const [r, c] = [Math.floor(at / 7) % t.length, at % 7];
        const right = t[r]?.[c] as number;
        fc.pre(wrong !== right);
        const fault = check(with_(t, [[r, c, wrong]]), collapsed);
        expect(nameOf(collapsed, fault?.claimed ?? [])).toBe(`${r},${c}=${right}`);
      }),
      tries(400),
    );
  });

  it('with two wrong numbers are never silent, never blamed on one, and claimed exactly when nothing else explains them', () => {
    const wrong = fc.oneof(fc.nat(12), fc.nat(6000));
    fc.assert(
      fc.property(
        table,
        fc.nat(174),
        fc.nat(174),
        wrong,
        wrong,
        fc.boolean(),
        ({ t, collapsed }, p, q, v, w, equal) => {
          const [r, c] = [Math.floor(p / 7) % t.length, p % 7];
          const [i, j] = [Math.floor(q / 7) % t.length, q % 7];
          const [one, two] = [t[r]?.[c] as number, t[i]?.[j] as number];
          const other = equal ? two + (q % 2 ? v - one : one - v) : w;
          fc.pre((r !== i || c !== j) && v !== one && other !== two && other >= 0);
          const broken = with_(t, [
            [r, c, v],
            [i, j, other],
          ]);
          const law = laws[collapsed ? 'collapsed' : 'full'];
          const fault = check(broken, collapsed);
          expect(fault?.broken.map((b) => `${b.identity.rule} ${b.identity.along}`)).toEqual(
            brokenIn(law, broken).map((b) => b.id),
          );
          const expected = tryEverything(law, broken);
          expect(expected).toContain([`${r},${c}=${one}`, `${i},${j}=${two}`].sort().join(' '));
          expect(fault?.explanations.map((e) => nameOf(collapsed, e)).sort()).toEqual(expected.sort());
          expect(nameOf(collapsed, fault?.claimed ?? [])).toBe(expected.length === 1 ? expected[0] : '');
        },
      ),
      tries(250),
    );
  });

  it('with three wrong numbers agree with the search that tries everything', () => {
    fc.assert(
      fc.property(
        table,
        fc.array(fc.tuple(fc.nat(174), fc.nat(8)), { minLength: 3, maxLength: 3 }),
        ({ t, collapsed }, slips) => {
          const broken = with_(
            t,
            slips.map(([at, v]): [number, number, number] => [Math.floor(at / 7) % t.length, at % 7, v]),
          );
          const law = laws[collapsed ? 'collapsed' : 'full'];
          const failing = brokenIn(law, broken);
          const fault = check(broken, collapsed);
          const expected = failing.length > 0 ? tryEverything(law, broken).sort() : [];
          expect((fault?.explanations ?? []).map((e) => nameOf(collapsed, e)).sort()).toEqual(expected);
          expect(fault === null).toBe(failing.length === 0);
        },
      ),
      tries(120),
    );
  });

  it('with zeros left blank or rows absent agree with the search that tries everything', () => {
    const slips = fc.array(fc.tuple(fc.nat(174), fc.option(fc.nat(9))), { minLength: 1, maxLength: 2 });
    const blanks = fc.array(fc.tuple(fc.nat(24), fc.nat(127)), { maxLength: 25 });
    fc.assert(
      fc.property(
        table,
        slips,
        blanks,
        fc.option(fc.nat(24), { freq: 4 }),
        ({ t, collapsed }, changes, rows, absent) => {
          const cells: (number | null)[][] = t.map((row) => [...row]);
          for (const [r, mask] of rows)
            cells[r] = cells[r]?.map((n, c) => (n === 0 && (mask >> c) & 1 ? null : n)) as number[];
          for (const [at, v] of changes) (cells[Math.floor(at / 7) % t.length] as (number | null)[])[at % 7] = v;
          const written: Table = cells.slice(0, t.length).map((row, r) => (r === absent ? null : row));
          const law = laws[collapsed ? 'collapsed' : 'full'];
          const failing = brokenIn(law, written);
          const fault = check(written, collapsed);
          expect(fault?.broken.map((b) => `${b.identity.rule} ${b.identity.along}`) ?? []).toEqual(
            failing.map((b) => b.id),
          );
          const expected = failing.length > 0 ? tryEverything(law, written) : [];
          expect(nameOf(collapsed, fault?.claimed ?? [])).toBe(expected.length === 1 ? expected[0] : '');
        },
      ),
      tries(200),
    );
  });
});
