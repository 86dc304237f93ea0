import { describe, expect, it } from 'vitest';
import { favoured, slip } from '../../server/src/repair/evidence.ts';
import { type Fault, identityStates, tableSums } from '../../server/src/repair/index.ts';
import { balancingJoins, holds } from '../../server/src/repair/join.ts';
import { recomputedTotals } from '../../server/src/repair/totals.ts';
import { addressKey } from '../../server/src/standard/address.ts';
import { columnKeys, consistent, requestsTable, reviewsTable, rowKeys, textsOf } from '../fixtures/tables.ts';

/** Full or collapsed, with figures in most cells, so that no explanation needs a negative number. */
const filled = (collapsed: boolean): number[][] =>
  consistent(
    Array.from({ length: rowKeys(collapsed).length - 2 }, (_, r) =>
      Array.from({ length: 6 }, (_, c) => ((r * 7 + c * 3) % 11) + 1),
    ),
    collapsed,
  );
const zeros = (collapsed: boolean): number[][] => consistent([], collapsed);

const put = (
  t: readonly (readonly number[])[],
  changes: readonly (readonly [number, number, string])[],
): string[][] => {
  const texts = t.map((row) => row.map(String));
  for (const [r, c, text] of changes) (texts[r] as string[])[c] = text;
  return texts;
};
const row = (key: string): number => rowKeys(false).indexOf(key);
const faultsOf = (texts: readonly (readonly string[] | null)[], collapsed = false): readonly Fault[] =>
  tableSums(requestsTable(texts, collapsed))?.faults ?? [];
const claims = (fault: Fault | undefined): string[] =>
  (fault?.claimed ?? []).map((c) => `${c.cell.address.row} ${c.cell.address.column} ${c.written} → ${c.right}`);
const brokenIds = (fault: Fault | undefined): string[] =>
  (fault?.broken ?? []).map((b) => `${b.identity.rule} ${b.identity.along}`);

describe('one wrong cell of 表三', () => {
  for (const collapsed of [false, true]) {
    const size = rowKeys(collapsed).length * 7;
    it(`is named with its right value, each of the ${size} cells`, () => {
      let tried = 0;
      for (const right of [filled(collapsed), zeros(collapsed)]) {
        right.forEach((figures, r) => {
          figures.forEach((value, c) => {
            for (const wrong of [value + 1, value + 900_000, value - 1, 0, value * 10 + 3]) {
              if (wrong < 0 || wrong === value) continue;
              const [fault, ...more] = faultsOf(put(right, [[r, c, String(wrong)]]), collapsed);
              expect(more).toEqual([]);
              expect(claims(fault)).toEqual([`${rowKeys(collapsed)[r]} ${columnKeys[c]} ${wrong} → ${value}`]);
              tried++;
            }
          });
        });
      }
      expect(tried).toBeGreaterThan(size * 6);
    });
  }

  it('says by how much and in which direction', () => {
    const [fault] = faultsOf(put(filled(false), [[5, 2, '1000']]));
    const right = filled(false)[5]?.[2] as number;
    expect(fault?.claimed[0]).toMatchObject({
      written: '1000',
      right: String(right),
      difference: String(1000 - right),
      over: true,
    });
  });

  it('is named where it was left blank or a placeholder stands', () => {
    const t = filled(false);
    for (const text of ['', '/', '—']) {
      const [fault] = faultsOf(put(t, [[row('carriedForward'), 6, text]]));
      expect(claims(fault)).toEqual([`carriedForward total 0 → ${t[row('carriedForward')]?.[6]}`]);
    }
  });
});

describe('two wrong cells of 表三', () => {
  const t = filled(false);
  const at = (r: number, c: number): number => t[r]?.[c] as number;
  const two = (a: [number, number, number], b: [number, number, number]): Fault | undefined =>
    faultsOf(
      put(
        t,
        [a, b].map(([r, c, d]): [number, number, string] => [r, c, String(at(r, c) + d)]),
      ),
    )[0];

  it('of different size anywhere are both claimed', () => {
    expect(claims(two([3, 1, 2], [9, 4, 5])).length).toBe(2);
    expect(claims(two([3, 1, 2], [3, 4, 5])).length).toBe(2);
    expect(claims(two([3, 1, 2], [9, 1, 5])).length).toBe(2);
    expect(claims(two([3, 1, 2], [row('outcomeTotal'), 1, 5])).length).toBe(2);
    expect(claims(two([0, 3, 2], [1, 3, 7])).length).toBe(2);
  });

  it('crosswise of equal size leave two explanations and nothing is claimed', () => {
    const fault = two([3, 1, 4], [9, 4, 4]);
    expect(fault?.explanations.length).toBe(2);
    expect(claims(fault)).toEqual([]);
    expect(brokenIds(fault)).toEqual([
      'requests-row-total partlyGranted',
      'requests-row-total refused.deliberative',
      'requests-outcome-total company',
      'requests-outcome-total legalService',
    ]);
  });

  it('that cancel in one row could stand in any row', () => {
    const fault = two([3, 1, 4], [3, 6, 4]);
    expect(claims(fault)).toEqual([]);
    expect(fault?.explanations.length).toBeGreaterThan(2);
    expect(brokenIds(fault)).toEqual(['requests-outcome-total company', 'requests-outcome-total total']);
  });

  it('are unique where every other explanation would be negative', () => {
    // All other rows are too small to give the four back.
    const small = consistent([[0, 9, 0, 0, 0, 0]], false);
    const [fault] = faultsOf(
      put(small, [
        [2, 1, '13'],
        [2, 6, '13'],
      ]),
    );
    expect(claims(fault)).toEqual(['granted company 13 → 9', 'granted total 13 → 9']);
  });

  it('three apart: nothing is claimed, each broken identity is told', () => {
    const texts = put(t, [
      [2, 0, '500'],
      [6, 3, '700'],
      [12, 5, '900'],
    ]);
    const [fault] = faultsOf(texts);
    expect(fault?.explanations).toEqual([]);
    expect(fault?.broken.map((b) => `${b.total.address.row} ${b.total.address.column}`)).toEqual([
      'granted total',
      'refused.publicSafety total',
      'unavailable.notHeld total',
      'outcomeTotal naturalPerson',
      'outcomeTotal nonprofit',
      'outcomeTotal otherOrganisation',
    ]);
  });
});

describe('what is not checked', () => {
  const t = filled(false);

  it('an absent row leaves its columns alone, and the other rows are still checked', () => {
    const absent = put(t, [[5, 6, '9999']]).map((r, i) => (i === 4 ? null : r));
    const [fault] = faultsOf(absent);
    expect(brokenIds(fault)).toEqual(['requests-row-total refused.prohibitedByLaw']);
    expect(faultsOf(put(t, []).map((r, i) => (i === 4 ? null : r)))).toEqual([]);
  });

  it('a text where a number should stand is no number: its sums are left alone', () => {
    expect(faultsOf(put(t, [[7, 3, '若干']]))).toEqual([]);
  });

  it('a row of blanks with a total only', () => {
    const blank = (text: string): string[][] =>
      put(t, []).map((r, i) => (i === 8 ? [...r.map(() => text).slice(0, 6), r[6] as string] : r));
    const ids = brokenIds(faultsOf(blank(''))[0]);
    expect(ids).not.toContain('requests-row-total refused.internalAffairs');
    expect(brokenIds(faultsOf(blank('/'))[0])).toEqual(ids);
    const totalsOnly = put(t, []).map((r) => [...r.map(() => '').slice(0, 6), r[6] as string]);
    expect(faultsOf(totalsOnly)).toEqual([]);
    (totalsOnly[3] as string[])[6] = '4000';
    expect(brokenIds(faultsOf(totalsOnly)[0])).toEqual(['requests-outcome-total total']);
  });

  it('a failing sum through a row with a value too many or too few', () => {
    const texts = put(t, []);
    expect(faultsOf(texts.map((r, i) => (i === 6 ? [...r.slice(0, 2), ...r.slice(3)] : r)))).toEqual([]);
    expect(faultsOf(texts.map((r, i) => (i === 6 ? ['1', ...r] : r)))).toEqual([]);
    const [fault] = faultsOf(put(t, [[9, 1, '800']]).map((r, i) => (i === 6 ? r.slice(0, 6) : r)));
    expect(claims(fault)).toEqual([`refused.deliberative company 800 → ${t[9]?.[1]}`]);
  });
});

describe('exact arithmetic', () => {
  it('adds decimals without an error', () => {
    const texts = zeros(false).map((r) => r.map(String));
    const set = (r: number, values: string[]): void => {
      texts[r] = values;
    };
    const parts = ['0.1', '0.2', '0', '0', '0', '0', '0.3'];
    for (const key of ['received', 'granted', 'outcomeTotal']) set(row(key), parts);
    expect(faultsOf(texts)).toEqual([]);
    set(row('granted'), ['0.1', '0.2', '0', '0', '0', '0', '0.4']);
    expect(brokenIds(faultsOf(texts)[0])).toEqual(['requests-row-total granted', 'requests-outcome-total total']);
    // The right value would be a fraction of a request: nobody can be told to write that.
    expect(claims(faultsOf(texts)[0])).toEqual([]);
  });

  it('keeps every digit beyond 2^53', () => {
    const texts = zeros(false).map((r) => r.map(String));
    const big = '9007199254740993';
    for (const key of ['received', 'granted', 'outcomeTotal']) texts[row(key)] = [big, '0', '0', '0', '0', '0', big];
    expect(faultsOf(texts)).toEqual([]);
    texts[row('granted')] = [big, '0', '0', '0', '0', '0', '9007199254740992'];
    expect(claims(faultsOf(texts)[0])).toEqual([`granted total 9007199254740992 → ${big}`]);
  });

  it('reads separators, full-width digits and notes', () => {
    const texts = zeros(false).map((r) => r.map(String));
    for (const key of ['received', 'granted']) texts[row(key)] = ['1,234', '６', '0', '0', '0', '0', '1240'];
    texts[row('outcomeTotal')] = ['1234', '6', '0', '0', '0', '0', '1240（含上年）'];
    expect(faultsOf(texts)).toEqual([]);
    texts[row('granted')] = ['12,345,678,901,234,567', '6', '0', '0', '0', '0', '1240'];
    expect(claims(faultsOf(texts)[0])).toEqual(['granted naturalPerson 12345678901234567 → 1234']);
  });
});

describe('表四', () => {
  const reviews = (texts: string[][]): readonly Fault[] => tableSums(reviewsTable(texts))?.faults ?? [];
  const fine = ['1', '0', '0', '1', '2'];

  it('holds', () => expect(reviews([fine, fine, ['', '', '', '', '3']])).toEqual([]));

  it('each failing group is a fault of its own, the total the only one that no negative number needs', () => {
    const faults = reviews([['10', '1', '0', '0', '0'], fine, ['5', '0', '0', '0', '0']]);
    expect(faults.map(brokenIds)).toEqual([
      ['reviews-total reconsideration'],
      ['reviews-total suitAfterReconsideration'],
    ]);
    expect(faults.map(claims)).toEqual([['reconsideration total 0 → 11'], []]);
    expect(faults[1]?.broken[0]?.mendTotal).toMatchObject({ right: '5', difference: '5', over: false });
  });

  it('one value too many in a row of fifteen leaves all of it in doubt, in a row of five only that row', () => {
    const texts = [
      ['1', '0', '0', '1', '2'],
      ['9', '1', '0', '0', '1'],
      ['2', '0', '0', '0', '1', '1'],
    ];
    const five = reviewsTable(texts);
    expect(tableSums(five)?.faults.map(brokenIds)).toEqual([['reviews-total directSuit']]);
    const fifteen = five.rows.map((r) => ({ ...r, start: 0 }));
    expect(tableSums({ ...five, rows: fifteen, byKey: new Map(fifteen.map((r) => [r.key, r])) })).toBeNull();
  });
});

describe('evidence', () => {
  it('knows a slip of the pen', () => {
    expect([slip('21', '12'), slip('1352', '1325'), slip('12', '132'), slip('2', '20'), slip('1440', '140')]).toEqual([
      'transposed',
      'transposed',
      'dropped',
      'dropped',
      'added',
    ]);
    expect([slip('12', '12'), slip('5', '7'), slip('0', '10'), slip('321', '123'), slip('1.5', '15')]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('singles out one explanation of several, and never claims it', () => {
    const t = filled(false);
    const value = t[3]?.[1] as number;
    const texts = put(t, [
      [3, 1, String(value + 4)],
      [9, 4, String((t[9]?.[4] as number) + 4)],
    ]);
    const [fault] = faultsOf(texts);
    if (!fault) throw new Error('no fault');
    expect(favoured(fault, new Map())).toBeNull();
    const known = new Map(
      [[3, 1] as const, [9, 4] as const].map(([r, c]) => [
        addressKey({ table: 'requests', row: rowKeys(false)[r] as string, column: columnKeys[c] as string }),
        String(t[r]?.[c]),
      ]),
    );
    expect(favoured(fault, known)?.map((c) => c.cell.address.row)).toEqual(['partlyGranted', 'refused.deliberative']);
    expect(fault.claimed).toEqual([]);
  });

  it('finds digits transposed in two places', () => {
    const t = consistent(
      [
        [0, 21, 0, 0, 0, 0],
        [0, 0, 0, 0, 32, 0],
      ],
      false,
    );
    const [fault] = faultsOf(
      put(t, [
        [2, 1, '12'],
        [3, 4, '23'],
      ]),
    );
    expect(fault?.explanations).toHaveLength(2);
    expect(fault && favoured(fault, new Map())?.map((c) => c.right)).toEqual(['21', '32']);
  });
});

describe('a number torn in two', () => {
  it('is found where joining the halves balances the row', () => {
    expect(balancingJoins(['2', '0', '0', '0', '0', '0', '0', '20'], 7)).toEqual([0]);
    expect(balancingJoins(['8', '3', '0', '1', '1', '1', '1', '4'], 7)).toEqual([6]);
    expect(balancingJoins(['2', '0', '0', '0', '0', '0', '20'], 6)).toEqual([0]);
    expect(balancingJoins(['1', '0', '2', '3', '1', '5', '1', '0', '0', '1', '2', '1', '0', '0', '0', '1'], 5)).toEqual(
      [],
    );
    expect(balancingJoins(['1', '0', '2', '3', '1', '6', '1', '0', '0', '1', '2', '1', '0', '0', '0', '1'], 5)).toEqual(
      [],
    );
    expect(balancingJoins(['9', '0', '2', '3', '1', '4', '1', '0', '0', '1', '2', '1', '0', '0', '0', '1'], 5)).toEqual(
      [4],
    );
  });

  it('is not looked for among long numbers, leading zeros or words', () => {
    expect(balancingJoins(['12', '0', '0', '0', '0', '0', '0', '120'], 7)).toEqual([]);
    expect(balancingJoins(['0', '5', '0', '0', '0', '0', '0', '5'], 7)).toEqual([]);
    expect(balancingJoins(['2', '无', '0', '0', '0', '0', '0', '20'], 7)).toEqual([]);
    expect(holds(['1', '2', '3'], 3)).toBe(true);
    expect(holds(['1', '2', '4'], 3)).toBe(false);
  });
});

describe('recomputing totals', () => {
  it('changes nothing where all totals are right', () =>
    expect(recomputedTotals(requestsTable(textsOf(filled(false))))).toEqual([]));

  it('writes （七） of each column, then 总计 of each row, and leaves 四 alone', () => {
    const texts = put(filled(false), [
      [4, 0, '77'],
      [23, 6, '1'],
      [24, 6, '5'],
    ]);
    const changes = recomputedTotals(requestsTable(texts));
    const t = filled(false);
    const more = 77 - (t[4]?.[0] as number);
    expect(changes.map((c) => [c.cell.address.row, c.cell.address.column, Number(c.right)])).toEqual([
      ['outcomeTotal', 'naturalPerson', (t[23]?.[0] as number) + more],
      ['refused.stateSecret', 'total', (t[4]?.[6] as number) + more],
      ['outcomeTotal', 'total', (t[23]?.[6] as number) + more],
      ['carriedForward', 'total', t[24]?.[6]],
    ]);
  });

  it('leaves totals without parts and rows in doubt alone', () => {
    const texts = textsOf(filled(false)).map((r, i) => (i === 4 && r ? ['', '', '', '', '', '', '9'] : r));
    expect(recomputedTotals(requestsTable(texts)).some((c) => c.cell.address.row === 'refused.stateSecret')).toBe(
      false,
    );
    const short = textsOf(filled(false)).map((r, i) => (i === 4 && r ? r.slice(1) : r));
    expect(recomputedTotals(requestsTable(short))).toEqual([]);
  });
});

describe('the state of every identity', () => {
  it('42 of them, with both sums', () => {
    const states = identityStates(requestsTable(put(filled(false), [[2, 6, '1']])));
    expect(states).toHaveLength(39);
    expect(states.filter((s) => s.state === 'broken').map((s) => s.identity.rule)).toEqual([
      'requests-row-total',
      'requests-outcome-total',
    ]);
    expect(states[2]).toMatchObject({ state: 'broken', right: '1' });
    expect(
      identityStates(
        reviewsTable([
          ['1', '0', '0', '0', '1'],
          ['', '', '', '', '2'],
        ]),
      ).map((s) => s.state),
    ).toEqual(['holds', 'unchecked', 'unchecked']);
  });
});
