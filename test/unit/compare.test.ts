/** Two reports of an organ side by side. */
import { describe, expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { compareReports } from '../../server/src/workspace/compare.ts';
import { comparePage, follows } from '../../server/src/workspace/compare-page.ts';
import { inDigits, signed, tableIds } from '../../server/src/workspace/figures.ts';
import { departmentReport } from '../fixtures/base.ts';
import { figuresOf } from '../fixtures/generate.ts';
import { writeReport } from '../fixtures/writer/index.ts';
import { changedLastYear, lastYearReport } from '../fixtures/years.ts';

const service = createReportService();
const parse = (text: string) => service.parse(text, { markdown: true });
const now = parse(departmentReport);
const last = parse(lastYearReport);
const pairOf = (before = last, after = now) => {
  const pairs = compareReports(before, after);
  return (table: (typeof tableIds)[number], row: string, column: string) => {
    const found = pairs[table].find(({ cell }) => cell.row === row && cell.column === column);
    const digits = (value: Parameters<typeof inDigits>[0] | null | undefined) => value && inDigits(value);
    return found && [digits(found.last), digits(found.now), found.difference && signed(found.difference), found.growth];
  };
};

describe('the figures of two years', () => {
  it('every cell: then, now, difference, growth', () => {
    const pairs = compareReports(last, now);
    expect(tableIds.map((id) => pairs[id].length)).toEqual([10, 175, 15]);
    const at = pairOf();
    expect(at('disclosure', 'normativeDocuments', 'inForce')).toEqual(['12', '14', '+2', '+16.67%']);
    expect(at('requests', 'carriedIn', 'total')).toEqual(['4', '3', '-1', '-25.00%']);
    expect(at('requests', 'refused.stateSecret', 'total')).toEqual(['0', '0', '0', null]);
  });

  it('a blank cell counts 0; a word, and a row that is not there, are no number', () => {
    const at = pairOf(
      last,
      parse(
        departmentReport
          .replace('| 126 |', '|  |')
          .replace('| 18 |', '| 若干 |')
          .replace(/^\| 行政强制 .*\n/m, ''),
      ),
    );
    expect(at('disclosure', 'licences', 'decisions')).toEqual(['126', '0', '-126', '-100.00%']);
    expect(at('disclosure', 'penalties', 'decisions')).toEqual(['18', null, null, null]);
    expect(at('disclosure', 'compulsion', 'decisions')).toEqual(['2', null, null, null]);
  });

  it('of two formats, what both have is compared and what one has is listed', () => {
    const old = parse(
      writeReport(figuresOf(5, 'dense', '2019'), {
        format: '2019',
        organ: '澄溪县水利局',
        year: 2020,
        notation: 'markdown',
      }).text,
    );
    const at = pairOf(old, now);
    expect(at('requests', 'received', 'total')?.slice(0, 2)).toEqual([expect.stringMatching(/^\d+$/), '31']);
    const pairs = compareReports(old, now);
    for (const id of ['disclosure', 'requests'] as const) {
      expect(pairs[id].some(({ last: before, now: after }) => before && !after)).toBe(true);
      expect(pairs[id].some(({ last: before, now: after }) => !before && after)).toBe(true);
    }
  });
});

describe('the page', () => {
  const findings = service.checkYears(now, { uri: 'last.md', report: last });

  it('is no report, leaves out what is 0 twice, and lists it when asked', () => {
    expect(findings).toEqual([]);
    const short = comparePage(last, now, { all: false, findings }, 'zh-cn');
    const long = comparePage(last, now, { all: true, findings }, 'zh-cn');
    for (const page of [short, long]) expect(parse(page).recognised).toBe('none');
    expect(short).toContain('| 行政规范性文件 | 现行有效件数 | 12 | 14 | +2 | +16.67% |');
    expect(short).not.toContain('属于国家秘密');
    expect(long).toContain('| （三）不予公开 1.属于国家秘密 | 总计 | 0 | 0 | 0 | — |');
    expect(long.match(/^\| (?!项目|---)/gm)).toHaveLength(200);
    expect(comparePage(last, now, { all: false, findings }, 'en')).toContain('| Row | Column | 2023 | 2024 |');
  });

  it('says what does not lead on, and only of reports that follow one another', () => {
    const changed = parse(changedLastYear);
    const found = service.checkYears(now, { uri: 'last.md', report: changed });
    expect(found.map(({ rule }) => rule)).toEqual(['carried-over']);
    expect(comparePage(changed, now, { all: false, findings: found }, 'zh-cn')).toMatch(/## 上下年衔接\n\n- .*结转/);
    expect(follows(last, now)).toBe(true);
    expect(follows(now, last)).toBe(false);
    expect(follows(last, parse(departmentReport.replaceAll('澄溪县水利局', '澄溪县教育局')))).toBe(false);
    expect(comparePage(now, last, { all: false, findings: null }, 'zh-cn')).toContain('没有核对上下年衔接');
  });

  it('of two organs names both', () => {
    const other = parse(departmentReport.replaceAll('澄溪县水利局', '澄溪县教育局'));
    const page = comparePage(other, now, { all: false, findings: null }, 'zh-cn');
    expect(page).toContain('# 澄溪县教育局2024年与澄溪县水利局2024年政府信息公开年报数据对照');
    expect(page).toContain('| 项目 | 列 | 澄溪县教育局2024年 | 澄溪县水利局2024年 |');
    expect(comparePage(other, now, { all: false, findings: null }, 'en')).toMatch(
      /^# Annual reports of 澄溪县教育局2024 and/,
    );
    expect(comparePage(now, now, { all: false, findings: null }, 'zh-cn')).toContain('# 澄溪县水利局前一份与后一份');
  });
});
