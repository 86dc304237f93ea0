import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encode } from '../../../server/src/text/encode.ts';
import { departmentFigures, departmentReport, governmentReport } from '../../fixtures/base.ts';
import { describeReports, expectedFigures, realReports } from '../../reports.ts';
import { crashed, folderOf, put, xxgk } from './run.ts';

const right = departmentReport;
const wrong = right.replace('| 21 | 5 | 0 | 1 | 3 | 1 | 31 |', '| 21 | 5 | 0 | 1 | 3 | 1 | 32 |');
/** Faults of style alone: a variant title and a full-width figure. */
const untidy = right
  .replace('## 五、存在的主要问题及改进情况', '## 五、存在的问题和改进措施')
  .replace('| 126 |', '| １２６ |');

describe('xxgk', () => {
  it('helps, tells its version, knows its commands', { timeout: 120_000 }, () => {
    expect(xxgk(['--help'])).toMatchObject({ code: 0, err: '' });
    expect(xxgk(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(xxgk([])).toMatchObject({ code: 2, out: '' });
    expect(xxgk(['chek', 'a.md'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('chek') });
    expect(xxgk(['constructor'])).toMatchObject({ code: 2 });
    expect(xxgk(['help', 'chek'])).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^没有命令 chek\n/) });
    expect(xxgk(['help', '--chek'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--chek') });
    for (const words of [['help'], ['help', 'help']]) expect(xxgk(words).out).toBe(xxgk(['--help']).out);
    for (const command of ['check', 'extract', 'fix', 'convert', 'rollup', 'compare']) {
      const ran = xxgk([command, '', '--lang', 'en']);
      expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining('one of the paths is empty') });
    }
    for (const command of ['check', 'extract', 'fix', 'new', 'convert', 'rollup', 'compare', 'explain']) {
      const chinese = xxgk([command, '--help']);
      const english = xxgk([command, '--help', '--lang', 'en']);
      expect([chinese.code, english.code]).toEqual([0, 0]);
      expect(chinese.out).toContain(`xxgk ${command}`);
      expect(english.out).toContain('Usage');
      expect(xxgk(['help', command]).out).toBe(chinese.out);
    }
  });
});

describe('xxgk extract', () => {
  const folder = folderOf({ 'r.md': right, 'blank.md': right.replace('| 126 |', '|  |'), 'n.md': '# 会议纪要\n' });
  const extract = (name: string) => JSON.parse(xxgk(['extract', name], { cwd: folder }).out);

  it('gives every cell with its value, text and place', () => {
    const data = extract('r.md');
    expect(data).toMatchObject({ organ: '澄溪县水利局', year: 2024, standard: '2021', notation: 'pipes' });
    expect(data.title).toBe('澄溪县水利局2024年政府信息公开工作年度报告');
    expect(data.sections.map((s: { id: number }) => s.id)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(data.sections[0].title).toBe('一、总体情况');
    const lines = right.split('\n');
    for (const [table, rows] of Object.entries(departmentFigures)) {
      expect(Object.keys(data.tables[table])).toEqual(Object.keys(rows));
      for (const [row, columns] of Object.entries(rows)) {
        for (const [column, text] of Object.entries(columns)) {
          const cell = data.tables[table][row][column];
          expect([cell.value, cell.text]).toEqual([Number(text), text]);
          const { start, end } = cell.range;
          expect(lines[start.line]?.slice(start.character, end.character)).toBe(text);
        }
      }
    }
    expect(Object.keys(data).sort()).toEqual(
      ['facts', 'notation', 'organ', 'sections', 'standard', 'tables', 'title', 'year'].sort(),
    );
    expect(data.facts.length).toBeGreaterThan(0);
    for (const fact of data.facts) expect(Object.keys(fact)).toEqual(['range', 'number', 'unit', 'relation', 'scope']);
  });

  it('gives a blank cell as null, with an empty place', () => {
    const { value, text, range } = extract('blank.md').tables.disclosure.licences.decisions;
    expect([value, text, range.start]).toEqual([null, '', range.end]);
  });

  it('gives a missing table as null and a missing section not at all', () => {
    put(folder, 'part.md', right.slice(0, right.indexOf('## 四、')));
    const data = extract('part.md');
    expect(data.tables.reviews).toBeNull();
    expect(data.sections.map((s: { id: number }) => s.id)).toEqual([1, 2, 3]);
  });

  it('reads standard input', () => {
    expect(JSON.parse(xxgk(['extract', '-'], { input: right }).out).organ).toBe('澄溪县水利局');
  });

  it('ends with 2 where there is no report', () => {
    for (const args of [['n.md'], ['missing.md'], ['.'], [], ['r.md', 'n.md'], ['r.md', '--nothing']]) {
      const ran = xxgk(['extract', ...args], { cwd: folder });
      expect([args, ran.code, ran.out, crashed(ran)]).toEqual([args, 2, '', false]);
      expect(ran.err).not.toBe('');
    }
  });
});

describeReports('xxgk extract of the real reports', () => {
  it('reads every figure', () => {
    const expected = expectedFigures();
    for (const { name, path } of realReports()) {
      const { tables } = JSON.parse(xxgk(['extract', path]).out);
      for (const [table, rows] of Object.entries(expected[name] ?? {})) {
        for (const [row, columns] of Object.entries(rows)) {
          for (const [column, value] of Object.entries(columns)) {
            expect([name, row, column, tables[table][row]?.[column]?.value]).toEqual([name, row, column, value]);
          }
        }
      }
    }
  });
});

describe('xxgk fix', () => {
  const fixed = (files: Record<string, string | Uint8Array>, ...args: string[]) => {
    const folder = folderOf(files);
    const ran = xxgk(['fix', ...args, ...(args.at(-1)?.endsWith('.md') ? [] : ['.'])], { cwd: folder });
    expect(crashed(ran)).toBe(false);
    const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
    return { folder, ran, text };
  };

  it('does what changes no figure, and says so', () => {
    const { ran, text } = fixed({ 'a.md': untidy, 'b.md': wrong, 'c.md': '# 会议纪要\n' });
    expect(ran).toMatchObject({ code: 0, out: '' });
    expect(ran.err).toMatch(/^\.\/a\.md: 已改正 \d+ 处\n$/);
    expect(text('a.md')).toBe(right);
    expect(text('b.md')).toBe(wrong);
    expect(text('c.md')).toBe('# 会议纪要\n');
  });

  it('does everything preferred with --all', () => {
    const { text } = fixed({ 'b.md': wrong }, '--all');
    expect(text('b.md')).toBe(right);
  });

  it('changes nothing the second time', () => {
    const { folder, text } = fixed({ 'a.md': untidy });
    const once = text('a.md');
    const inode = statSync(join(folder, 'a.md')).ino;
    const again = xxgk(['fix', '.'], { cwd: folder });
    expect(again).toMatchObject({ code: 0, out: '', err: '没有可以自动改正的问题\n' });
    expect(text('a.md')).toBe(once);
    expect(statSync(join(folder, 'a.md')).ino).toBe(inode);
  });

  it('shows a diff and writes nothing with --dry-run', () => {
    const { ran, text } = fixed({ 'a.md': untidy }, '--dry-run');
    expect(text('a.md')).toBe(untidy);
    expect(ran.out).toContain('--- ./a.md\n+++ ./a.md\n@@');
    expect(ran.out).toContain('\n-## 五、存在的问题和改进措施\n+## 五、存在的主要问题及改进情况\n');
  });

  it('keeps encoding, mark, line breaks and mode', () => {
    const crlf = untidy.replaceAll('\n', '\r\n');
    const gbk = encode(crlf, 'gb18030', false) as Uint8Array;
    const folder = folderOf({
      'a.md': `\ufeff${crlf}`,
      'g.txt': gbk,
      'u.md': encode(untidy, 'utf-16le', true) as Uint8Array,
    });
    chmodSync(join(folder, 'a.md'), 0o640);
    expect(xxgk(['fix', '.'], { cwd: folder }).code).toBe(0);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(`\ufeff${right.replaceAll('\n', '\r\n')}`);
    expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(folder, 'g.txt'))).toEqual(
      Buffer.from(encode(right.replaceAll('\n', '\r\n'), 'gb18030', false) as Uint8Array),
    );
    expect(readFileSync(join(folder, 'u.md'))).toEqual(Buffer.from(encode(right, 'utf-16le', true) as Uint8Array));
  });

  it('leaves no other file behind, and a link a link', () => {
    const folder = folderOf({ 'a.md': untidy });
    symlinkSync('a.md', join(folder, 'l.md'));
    expect(xxgk(['fix', 'l.md'], { cwd: folder }).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'l.md']);
    expect(lstatSync(join(folder, 'l.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(right);
  });

  it('does not touch a file it could not give back whole', () => {
    const bytes = Buffer.from(untidy);
    bytes[600] = 0xff;
    const folder = folderOf({ 'a.md': bytes, 'b.md': untidy });
    const ran = xxgk(['fix', '.'], { cwd: folder });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('./a.md: 含无法解读的字节');
    expect(readFileSync(join(folder, 'a.md'))).toEqual(bytes);
    expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe(right);
  });

  it('leaves the file as it is where it cannot write', (context) => {
    const folder = folderOf({ 'd/a.md': untidy });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'd/a.md'), 0o644);
    chmodSync(join(folder, 'd'), 0o555);
    // Another one might be put in its place, since the folder allows it.
    put(folder, 'open/a.md', untidy);
    chmodSync(join(folder, 'open'), 0o777);
    chmodSync(join(folder, 'open/a.md'), 0o444);
    const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
    if (process.platform === 'win32' || xxgk(['--version'], { cwd: '/', ...nobody }).code !== 0) context.skip();
    const ran = xxgk(['fix', 'd'], { cwd: folder, ...nobody });
    chmodSync(join(folder, 'd'), 0o755);
    expect(ran).toMatchObject({ code: 2, err: 'd/a.md: 没有写入的权限\n' });
    expect(readFileSync(join(folder, 'd/a.md'), 'utf8')).toBe(untidy);
    const locked = xxgk(['fix', 'open'], { cwd: folder, ...nobody });
    expect(locked).toMatchObject({ code: 2, err: 'open/a.md: 没有写入的权限\n' });
    expect(readFileSync(join(folder, 'open/a.md'), 'utf8')).toBe(untidy);
    expect(readdirSync(join(folder, 'open'))).toEqual(['a.md']);
  });

  it('mends standard input onto standard output', () => {
    expect(xxgk(['fix', '-'], { input: untidy })).toMatchObject({ code: 0, out: right });
    expect(xxgk(['fix', '-'], { input: right })).toMatchObject({ code: 0, out: right });
  });

  it('leaves alone what is no report, named outright too', () => {
    const words = '# 说明\n\n目录,用法;其他的的。\n';
    const folder = folderOf({ 'README.md': words, 'a.md': untidy });
    const ran = xxgk(['fix', '--all', 'README.md', 'a.md'], { cwd: folder });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('README.md: 不是政府信息公开工作年度报告\n');
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(words);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(right);
    expect(xxgk(['fix', '--all', '-'], { input: words })).toMatchObject({ code: 2, out: words });
  });

  it('makes no fix that mends nothing', () => {
    // A table that is never closed swallows whatever is put in behind it.
    const [from, to] = [right.indexOf('**第二十条第（一）项**'), right.indexOf('## 三、')];
    const open = `${right.slice(0, from)}<table>\n<tr>\n<th><!-- 第二十条第（一）项</th>\n\n${right.slice(to)}`;
    const { out } = xxgk(['fix', '--all', '-'], { input: open });
    expect(out.split('第二十条第（一）项')).toHaveLength(open.split('第二十条第（一）项').length);
  });

  it('mends a piece of a report that is named outright', () => {
    const from = right.indexOf('| 办理情况');
    const table = right.slice(from, right.indexOf('## 四、'));
    const wrong = table.replace('| 8 | 3 | 0 | 1 | 1 | 1 | 14 |', '| 8 | 3 | 0 | 1 | 1 | 1 | 15 |');
    const { code, out } = xxgk(['fix', '--all', '-'], { input: wrong });
    expect([wrong === table, code]).toEqual([false, 0]);
    expect(out).toContain('| 8 | 3 | 0 | 1 | 1 | 1 | 14 |');
  });

  it('ends with 2 on what it cannot do', () => {
    const folder = folderOf({ 'd/p.html': '<p>一、总体情况</p>', 'd/w.docx': 'PK\u0003\u0004', 'd/a.md': right });
    expect(xxgk(['fix', 'd'], { cwd: folder })).toMatchObject({ code: 0, err: '没有可以自动改正的问题\n' });
    for (const args of [[], ['none.md'], ['d/p.html'], ['d/w.docx'], ['--nothing', '.']]) {
      const ran = xxgk(['fix', ...args], { cwd: folder });
      expect([args, ran.code, ran.out, crashed(ran)]).toEqual([args, 2, '', false]);
    }
  });
});

describe('xxgk new', () => {
  const folder = folderOf({ 'there.md': '原有内容' });

  it('writes a report that has only prose left to write', () => {
    const ran = xxgk(['new', '--organ', '清源县人民政府', '--year', '2024'], { cwd: folder });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out.startsWith('# 清源县人民政府2024年政府信息公开工作年度报告\n')).toBe(true);
    const checked = JSON.parse(xxgk(['check', '--format', 'json', '-'], { input: ran.out }).out);
    expect(checked.files[0]).toMatchObject({ organ: '清源县人民政府', year: 2024, standard: '2021' });
    expect(checked.summary.errors).toBe(0);
  });

  it('writes a file, and never over another one', () => {
    mkdirSync(join(folder, '报送'));
    const made = xxgk(['new', '--organ', '甲局', '--year', '2024', '-o', '报送/甲局.md'], { cwd: folder });
    expect(made).toMatchObject({ code: 0, out: '', err: '已写入 报送/甲局.md\n' });
    expect(readFileSync(join(folder, '报送/甲局.md'), 'utf8')).toContain('甲局2024年');
    const over = xxgk(['new', '--organ', '甲局', '--year', '2024', '-o', 'there.md'], { cwd: folder });
    expect(over.code).toBe(2);
    expect(readFileSync(join(folder, 'there.md'), 'utf8')).toBe('原有内容');
    for (const [file, why] of [
      ['no/where.md', '没有这个文件夹，请先建好'],
      ['报送', '这是文件夹，请写明其中的文件名'],
    ]) {
      const ran = xxgk(['new', '--organ', '甲局', '--year', '2024', '-o', file as string], { cwd: folder });
      expect(ran).toMatchObject({ code: 2, out: '', err: `${file}: ${why}\n` });
    }
  });

  it('wants organ and year', () => {
    for (const args of [
      [],
      ['--organ', '甲局'],
      ['--year', '2024'],
      ['--organ', '甲局', '--year', '24'],
      ['--organ', ' ', '--year', '2024'],
      ['--organ', '甲', '--year', '2024', 'x'],
    ]) {
      expect([args, xxgk(['new', ...args]).code]).toEqual([args, 2]);
    }
  });
});

describe('the project file', () => {
  const report = { '甲/a.md': wrong, '甲/草稿/b.md': wrong, '乙.txt': `${governmentReport}\n` };
  const findings = (folder: string, ...args: string[]) => {
    const ran = xxgk(['check', '--format', 'json', ...args], { cwd: folder });
    return { ...ran, files: ran.code === 2 ? [] : JSON.parse(ran.out).files };
  };

  it('sets levels, leaves files out, is found upward', () => {
    const folder = folderOf({
      ...report,
      '.xxgkrc.json': '{ "rules": { "requests-row-total": "hint" }, "exclude": ["**/草稿/**"] }',
    });
    const { code, files } = findings(folder, '甲');
    expect(code).toBe(0);
    expect(files.map((f: { path: string }) => f.path)).toEqual(['甲/a.md']);
    expect(files[0].findings[0]).toMatchObject({ rule: 'requests-row-total', severity: 'hint' });
  });

  it('of the nearest folder counts alone', () => {
    const folder = folderOf({
      ...report,
      '.xxgkrc.json': '{ "rules": { "requests-row-total": "off" } }',
      '甲/.xxgkrc.json': '{}',
    });
    expect(findings(folder, '.').code).toBe(1);
    expect(findings(folder, '--config', '.xxgkrc.json', '.').code).toBe(0);
  });

  it('suppresses a finding with a reason, and tells when it is not used', () => {
    const suppression = (file: string) => `{ "suppressions": [{ "file": "${file}", "rule": "requests-row-total",
      "cell": { "table": "requests", "row": "received", "column": "total" }, "reason": "已核实" }] }`;
    const folder = folderOf({ ...report, '.xxgkrc.json': suppression('甲/a.md') });
    expect(findings(folder, '甲/a.md')).toMatchObject({ code: 0 });
    expect(findings(folder, '甲/草稿/b.md').code).toBe(1);
    put(folder, '.xxgkrc.json', suppression('乙.txt'));
    expect(findings(folder, '乙.txt').files[0].findings.map((f: { rule: string }) => f.rule)).toContain(
      'suppression-unused',
    );
  });

  it('makes a report of a file by its name', () => {
    const folder = folderOf({ 'x/一.md': '文字\n', '.xxgkrc.json': '{ "recognition": { "files": ["x/*.md"] } }' });
    const { code, files } = findings(folder, '.');
    expect([code, files[0].recognised]).toEqual([1, true]);
  });

  it('chooses the language', () => {
    const folder = folderOf({ ...report, '.xxgkrc.json': '{ "messageLanguage": "en" }' });
    expect(xxgk(['check', '甲/a.md'], { cwd: folder }).out).toMatch(/ error +requests-row-total/);
    expect(xxgk(['check', '--lang', 'zh-cn', '甲/a.md'], { cwd: folder }).out).toMatch(/错误/);
    // The first that says one speaks for the run, whatever stands before it.
    put(folder, '中/.xxgkrc.json', '{}');
    put(folder, '中/a.md', wrong);
    expect(xxgk(['check', '中/a.md', '甲/a.md'], { cwd: folder }).out).toMatch(/ error +requests-row-total/);
    expect(xxgk(['fix', '--all', '--dry-run', '-', '甲/a.md'], { cwd: folder, input: '' }).err).toContain(
      'could be mended',
    );
  });

  it('chooses the language of every command', { timeout: 60_000 }, () => {
    const en = { 'a.md': right, 'b.md': right.replaceAll('2024', '2023'), 'c.md': '# 通知\n' };
    const folder = folderOf({ ...en, '.xxgkrc.json': '{ "messageLanguage": "en" }' });
    const run = (...args: string[]) => xxgk(args, { cwd: folder });
    const chinese = /[\u3400-\u9fff]/;
    for (const args of [
      ['convert', 'a.md', '-o', 'a.docx'],
      ['convert', 'a.md', '-o', 'a.docx'],
      ['extract', 'c.md'],
      ['compare', 'a.md', 'c.md'],
      ['rollup', '--year', '2010', '.'],
      ['new', '--organ', '甲', '--year', '2010', '--from', '.'],
    ]) {
      const { err } = run(...args);
      expect(err, args[0]).not.toBe('');
      expect(err.replaceAll('甲', ''), args[0]).not.toMatch(chinese);
      expect(run(...args, '--lang', 'zh-cn').err, args[0]).toMatch(chinese);
    }
    expect(run('compare', 'b.md', 'a.md').out).toMatch(/Change/i);
  });

  it('that is wrong stops the run, with its place', () => {
    const folder = folderOf({ ...report, '.xxgkrc.json': '{\n  "rules": { "no-such-rule": "off" }\n}\n' });
    for (const args of [
      ['check', '.'],
      ['fix', '.'],
      ['convert', '乙.txt', '-o', 'a.html'],
      ['extract', '乙.txt'],
      ['compare', '乙.txt', '甲/a.md'],
      ['rollup', '.'],
      ['new', '--organ', '甲', '--year', '2024', '--from', '.', '-o', 'b.md'],
    ]) {
      const ran = xxgk(args, { cwd: folder });
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toMatch(/\.xxgkrc\.json:2:14: 没有名为 "no-such-rule" 的规则\n$/);
    }
    expect(xxgk(['check', '--config', 'none.json', '.'], { cwd: folder })).toMatchObject({
      code: 2,
      err: 'none.json: 没有这个文件或文件夹\n',
    });
  });
});

describe('reports of two years', () => {
  const report = (year: number, carriedIn: string, carriedForward: string): string => {
    const other = right.replaceAll('2024', String(year)).replaceAll('2025', String(year + 1));
    return other
      .replace(/(\| 二、.*\|) \d+ \|\n/, `$1 ${carriedIn} |\n`)
      .replace(/(\| 四、.*\|) \d+ \|\n/, `$1 ${carriedForward} |\n`);
  };

  it('are compared with each other', () => {
    const folder = folderOf({ '2023.md': report(2023, '3', '4'), '2024.md': report(2024, '9', '4') });
    const { out } = xxgk(['check', '--format', 'json', '.'], { cwd: folder });
    const { files } = JSON.parse(out);
    const carried = files[1].findings.filter((f: { rule: string }) => f.rule === 'carried-over');
    expect(carried.length).toBeGreaterThan(0);
    expect(carried[0].related.some((r: { path?: string }) => r.path === './2023.md')).toBe(true);
  });
});
