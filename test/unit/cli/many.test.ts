/** `xxgk rollup`, `xxgk compare`, `xxgk new --from`: as a user runs them. */
import { existsSync, readFileSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { departmentReport, governmentReport } from '../../fixtures/base.ts';
import { together } from '../../fixtures/samples/together.ts';
import { changedLastYear, lastYearReport } from '../../fixtures/years.ts';
import { crashed, folderOf, xxgk } from './run.ts';

const county = Object.fromEntries(together.map(({ name, text }) => [name.replace('汇总/', '县/'), text]));

describe('xxgk rollup', { timeout: 120_000 }, () => {
  const folder = folderOf({
    ...county,
    '县/通知.md': '# 会议通知\n',
    '县/旧.md': departmentReport.replaceAll('澄溪县水利局', '青岚县教育局').replaceAll('2024年', '2023年'),
    '散/a.md': departmentReport,
    '散/b.md': departmentReport.replaceAll('澄溪县水利局', '澄溪县教育局').replace('| 126 |', '| 12 |'),
    '杂/a.md': departmentReport,
    '杂/水利局.md': departmentReport.replaceAll('澄溪县水利局', '澄溪县民政局').replace('| 126 |', '| 7 |'),
    '杂/农业局.md': departmentReport.replaceAll('澄溪县水利局', '澄溪县农业农村局').replace('| 126 |', '| 8 |'),
    '杂/a.doc': 'x',
    '杂/b.doc': 'x',
    '杂/c.docx': 'x',
    '杂/平野县司法局.md': departmentReport.replaceAll('澄溪县水利局', '平野县司法局').replaceAll('2024年', '2023年'),
    '杂/公安局.md': departmentReport.replaceAll('澄溪县水利局', '澄溪县公安局').replaceAll('2024年', '2023年'),
    '杂/通知.md': '# 会议通知\n',
    '另/县.md': governmentReport,
    '空/x.md': '# 会议通知\n',
  });
  const run = (...args: readonly string[]) => xxgk(['rollup', ...args], { cwd: folder });

  it('adds the parts up and tells where the report of the whole differs', () => {
    const ran = run('县');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('| 一、本年新收政府信息公开申请数量 | 自然人 |   97 |   98 |   +1 |');
    expect(ran.out).toMatch(/\| 汇总 +\| +106 \|/);
    expect(ran.err).toBe(
      '县/旧.md: 没有计入：是 2023 年的\n县/青岚县人民政府.md: 没有计入：已含下属单位的数字\n有 1 个文件不是年报：县/通知.md\n',
    );
  });

  it('is well where nothing differs, and against a report that is named', () => {
    expect(run('散')).toMatchObject({ code: 0, err: '' });
    const against = run('散', '--against', '另/县.md');
    expect(against.code).toBe(1);
    expect(against.out).toContain('## 与澄溪县人民政府年报的差异');
    expect(run('散', '--against', '没有.md')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('没有这个文件'),
    });
  });

  it('tells of every file that is not in the sums', () => {
    const ran = run('杂', '--format', 'json');
    expect(ran.code).toBe(2);
    const data = JSON.parse(ran.out);
    expect(data).toMatchObject({ complete: false, unread: [{ path: '杂/c.docx' }, { path: '杂/b.doc' }] });
    expect(ran.err.split('\n')).toEqual([
      '杂/公安局.md: 没有计入：是 2023 年的，该机关没有本年度的年报',
      '杂/平野县司法局.md: 没有计入：是 2023 年的',
      expect.stringMatching(/^杂\/c\.docx: 没有计入：./),
      '杂/b.doc: 没有计入：没有读取，请另存为 .docx，或用命令行加 --all-formats 汇总',
      '有 1 个文件不是年报：杂/通知.md',
      expect.stringMatching(/^汇总不完整/),
      '',
    ]);
    const page = run('杂').out;
    for (const name of ['c.docx', 'b.doc', '公安局.md']) expect(page).toMatch(new RegExp(`## 没有计入[^]*杂/${name}`));
    const made = xxgk(['new', '--organ', '澄溪县人民政府', '--year', '2024', '--from', '杂'], { cwd: folder });
    expect(made).toMatchObject({ code: 1, err: expect.stringContaining('杂/c.docx: 没有计入') });
    expect(made.out).toContain('| 行政许可 | 141 |');
  });

  it.skipIf(process.platform === 'win32')('tells of links to folders', () => {
    symlinkSync(join(folder, '县'), join(folder, '散', '乡镇'));
    const ran = run('散', '--format', 'json');
    unlinkSync(join(folder, '散', '乡镇'));
    expect(ran).toMatchObject({
      code: 1,
      err: expect.stringContaining('散/乡镇: 没有计入：是通往别的文件夹的链接，没有进入'),
    });
    expect(JSON.parse(ran.out)).toMatchObject({ complete: false, unread: [{ path: '散/乡镇' }] });
  });

  it('writes Markdown, a sheet or JSON by the name of the output, and overwrites only when told', () => {
    expect(run('县', '-o', '明细.csv')).toMatchObject({ code: 1, out: '' });
    const sheet = readFileSync(join(folder, '明细.csv'), 'utf8');
    expect(sheet.startsWith('\ufeff机关,文件,请核对,表二 规章 本年制发件数,')).toBe(true);
    expect(sheet.trimEnd().split('\r\n')).toHaveLength(7);
    expect(run('县', '-o', '明细.csv')).toMatchObject({ code: 2, err: expect.stringContaining('--force') });
    expect(run('县', '-o', '明细.csv', '--force').code).toBe(1);
    for (const input of ['县/旧.md', '县/通知.md', '散/../县/旧.md']) {
      expect(run('县', '-o', input, '--force')).toMatchObject({ code: 2, err: expect.stringContaining('没有覆盖') });
    }
    expect(readFileSync(join(folder, '县/旧.md'), 'utf8')).toContain('2023年');
    // What an earlier run left in the folder is made anew.
    for (const lang of ['zh-cn', 'en', 'zh-cn']) {
      expect(run('散', '-o', '散/汇总.md', '--force', '--lang', lang)).toMatchObject({ code: 0 });
    }
    expect(readFileSync(join(folder, '散/汇总.md'), 'utf8')).toContain('下列 2 个机关');
    unlinkSync(join(folder, '散/汇总.md'));
    expect(run('县', '-o', '明细.xls')).toMatchObject({ code: 2, err: expect.stringContaining('.md | .csv | .json') });
    const data = JSON.parse(run('县', '--format', 'json').out);
    expect(data).toMatchObject({
      version: 1,
      year: 2024,
      standard: '2021',
      complete: true,
      tables: { requests: { received: { naturalPerson: { value: 97, text: '97' } } } },
      whole: { organ: '青岚县人民政府', unlike: null },
    });
    expect(data.whole.differences).toHaveLength(6);
    expect(data.parts.map(({ organ }: { organ: string }) => organ).sort()).toEqual(
      ['青岚县教育局', '青岚县竹坞镇人民政府', '青岚县住房和城乡建设局'].sort(),
    );
    expect(data.leftOut.map(({ reason }: { reason: string }) => reason).sort()).toEqual(['whole', 'year']);
  });

  it('says what is the matter', () => {
    expect(run()).toMatchObject({ code: 2, err: expect.stringContaining('请写明要处理的文件或文件夹') });
    expect(run('空')).toMatchObject({ code: 2, out: '', err: '有 1 个文件不是年报：空/x.md\n没有可以汇总的年报。\n' });
    expect(run('县', '--year', '2020')).toMatchObject({
      code: 2,
      err: '有 1 个文件不是年报：县/通知.md\n没有 2020 年的年报；有的是：2024、2023\n',
    });
    expect(run('县', '--year', '20')).toMatchObject({ code: 2, err: expect.stringContaining('四位数字') });
    expect(run('县', '--format', 'xml')).toMatchObject({ code: 2, err: expect.stringContaining('md | csv | json') });
    const gone = run('县', '没有');
    expect(gone).toMatchObject({ code: 2, err: expect.stringContaining('没有: 没有计入：没有这个文件或文件夹') });
    expect(gone.out).toContain('| 汇总'); // what could be read is added all the same
    const english = run('县', '--lang', 'en');
    expect(english.out).toContain('# Annual reports of 2024 added up');
    expect([gone, english].some(crashed)).toBe(false);
  });
});

describe('xxgk new --from', { timeout: 120_000 }, () => {
  const folder = folderOf(county);

  it('fills the tables with the sums; the organ’s own report does not count', () => {
    const ran = xxgk(['new', '--organ', '青岚县人民政府', '--year', '2024', '--from', '县', '-o', '新.md'], {
      cwd: folder,
    });
    expect(ran).toMatchObject({ code: 0, out: '' });
    expect(ran.err).toContain('县/青岚县人民政府.md: 没有计入：已含下属单位的数字');
    const data = JSON.parse(xxgk(['extract', '新.md'], { cwd: folder }).out);
    expect(data.tables.requests.received.total.value).toBe(106);
    expect(data.tables.disclosure.charges.amount.text).toBe(
      JSON.parse(xxgk(['rollup', '县', '--format', 'json'], { cwd: folder }).out).tables.disclosure.charges.amount.text,
    );
    const check = xxgk(['check', '新.md'], { cwd: folder });
    expect(check.out).not.toMatch(/requests-|reviews-total/);
  });

  it('writes nothing where there is nothing to add', () => {
    const ran = xxgk(['new', '--organ', '青岚县人民政府', '--year', '2020', '--from', '县', '-o', '无.md'], {
      cwd: folder,
    });
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('没有 2020 年的年报') });
    expect(existsSync(join(folder, '无.md'))).toBe(false);
  });
});

describe('xxgk compare', { timeout: 120_000 }, () => {
  const folder = folderOf({
    '2023.md': lastYearReport,
    '2024.md': departmentReport,
    'x.md': changedLastYear,
    'n.md': '# 通知\n',
  });
  const run = (...args: readonly string[]) => xxgk(['compare', ...args], { cwd: folder });

  it('two years side by side', () => {
    const ran = run('2023.md', '2024.md');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('# 澄溪县水利局2023年与2024年政府信息公开年报数据对照');
    expect(ran.out).toMatch(/\| 行政规范性文件 \| 现行有效件数 +\| +12 \| +14 \| +\+2 \| \+16\.67% \|/);
    expect(ran.out).toContain('两份都是 0 的');
    expect(run('2023.md', '2024.md', '--all').out.length).toBeGreaterThan(ran.out.length);
    expect(run('x.md', '2024.md').out).toMatch(/## 上下年衔接\n\n- /);
    expect(run('2024.md', '2023.md')).toEqual(ran); // whichever is named first
    expect(run('2023.md', '2023.md').out).toContain('没有核对上下年衔接');
    expect(run('2023.md', '2024.md', '-o', '2024.md', '--force')).toMatchObject({
      code: 2,
      err: expect.stringContaining('是要读的文件，没有覆盖'),
    });
  });

  it('JSON holds every cell', () => {
    const data = JSON.parse(run('x.md', '2024.md', '--format', 'json').out);
    expect(data).toMatchObject({
      version: 1,
      last: { path: 'x.md', year: 2023 },
      now: { path: '2024.md', year: 2024 },
    });
    expect(data.tables.requests).toHaveLength(175);
    expect(data.tables.disclosure[5]).toEqual({
      row: 'normativeDocuments',
      column: 'inForce',
      last: '12',
      now: '14',
      difference: '+2'.slice(1),
      growth: '+16.67%',
    });
    expect(data.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['carried-over']);
  });

  it('says what is the matter', () => {
    expect(run('2024.md')).toMatchObject({ code: 2, err: expect.stringContaining('请写明两份年报') });
    expect(run('2023.md', '2024.md', 'x.md')).toMatchObject({ code: 2, err: expect.stringContaining('多余的“x.md”') });
    expect(run('n.md', '2024.md')).toMatchObject({ code: 2, out: '', err: 'n.md: 不是政府信息公开工作年度报告\n' });
    expect(run('2023.md', '2024.md', '-o', 'a.pdf')).toMatchObject({
      code: 2,
      err: expect.stringContaining('.md | .json'),
    });
  });
});
