/** Two reports of one organ, of years that follow each other, and what must hold between them. */
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../server/src/parser/parse.ts';
import type { Report } from '../../server/src/report/types.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { alike } from '../../server/src/rules/workspace/likeness.ts';
import { departmentReport } from '../fixtures/base.ts';
import { lastYearReport } from '../fixtures/years.ts';
import { describeReports, realReports } from '../reports.ts';

const URI = 'file:///r/other.md';
const only = new Set(['carried-over', 'in-force-rollforward', 'copied-text', 'duplicate-report']);
const of = (findings: readonly Finding[]): Finding[] => findings.filter((f) => only.has(f.rule));
const againstLast = (text: string, last: string): Finding[] =>
  of(runRules(parseReport(text), { lastYear: { uri: URI, report: parseReport(last) } }));
const againstNext = (text: string, next: string): Finding[] =>
  of(runRules(parseReport(text), { nextYear: { uri: URI, report: parseReport(next) } }));

describe('two years that lead on', () => {
  it('the fixture is right in itself', () =>
    expect(runRules(parseReport(lastYearReport)).map((f) => f.message)).toEqual([]));
  it('give nothing, from either file', () => {
    expect(againstLast(departmentReport, lastYearReport).map((f) => f.message)).toEqual([]);
    expect(againstNext(lastYearReport, departmentReport).map((f) => f.message)).toEqual([]);
  });
});

describe('carried-over', () => {
  const from = '| 四、结转下年度继续办理 | 2 | 1 | 0 | 0 | 0 | 0 | 3 |';
  const changed = lastYearReport.replace(from, '| 四、结转下年度继续办理 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |');
  it('a change is found from this year’s file, on the total, with the parts related', () => {
    const [finding, ...more] = againstLast(departmentReport, changed);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'carried-over',
      severity: 'warning',
      cell: { table: 'requests', row: 'carriedIn', column: 'total' },
      message: { key: 'carried-over', args: { value: 3, other: 4, year: 2023 } },
    });
    expect(finding!.related.filter((r) => r.uri === URI).map((r) => changed.slice(r.start, r.end))).toEqual(['3', '4']);
    expect(finding!.related.filter((r) => r.uri === undefined).map((r) => r.cell?.column)).toEqual(['naturalPerson']);
  });
  it('and from last year’s', () => {
    expect(againstNext(changed, departmentReport)).toMatchObject([
      {
        rule: 'carried-over',
        cell: { row: 'carriedForward', column: 'total' },
        message: { key: 'carried-over.next', args: { value: 4, other: 3, year: 2024 } },
      },
    ]);
  });
  it('columns that differ under the same total are found', () => {
    const moved = lastYearReport.replace(from, '| 四、结转下年度继续办理 | 1 | 2 | 0 | 0 | 0 | 0 | 3 |');
    expect(againstLast(departmentReport, moved)).toMatchObject([
      { rule: 'carried-over', cell: { column: 'naturalPerson' } },
    ]);
  });
  it('a blank is no number, and reports that do not follow each other are left alone', () => {
    const blank = lastYearReport.replace(from, '| 四、结转下年度继续办理 |  |  |  |  |  |  |  |');
    expect(againstLast(departmentReport, blank)).toEqual([]);
    expect(againstLast(departmentReport, changed.replaceAll('2023年', '2022年'))).toEqual([]);
  });
});

describe('in-force-rollforward', () => {
  const changed = lastYearReport.replace('| 2 | 4 | 12 |', '| 2 | 4 | 13 |');
  it('is found from either file', () => {
    expect(againstLast(departmentReport, changed)).toMatchObject([
      {
        rule: 'in-force-rollforward',
        cell: { row: 'normativeDocuments', column: 'inForce' },
        message: { args: { before: 13, issued: 3, repealed: 1, right: 15, value: 14 } },
      },
    ]);
    expect(againstNext(changed, departmentReport)).toMatchObject([
      { rule: 'in-force-rollforward', message: { key: 'in-force-rollforward.next' } },
    ]);
  });
});

describe('copied-text', () => {
  const copied = departmentReport.replaceAll('2024年', '2023年').replace('2025年', '2024年');
  it('both sections and all figures', () => {
    const found = againstLast(departmentReport, copied).filter((f) => f.rule === 'copied-text');
    expect(found.map((f) => f.fingerprint)).toEqual(['1', 'figures', '5']);
    expect(found.every((f) => f.severity === 'information' && f.related[0]?.uri === URI)).toBe(true);
  });
  it('a text rewritten by a tenth and more is another one', () => {
    const rewritten = copied.replace(/政策解读形式比较单一，以文字解读为主/, '股室之间信息共享不畅，存在重复报送');
    const found = againstLast(departmentReport, rewritten.replace('| 行政许可 | 126 |', '| 行政许可 | 99 |'));
    expect(found.filter((f) => f.rule === 'copied-text').map((f) => f.fingerprint)).toEqual(['1']);
  });
});

describe('alike', () => {
  const a = '一二三四五六七八九十'.repeat(50);
  it('counts characters in order', () => {
    expect(alike(a, a, 0.9)).toBe(true);
    expect(alike(a, [...a].map((c, i) => (i % 20 === 0 ? '改' : c)).join(''), 0.9)).toBe(true);
    expect(alike(a, [...a].map((c, i) => (i % 8 === 0 ? '改' : c)).join(''), 0.9)).toBe(false);
    expect(alike(a, [...a].reverse().join(''), 0.9)).toBe(false);
    expect(alike('', '', 0.9)).toBe(false);
  });
  it('agrees with the plain measure', () => {
    const plain = (x: string, y: string): number => {
      let row = new Array<number>(y.length + 1).fill(0);
      for (const c of x) {
        const next = [0];
        for (let j = 0; j < y.length; j++) next.push(c === y[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
        row = next;
      }
      return (2 * row[y.length]!) / (x.length + y.length);
    };
    let seed = 7;
    const random = (n: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % n;
    };
    for (let n = 0; n < 300; n++) {
      const x = Array.from({ length: 10 + random(40) }, () => 'abcdef'[random(6)]).join('');
      const y = [...x]
        .filter(() => random(9) > 0)
        .map((c) => (random(8) === 0 ? 'z' : c))
        .join('');
      expect(alike(x, y, 0.8), `${x} ${y}`).toBe(plain(x, y) >= 0.8);
    }
  });
});

describe('duplicate-report', () => {
  it('names the other file', () => {
    const found = of(runRules(parseReport(departmentReport), { duplicates: ['file:///r/%E5%B9%B4%E6%8A%A5.md'] }));
    expect(found).toMatchObject([
      { rule: 'duplicate-report', message: { args: { file: '年报.md', organ: '澄溪县水利局', year: 2024 } } },
    ]);
  });
});

describeReports('the two real years', () => {
  const named = (name: string): Report =>
    parseReport(realReports().find((r) => r.name === name)?.text ?? '', { markdown: false });
  it('lead on, and are not copied', () => {
    const [last, next] = [named('real/suqian-2023.txt'), named('real/suqian-2024.txt')];
    expect(of(runRules(next, { lastYear: { uri: URI, report: last } }))).toEqual([]);
    expect(of(runRules(last, { nextYear: { uri: URI, report: next } }))).toEqual([]);
  });
});
