/** The parser and the rules on texts nobody meant: never a throw, ranges inside the text, time in step with length. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../server/src/parser/html/entry.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import type { Report, Span } from '../../server/src/report/types.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { anyFigures, anyOptions, figuresOf } from '../fixtures/generate.ts';
import { Random } from '../fixtures/writer/random.ts';
import { notations, writeReport } from '../fixtures/writer/index.ts';

const parse = (text: string, markdown = true): Report => parseReport(text, { markdown, html: readHtml });

const PIECES = [
  '\n', '\r', '\r\n', '\t', '|', '||', ' | ', '\f', '\u00a0', '\u3000', '\ufeff', '\u2028', '0', '7', '１２', '-', '—', '/', '无',
  '1,234', '（', '）', '(', '三、', '四、', '（六）', '1.', '3.其他', '总计', '其他', '自然人', '第二十条第（一）项', '规章', '行政许可',
  '行政复议', '结果维持', '一、总体情况', '三、收到和处理政府信息公开申请情况', '2024年政府信息公开工作年度报告', '# ', '## ', '```',
  '<table>', '</table>', '<tr><td>', '<td rowspan=99>', '<!--', '-->', '<!-- xxgk: on -->', '<!-- xxgk: off -->', '|---|---|', '\ud83d',
  '\udc00', '\u0000', '&nbsp;', '2024年13月99日', '999999999999999999999999', '0.0000001', '-5', '１．', '统计期限',
] as const;

/** Deletes, inserts, doubles, cuts and moves stretches of a text. */
function mutate(text: string, random: Random): string {
  let result = text;
  for (let n = random.integer(1, 6); n > 0; n--) {
    const a = random.integer(0, result.length);
    const b = Math.min(result.length, a + random.integer(0, random.pick([3, 40, 900])));
    switch (random.integer(0, 5)) {
      case 0:
        result = result.slice(0, a) + result.slice(b);
        break;
      case 1:
        result = result.slice(0, a) + random.pick(PIECES).repeat(random.pick([1, 1, 2, 30])) + result.slice(a);
        break;
      case 2:
        result = result.slice(0, b) + result.slice(a, b) + result.slice(b);
        break;
      case 3:
        result = random.chance(0.5) ? result.slice(0, a) : result.slice(a);
        break;
      case 4:
        result = result.slice(b) + result.slice(a, b) + result.slice(0, a);
        break;
      default:
        result = result.slice(0, a) + result.slice(a, b).split('').reverse().join('') + result.slice(b);
    }
  }
  return result;
}

/** Every range of the model that lies outside the text, or ends before it starts. */
function badSpans(report: Report): string[] {
  const bad: string[] = [];
  const check = (name: string, span: Span | null | undefined): void => {
    if (span && !(span.start >= 0 && span.start <= span.end && span.end <= report.text.length)) bad.push(`${name} ${span.start}–${span.end}`);
  };
  check('title', report.title);
  check('period', report.period);
  check('preface', report.preface);
  check('signature', report.signature);
  check('secondTitle', report.secondTitle);
  for (const s of [...report.sections, ...report.duplicates]) {
    check(`section ${s.id}`, s);
    check(`section ${s.id} title`, s.titleSpan);
    check(`section ${s.id} body`, s.body);
  }
  for (const s of report.strayHeadings) check('stray', s);
  for (const p of report.prose) check('prose', p);
  for (const table of Object.values(report.tables)) {
    if (!table) continue;
    check(table.id, table);
    for (const row of table.rows) {
      check(row.key, row);
      check(`${row.key} label`, row.label);
      for (const cell of row.cells) {
        check(`${row.key}/${cell.address.column}`, cell);
        if (cell.kind === 'number' && report.text.slice(cell.start, cell.end) !== cell.text) bad.push(`${row.key}/${cell.address.column} text`);
      }
      for (const s of row.surplus) check(`${row.key} surplus`, s);
    }
    for (const extra of table.extras) {
      check('extra', extra);
      for (const cell of extra.cells) check('extra cell', cell);
    }
    for (const group of table.groupRows) for (const cell of group.cells) check('group cell', cell);
    for (const header of table.headers) check('header', header);
  }
  return bad;
}

/** Findings, their ranges and the edits of their fixes: what lies outside the text, or changes what it does not name. */
function badFindings(report: Report): string[] {
  const bad: string[] = [];
  const { length } = report.text;
  const inside = (s: Span): boolean => s.start >= 0 && s.start <= s.end && s.end <= length;
  const findings = runRules(report, { onError: (rule, error) => bad.push(`${rule} threw ${String(error)}`) });
  for (const finding of findings) {
    if (!inside(finding)) bad.push(`${finding.rule} at ${finding.start}–${finding.end}`);
    for (const related of finding.related) if (!related.uri && !inside(related)) bad.push(`${finding.rule} related`);
    for (const fix of finding.fixes?.() ?? []) {
      const edits = [...fix.edits].sort((a, b) => a.start - b.start || a.end - b.end);
      edits.forEach((edit, i) => {
        if (!inside(edit)) bad.push(`${finding.rule} edit at ${edit.start}–${edit.end}`);
        if (i > 0 && edit.start < (edits[i - 1]?.end ?? 0)) bad.push(`${finding.rule} edits overlap`);
      });
    }
  }
  return bad;
}

describe('never throws', () => {
  test('texts of pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }), fc.boolean(), (pieces, markdown) => {
        const report = parse(pieces.join(''), markdown);
        expect(badSpans(report)).toEqual([]);
        expect(badFindings(report)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const report = parse(text);
        expect(badSpans(report)).toEqual([]);
        expect(badFindings(report)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('reports with stretches deleted, doubled, moved, inserted', () => {
    fc.assert(
      fc.property(
        anyOptions.chain((o) => fc.tuple(fc.constant(o), anyFigures(o.format))),
        fc.nat(),
        ([options, figures], seed) => {
          const text = mutate(writeReport(figures, options).text, new Random(seed));
          const report = parse(text, options.notation !== 'cells');
          expect(badSpans(report)).toEqual([]);
          expect(badFindings(report)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('cut anywhere', () => {
    for (const notation of notations) {
      const { text } = writeReport(figuresOf(3, 'dense'), { notation, seed: 2 });
      for (let cut = 0; cut < text.length; cut += 211) expect(badSpans(parse(text.slice(0, cut)))).toEqual([]);
    }
  });
});

describe('time grows with the text', () => {
  const report = writeReport(figuresOf(4, 'dense'), { notation: 'cells' }).text;
  const markdown = writeReport(figuresOf(4, 'dense'), { notation: 'markdown' }).text;
  const table = markdown.slice(markdown.indexOf('## 三'), markdown.indexOf('## 四'));
  const hostile: readonly [string, (n: number) => string][] = [
    ['one report after the other', (n) => report.repeat(n / 100)],
    ['tables after tables', (n) => `${markdown}${table.repeat(n / 100)}`],
    ['paragraphs', (n) => `${markdown}\n${'全年通过政府网站主动公开信息12条，收到申请3件。'.repeat(n)}`],
    ['one endless line of cells', (n) => `${markdown.slice(0, markdown.indexOf('| 一、'))}|${' 1 |'.repeat(n * 10)}`],
    ['one endless line of blanks', (n) => `三、收到和处理政府信息公开申请情况\n一、本年新收${' '.repeat(n * 10)}1`],
    ['numbers', (n) => `# 甲县2024年政府信息公开工作年度报告\n${'7 '.repeat(n * 10)}`],
    ['digits', (n) => `# 甲县2024年政府信息公开工作年度报告\n## 三、收到和处理政府信息公开申请情况\n| 一、本年新收政府信息公开申请数量 | ${'7'.repeat(n * 10)} |`],
    ['blank lines', (n) => `# 甲县2024年政府信息公开工作年度报告\n${'\n'.repeat(n * 10)}`],
    ['section titles', (n) => '一、总体情况\n二、主动公开政府信息情况\n'.repeat(n)],
    ['report titles', (n) => '甲县2024年政府信息公开工作年度报告\n'.repeat(n)],
    ['row labels', (n) => `三、收到和处理政府信息公开申请情况\n${'（三）不予公开 1.属于国家秘密\n'.repeat(n)}`],
    ['labels and numbers', (n) => `三、收到和处理政府信息公开申请情况\n${'3.其他 1 2 3\n'.repeat(n)}`],
    ['unlabelled rows', (n) => `三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1\n${'0 0 0 0 0 0 0\n'.repeat(n)}`],
    ['brackets', (n) => `# 甲县2024年政府信息公开工作年度报告\n${'（（《“'.repeat(n * 4)}`],
    ['open comments', (n) => `# 甲县2024年政府信息公开工作年度报告\n${'<!-- xxgk-disable '.repeat(n)}`],
    ['dates', (n) => `# 甲县2024年政府信息公开工作年度报告\n${'2024年1月1日至'.repeat(n)}`],
    ['bars', (n) => `# 甲县2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${'|\n'.repeat(n * 5)}`],
    ['tabs', (n) => `三、收到和处理政府信息公开申请情况\n${'\t'.repeat(n * 10)}`],
    ['其中', (n) => `# 甲县2024年政府信息公开工作年度报告\n## 一、总体情况\n${'收到12件，其中'.repeat(n)}`],
  ];
  test.each(hostile)('%s', (_, make) => {
    const time = (n: number): number => {
      const text = make(n);
      const start = performance.now();
      runRules(parse(text));
      return performance.now() - start;
    };
    time(400);
    const small = Math.min(time(2000), time(2000));
    const large = Math.min(time(16_000), time(16_000));
    // Eight times the text: linear is 8, quadratic 64. Tiny times say nothing.
    expect(large, `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`).toBeLessThan(Math.max(small, 8) * 22);
  }, 60_000);
});
