import { describe, expect, test } from 'vitest';
import { enterEdits } from '../../../server/src/features/enter.ts';
import { formatEdits } from '../../../server/src/features/format.ts';
import { displayWidth } from '../../../server/src/features/width.ts';
import { departmentReport, governmentReport } from '../../fixtures/base.ts';
import { stopwatch } from '../../stopwatch.ts';
import { apply, base, marked } from './support.ts';

const format = (text: string): string => apply(text, formatEdits(marked(text).report));

describe('formatting', () => {
  test('columns line up by display width, numbers to the right, quotes and dashes wide', () => {
    const text = '|行|数|\n|---|--:|\n|3.危及“三安全”|2|\n| a—b | 13 |\n';
    expect(format(text)).toBe(
      '| 行               |  数 |\n| ---------------- | --: |\n| 3.危及“三安全” |   2 |\n| a—b             |  13 |\n',
    );
    const widths = format(text).trim().split('\n').map(displayWidth);
    expect(new Set(widths).size).toBe(1);
  });

  test.for([departmentReport, governmentReport, departmentReport.replaceAll('\n', '\r\n')])(
    'formatting twice changes nothing, and nothing but blanks and dashes moves',
    (text) => {
      const once = format(text);
      expect(once).not.toBe(text);
      expect(format(once)).toBe(once);
      const bare = (s: string): string => s.replace(/[ \t]+|-+(?=[ :|-])/g, '');
      expect(bare(once)).toBe(bare(text));
      expect(marked(once).findings).toEqual([]);
    },
  );

  test('the few longest labels of 表三 stick out, so that its rows do not wrap', () => {
    const rows = format(departmentReport)
      .split('\n')
      .filter((line) => /^\| (?:[一二四]、|（)/.test(line));
    const widths = rows.map(displayWidth);
    expect(rows).toHaveLength(25);
    expect(widths.filter((width) => width === 120)).toHaveLength(21);
    expect(widths.filter((width) => width > 120)).toHaveLength(4);
    const [ends] = rows.map((row) => row.lastIndexOf('|', row.length - 2) - row.length);
    expect(rows.every((row) => row.lastIndexOf('|', row.length - 2) - row.length === ends)).toBe(true);
  });

  test('a wide table of numbers alone, or of short words, is lined up whole', () => {
    const wide = `|${' 很长的列名称 |'.repeat(12)}\n|${' --: |'.repeat(12)}\n|${' 1 |'.repeat(12)}\n`;
    expect(new Set(format(wide).trim().split('\n').map(displayWidth)).size).toBe(1);
    const words = `| 名称 |${' 很长的列名称 |'.repeat(12)}\n| --- |${' --: |'.repeat(12)}\n| 短 |${' 1 |'.repeat(12)}\n`;
    expect(new Set(format(words).trim().split('\n').map(displayWidth)).size).toBe(1);
  });

  test('a column of numbers is set to the right though its ruler says nothing, and the ruler stays', () => {
    expect(format('| a | 数 |\n|---|---|\n| b | 7 |\n| c | 100 |\n')).toBe(
      '| a   |  数 |\n| --- | --- |\n| b   |   7 |\n| c   | 100 |\n',
    );
  });

  test('code fences, rows without a ruler, and plain text are left alone', () => {
    const fenced = '```\n|a|b|\n|-|-|\n|1|2|\n```\n';
    expect(format(fenced)).toBe(fenced);
    expect(format('|a|b|\n|1|2|\n')).toBe('|a|b|\n|1|2|\n');
    const { report } = marked('|a|b|\n|-|-|\n|1|2|\n', false);
    expect(formatEdits(report)).toEqual([]);
  });

  test('escaped bars, ragged rows and blank cells keep their characters', () => {
    const text = '| a | b |\n|---|---|\n| x\\|y | |\n| 1 |\n| 1 | 2 | 3 |\n';
    expect(format(text)).toBe('| a    |   b |\n| ---- | --- |\n| x\\|y |     |\n| 1    |\n| 1    |   2 | 3 |\n');
  });

  test('a range formats the tables it touches, whole', () => {
    const text = '|a|b|\n|-|-|\n|1|2|\n\n|c|d|\n|-|-|\n|▮3|4|\n';
    const { report, span } = marked(text);
    const result = apply(report.text, formatEdits(report, span));
    expect(result.startsWith('|a|b|')).toBe(true);
    expect(result).toContain('|   c |   d |');
  });

  test('many short tables and one endless line take no time', () => {
    const texts = ['|a|b|\n|-|-|\n|1|2|\n\n'.repeat(5000), `|${' x |'.repeat(100_000)}\n|-|`, '|a|\n'.repeat(50_000)];
    for (const text of texts) {
      const { report } = marked(text);
      const elapsed = stopwatch();
      formatEdits(report);
      expect(elapsed()).toBeLessThan(1000);
    }
  });
});

describe('Enter in a table', () => {
  const enter = (text: string): string => {
    const { report, offset } = marked(text);
    return apply(report.text, enterEdits(report, offset));
  };

  test('brings the next row of the standard where it is missing', () => {
    const line = '| （一）予以公开 | 8 | 3 | 0 | 1 | 1 | 1 | 14 |\n';
    const start = departmentReport.indexOf('| （二）部分公开');
    const end = departmentReport.indexOf('\n', start) + 1;
    const without = departmentReport.slice(0, start) + departmentReport.slice(end);
    expect(enter(without.replace(line, `${line}▮\n`))).toContain(
      '| （二）部分公开（区分处理的，只计这一情形，不计其他情形） |  |  |  |  |  |  |  |',
    );
  });

  test('brings nothing where the next row is there', () => {
    const { report, offset } = base(
      '| （一）予以公开 | 8 | 3 | 0 | 1 | 1 | 1 | 14 |\n',
      '| （一）予以公开 | 8 | 3 | 0 | 1 | 1 | 1 | 14 |\n▮\n',
    );
    expect(enterEdits(report, offset)).toEqual([]);
  });

  test('in any other table an empty row of its shape, and on an empty row the end of the table', () => {
    expect(enter('# x\n\n| a | b |\n|---|---|\n| 1 | 2 |\n▮')).toBe('# x\n\n| a | b |\n|---|---|\n| 1 | 2 |\n|  |  |');
    expect(enter('# x\n\n| a | b |\n|---|---|\n|  |  |\n▮')).toBe('# x\n\n| a | b |\n|---|---|\n');
  });

  test('below a header nothing: its ruler comes first', () => {
    for (const text of ['# x\n\n| a | b |\n', '# x\n\n| a | b |\n▮\n|---|---|\n| 1 | 2 |\n'])
      expect(enter(text.includes('▮') ? text : `${text}▮`)).toBe(text.replace('▮', ''));
    const { report, offset } = base('| 办理情况 | 自然人 |', '▮| 办理情况 | 自然人 |');
    const line = report.lines.lineAt(offset) + 1;
    const end = report.lines.starts[line] as number;
    const split = marked(`${report.text.slice(0, end)}▮\n${report.text.slice(end)}`);
    expect(enterEdits(split.report, split.offset)).toEqual([]);
  });

  test('nothing in running text', () => {
    expect(enter('一句话。\n▮')).toBe('一句话。\n');
  });
});
