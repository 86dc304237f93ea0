/** What a reader is told of the cross-sums, and what is offered. */
import { describe, expect, it } from 'vitest';
import { say } from '../../server/src/messages/index.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import type { Finding, Fix } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { sumRules } from '../../server/src/rules/sums/index.ts';
import { departmentReport, governmentReport } from '../fixtures/base.ts';

const granted = '| 8 | 3 | 0 | 1 | 1 | 1 | 14 |';
const partly = '（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 3 | 1 | 0 | 0 | 1 | 0 | 5 |';
const reviews = '| 2 | 0 | 1 | 0 | 3 | 1 | 0 | 0 | 1 | 2 |';

function edited(base: string, ...edits: [string, string][]): string {
  return edits.reduce((text, [from, to]) => {
    expect(text.split(from)).toHaveLength(2);
    return text.replace(from, () => to);
  }, base);
}
const report = (text: string) => parseReport(text, { markdown: true });
const check = (text: string): Finding[] => runRules(report(text), { rules: sumRules });
const zh = (f: Finding | Fix): string => {
  const { key, args } = 'title' in f ? f.title : f.message;
  return say('zh-cn', key, args);
};
const fixes = (f: Finding | undefined): string[] =>
  (f?.fixes?.() ?? []).map((fix) => `${fix.preferred ? '* ' : ''}${zh(fix)}`);
const apply = (text: string, fix: Fix | undefined): string =>
  [...(fix?.edits ?? [])]
    .sort((a, b) => b.start - a.start)
    .reduce((t, e) => t.slice(0, e.start) + e.newText + t.slice(e.end), text);

describe('one wrong number', () => {
  it('a total: the sentence, its operands, the fix', () => {
    const text = edited(departmentReport, [partly, partly.replace('| 5 |', '| 4 |')]);
    const [finding, ...more] = check(text);
    expect(more).toEqual([]);
    expect(finding && zh(finding)).toBe(
      '表三第“（二）部分公开”行“总计”列应为 5，现为 4，少 1（“自然人”等 6 项之和为 5）',
    );
    expect(finding && say('en', finding.message.key, finding.message.args)).toBe(
      '表三, row “（二）部分公开”, column “总计”: should be 5, is 4, 1 too little (the 6 parts from “自然人” on add up to 5)',
    );
    expect(text.slice(finding?.start, finding?.end)).toBe('4');
    expect(finding?.cell).toEqual({ table: 'requests', row: 'partlyGranted', column: 'total' });
    // Six parts of its row, and the other 21 of its column.
    expect(finding?.related).toHaveLength(6 + 21);
    expect(finding?.related.map((r) => say('zh-cn', r.message.key, r.message.args)).slice(0, 2)).toEqual([
      '“（二）部分公开”行“自然人”列：3',
      '“（二）部分公开”行“商业企业”列：1',
    ]);
    for (const { start, end, message } of finding?.related ?? [])
      expect(text.slice(start, end)).toBe(message.args['value']);
    expect(fixes(finding)).toEqual(['* 把“（二）部分公开”“总计”改为 5']);
    expect(apply(text, finding?.fixes?.()[0])).toBe(departmentReport);
  });

  it('a part: too much, with what else could be done', () => {
    const text = edited(departmentReport, [granted, '| 80 | 3 | 0 | 1 | 1 | 1 | 14 |']);
    const [finding] = check(text);
    expect(finding && zh(finding)).toBe(
      '表三第“（一）予以公开”行“自然人”列应为 8，现为 80，多 72（本行“自然人”等 6 项之和为 86，“总计”为 14）',
    );
    expect(fixes(finding)).toEqual([
      '* 把“（一）予以公开”“自然人”改为 8',
      '按本项勾稽关系，把“（一）予以公开”“总计”改为 86',
      '按各项重算表三的全部合计',
    ]);
    expect(finding?.fixes?.().every((f) => !f.safe)).toBe(true);
  });

  it('a blank cell: said, and written where it stands', () => {
    const text = edited(departmentReport, [granted, '| 8 | 3 | 0 | 1 | 1 | 1 |  |']);
    const [finding] = check(text);
    expect(finding && zh(finding)).toContain('应为 14，现为空白，少 14');
    expect(runRules(report(apply(text, finding?.fixes?.()[0])), { rules: sumRules })).toEqual([]);
  });

  it('a number with a note keeps its note', () => {
    const text = edited(departmentReport, [granted, '| 8 | 3 | 0 | 1 | 1 | 1 | 15（含撤回1件） |']);
    expect(apply(text, check(text)[0]?.fixes?.()[0])).toContain('| 14（含撤回1件） |');
  });
});

describe('two wrong numbers', () => {
  it('both are named, each says which other goes with it', () => {
    const text = edited(
      departmentReport,
      [granted, '| 8 | 7 | 0 | 1 | 1 | 1 | 14 |'],
      [partly, partly.replace('| 3 | 1 |', '| 2 | 1 |')],
    );
    const found = check(text);
    expect(found.map(zh)).toEqual([
      '表三第“（一）予以公开”行“商业企业”列应为 3，现为 7，多 4（与“（二）部分公开”行“自然人”列的 3 一并改正后，各项勾稽关系全部成立）',
      '表三第“（二）部分公开”行“自然人”列应为 3，现为 2，少 1（与“（一）予以公开”行“商业企业”列的 3 一并改正后，各项勾稽关系全部成立）',
    ]);
    const mended = found.reduceRight((t, f) => apply(t, f.fixes?.()[0]), text);
    expect(mended).toBe(departmentReport);
  });

  it('that leave several explanations: each broken sum on its total, nothing preferred', () => {
    const text = edited(departmentReport, [granted, '| 9 | 3 | 0 | 1 | 1 | 1 | 15 |']);
    expect(check(text).map((f) => [f.cell?.row, f.cell?.column, zh(f)])).toEqual([
      [
        'outcomeTotal',
        'naturalPerson',
        '表三“自然人”列：（一）至（六）各项之和为 23，“（七）总计”为 22，相差 1，请核对',
      ],
      ['outcomeTotal', 'total', '表三“总计”列：（一）至（六）各项之和为 33，“（七）总计”为 32，相差 1，请核对'],
    ]);
    expect(
      check(text)
        .flatMap((f) => f.fixes?.() ?? [])
        .some((f) => f.preferred),
    ).toBe(false);
  });
});

describe('evidence', () => {
  it('a number of the text that one explanation needs is offered, not preferred', () => {
    const said = '因政府信息公开被申请行政复议3件';
    expect(departmentReport).toContain(said);
    // The total says 4, the text 3: the total is what the text contradicts.
    const text = edited(departmentReport, [reviews, '| 2 | 0 | 1 | 0 | 4 | 1 | 0 | 0 | 1 | 2 |']);
    const [finding] = check(text);
    expect(finding && zh(finding)).toBe('表四“行政复议”：“结果维持”等 4 项之和为 3，“总计”为 4，相差 1，请核对');
    expect(fixes(finding)[0]).toBe('疑为笔误：行政复议 总计 4 → 3');
    expect(finding?.fixes?.().some((f) => f.preferred)).toBe(false);
  });

  it('last year’s carried-forward row decides between rows of this year', () => {
    const slip = (text: string): string =>
      edited(text, ['| 2 | 1 | 0 | 0 | 0 | 0 | 3 |', '| 4 | 1 | 0 | 0 | 0 | 0 | 5 |']);
    const last = edited(departmentReport, [
      '继续办理 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |',
      '继续办理 | 2 | 1 | 0 | 0 | 0 | 0 | 3 |',
    ]);
    const lastYear = { uri: 'file:///last.md', report: report(last) };
    const found = runRules(report(slip(departmentReport)), { rules: sumRules, lastYear });
    expect(found.map((f) => f.rule)).toEqual(['requests-balance', 'requests-balance']);
    const likely = found[0]?.fixes?.().find((f) => f.title.key === 'sums.fix.likely');
    expect(likely?.preferred).toBe(false);
    expect(apply(slip(departmentReport), likely)).toBe(departmentReport);
  });
});

describe('表四', () => {
  it('the total, preferred where nothing else could be wrong', () => {
    const text = edited(departmentReport, [reviews, '| 2 | 0 | 1 | 0 | 0 | 1 | 0 | 0 | 1 | 2 |']);
    const [finding] = check(text);
    expect(finding && zh(finding)).toBe('表四“行政复议”的“总计”应为 3，现为 0，少 3（“结果维持”等 4 项之和为 3）');
    expect(fixes(finding)).toEqual(['* 把“行政复议”“总计”改为 3']);
    expect(finding?.related).toHaveLength(4);
  });
});

describe('a number torn in two', () => {
  it('in a row with one value too many: told beside the count, and joined', () => {
    const text = edited(departmentReport, [granted, '| 8 | 3 | 0 | 1 | 1 | 1 | 1 | 4 |']);
    const found = check(text);
    expect(found.map((f) => [f.rule, f.severity, zh(f)])).toEqual([
      [
        'split-cell',
        'information',
        '表三第“（一）予以公开”行的“1”和“4”疑为一个数 14 被拆成两格，合并后本行勾稽关系成立',
      ],
    ]);
    expect(apply(text, found[0]?.fixes?.()[0])).toBe(departmentReport);
  });

  it('with nothing lost and a wrong cell named, nothing is said of it', () => {
    expect(check(edited(departmentReport, [granted, '| 8 | 3 | 0 | 1 | 1 | 1 | 4 |'])).map((f) => f.rule)).toEqual([
      'requests-row-total',
    ]);
  });

  it('in 表四, all fifteen in one row', () => {
    const text = edited(governmentReport, [
      '| 14 | 2 | 5 | 3 | 24 | 3 | 1 | 2 | 1 | 7 |',
      '| 14 | 2 | 5 | 3 | 2 | 4 | 3 | 1 | 2 | 1 | 7 |',
    ]);
    const found = check(text);
    expect(found.map((f) => f.rule)).toEqual(['split-cell']);
    expect(apply(text, found[0]?.fixes?.()[0])).toBe(governmentReport);
  });
});
