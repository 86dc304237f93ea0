/** Adding reports up: which count, what is doubtful, where the whole differs; and two years side by side. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { reportTemplate } from '../../server/src/render/templates.ts';
import { crossSums } from '../../server/src/repair/index.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { sumRules } from '../../server/src/rules/sums/index.ts';
import { createReportService } from '../../server/src/service.ts';
import { addressKey } from '../../server/src/standard/address.ts';
import { standards } from '../../server/src/standard/index.ts';
import { addressesOf, growth, inDigits, minus, plus, signed, tableIds } from '../../server/src/workspace/figures.ts';
import { type Part, partOf } from '../../server/src/workspace/part.ts';
import { rollUp, valuesOf, yearsOf } from '../../server/src/workspace/rollup.ts';
import { rollupPage } from '../../server/src/workspace/rollup-page.ts';
import { rollupSheet } from '../../server/src/workspace/rollup-sheet.ts';
import { departmentReport, governmentReport } from '../fixtures/base.ts';
import { anyFigures, figuresOf } from '../fixtures/generate.ts';
import { together } from '../fixtures/samples/together.ts';
import { writeReport } from '../fixtures/writer/index.ts';

const service = createReportService();
const parse = (text: string) => service.parse(text, { markdown: true });
const part = (name: string, text: string): Part => partOf(name, parse(text));
/** Another organ's report; one figure tells it from the first one's. */
const named = (organ: string, text = departmentReport): string =>
  text.replaceAll('澄溪县水利局', organ).replace('| 126 |', `| ${100 + organ.charCodeAt(3)} |`);
const exact = (units: bigint, scale = 0) => ({ units, scale });
const reasons = (all: readonly Part[], options = {}) =>
  rollUp(all, options).leftOut.map(({ part: { uri }, reason }) => `${uri} ${reason}`);

describe('exact figures', () => {
  it('add and subtract without a double', () => {
    expect(inDigits(plus(exact(1n, 1), exact(2n, 1)))).toBe('0.3');
    expect(inDigits(plus(exact(9007199254740993n), exact(1n, 2)))).toBe('9007199254740993.01');
    expect(signed(minus(exact(3n), exact(35n, 1)))).toBe('-0.5');
    expect([signed(exact(4n)), signed(exact(0n))]).toEqual(['+4', '0']);
  });

  it('grow in percent, rounded half away from zero; from nothing there is no growth', () => {
    expect(growth(exact(16n), exact(20n))).toBe('+25.00%');
    expect(growth(exact(3n), exact(2n))).toBe('-33.33%');
    expect(growth(exact(800n), exact(801n))).toBe('+0.13%');
    expect(growth(exact(800n), exact(799n))).toBe('-0.13%');
    expect(growth(exact(7n), exact(7n))).toBe('0.00%');
    expect(growth(exact(124n, 1), exact(1185n, 2))).toBe('-4.44%');
    expect(growth(exact(0n), exact(5n))).toBeNull();
    expect(growth(exact(-1n), exact(5n))).toBeNull();
  });
});

describe('which reports count', () => {
  const water = part('water.md', departmentReport);
  const schools = part('schools.md', named('澄溪县教育局'));
  const health = part('health.md', named('澄溪县卫生健康局'));
  const county = part('county.md', governmentReport);

  it('the government is held against its departments, not added', () => {
    const rollup = rollUp([county, water, schools]);
    expect(rollup.parts.map(({ uri }) => uri)).toEqual(['water.md', 'schools.md']);
    expect(reasons([county, water, schools])).toEqual(['county.md whole']);
    expect(rollup.whole?.part).toBe(county);
    expect(rollup).toMatchObject({ year: 2024, standard: '2021', complete: true });
  });

  it('a government among strangers counts, and what belongs to it does not count again', () => {
    const others = ['安陵市水利局', '云岭县教育局', '望川县公安局'].map((organ) => part(`${organ}.md`, named(organ)));
    const rollup = rollUp([county, water, ...others]);
    expect(rollup.parts.map(({ uri }) => uri)).toEqual(['county.md', ...others.map(({ uri }) => uri)]);
    expect(rollup.leftOut).toMatchObject([{ part: water, reason: 'within', instead: county }]);
    expect(rollup.whole).toBeNull();
  });

  it('a town of the county is a part, a county of the city too', () => {
    const town = part('town.md', named('澄溪县柳溪镇人民政府'));
    const city = part('city.md', governmentReport.replaceAll('澄溪县人民政府', '安陵市人民政府'));
    expect(reasons([county, town, water])).toEqual(['county.md whole']);
    expect(rollUp([city, county, part('b.md', named('安陵市水利局'))]).parts.map(({ uri }) => uri)).toEqual([
      'county.md',
      'b.md',
    ]);
  });

  it('whose parts they are can be said', () => {
    expect(reasons([county, water, schools], { organ: '澄溪县水利局' })).toEqual(['county.md above', 'water.md whole']);
    const rollup = rollUp([water, schools], { whole: county });
    expect([rollup.parts.length, rollup.whole?.part]).toEqual([2, county]);
    expect(reasons([water, schools], { organ: '澄溪县人民政府' })).toEqual([]);
  });

  it('of two of one organ the first counts, and it is said whether they are the same', () => {
    const copy = part('copy.md', departmentReport);
    const other = part('other.md', departmentReport.replace('| 126 |', '| 127 |'));
    expect(reasons([water, copy, other, health])).toEqual(['copy.md twice', 'other.md twiceOther']);
    expect(rollUp([water, copy]).complete).toBe(true);
    expect(rollUp([water, other]).complete).toBe(false);
    const nameless = part('nameless.md', departmentReport.replace(/^# .*$/m, '').replaceAll('澄溪县水利局', ''));
    expect(nameless.organ).toBeNull();
    expect(nameless.doubts.map(({ key }) => key)).toEqual(['rollup.doubt.noOrgan']);
    expect(reasons([nameless, water], { year: nameless.year })).toEqual(['nameless.md copy']);
    expect(rollUp([nameless, schools], { year: nameless.year })).toMatchObject({ complete: false, leftOut: [] });
  });

  it('the year most are of, of several the latest; or the one that is asked for', () => {
    const old = part('old.md', named('澄溪县公安局').replaceAll('2024年', '2023年'));
    const older = part('older.md', named('澄溪县司法局').replaceAll('2024年', '2022年'));
    expect(reasons([water, schools, old])).toEqual(['old.md yearOnly']);
    expect(rollUp([old, water]).year).toBe(2024);
    expect(reasons([old, older, water], { year: 2022 })).toEqual(['old.md yearOnly', 'water.md year']);
    expect(yearsOf([old, water, schools])).toEqual([
      { year: 2024, reports: 2 },
      { year: 2023, reports: 1 },
    ]);
  });

  it('a report in the tables of another format, or without tables, is told and left out', () => {
    const write = (format: '2019' | 'collapsed', organ: string) =>
      part(
        `${organ}.md`,
        writeReport(figuresOf(3, 'sparse', format), { format, organ, year: 2024, notation: 'markdown' }).text,
      );
    const bare = part('bare.md', named('澄溪县司法局').replace(/\|.*\|\n/g, ''));
    const all = [water, write('2019', '澄溪县公安局'), write('collapsed', '澄溪县民政局'), bare];
    expect(reasons(all)).toEqual(['澄溪县公安局.md format', '澄溪县民政局.md format', 'bare.md noTables']);
    expect(rollUp(all).complete).toBe(false);
  });

  it('reports of 2020 are added in the format of their year', () => {
    const write = (seed: number, organ: string) =>
      part(
        `${organ}.md`,
        writeReport(figuresOf(seed, 'dense', '2019'), { format: '2019', organ, year: 2020, notation: 'markdown' }).text,
      );
    const rollup = rollUp([write(1, '澄溪县公安局'), write(2, '澄溪县民政局')]);
    expect(rollup).toMatchObject({ standard: '2019', complete: true });
    expect(rollup.parts).toHaveLength(2);
    expect(inDigits(rollup.sums.get('requests received total') as never)).toBe(
      String(rollup.parts.reduce((n, { figures }) => n + Number(figures.get('requests received total')?.units), 0)),
    );
  });
});

describe('what is doubtful', () => {
  const doubts = (text: string) => part('a.md', text).doubts.map(({ key, args, grave }) => [key, args, grave]);

  it('missing tables and rows, words and blanks for numbers, sums that do not hold', () => {
    expect(doubts(departmentReport)).toEqual([]);
    expect(doubts(departmentReport.replace('| 126 |', '| 若干 |'))).toEqual([
      ['rollup.doubt.text', { table: '表二', n: 1 }, true],
    ]);
    expect(doubts(departmentReport.replace('| 126 |', '|  |'))).toEqual([
      ['rollup.doubt.blank', { table: '表二', n: 1 }, false],
    ]);
    expect(doubts(departmentReport.replace(/^\| （五）不予处理 2.*\n/m, ''))).toEqual(
      expect.arrayContaining([['rollup.doubt.rows', { table: '表三', n: 1 }, true]]),
    );
    expect(
      doubts(departmentReport.replace('| 21 | 5 | 0 | 1 | 3 | 1 | 31 |', '| 21 | 5 | 0 | 1 | 3 | 1 | 32 |')),
    ).toEqual([['rollup.doubt.sums', { n: 1 }, false]]);
    expect(doubts(departmentReport.replace('| 126 |', '| -126 |'))).toEqual([
      ['rollup.doubt.odd', { table: '表二', n: 1 }, true],
    ]);
    expect(doubts(departmentReport.replace('| 126 |', '| 12.6 |'))).toEqual([
      ['rollup.doubt.odd', { table: '表二', n: 1 }, true],
    ]);
    const fees = (words: string) => departmentReport.replace(/^(\| 行政事业性收费 \|).*$/m, `$1 ${words} |`);
    for (const words of ['12.5', '12.5万元']) expect(doubts(fees(words))).toEqual([]);
    expect(doubts(fees('125000元'))).toEqual([['rollup.doubt.unit', { words: '125000元' }, true]]);
    const noReviews = departmentReport.replace(/## 四[\s\S]*?## 五/, '## 五');
    expect(doubts(noReviews)).toEqual([['rollup.doubt.noTable', { table: '表四' }, true]]);
    expect(rollUp([part('a.md', noReviews)]).complete).toBe(false);
  });
});

describe('the sums', () => {
  test('of figures that hold, hold; each cell is the sum of its cells', () => {
    fc.assert(
      fc.property(fc.array(anyFigures(), { minLength: 1, maxLength: 6 }), (all) => {
        const parts = all.map((figures, i) =>
          part(`${i}.md`, writeReport(figures, { organ: `澄溪县第${i}局`, notation: 'markdown', seed: i }).text),
        );
        const rollup = rollUp(parts);
        expect(rollup.leftOut).toEqual([]);
        for (const { doubts } of rollup.parts)
          expect(doubts.filter(({ key }) => !/sameFigures|covers/.test(key))).toEqual([]);
        const report = parse(reportTemplate({ organ: '澄溪县人民政府', year: 2024, valueAt: valuesOf(rollup) }));
        expect(runRules(report, { rules: sumRules })).toEqual([]);
        expect(crossSums(report).tables).toEqual([]);
        for (const id of tableIds) {
          for (const cell of addressesOf(standards['2021'].tables[id])) {
            const scaled = (text: string): bigint => BigInt(Math.round(Number(text) * 10_000));
            const wanted = all.reduce((n, figures) => n + scaled(figures[id][cell.row]?.[cell.column] ?? '0'), 0n);
            expect(scaled(inDigits(rollup.sums.get(addressKey(cell)) as never))).toBe(wanted);
          }
        }
        const whole = partOf('whole.md', report);
        expect(rollUp([...parts, whole]).whole).toMatchObject({ part: whole, unlike: null, differences: [] });
      }),
      { numRuns: 20 },
    );
  });

  it('differ from the report of the whole where it does, and nowhere else', () => {
    const parts = together.map(({ name, text }) =>
      partOf(name, service.parse(text, { markdown: name.endsWith('.md') })),
    );
    const rollup = rollUp(parts);
    expect(
      rollup.whole?.differences.map(({ cell, difference }) => [
        cell.row,
        cell.column,
        difference && signed(difference),
      ]),
    ).toEqual(
      ['received', 'granted', 'outcomeTotal'].flatMap((row) =>
        ['naturalPerson', 'total'].map((column) => [row, column, '+1']),
      ),
    );
  });

  it('of which one is the sum of the others count twice, and it is said', () => {
    const all = [1, 2, 3].map((seed) =>
      part(
        `${seed}.md`,
        writeReport(figuresOf(seed, 'sparse', '2021'), { organ: `澄溪县第${seed}局`, notation: 'markdown' }).text,
      ),
    );
    const office = { ...part('office.md', named('澄溪县人民政府办公室')), figures: rollUp(all).sums };
    const doubtsOf = (parts: readonly Part[]) =>
      rollUp(parts).parts.flatMap(({ uri, doubts }) => doubts.map(({ key }) => `${uri} ${key}`));
    expect(doubtsOf([...all, office])).toEqual(['office.md rollup.doubt.covers']);
    expect(rollUp([...all, office]).complete).toBe(false);
    expect(doubtsOf([...all, part('water.md', departmentReport)])).toEqual([]);
  });

  describe('that differ, and why', () => {
    const write = (seed: number, organ: string, year = 2024): Part =>
      part(`${organ}.md`, writeReport(figuresOf(seed, 'sparse', '2021'), { organ, year, notation: 'markdown' }).text);
    const [a, b, c] = [write(1, '澄溪县甲局'), write(2, '澄溪县乙局'), write(3, '澄溪县丙局')];
    const whole = (...parts: readonly Part[]): Part => ({
      ...part('whole.md', governmentReport),
      figures: rollUp(parts, { organ: '澄溪县人民政府' }).sums,
    });
    const hints = (all: readonly Part[]) =>
      rollUp(all).whole?.hints.map(({ what, part: { uri }, left }) => `${what} ${uri} ${left}`);

    it('one that the whole lacks, has twice, or that was left out', () => {
      expect(hints([whole(a, b, c), a, b, c])).toEqual([]);
      expect(hints([whole(a, c), a, b, c])).toEqual(['without 澄溪县乙局.md 0']);
      const again = { ...c, organ: '澄溪县丁局' };
      expect(hints([whole(a, b, c, again), a, b, c])).toEqual(['twice 澄溪县丙局.md 0']);
      const late = write(4, '澄溪县戊局', 2023);
      expect(hints([whole(a, b, c, { ...late, year: 2024 }), a, b, c, late])).toEqual(['with 澄溪县戊局.md 0']);
      const other = { ...write(5, '澄溪县丙局'), uri: '又.md' };
      expect(hints([whole(a, b, other), a, b, c, other])).toEqual(['instead 又.md 0']);
    });

    it('nothing is guessed where nothing explains most of it', () => {
      const stranger = write(9, '澄溪县壬局');
      expect(hints([whole(a, b, c, stranger), a, b, c])).toEqual([]);
      const one = whole(a, b, c);
      const figures = new Map(one.figures).set('requests received total', { units: 5n, scale: 0 });
      expect(hints([{ ...one, figures }, a, b, c])).toEqual([]);
      expect(
        hints([
          {
            ...whole(a, c),
            figures: new Map(whole(a, c).figures).set('requests received total', { units: 5n, scale: 0 }),
          },
          a,
          b,
          c,
        ]),
      ).toEqual(['without 澄溪县乙局.md 1']);
    });
  });

  it('are not held against a report of another year or format', () => {
    const water = part('water.md', departmentReport);
    const old = part('old.md', governmentReport.replaceAll('2024年', '2023年'));
    expect(rollUp([water], { whole: old }).whole).toMatchObject({ unlike: 'year', differences: [] });
    const bare = part('bare.md', governmentReport.replace(/\|.*\|\n/g, ''));
    expect(rollUp([water], { whole: bare }).whole).toMatchObject({ unlike: 'noTables', differences: [] });
    const cut = part('cut.md', governmentReport.replace(/^\| 行政许可 .*\n/m, ''));
    const missing = rollUp([water], { whole: cut }).whole?.differences.find(({ cell }) => cell.row === 'licences');
    expect(missing).toMatchObject({ whole: null, difference: null });
  });
});

describe('the page and the sheet', () => {
  const odd = part('奇怪|的_名字*.md', named('澄溪县“二|号”*所').replace('| 126 |', '|  |'));
  const rollup = rollUp([part('water.md', departmentReport), odd, part('county.md', governmentReport)]);
  const asIs = (uri: string): string => uri;

  it('the page is no report, and its tables are read as they stand', () => {
    for (const locale of ['zh-cn', 'en'] as const) {
      const page = rollupPage(rollup, asIs, locale);
      expect(parse(page).recognised).toBe('none');
      const [head = '', ...chapters] = page.split(/(?=^## )/m);
      expect(head).toContain('2024');
      const figures = partOf('page', parse(chapters.filter((one) => one.startsWith('## 表')).join(''))).figures;
      for (const [key, sum] of rollup.sums)
        expect([key, inDigits(figures.get(key) as never)]).toEqual([key, inDigits(sum)]);
    }
  });

  it('nothing in a name breaks a line or turns it around', () => {
    const trap = { ...part('a|b\n<script>\u202egnp.md', departmentReport), organ: '甲\u2067|`<b>&amp;~~x~~\n# 局' };
    const page = rollupPage(rollUp([trap]), asIs, 'zh-cn');
    expect(page).toContain('| 甲\\|\\`\\<b\\>\\&amp;\\~\\~x\\~\\~ \\# 局 |');
    expect(page).toContain('| a\\|b \\<script\\>gnp.md |');
    const same = part('b.md', departmentReport.replaceAll('澄溪县水利局', '澄溪县<i>局'));
    const old = part('<i>旧</i>.md', governmentReport.replaceAll('2024年', '2023年'));
    const doubtful = rollupPage(rollUp([trap, same], { whole: old, year: 2024 }), asIs, 'zh-cn');
    expect(doubtful).toContain('\\<i\\>旧\\</i\\>.md 是 2023 年的');
    expect(doubtful).toMatch(/数字与甲.*局的完全相同/);
    expect(doubtful).not.toMatch(/(?<!\\)<[bi/]/);
  });

  it('the sheet has a line for each organ, the sums, the whole and the difference, all of the same length', () => {
    const lines = rollupSheet(rollup, asIs, 'zh-cn').slice(1).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + rollup.parts.length + 3);
    const counts = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(',').length);
    expect(new Set(counts)).toEqual(new Set([3 + [...rollup.sums].length]));
    expect(lines[1]?.startsWith('澄溪县水利局,water.md,,0,0,0,3,1,14,126,')).toBe(true);
    expect(lines.at(-3)?.startsWith('汇总,,,')).toBe(true);
    expect(lines.at(-2)?.startsWith('澄溪县人民政府,county.md,年报,')).toBe(true);
    expect(lines.at(-1)?.startsWith('相差,,,')).toBe(true);
    const [sum, own, difference] = lines.slice(-3).map((line) => line.split(',').slice(3).map(Number));
    expect(difference?.map((n, i) => Math.round(100 * ((sum?.[i] ?? 0) + n)))).toEqual(
      own?.map((n) => Math.round(100 * n)),
    );
    const alone = rollupSheet(rollUp([part('water.md', departmentReport)]), asIs, 'zh-cn');
    expect(alone.trimEnd().split('\r\n')).toHaveLength(3);
  });

  it('words that a spreadsheet would run stay words', () => {
    for (const organ of ['=1+1', '＝1+1', '@x', '\n=1', '-1局', '+x']) {
      const trap = { ...part('a.md', departmentReport), organ };
      expect(rollupSheet(rollUp([trap]), asIs, 'zh-cn')).toContain(`'${organ}`);
    }
  });
});
