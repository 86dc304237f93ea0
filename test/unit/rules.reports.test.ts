/**
 * The rules on structure, tables and sums over the real reports: what a careful reviewer finds, and nothing else.
 * Each finding as `level rule`, with what it is about where that is not the whole report.
 */
import { expect, it } from 'vitest';
import { readHtml } from '../../server/src/parser/html/entry.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Family } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { describeReports, realReports } from '../reports.ts';

const families: readonly Family[] = ['structure', 'tables', 'sums', 'engine'];

const suqian = [
  'hint label-altered requests other.uncorrected',
  'hint label-altered requests other.unpaid',
  'hint label-altered requests partlyGranted',
  'hint period-absent',
  'information overview-assessment',
  'information signature-absent',
];

const expected: Readonly<Record<string, readonly string[]>> = {
  'seeds/000_583fb8ee4b7de20b.txt': ['warning overview-aspect oversight'],
  'seeds/001_c7e8a190f12de047.txt': ['hint period-absent', 'information signature-absent'],
  'seeds/002_c1d199161f5b30c9.txt': ['information overview-assessment', 'information signature-absent'],
  'seeds/003_bedebc31cbf810fe.txt': [
    'error other-collapsed',
    'hint period-absent',
    'information overview-assessment',
    'information signature-absent',
    'warning problems-absent',
  ],
  'seeds/004_7a9273a751598e42.txt': ['warning signature-early'],
  'real/suqian-2023.txt': suqian,
  'real/suqian-2024.txt': suqian,
  'real/hongze-2023.txt': [
    'error other-collapsed',
    'error reviews-total reviews reconsideration total',
    'error reviews-total reviews suitAfterReconsideration total',
    'hint label-altered requests refused.prohibitedByLaw',
    'information overview-assessment',
    'information signature-absent',
  ],
  'real/shanghai-science-2024.txt': [
    'error requests-row-total requests carriedForward total',
    'error section-missing 5',
    'hint label-altered disclosure normativeDocuments',
    'information signature-absent',
    'warning cell-blank requests',
    'warning section-misnumbered 2',
    'warning section-misnumbered 3',
    'warning section-misnumbered 4',
    'warning section-misnumbered 6',
    'warning section-misnumbered 主动公开工作情况',
    'warning section-misnumbered 工作机制保障',
    'warning section-misnumbered 政府信息公开平台建设',
    'warning section-misnumbered 政府信息公开申请情况',
    'warning section-misnumbered 政府信息管理',
  ],
};

describeReports('findings on the real reports', () => {
  it.each(realReports().map((r) => [r.name, r.text] as const))('%s', (name, text) => {
    const report = parseReport(text, { markdown: false, html: readHtml });
    const errors: unknown[] = [];
    const found = runRules(report, {
      rules: rules.filter((r) => families.includes(r.family)),
      onError: (_, error) => errors.push(error),
    });
    expect(errors).toEqual([]);
    expect(found.map((f) => `${f.severity} ${f.rule} ${f.fingerprint}`.trim()).sort()).toEqual(
      [...(expected[name] ?? [])].sort(),
    );
  });

  it('gives each finding a place inside the text, and fixes that stay inside it', () => {
    for (const { name, text } of realReports()) {
      for (const f of runRules(parseReport(text, { markdown: false }))) {
        for (const span of [f, ...f.related, ...(f.fixes?.() ?? []).flatMap((fix) => fix.edits)]) {
          expect(span.start >= 0 && span.end >= span.start && span.end <= text.length, `${name} ${f.rule}`).toBe(true);
        }
      }
    }
  });
});
