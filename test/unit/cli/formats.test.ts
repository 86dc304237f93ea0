import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explanations } from '../../../server/src/messages/explain/index.ts';
import { ruleIds } from '../../../server/src/report/ruleIds.ts';
import { parseConfig } from '../../../server/src/workspace/config.ts';
import { departmentReport } from '../../fixtures/base.ts';
import { changedLastYear } from '../../fixtures/years.ts';
import { folderOf, xxgk } from './run.ts';

const wrong = departmentReport.replace('| 21 | 5 | 0 | 1 | 3 | 1 | 31 |', '| 21 | 5 | 0 | 1 | 3 | 1 | 32 |');
const folder = folderOf({ '年报 （一）#1.md': wrong, 'none.md': '' });

describe('SARIF', () => {
  const log = (...paths: string[]) => JSON.parse(xxgk(['check', '--format', 'sarif', ...paths], { cwd: folder }).out);

  it('holds results with places from 1, related places and fixes', () => {
    const { version, runs } = log('年报 （一）#1.md');
    expect(version).toBe('2.1.0');
    expect(runs).toHaveLength(1);
    const [run] = runs;
    expect(run.tool.driver).toMatchObject({ name: 'xxgk', rules: [{ id: 'requests-row-total' }] });
    expect(run.columnKind).toBe('utf16CodeUnits');
    const [result] = run.results;
    expect(result).toMatchObject({ ruleId: 'requests-row-total', ruleIndex: 0, level: 'error' });
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    expect(decodeURIComponent(artifactLocation.uri)).toBe('年报 （一）#1.md');
    expect(artifactLocation.uri).not.toMatch(/[ #]/);
    const line = wrong.split('\n')[region.startLine - 1] ?? '';
    expect(line.slice(region.startColumn - 1, region.endColumn - 1)).toBe('32');
    expect(result.fixes[0].artifactChanges[0].replacements[0]).toEqual({
      deletedRegion: region,
      insertedContent: { text: '31' },
    });
    for (const related of result.relatedLocations) expect(related.message.text).not.toBe('');
  });

  it('is whole with and without results, and with files that cannot be read', () => {
    expect(log('.').runs[0].results.length).toBeGreaterThan(0);
    expect(log('missing.md').runs[0].results).toMatchObject([{ ruleId: 'file-unreadable', level: 'error' }]);
    expect(
      JSON.parse(xxgk(['check', '--format', 'sarif', '-'], { input: departmentReport }).out).runs[0].results,
    ).toEqual([]);
  });
});

describe('GitHub annotations', () => {
  it('are workflow commands, a line each', () => {
    const { code, out } = xxgk(['check', '--format', 'github', '年报 （一）#1.md'], { cwd: folder });
    expect(code).toBe(1);
    expect(out).toMatch(
      /^::error file=年报 （一）#1\.md,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=requests-row-total::[^\n]+\n$/,
    );
  });
});

describe('a page and a sheet of what was found', () => {
  const many = folderOf({
    'a.md': wrong,
    'b <b>&.md': departmentReport.replaceAll('澄溪县水利局', '澄溪县教育局'),
    'n.md': '# 会议通知\n',
    '2023.md': changedLastYear,
  });
  const run = (format: string, ...paths: string[]) => xxgk(['check', '--format', format, ...paths], { cwd: many });

  it('the page counts for each report and lists what each has; nothing of a report is markup', () => {
    const { code, out } = run('html', '.');
    expect(code).toBe(1);
    expect(out).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>\n$/);
    expect(out).toContain('年报审核结果（3 份）');
    expect(out.match(/<h2 /g)).toHaveLength(2); // nothing was found in the third
    expect(out).toContain('>澄溪县水利局</a></td><td>2024年</td><td>1</td><td>1</td><td></td><td></td><td>./a.md</td>');
    expect(out).toContain('<td>./b &lt;b&gt;&amp;.md</td>');
    expect(out).not.toContain('<b>');
    expect(out).toMatch(
      /<tr class="error"><td>\d<\/td><td>错误<\/td><td>[^<]*应为 31，现为 32[^<]*<\/td><td>第 \d+ 行<\/td><td>32<\/td>/,
    );
    expect(out).not.toContain('n.md');
    expect(run('html', 'b <b>&.md').out).toContain('年报审核结果（1 份）');
    // The list in front and the chapters are in one order, though 2023.md is judged when a.md is known.
    for (const paths of [['.'], ['a.md', '2023.md'], ['2023.md', 'a.md']]) {
      const [list = '', ...chapters] = run('html', ...paths).out.split('<h2 ');
      const linked = [...list.matchAll(/href="#(\w+)"/g)].map(([, id]) => id);
      expect(chapters.map((chapter) => /id="(\w+)"/.exec(chapter)?.[1])).toEqual(linked);
    }
  });

  it('the sheet has a line for each finding, with its words', () => {
    const lines = run('csv', '.').out.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\ufeff机关,年度,文件,级别,问题,行,列,原文,规则');
    expect(
      lines
        .slice(1)
        .map((line) => line.split(',').at(-1))
        .sort(),
    ).toEqual(['carried-over', 'carried-over', 'requests-balance', 'requests-balance', 'requests-row-total']);
    expect(lines.find((line) => line.endsWith('requests-row-total'))).toMatch(
      /^澄溪县水利局,2024,\.\/a\.md,错误,.*,32,requests-row-total$/,
    );
    expect(run('csv', '--lang', 'en', 'missing.md')).toMatchObject({
      code: 2,
      out: expect.stringContaining('file-unreadable'),
    });
  });

  it('JSON stays as it was', () => {
    const { files } = JSON.parse(run('json', 'a.md').out);
    expect(Object.keys(files[0].findings[0])).toEqual([
      'rule',
      'severity',
      'message',
      'range',
      'cell',
      'related',
      'fixes',
    ]);
  });
});

describe('xxgk explain', () => {
  it('explains every rule in both languages', () => {
    for (const lang of ['zh-cn', 'en'] as const) {
      const list = xxgk(['explain', '--lang', lang]).out;
      for (const id of ruleIds) expect(list).toContain(`${id} `);
      const page = xxgk(['explain', 'requests-balance', '--lang', lang]).out;
      const { title, what, why, fix } = explanations[lang]['requests-balance']!;
      for (const words of [title, what, why, fix]) expect(page).toContain(words);
    }
  });

  it('helps with a rule there is not', () => {
    expect(xxgk(['explain', 'request-balance'])).toMatchObject({
      code: 2,
      out: '',
      err: '没有规则 request-balance\n是不是要找：requests-balance\n',
    });
    expect(xxgk(['explain', 'toString'])).toMatchObject({ code: 2, out: '' });
    expect(xxgk(['explain', 'a', 'b'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('the schema of the project file', () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../../schemas/xxgkrc.schema.json'), 'utf8'));

  it('has every key the reader takes, and no other', () => {
    expect(Object.keys(schema.properties.rules.properties)).toEqual([...ruleIds]);
    const value: Record<string, unknown> = {
      $schema: './xxgkrc.schema.json',
      rules: { 'cell-blank': 'off' },
      include: ['**'],
      exclude: ['a'],
      recognition: { files: ['*.txt'] },
      suppressions: [
        {
          file: 'a.txt',
          rule: 'cell-blank',
          cell: { table: 'requests', row: 'received', column: 'total' },
          line: '一行',
          reason: '已核实',
        },
      ],
      messageLanguage: 'auto',
    };
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(value).sort());
    const [suppression] = value['suppressions'] as Record<string, object>[];
    const { properties } = schema.properties.suppressions.items;
    expect(Object.keys(properties).sort()).toEqual(Object.keys(suppression!).sort());
    expect(Object.keys(properties.cell.properties).sort()).toEqual(Object.keys(suppression!['cell']!).sort());
    expect(parseConfig(JSON.stringify(value), ruleIds).problems).toEqual([]);
    for (const key of Object.keys(value)) {
      expect(parseConfig(JSON.stringify({ [key]: { nothing: 0 } }), ruleIds).config).toBeNull();
    }
  });
});
