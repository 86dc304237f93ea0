/** Which reports of a folder count, by what a careful clerk would do with it: nothing twice, nothing lost without a word. */
import { describe, expect, it, test } from 'vitest';
import { addressKey } from '../../server/src/standard/address.ts';
import { inDigits } from '../../server/src/workspace/figures.ts';
import type { Part } from '../../server/src/workspace/part.ts';
import { type RollupOptions, rollUp } from '../../server/src/workspace/rollup.ts';
import { nameOf } from '../../server/src/workspace/rollup-names.ts';
import { commonOrgan } from '../../server/src/workspace/rollup-organ.ts';
import { stopwatch } from '../stopwatch.ts';

const received = addressKey({ table: 'requests', row: 'received', column: 'total' });
const exact = (n: number) => ({ units: BigInt(n), scale: 0 });

/** 机关, 机关 =12 (so many requests), 机关 @2023 (a year; 0: none), 机关 #2 (another file), 机关 !2019 (a format; 0: no tables). */
function part(line: string, at: number): Part {
  const mark = (sign: string): number | null => {
    const found = new RegExp(`${sign}(\\d+)`).exec(line);
    return found ? Number(found[1]) : null;
  };
  const organ = line.replace(/ .*/, '');
  const n = mark('=') ?? 10 ** (at % 9) + at;
  const year = mark('@') ?? 2024;
  const format = mark('!');
  return {
    uri: line,
    organ: organ === '?' ? null : organ,
    year: year === 0 ? null : year,
    format: format === null ? '2021' : format === 0 ? null : '2019',
    figures: new Map([received, 'a', 'b', 'c'].map((key, i) => [key, exact(n + (n > 0 ? i : 0))])),
    doubts: [],
  };
}

interface Expected {
  readonly options?: RollupOptions;
  /** Whose parts they are. */
  readonly of: string | null;
  /** File of the report that is held against the sums. */
  readonly whole?: string | null;
  readonly out?: Readonly<Record<string, string>>;
  readonly doubts?: Readonly<Record<string, string>>;
  readonly complete?: boolean;
}

function expectOf(
  lines: readonly string[],
  { options = {}, of, whole = null, out = {}, doubts = {}, complete = true }: Expected,
) {
  const parts = lines.map(part);
  const made = rollUp(parts, options);
  const left = Object.fromEntries(made.leftOut.map(({ part: { uri }, reason }) => [uri, reason]));
  const doubted = Object.fromEntries(
    made.parts.flatMap((one) => one.doubts.map(({ key }) => [one.uri, key.replace('rollup.doubt.', '')])),
  );
  expect({
    of: made.organ,
    whole: made.whole?.part.uri ?? null,
    out: left,
    doubts: doubted,
    complete: made.complete,
  }).toEqual({
    of,
    whole,
    out,
    doubts,
    complete,
  });
  // Each counts, or it is said why not; and the sums are of those that count.
  expect(made.parts.map(({ uri }) => uri)).toEqual(lines.filter((line) => !(line in out)));
  const sum = made.parts.reduce((n, { figures }) => n + (figures.get(received)?.units ?? 0n), 0n);
  expect(inDigits(made.sums.get(received) as never)).toBe(String(sum));
}

const COUNTY = '青岚县人民政府';
const bureaus = ['青岚县教育局', '青岚县水利局', '青岚县公安局'];
const CITY = '安陵市人民政府';
const cityBureaus = ['安陵市教育局', '安陵市水利局', '安陵市市场监督管理局', '安陵市城市管理局'];
const counties = ['青岚县人民政府', '平野县人民政府', '东屏区人民政府'];

describe('the folder of a county', () => {
  test('departments, towns and the county’s own', () => {
    expectOf([COUNTY, ...bureaus, '青岚县竹坞镇人民政府', '青岚县城关街道办事处'], {
      of: COUNTY,
      whole: COUNTY,
      out: { [COUNTY]: 'whole' },
    });
  });

  test('without the county’s own: the place most of them name', () => {
    expectOf(bureaus, { of: COUNTY });
    expectOf([...bureaus, '竹坞镇人民政府', '教育督导室'], { of: COUNTY });
    expectOf(['青岚县教育局'], { of: null });
    expectOf(['青岚县教育局', '平野县教育局'], { of: null });
  });

  test('the county’s report alone, or with one department', () => {
    expectOf([COUNTY], { of: null });
    expectOf([COUNTY, '青岚县教育局'], { of: COUNTY, whole: COUNTY, out: { [COUNTY]: 'whole' } });
  });

  test('what the county’s government itself did is a part', () => {
    expectOf([COUNTY, '青岚县人民政府（本级）', '青岚县本级', ...bureaus], {
      of: COUNTY,
      whole: COUNTY,
      out: { [COUNTY]: 'whole', 青岚县本级: 'twiceOther' },
      complete: false,
    });
  });

  test('organs that do not spell the county', () => {
    expectOf([COUNTY, '教育局', '县水利局', '竹坞镇人民政府'], {
      of: COUNTY,
      whole: COUNTY,
      out: { [COUNTY]: 'whole' },
    });
    expectOf(['县人民政府', '县教育局', '县水利局'], {
      of: '县人民政府',
      whole: '县人民政府',
      out: { 县人民政府: 'whole' },
    });
    expectOf(['县人民政府', ...bureaus], { of: '县人民政府', whole: '县人民政府', out: { 县人民政府: 'whole' } });
  });

  test('reports of other counties are left out, and told', () => {
    expectOf([COUNTY, ...bureaus, '平野县人民政府', '平野县教育局'], {
      of: COUNTY,
      whole: COUNTY,
      out: { [COUNTY]: 'whole', 平野县人民政府: 'elsewhere', 平野县教育局: 'elsewhere' },
      complete: false,
    });
    expectOf([...bureaus, '平野县教育局'], { of: COUNTY, out: { 平野县教育局: 'elsewhere' }, complete: false });
  });

  test('reports of the city above', () => {
    expectOf([COUNTY, ...bureaus, CITY, '安陵市教育局'], {
      of: COUNTY,
      whole: COUNTY,
      out: { [COUNTY]: 'whole', [CITY]: 'elsewhere', 安陵市教育局: 'elsewhere' },
      complete: false,
    });
    expectOf([CITY, '安陵市东屏区人民政府', '安陵市东屏区教育局', '安陵市东屏区水利局'], {
      of: '安陵市东屏区人民政府',
      whole: '安陵市东屏区人民政府',
      out: { [CITY]: 'above', 安陵市东屏区人民政府: 'whole' },
    });
  });

  test('a district with and without its city', () => {
    const all = ['安陵市东屏区教育局', '东屏区水利局', '东屏区公安局'];
    for (const whole of ['东屏区人民政府', '安陵市东屏区人民政府']) {
      expectOf([whole, ...all], { of: whole, whole, out: { [whole]: 'whole' } });
    }
    expectOf([...all, '安陵市公安局东屏分局', '安陵市生态环境局东屏区分局'], { of: '东屏区人民政府' });
    expectOf([...all, '东屏区教育局'], {
      of: '东屏区人民政府',
      out: { 东屏区教育局: 'twiceOther' },
      complete: false,
    });
  });

  test('organs of the centre, zones, new districts and institutions stay', () => {
    expectOf(
      [
        COUNTY,
        ...bureaus,
        '国家税务总局青岚县税务局',
        '青岚经济开发区管理委员会',
        '青岚县高新技术产业园区管委会',
        '城北新区管理委员会',
        '青岚海关',
        '青岚县人民政府办公室',
        '中共青岚县委办公室',
      ],
      { of: COUNTY, whole: COUNTY, out: { [COUNTY]: 'whole' } },
    );
  });

  test('what belongs to a town or a zone is in its report; a school is not', () => {
    expectOf(
      [
        ...bureaus,
        '青岚县竹坞镇人民政府',
        '青岚县竹坞镇便民服务中心',
        '竹坞镇财政所',
        '青岚县竹坞镇中心小学',
        '青岚县经济开发区管委会',
        '青岚县经济开发区财政局',
      ],
      {
        of: COUNTY,
        out: { 青岚县竹坞镇便民服务中心: 'within', 竹坞镇财政所: 'within', 青岚县经济开发区财政局: 'within' },
      },
    );
  });

  test('copies, versions, other spellings', () => {
    expectOf([...bureaus, '青岚县教育局 #2 =1', '教育局 #3 =1', '青岚县水利局（县河长办） =11', '青岚县公安局 #2'], {
      of: COUNTY,
      out: {
        '青岚县教育局 #2 =1': 'twice',
        '教育局 #3 =1': 'twice',
        '青岚县水利局（县河长办） =11': 'twice',
        '青岚县公安局 #2': 'twiceOther',
      },
      complete: false,
    });
    expectOf(['青岚县人民政府办公室', '青岚县政府办公室 =1', '青岚县税务局（一分局）', '青岚县税务局（二分局）'], {
      of: COUNTY,
      out: { '青岚县政府办公室 =1': 'twice' },
    });
  });

  test('drafts and copies count last', () => {
    expectOf(
      [
        '青岚县教育局 草稿',
        '青岚县教育局',
        '青岚县水利局 （征求意见）.md',
        '青岚县水利局 =7',
        '青岚县公安局 (1).pdf',
        '青岚县公安局 =8',
      ],
      {
        of: COUNTY,
        out: {
          '青岚县教育局 草稿': 'twiceOther',
          '青岚县水利局 （征求意见）.md': 'twiceOther',
          '青岚县公安局 (1).pdf': 'twiceOther',
        },
        complete: false,
      },
    );
  });

  test('two versions of the county’s own', () => {
    expectOf([COUNTY, `${COUNTY} =1`, ...bureaus], {
      of: COUNTY,
      whole: COUNTY,
      out: { [COUNTY]: 'whole', [`${COUNTY} =1`]: 'whole' },
    });
    expectOf([`${COUNTY} !2019`, `${COUNTY} =9`, ...bureaus], {
      of: COUNTY,
      whole: `${COUNTY} =9`,
      out: { [`${COUNTY} !2019`]: 'wholeOther', [`${COUNTY} =9`]: 'whole' },
      complete: false,
    });
  });

  test('last year’s reports: told apart by whether there is one of this year', () => {
    expectOf([...bureaus, '青岚县教育局 @2023', `${COUNTY} @2023`, '青岚县司法局 @2023', '青岚县信访局 @2019'], {
      of: COUNTY,
      out: {
        '青岚县教育局 @2023': 'year',
        [`${COUNTY} @2023`]: 'year',
        '青岚县司法局 @2023': 'yearOnly',
        '青岚县信访局 @2019': 'year',
      },
      complete: false,
    });
    expectOf([...bureaus, '青岚县审计局 @2025'], {
      of: COUNTY,
      out: { '青岚县审计局 @2025': 'yearOnly' },
      complete: false,
    });
    expectOf([...bureaus, '县教育局 @2023'], { of: COUNTY, out: { '县教育局 @2023': 'year' } });
  });

  test('no year, no tables, the form of 2019: open, unless the organ has another report', () => {
    expectOf([...bureaus, '青岚县司法局 @0', '青岚县信访局 !0', '青岚县审计局 !2019'], {
      of: COUNTY,
      out: { '青岚县司法局 @0': 'noYear', '青岚县信访局 !0': 'noTables', '青岚县审计局 !2019': 'format' },
      complete: false,
    });
    expectOf([...bureaus, '青岚县教育局 @0', '青岚县水利局 !0', '青岚县公安局 !2019'], {
      of: COUNTY,
      out: { '青岚县教育局 @0': 'noYear', '青岚县水利局 !0': 'noTables', '青岚县公安局 !2019': 'format' },
    });
    expectOf(['青岚县教育局 @0', '青岚县水利局 @0'], { of: COUNTY });
  });

  test('no organ: counts with a doubt, unless its figures are those of another', () => {
    expectOf([...bureaus, '? =1', '? =0 #1', '? =0 #2'], { of: COUNTY, out: { '? =1': 'copy' }, complete: false });
  });

  test('figures of two organs that are the very same', () => {
    expectOf([...bureaus, '青岚县司法局 =1'], {
      of: COUNTY,
      doubts: { '青岚县司法局 =1': 'sameFigures' },
      complete: false,
    });
    expectOf([...bureaus, '青岚县司法局 =0', '青岚县信访局 =0'], { of: COUNTY });
  });

  test('a bureau of a county that could be one of several', () => {
    expectOf(['青岚县教育局', '平野县教育局', '教育局'], {
      of: null,
      doubts: { 教育局: 'maybeTwice' },
      complete: false,
    });
  });
});

describe('the folder of a city', () => {
  test('bureaus, counties and the city’s own', () => {
    expectOf([CITY, ...cityBureaus, ...counties], { of: CITY, whole: CITY, out: { [CITY]: 'whole' } });
    expectOf([...cityBureaus, ...counties], { of: CITY });
    expectOf([CITY, ...counties, '市教育局', '水利局'], { of: CITY, whole: CITY, out: { [CITY]: 'whole' } });
  });

  test('with the departments of its counties: these are in the reports of the counties', () => {
    const below = counties.flatMap((county) => bureaus.map((bureau) => bureau.replace('青岚县', county.slice(0, 3))));
    expectOf([CITY, ...cityBureaus, ...counties, ...below], {
      of: CITY,
      whole: CITY,
      out: { [CITY]: 'whole', ...Object.fromEntries(below.map((name) => [name, 'within'])) },
    });
  });

  test('a city among counties: its figures tell whether they are the whole', () => {
    expectOf([`${CITY} =1000 #0`, ...counties.map((name, i) => `${name} =${300 + i}`)], {
      of: CITY,
      whole: `${CITY} =1000 #0`,
      out: { [`${CITY} =1000 #0`]: 'whole' },
    });
    const strangers = [`${CITY} =99999`, ...counties.map((name, i) => `${name} =${30 + i}`)];
    expectOf(strangers, { of: null, doubts: { [`${CITY} =99999`]: 'holds' }, complete: false });
    expectOf([`${CITY} =5`, ...counties], { of: null, doubts: { [`${CITY} =5`]: 'holds' }, complete: false });
    expectOf([...cityBureaus, '临川市人民政府', ...counties], { of: CITY });
  });

  test('districts that spell the city, and those that do not', () => {
    expectOf([CITY, '安陵市东屏区人民政府', '安陵市西峡区人民政府', '东屏区教育局', '西峡区教育局'], {
      of: CITY,
      whole: CITY,
      out: { [CITY]: 'whole', 东屏区教育局: 'within', 西峡区教育局: 'within' },
    });
  });

  test('counties without their city, one with its departments', () => {
    expectOf([...counties, '临川市人民政府 =3', '青岚县教育局'], {
      of: null,
      out: { 青岚县教育局: 'within' },
      doubts: { '临川市人民政府 =3': 'holds' },
      complete: false,
    });
    expectOf([...counties, '教育局'], { of: null, doubts: { 教育局: 'noPlace' }, complete: false });
  });

  test('a city with districts is no part of another city; one without may be', () => {
    expectOf([CITY, ...cityBureaus, '长风市上河区教育局', '临川市教育局'], {
      of: CITY,
      whole: CITY,
      out: { [CITY]: 'whole', 长风市上河区教育局: 'elsewhere' },
      complete: false,
    });
  });

  test('another province is elsewhere', () => {
    expectOf(['江南省人民政府', '江南省教育厅', '江南省水利厅', CITY, '岭北省教育厅'], {
      of: '江南省人民政府',
      whole: '江南省人民政府',
      out: { 江南省人民政府: 'whole', 岭北省教育厅: 'elsewhere' },
      complete: false,
    });
  });
});

describe('whose parts they are can be said', () => {
  test('by a name that spells more or less', () => {
    const whole = '安陵市东屏区人民政府';
    expectOf([whole, '东屏区教育局', '平野县教育局'], {
      options: { organ: '东屏区人民政府' },
      of: '东屏区人民政府',
      whole,
      out: { [whole]: 'whole', 平野县教育局: 'elsewhere' },
      complete: false,
    });
  });

  test('a city, although most are of one of its counties', () => {
    const all = [CITY, '安陵市教育局', COUNTY, ...bureaus];
    expectOf(all, {
      options: { organ: CITY },
      of: CITY,
      whole: CITY,
      out: { [CITY]: 'whole', ...Object.fromEntries(bureaus.map((name) => [name, 'within'])) },
    });
  });

  test('a report from outside, of the same organ as one inside', () => {
    const outside = { ...part(COUNTY, 7), uri: 'elsewhere' };
    expectOf([COUNTY, ...bureaus], {
      options: { whole: outside },
      of: COUNTY,
      whole: 'elsewhere',
      out: { [COUNTY]: 'whole' },
    });
  });
});

describe('names', () => {
  it.each([
    ['江南省安陵市东屏区教育局', ['江南省', '安陵市', '东屏区']],
    ['安陵市市场监督管理局', ['安陵市']],
    ['安陵市政务服务局', ['安陵市']],
    ['住房和城市建设局', []],
    ['市政管理局', []],
    ['区教育局', ['区']],
    ['津市市教育局', ['津市市']],
    ['沙市区教育局', ['沙市区']],
    ['通州区人民政府', ['通州区']],
    ['萧县教育局', ['萧县']],
    ['城区教育局', ['城区']],
    ['青岚县城市管理局', ['青岚县']],
    ['青岚县革命老区建设中心', ['青岚县']],
    ['安陵市临川市教育局', ['安陵市', '临川市']],
    ['积石山保安族东乡族撒拉族自治县教育局', ['积石山保安族东乡族撒拉族自治县']],
    ['广西壮族自治区教育厅', ['广西壮族自治区']],
    ['上海市浦东新区人民政府', ['上海市', '浦东新区']],
    ['高新技术产业开发区管理委员会', []],
    ['国家税务总局青岚县税务局', ['青岚县']],
    ['州人民政府', ['州']],
    ['', []],
    ['县', ['县']],
  ])('places of %s', (organ, places) => {
    expect(nameOf(organ).places).toEqual(places);
  });

  it('whatever they hold, they take no time', () => {
    const hostile = [
      '县'.repeat(100_000),
      '市县区'.repeat(30_000),
      '（'.repeat(100_000),
      '\u202e人民政府'.repeat(10_000),
      '',
    ];
    const parts = Array.from({ length: 3000 }, (_, i) => part(`${hostile[i % 5]}${i % 7}县第${i}局`, i));
    const elapsed = stopwatch();
    rollUp(parts);
    expect(commonOrgan(parts.slice(0, 50))).not.toBe('');
    expect(elapsed()).toBeLessThan(20_000);
  });
});
