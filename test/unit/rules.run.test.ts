import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/features/fixes.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { type RunOptions, runRules } from '../../server/src/rules/run.ts';
import type { Suppression } from '../../server/src/workspace/types.ts';
import { departmentReport } from '../fixtures/base.ts';

const TITLE = '## 五、存在的主要问题及改进情况';
const VARIANT = '## 五、存在的问题和改进措施';
/** A right report but for the title of 五: one hint, section-title. */
const variant = departmentReport.replace(TITLE, VARIANT);
const run = (text: string, options?: RunOptions): string[] => runRules(parseReport(text), options).map((f) => f.rule);
const above = (comment: string): string => variant.replace(VARIANT, `${comment}\n${VARIANT}`);

describe('suppression by comments', () => {
  it('without any, the finding is there', () => expect(run(variant)).toEqual(['section-title']));
  it.each([
    '<!-- xxgk-disable-next-line section-title: 沿用上级的标题 -->',
    '<!-- xxgk-disable-next-line section-title：沿用上级的标题 -->',
    '<!--xxgk-disable-next-line section-title:沿用-->\n',
    '<!-- xxgk-disable section-title: 沿用上级的标题 -->',
    '<!-- xxgk-disable-next-line\nsection-title: 理由写了\n两行 -->',
  ])('%s', (comment) => expect(run(above(comment))).toEqual([]));
  it('for the whole file at the top, the title included', () => {
    const text = variant.replace('水利局2024年政府信息公开工作年度报告', '水利局2024年政府信息公开年度报告');
    expect(run(text)).toEqual(['title-wording', 'section-title']);
    expect(run(`<!-- xxgk: on -->\n<!-- xxgk-disable title-wording: 公文如此 -->\n\n${text}`)).toEqual([
      'section-title',
    ]);
  });
  it('ends at enable, and what it did not meet is reported', () => {
    const open = '<!-- xxgk-disable section-title: 沿用 -->\n<!-- xxgk-enable section-title -->';
    expect(run(above(open))).toEqual(['suppression-unused', 'section-title']);
    const around = variant.replace(
      VARIANT,
      `<!-- xxgk-disable section-title: 沿用 -->\n${VARIANT}\n<!-- xxgk-enable -->`,
    );
    expect(run(around)).toEqual([]);
  });
  it('holds for the next line alone', () => {
    expect(run(variant.replace('## 四', '<!-- xxgk-disable-next-line section-title: 沿用 -->\n## 四'))).toEqual([
      'suppression-unused',
      'section-title',
    ]);
  });
  it('needs a reason', () => {
    expect(run(above('<!-- xxgk-disable-next-line section-title -->'))).toEqual([
      'suppression-reason',
      'section-title',
    ]);
    expect(run(above('<!-- xxgk-disable-next-line section-title:  -->'))).toEqual([
      'suppression-reason',
      'section-title',
    ]);
  });
  it('an unknown rule is said to be unknown', () => {
    const found = runRules(parseReport(above('<!-- xxgk-disable-next-line section-titel: 沿用 -->')));
    expect(found.map((f) => f.message.key)).toEqual(['suppression-unused.unknown', 'section-title']);
  });
  it('several rules in one comment', () => {
    expect(run(above('<!-- xxgk-disable-next-line section-title, section-missing: 沿用 -->'))).toEqual([
      'suppression-unused',
    ]);
  });
  it('an unused one is taken away by its fix, and nothing else is', () => {
    const text = departmentReport.replace(TITLE, `<!-- xxgk-disable-next-line section-title: 沿用 -->\n${TITLE}`);
    const fix = runRules(parseReport(text))[0]?.fixes?.()[0];
    const [edit] = fix?.edits ?? [];
    expect(text.slice(0, edit!.start) + text.slice(edit!.end)).toBe(departmentReport);
  });
  const mended = (text: string): string => {
    const finding = runRules(parseReport(text)).find((f) => f.rule === 'suppression-unused');
    return applyEdits(text, finding?.fixes?.()[0]?.edits ?? []);
  };
  it('of several rules in one comment only the unused one goes', () => {
    const comment = (names: string): string =>
      departmentReport.replace(TITLE, `<!-- xxgk-disable-next-line ${names}: 沿用 -->\n${VARIANT}`);
    const right = comment('section-title');
    for (const names of ['section-title, fee-absent', 'fee-absent、section-title', 'section-title fee-absent']) {
      expect(mended(comment(names))).toBe(right);
    }
  });
  it('an unused pair goes whole', () => {
    const text = departmentReport
      .replace(TITLE, `<!-- xxgk-disable section-title: 沿用 -->\n${TITLE}`)
      .replace('## 六', '<!-- xxgk-enable section-title -->\n## 六');
    expect(mended(text)).toBe(departmentReport);
  });
  it('one that waits for other files is not unused while there are none', () => {
    const text = above('<!-- xxgk-disable carried-over: 机构合并 -->').replace(VARIANT, TITLE);
    expect(run(text)).toEqual([]);
    expect(run(text, { duplicates: ['file:///other.md'] })).toEqual(['duplicate-report', 'suppression-unused']);
  });
  it('a comment that never ends does no harm', () => {
    expect(run(above('<!-- xxgk-disable section-title: 沿用'))).toContain('section-title');
  });
});

describe('suppression by the project file', () => {
  const entry = (more: Partial<Suppression>): Suppression => ({
    file: '甲.txt',
    rule: 'section-title',
    cell: null,
    line: null,
    reason: '沿用',
    start: 0,
    end: 0,
    ...more,
  });
  it('by rule, by line, by cell', () => {
    expect(run(variant, { suppressions: [entry({})] })).toEqual([]);
    expect(run(variant, { suppressions: [entry({ line: VARIANT })] })).toEqual([]);
    expect(run(variant, { suppressions: [entry({ line: '别的行' })] })).toEqual([
      'suppression-unused',
      'section-title',
    ]);
    const negative = departmentReport.replace('| 行政强制 | 2 |', '| 行政强制 | -2 |');
    const cell = { table: 'disclosure', row: 'compulsion', column: 'decisions' } as const;
    expect(run(negative, { suppressions: [entry({ rule: 'cell-negative', cell })] })).toEqual([]);
    expect(
      run(negative, { suppressions: [entry({ rule: 'cell-negative', cell: { ...cell, row: 'penalties' } })] }),
    ).toEqual(['suppression-unused', 'cell-negative']);
  });
  it('an entry for many files is not unused because one of them has no need of it', () => {
    expect(run(departmentReport, { suppressions: [entry({ file: '*.txt' })] })).toEqual([]);
  });
  it('without a reason it does nothing', () => {
    expect(run(variant, { suppressions: [entry({ reason: ' ' })] })).toEqual(['suppression-reason', 'section-title']);
  });
});

describe('levels', () => {
  it('off, higher, lower', () => {
    expect(run(variant, { levels: { 'section-title': 'off' } })).toEqual([]);
    expect(runRules(parseReport(variant), { levels: { 'section-title': 'error' } })[0]?.severity).toBe('error');
  });
  it('a rule that serves later years is silent before', () => {
    const old = departmentReport
      .replaceAll('2024年', '2020年')
      .replace('本年度未收取政府信息公开信息处理费，没有', '没有');
    expect(run(old)).not.toContain('fee-absent');
    expect(run(old.replaceAll('2020年', '2021年'))).toContain('fee-absent');
  });
});

describe('a rule that throws', () => {
  const throws: Rule = {
    id: 'two-reports',
    severity: 'error',
    family: 'structure',
    examples: { right: [], wrong: [] },
    check(_, emit) {
      emit({ start: 0, end: 1, message: { key: 'two-reports', args: {} } });
      throw new Error('broken');
    },
  };
  const works: Rule = {
    ...throws,
    id: 'title-absent',
    check: (_, emit) => emit({ start: 4, end: 5, message: { key: 'title-absent', args: {} } }),
  };
  it('is survived and told to the log alone', () => {
    const log: string[] = [];
    const found = runRules(parseReport(departmentReport), {
      rules: [throws, works],
      onError: (rule, e) => log.push(`${rule} ${(e as Error).message}`),
    });
    expect(found.map((f) => f.rule)).toEqual(['two-reports', 'title-absent']);
    expect(log).toEqual(['two-reports broken']);
  });
});

it('findings stand in the order of the text, the graver first, each once', () => {
  const emits = (id: 'title-absent' | 'two-reports', severity: 'error' | 'hint', start: number): Rule => ({
    id,
    severity,
    family: 'structure',
    examples: { right: [], wrong: [] },
    check(_, emit) {
      const fact = { start, end: start + 1, message: { key: id, args: {} } } as const;
      emit(fact);
      emit(fact);
    },
  });
  const found = runRules(parseReport(departmentReport), {
    rules: [emits('title-absent', 'hint', 5), emits('two-reports', 'error', 5)],
  });
  expect(found.map((f) => f.rule)).toEqual(['two-reports', 'title-absent']);
});
