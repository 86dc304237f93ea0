/** The facts worked out by hand from real reports, and what a careful reviewer finds in their text. */
import { expect, it } from 'vitest';
import { parseReport } from '../../server/src/parser/parse.ts';
import { type Fact, factsOf } from '../../server/src/report/facts.ts';
import type { Report } from '../../server/src/report/types.ts';
import { narrativeRules } from '../../server/src/rules/narrative/index.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { textRules } from '../../server/src/rules/text/index.ts';
import { describeReports, narrativeFacts, realReports } from '../reports.ts';

const files = new Map(realReports().map(({ name, text }): [string, Report] => [name, parseReport(text)]));
const lastYears = new Map([['real/suqian-2024.txt', 'real/suqian-2023.txt']]);

const reportOf = (name: string): Report => files.get(name) as Report;

/** The fact whose number stands in the quotation, or first after it. */
function factAt(report: Report, quote: string, number: number): Fact | undefined {
  const start = report.text.indexOf(quote);
  expect(start, quote).toBeGreaterThanOrEqual(0);
  const facts = factsOf(report).filter((f) =>
    f.text === '' ? f.sentence.end > start && f.sentence.start <= start : f.start >= start,
  );
  return (
    facts.find((f) => f.text !== '' && f.number === number && f.start < start + quote.length + 20) ??
    facts.find((f) => f.text === '')
  );
}

describeReports('facts of real reports', () => {
  it('have the relation worked out by hand, in at least 34 of 36 cases', () => {
    const wrong = narrativeFacts()
      .map((expected) => {
        const fact = factAt(reportOf(expected.file), expected.quote, expected.number);
        const relation = expected.relation.startsWith('round(') ? 'growth' : expected.relation;
        return fact?.relation === relation && fact.number === expected.number
          ? null
          : `${expected.quote}: ${fact?.relation}`;
      })
      .filter((line) => line !== null);
    expect(wrong).toEqual([]);
  });

  it('those of another scope say so', () => {
    const others = narrativeFacts().filter(({ verdict }) => verdict === 'scope');
    expect(others.length).toBeGreaterThan(0);
    for (const { file, quote, number } of others) {
      const fact = factAt(reportOf(file), quote, number);
      expect(fact, quote).toBeDefined();
      expect(fact?.scope, quote).not.toBeNull();
    }
  });
});

/** rule, level, the text it lies on. */
const findings: Readonly<Record<string, readonly string[]>> = {
  'real/hongze-2023.txt': ['extraction-residue information -1-'],
  'real/shanghai-science-2024.txt': [
    'punctuation-width hint ,',
    'repeated-word hint 资金',
    'narrative-all-closed information 所有申请均已按要求办理完成',
    'narrative-parts warning 2139',
  ],
  'real/suqian-2023.txt': [],
  'real/suqian-2024.txt': ['repeated-word hint 的', 'narrative-growth warning 1.05'],
  'seeds/000_583fb8ee4b7de20b.txt': [
    'citation-issuer information 国务院办公厅信息与政务公开办公室',
    'extraction-residue information [bookmark: _GoBack]',
    'narrative-all-closed information 依申请公开均在法定期限内做出了答复',
  ],
  'seeds/001_c7e8a190f12de047.txt': [
    'punctuation-width hint (',
    'relative-date hint 截至目前',
    'relative-date hint 今年以来',
    'relative-date hint 今年以来',
  ],
  'seeds/002_c1d199161f5b30c9.txt': [],
  'seeds/003_bedebc31cbf810fe.txt': [
    'relative-date hint 截至目前',
    'approximate-total hint 224余篇',
    'punctuation-width hint ,',
  ],
  'seeds/004_7a9273a751598e42.txt': ['punctuation-width hint :'],
};

describeReports('the text of real reports', () => {
  it.each(Object.keys(findings))('%s: exactly what a careful reviewer finds', (name) => {
    const report = reportOf(name);
    const lastYear = lastYears.get(name);
    const found = runRules(report, {
      rules: [...narrativeRules, ...textRules],
      lastYear: lastYear ? { uri: lastYear, report: reportOf(lastYear) } : null,
      onError: (rule, error) => {
        throw new Error(`${rule}: ${error}`);
      },
    });
    expect(found.map((f) => `${f.rule} ${f.severity} ${report.text.slice(f.start, f.end)}`)).toEqual(findings[name]);
  });
});
