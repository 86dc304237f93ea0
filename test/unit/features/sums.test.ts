import { describe, expect, test } from 'vitest';
import { convertAllToHtml } from '../../../server/src/features/convertHtml.ts';
import { inlayHints } from '../../../server/src/features/hints.ts';
import { codeLenses } from '../../../server/src/features/lenses.ts';
import { tokenTypes } from '../../../server/src/features/protocol.ts';
import { recompute, totalsOf } from '../../../server/src/features/recompute.ts';
import { semanticTokens } from '../../../server/src/features/tokens.ts';
import type { Report } from '../../../server/src/report/types.ts';
import { clientCommands } from '../../../server/src/requests.ts';
import { departmentReport } from '../../fixtures/base.ts';
import { parse } from '../convert/same.ts';
import { apply, base, type Marked, marked } from './support.ts';

const granted = '| （一）予以公开 | 8 | 3 | 0 | 1 | 1 | 1 | 14 |';
const right = marked(departmentReport);
const broken = base(granted, '| （一）予以公开 | 9 | 3 | 0 | 1 | 1 | 1 | 14 |');
const everything = ({ text }: Marked) => ({ start: 0, end: text.length });

describe('inlay hints', () => {
  const hints = (here: Marked) => inlayHints(here.report, everything(here), 'zh-cn').map(({ label }) => label);

  test('one ✓ a table that balances', () => {
    expect(hints(right)).toEqual(['✓', '✓']);
  });

  test('the right value beside the wrong one', () => {
    expect(hints(broken)).toEqual(['→ 8', '✓']);
  });

  test('only where they are asked for', () => {
    expect(inlayHints(right.report, { start: 0, end: 10 }, 'zh-cn')).toEqual([]);
  });
});

describe('code lenses', () => {
  const titles = (here: Marked, commands: typeof clientCommands | null = clientCommands) =>
    codeLenses(here.report, here.findings, { uri: 'file:///a.md', locale: 'zh-cn', commands }).map(
      ({ command }) => command,
    );

  test('how many sums hold', () => {
    expect(titles(right).map((command) => command?.title)).toEqual([
      '✓ 表三勾稽关系 39/39 成立',
      '✓ 表四勾稽关系 3/3 成立',
    ]);
  });

  test('how many fail, with a way to recompute, and what the section has', () => {
    const [table, , section] = titles(broken);
    expect(table).toEqual({
      title: '✗ 表三勾稽关系有 2 项不成立（共 39 项），重算合计…',
      command: 'xxgk.recompute',
      arguments: ['file:///a.md', 'requests'],
    });
    expect(section?.title).toBe('1 个错误');
    expect(titles(broken, null).every((command) => command?.command === '')).toBe(true);
  });
});

test('the lens of a section says what it lacks', () => {
  const row = right.text.split('\n').find((line) => line.startsWith('| （二）部分公开')) ?? '';
  const here = base(`${row}\n`, '');
  const lenses = codeLenses(here.report, here.findings, {
    uri: 'file:///a.md',
    locale: 'zh-cn',
    commands: clientCommands,
  });
  expect(lenses.map(({ command }) => command?.title).at(-1)).toMatch(/^1 个错误：.*缺少.*部分公开/);
});

describe('recompute', () => {
  test('nothing to do where all holds', () => {
    expect(recompute(right.report)).toEqual([]);
  });

  test('every total from its parts, as edits that make the table hold', () => {
    const cells = recompute(broken.report);
    expect(cells.map(({ place, from, to }) => `${place} ${from} ${to}`)).toEqual([
      '表三 （一）予以公开 · 总计 14 15',
      '表三 （七）总计 · 自然人 22 23',
      '表三 （七）总计 · 总计 32 33',
    ]);
    const again = marked(
      apply(
        broken.text,
        cells.map(({ edit }) => edit),
      ),
    );
    expect(recompute(again.report)).toEqual([]);
    expect(recompute(broken.report, 'reviews')).toEqual([]);
  });
});

describe('recompute, where cells are not as they should be', () => {
  /** The report with the row 予以公开 written otherwise, in pipes and as HTML. */
  const rows = (row: string): Report[] => {
    const pipes = parse(base(`${granted}\n`, row).text, true);
    return [pipes, parse(apply(pipes.text, convertAllToHtml(pipes)), true)];
  };
  const told = (row: string) =>
    rows(row).map((report) => [
      ...recompute(report).map(({ from, to, blanks, edit }) => [from, to, edit.newText, blanks]),
      totalsOf(report).unknown,
    ]);
  const both = <T>(one: T): T[] => [one, one];

  test('a blank total is said to be blank', () => {
    expect(told('| （一）予以公开 | 8 | 3 | 0 | 1 | 1 | 1 |  |\n')).toEqual(both([['', '14', '14', false], 0]));
  });

  test('a note behind the number stays', () => {
    expect(told('| （一）予以公开 | 8 | 3 | 0 | 1 | 1 | 1 | 15（含代办） |\n')).toEqual(
      both([['15（含代办）', '14', '14（含代办）', false], 0]),
    );
  });

  test('blank parts count as 0, and that is said', () => {
    const [change] = told('| （一）予以公开 | 8 | 3 |  | 1 | 1 | 1 | 15 |\n')[0] ?? [];
    expect(change).toEqual(['15', '14', '14', true]);
  });

  test('what is missing or no number leaves totals unknown, not agreeing', () => {
    const all = totalsOf(right.report).totals;
    expect(totalsOf(right.report)).toEqual({ totals: all, unknown: 0 });
    for (const row of ['', '| （一）予以公开 | 八 | 3 | 0 | 1 | 1 | 1 | 14 |\n']) {
      for (const report of rows(row)) {
        expect(recompute(report)).toEqual([]);
        expect(totalsOf(report).unknown).toBeGreaterThan(0);
      }
    }
  });

  test('no table, no totals', () => {
    expect(totalsOf(marked('# 澄溪县水利局2024年政府信息公开工作年度报告\n').report)).toEqual({
      totals: 0,
      unknown: 0,
    });
  });
});

describe('semantic tokens', () => {
  /** Words with their types, as a client decodes them. */
  function decode(here: Marked): [string, string][] {
    const lines = here.text.split('\n');
    const data = semanticTokens(here.report, here.findings);
    const out: [string, string][] = [];
    let line = 0;
    let start = 0;
    for (let i = 0; i < data.length; i += 5) {
      const [deltaLine, deltaStart, length, type] = data.slice(i, i + 4) as [number, number, number, number];
      line += deltaLine;
      start = deltaLine > 0 ? deltaStart : start + deltaStart;
      out.push([(lines[line] as string).slice(start, start + length), tokenTypes[type] as string]);
    }
    return out;
  }

  test('titles, labels, numbers, and what the text states', () => {
    const tokens = decode(right);
    expect(tokens[0]).toEqual(['澄溪县水利局2024年政府信息公开工作年度报告', 'xxgkTitle']);
    expect(tokens.filter(([, type]) => type === 'xxgkTitle')).toHaveLength(7);
    expect(tokens.filter(([, type]) => type === 'xxgkLabel').map(([text]) => text)).toContain('（一）予以公开');
    expect(tokens.filter(([text, type]) => text === '31' && type === 'xxgkFact')).toHaveLength(1);
    expect(tokens.filter(([, type]) => type === 'xxgkWrong')).toEqual([]);
  });

  test('documents by number and by title, and no other title', () => {
    const citations = (here: Marked): string[] =>
      decode(here).flatMap(([text, type]) => (type === 'xxgkCitation' ? [text] : []));
    const preface = [
      '《中华人民共和国政府信息公开条例》',
      '国务院令第711号',
      '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》',
      '国办公开办函〔2021〕30号',
    ];
    expect(citations(right)).toEqual(preface);
    const more =
      '依据《中华人民共和国政府信息公开条例》\n《澄溪县办事指南》《澄溪县规定》（澄政发〔2023〕2号）《没有写完';
    expect(citations(base('## 二、', `${more}\n\n## 二、`))).toEqual([
      ...preface,
      ...['《中华人民共和国政府信息公开条例》', '《澄溪县规定》', '澄政发〔2023〕2号'],
    ]);
    expect(citations(marked(departmentReport.replace(/^#+ /gm, ''), false))).toEqual(preface);
  });

  test('a wrong number stands out', () => {
    expect(decode(broken).filter(([, type]) => type === 'xxgkWrong')).toEqual([['9', 'xxgkWrong']]);
  });
});
