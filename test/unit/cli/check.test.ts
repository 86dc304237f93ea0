import { spawn } from 'node:child_process';
import { chmodSync, existsSync, linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ruleIds } from '../../../server/src/report/ruleIds.ts';
import { encode } from '../../../server/src/text/encode.ts';
import { departmentReport, governmentReport } from '../../fixtures/base.ts';
import { cli, crashed, folderOf, put, xxgk } from './run.ts';

const right = departmentReport;
/** The same of another organ: two reports of one organ and year in a folder are a finding. */
const of = (organ: string, text: string): string => text.replaceAll('澄溪县水利局', organ);
/** One wrong figure: one error. */
const wrong = right.replace('| 21 | 5 | 0 | 1 | 3 | 1 | 31 |', '| 21 | 5 | 0 | 1 | 3 | 1 | 32 |');

const position = v.strictObject({
  line: v.pipe(v.number(), v.minValue(0)),
  character: v.pipe(v.number(), v.minValue(0)),
});
const range = v.strictObject({ start: position, end: position });
const cell = v.nullable(
  v.strictObject({ table: v.picklist(['disclosure', 'requests', 'reviews']), row: v.string(), column: v.string() }),
);
const contract = v.strictObject({
  version: v.literal(1),
  files: v.array(
    v.strictObject({
      path: v.string(),
      recognised: v.boolean(),
      organ: v.nullable(v.string()),
      year: v.nullable(v.number()),
      standard: v.nullable(v.picklist(['2021', '2019'])),
      error: v.nullable(v.strictObject({ code: v.string(), message: v.string() })),
      findings: v.array(
        v.strictObject({
          rule: v.picklist(ruleIds),
          severity: v.picklist(['error', 'warning', 'information', 'hint']),
          message: v.pipe(v.string(), v.nonEmpty()),
          range,
          cell,
          related: v.array(v.strictObject({ range, message: v.string(), cell, path: v.optional(v.string()) })),
          fixes: v.array(
            v.strictObject({
              title: v.pipe(v.string(), v.nonEmpty()),
              preferred: v.boolean(),
              safe: v.boolean(),
              edits: v.array(v.strictObject({ range, newText: v.string() })),
            }),
          ),
        }),
      ),
    }),
  ),
  summary: v.strictObject({
    files: v.number(),
    recognised: v.number(),
    errors: v.number(),
    warnings: v.number(),
    information: v.number(),
    hints: v.number(),
  }),
});

type Output = v.InferOutput<typeof contract>;

function json(
  args: readonly string[],
  cwd?: string,
  input?: string | Uint8Array,
): { code: number | null; data: Output; err: string } {
  const ran = xxgk(['check', '--format', 'json', ...args], {
    ...(cwd && { cwd }),
    ...(input !== undefined && { input }),
  });
  expect(crashed(ran)).toBe(false);
  return { code: ran.code, data: v.parse(contract, JSON.parse(ran.out)), err: ran.err };
}

const rulesOf = (data: Output, path: string): string[] =>
  data.files.find((f) => f.path === path)?.findings.map((f) => f.rule) ?? [];

describe('xxgk check', () => {
  const folder = folderOf({
    '甲/right.md': of('澄溪县教育局', right),
    '甲/wrong.md': wrong,
    '甲/notes.md': '# 会议纪要\n\n无关内容。\n',
    '甲/.hidden/a.md': wrong,
    '甲/node_modules/a.md': wrong,
    '甲/picture.png': 'x',
    '甲/深（一）/【层】#1/r.txt': of('澄溪县民政局', right),
    'lone.md': '没有标题的文字\n',
  });

  it('ends with 0 where nothing is wrong, 1 where there is an error, 2 where it cannot run', () => {
    expect(xxgk(['check', '甲/right.md'], { cwd: folder }).code).toBe(0);
    expect(xxgk(['check', '甲/wrong.md'], { cwd: folder }).code).toBe(1);
    expect(xxgk(['check', 'none.md'], { cwd: folder }).code).toBe(2);
    expect(xxgk(['check', 'none.md', '甲/wrong.md'], { cwd: folder }).code).toBe(2);
    for (const args of [
      [],
      ['--format', 'xml', 'a'],
      ['--nothing', 'a'],
      ['--lang', 'fr', 'a'],
      ['--config'],
      ['--color=1', 'a'],
    ]) {
      const ran = xxgk(['check', ...args], { cwd: folder });
      expect([args, ran.code, ran.out]).toEqual([args, 2, '']);
      expect(ran.err).toContain('xxgk check --help');
    }
  });

  it('takes a glob that the shell left alone, as on Windows', () => {
    const paths = (glob: string): string[] =>
      JSON.parse(xxgk(['check', '--format', 'json', glob], { cwd: folder }).out).files.map(
        ({ path }: { path: string }) => path,
      );
    expect(paths('甲/*.md')).toEqual(['甲/notes.md', '甲/right.md', '甲/wrong.md']);
    expect(paths('*.md')).toEqual(['lone.md']);
    expect(paths('**/r*.{md,txt}')).toEqual(['甲/right.md', '甲/深（一）/【层】#1/r.txt']);
    expect(paths('甲/深（一）/【层】#1/?.txt')).toEqual(['甲/深（一）/【层】#1/r.txt']);
    const none = xxgk(['check', '乙/*.md'], { cwd: folder });
    expect([none.code, none.out.includes('乙/*.md')]).toEqual([2, true]);
  });

  it('tells people path, place, level, rule and one sentence, and a summary', () => {
    const { out, err } = xxgk(['check', '甲'], { cwd: folder });
    expect(err).toBe('');
    const [path, finding, blank, summary, end] = out.split('\n');
    expect(path).toBe('甲/wrong.md');
    expect(finding).toMatch(/^ {2}\d+:\d+ {2}错误 {2}requests-row-total {2}表三.*31.*32/);
    expect([blank, summary, end]).toEqual(['', '✖ 1 个错误（认出 3 份年报，另有 1 个文件不是年报）', '']);
    const last = (...paths: string[]): string | undefined =>
      xxgk(['check', ...paths], { cwd: folder })
        .out.split('\n')
        .at(-2);
    expect(last('甲/right.md', 'none.md')).toBe('✖ 1 个错误（认出 1 份年报，另有 1 个文件读不了）');
    expect(last('甲', 'none.md')).toBe('✖ 2 个错误（认出 3 份年报，另有 1 个文件不是年报、1 个文件读不了）');
    const english = xxgk(['check', '甲', '--lang', 'en'], { cwd: folder }).out;
    expect(english).toMatch(/ {2}error +requests-row-total/);
    expect(english).toContain('errors: 1 (reports recognised: 3; other files: 1)');
  });

  it('uses colours on demand only', () => {
    const esc = String.fromCharCode(27);
    expect(xxgk(['check', '甲'], { cwd: folder }).out).not.toContain(esc);
    expect(xxgk(['check', '甲', '--color'], { cwd: folder }).out).toContain(esc);
    expect(xxgk(['check', '甲'], { cwd: folder, env: { FORCE_COLOR: '1' } }).out).toContain(esc);
    expect(xxgk(['check', '甲', '--no-color'], { cwd: folder, env: { FORCE_COLOR: '1' } }).out).not.toContain(esc);
  });

  it('keeps to the JSON contract', () => {
    const { code, data } = json(['甲'], folder);
    expect(code).toBe(1);
    expect(data.files.map((f) => [f.path, f.recognised, f.organ, f.year, f.standard])).toEqual([
      ['甲/notes.md', false, null, null, null],
      ['甲/right.md', true, '澄溪县教育局', 2024, '2021'],
      ['甲/wrong.md', true, '澄溪县水利局', 2024, '2021'],
      ['甲/深（一）/【层】#1/r.txt', true, '澄溪县民政局', 2024, '2021'],
    ]);
    expect(data.summary).toMatchObject({ files: 4, recognised: 3, errors: 1 });
    const [finding] = data.files[2]?.findings ?? [];
    expect(finding).toMatchObject({
      rule: 'requests-row-total',
      severity: 'error',
      cell: { table: 'requests', row: 'received', column: 'total' },
    });
    const lines = wrong.split('\n');
    const { start, end } = finding!.range;
    expect(lines[start.line]?.slice(start.character, end.character)).toBe('32');
    const [fix] = finding!.fixes;
    expect(fix).toMatchObject({ preferred: true, safe: false, edits: [{ range: finding!.range, newText: '31' }] });
    expect(finding!.related.length).toBeGreaterThan(0);
  });

  it('counts positions without a byte order mark, and over CRLF and CR', () => {
    const at = (text: string) => json(['-'], folder, text).data.files[0]?.findings[0]?.range;
    expect(at(`\ufeff${wrong}`)).toEqual(at(wrong));
    expect(at(wrong.replaceAll('\n', '\r\n'))).toEqual(at(wrong));
    expect(at(wrong.replaceAll('\n', '\r'))).toEqual(at(wrong));
  });

  it('takes a file named outright for a report', () => {
    const { code, data } = json(['lone.md'], folder);
    expect(code).toBe(1);
    expect(data.files[0]?.recognised).toBe(false);
    expect(rulesOf(data, 'lone.md')).toContain('section-missing');
  });

  it('gives each file once, paths as they were given', () => {
    const paths = (args: string[], cwd: string) => json(args, cwd).data.files.map((f) => f.path);
    expect(paths(['甲/right.md', '甲/right.md', './甲/right.md'], folder)).toEqual(['甲/right.md']);
    expect(paths(['甲/深（一）/'], folder)).toEqual(['甲/深（一）/【层】#1/r.txt']);
    expect(paths(['.'], join(folder, '甲/深（一）'))).toEqual(['./【层】#1/r.txt']);
    expect(paths([join(folder, '甲/right.md')], '/')).toEqual([join(folder, '甲/right.md')]);
  });

  it('takes two spellings for one file where the disk does, else for two', () => {
    const paths = (args: string[], cwd: string) => json(args, cwd).data.files.map((f) => f.path);
    const disk = folderOf({ 'Report.MD': right, 'other.md': of('澄溪县民政局', right), 'old.doc': 'x' });
    // One file by two names, as a disk has it that does not tell them apart.
    for (const [name, again] of [
      ['Report.MD', 'report.md'],
      ['old.doc', 'OLD.doc'],
    ] as const) {
      if (!existsSync(join(disk, again))) linkSync(join(disk, name), join(disk, again));
    }
    expect(paths(['Report.MD', 'report.md'], disk)).toEqual(['Report.MD']);
    expect(paths(['report.md', 'other.md', './Report.MD'], disk)).toEqual(['report.md', 'other.md']);
    expect(json(['.', 'other.md'], disk).err).toContain('另有 1 个 .doc');
    const two = folderOf({ 'r.md': right });
    if (existsSync(join(two, 'R.md'))) return;
    put(two, 'R.md', of('澄溪县民政局', right));
    expect(paths(['r.md', 'R.md'], two)).toEqual(['r.md', 'R.md']);
  });

  it('reads standard input', () => {
    const { code, data } = json(['-'], folder, wrong);
    expect(code).toBe(1);
    expect(data.files).toMatchObject([{ path: '-', recognised: true }]);
    expect(json(['-'], folder, right).code).toBe(0);
    expect(json(['-'], folder, encode(wrong, 'gb18030', false) as Uint8Array).code).toBe(1);
    expect(json(['-', '--stdin-name', 'a.html'], folder, '<p>一、总体情况</p>').data.files).toHaveLength(1);
  });

  it('looks into no folder twice, follows links to files', () => {
    const linked = folderOf({ 'a/r.md': right, 'b/s.md': right });
    symlinkSync('../a', join(linked, 'a', 'loop'));
    symlinkSync('../b/s.md', join(linked, 'a', 's.md'));
    symlinkSync('nowhere', join(linked, 'a', 't.md'));
    symlinkSync('itself.md', join(linked, 'a', 'itself.md'));
    const { code, data } = json(['a'], linked);
    expect(data.files.map((f) => [f.path, f.error?.code ?? null])).toEqual([
      ['a/itself.md', 'link-loop'],
      ['a/r.md', null],
      ['a/s.md', null],
      ['a/t.md', 'not-found'],
    ]);
    expect(code).toBe(2);
  });

  it('tells of documents in folders that it passes over, and checks them on request', () => {
    const page = (text: string): string => `<html><body><pre>${text}</pre></body></html>`;
    const folder = folderOf({
      '正确.md': right,
      '~$旧.doc': 'x',
      '旧.doc': page(of('澄溪县财政局', wrong)),
      '下级/更旧.WPS': page(of('澄溪县民政局', right)),
      '照片.jpg': '',
      '.xxgkrc.json': '{"exclude": ["不看/**"]}',
      '不看/旧.doc': 'x',
    });
    const passing = xxgk(['check', '.'], { cwd: folder });
    expect(passing.code).toBe(0);
    expect(passing.out).not.toContain('旧');
    expect(passing.err).toBe('另有 2 个 .doc、.wps 文件没有检查；要检查，请写明文件名，或加上 --all-formats\n');
    expect(xxgk(['check', '--lang', 'en', '.'], { cwd: folder }).err).toContain(
      '2 more files were not checked (.doc, .wps)',
    );
    expect(xxgk(['check', '.', '旧.doc', '下级/更旧.WPS'], { cwd: folder }).err).toBe('');

    const all = json(['--all-formats', '.'], folder);
    expect(all).toMatchObject({ code: 1, err: '', data: { summary: { files: 3, recognised: 3, errors: 1 } } });
    expect(all.data.files.map(({ path }) => path)).toEqual(['./下级/更旧.WPS', './旧.doc', './正确.md']);
    // As on Windows, where the shell leaves it alone.
    expect(json(['*.doc'], folder).data.files.map(({ path }) => path)).toEqual(['旧.doc']);
  });

  it('takes one report in several formats for one', () => {
    const last = right.replaceAll('2024', '2023').replaceAll('2025', '2024');
    const pageOf = (text: string): string => `<html><body><pre>${text}</pre></body></html>`;
    const folder = folderOf({ 'a/今年.md': right, 'a/今年.html': pageOf(right), 'a/去年.md': last });
    const rules = (): (readonly string[])[] =>
      ['a/今年.html', 'a/今年.md'].map((name) => rulesOf(json(['.'], folder).data, `./${name}`));
    const [page, text] = rules();
    expect(text).toContain('carried-over');
    expect(page).toContain('carried-over');
    expect([...(page ?? []), ...(text ?? [])]).not.toContain('duplicate-report');
    put(folder, 'a/去年.html', pageOf(last));
    expect(rules()[1]).toEqual(text);
    put(folder, 'a/又一份.md', right);
    expect(rules()[1]).toContain('duplicate-report');
  });

  it('says it when there was nothing to check', () => {
    const empty = folderOf({ 'a.png': '' });
    const ran = xxgk(['check', '.'], { cwd: empty });
    expect(ran).toMatchObject({ code: 0, err: '没有找到 .md、.txt、.ndbg、.html、.docx、.pdf 文件\n' });
    expect(json(['.'], empty).data.summary.files).toBe(0);
    expect(xxgk(['check', '--help']).out).toContain('没有可检查的文件时也是 0');
  });

  it('ends quietly when nobody reads on', async () => {
    const many = folderOf();
    for (let i = 0; i < 300; i++) put(many, `${i}.md`, wrong);
    const child = spawn(process.execPath, [cli, 'check', '--format', 'json', many], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.once('close', resolve));
    expect(err).toBe('');
  });
});

describe('bad input', () => {
  const folder = folderOf({ 'good.md': of('澄溪县教育局', right) });
  const one = (name: string, content: string | Uint8Array) => {
    put(folder, name, content);
    const result = json([name, 'good.md'], folder);
    const [file, good] = result.data.files;
    expect(good).toMatchObject({ path: 'good.md', error: null, recognised: true });
    return { ...result, file: file! };
  };
  const errorOf = (name: string, content: string | Uint8Array): string | undefined => {
    const { code, file } = one(name, content);
    expect(code).toBe(2);
    expect(file.findings.map((f) => f.rule)).toEqual(['file-unreadable']);
    expect(file.error?.message).not.toBe('');
    return file.error?.code;
  };

  it('an empty file has findings', () => {
    const { code, file } = one('empty.md', '');
    expect([code, file.error]).toEqual([1, null]);
    expect(file.findings.map((f) => f.rule)).toContain('section-missing');
  });

  it('what is no text is refused by its kind', () => {
    expect(
      errorOf(
        'binary.md',
        Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) & 255),
      ),
    ).toBe('binary');
    expect(errorOf('word.md', Buffer.from('PK\u0003\u0004 word/document.xml'))).toBe('docx');
    expect(errorOf('old.txt', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('doc');
    expect(errorOf('print.txt', '%PDF-1.7\n')).toBe('pdf');
  });

  it('more than 50 MB is refused', () => {
    expect(errorOf('huge.txt', Buffer.alloc(50 * 1024 * 1024 + 1, 'a'))).toBe('too-large');
  });

  it('a missing file and a folder that is none are named', () => {
    const { code, data } = json(['missing.md', 'good.md/x', 'good.md'], folder);
    expect(code).toBe(2);
    expect(data.files.map((f) => f.error?.code ?? null)).toEqual(['not-found', 'not-found', null]);
  });

  it('GBK and UTF-16 are read, and GBK is mentioned', () => {
    const gbk = one('gbk.txt', encode(wrong, 'gb18030', false) as Uint8Array);
    expect([gbk.code, gbk.file.error, gbk.file.organ]).toEqual([1, null, '澄溪县水利局']);
    expect(gbk.file.findings.map((f) => f.rule)).toContain('requests-row-total');
    expect(gbk.err).toBe('按 GBK 编码读取：gbk.txt\n');
    expect(one('utf16.txt', encode(wrong, 'utf-16le', true) as Uint8Array).file.organ).toBe('澄溪县水利局');
  });

  it('a few damaged bytes do not keep the rest from being checked', () => {
    const bytes = Buffer.from(wrong);
    bytes[600] = 0xff;
    const { code, err, file } = one('damaged.md', bytes);
    expect([code, file.error]).toEqual([1, null]);
    expect(err).toContain('damaged.md');
  });

  it.each([
    ['half a table', right.slice(0, right.indexOf('（四）无法提供'))],
    [
      'a table in a table',
      right.replace('| 规章 | 0 |', '| 规章 | <table><tr><td><table><tr><td>0</td></tr></table></td></tr></table> |'),
    ],
    ['two reports', `${right}\n${governmentReport}`],
    ['10 000 columns', right.replace('| 规章 |', `| 规章 |${' 0 |'.repeat(10_000)}`)],
    [
      '10 000 columns of a section',
      `# 甲县2024年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n|${' 1 |'.repeat(10_000)}\n`,
    ],
    [
      'broken HTML',
      right.replace('| 规章 |', '<table><tr><td rowspan=99999 colspan="x">规章<td>0</tr><div></table></td>'),
    ],
    ['hostile HTML', right.replace('| 126 |', '| <img src=x onerror=alert(1)><script>alert(1)</script>126 |')],
    ['control characters', right.replace('总体情况', '总\u001b[31m体\u0007情况')],
    ['one endless line', `${right}${'字'.repeat(1_000_000)}`],
    ['nothing but line breaks', '\n'.repeat(500_000)],
  ])('%s: findings, no crash', (name, text) => {
    const { code, file, data } = one(`${name}.md`, text);
    expect(code === 0 || code === 1).toBe(true);
    expect(file.error).toBeNull();
    const lines = text.split(/\r\n|\n|\r/);
    for (const { range: r } of data.files[0]?.findings ?? []) {
      expect(r.end.character).toBeLessThanOrEqual(lines[r.end.line]?.length ?? -1);
    }
    expect(xxgk(['check', `${name}.md`], { cwd: folder }).out).not.toContain('\u001b');
  });

  it('two reports in one file are mentioned', () => {
    expect(one('two.md', `${right}\n${governmentReport}`).file.findings.map((f) => f.rule)).toContain('two-reports');
  });

  it('a web page is read, hostile or broken too', () => {
    const { file } = one(
      'page.html',
      '<title>x</title><script>while(1);</script><h1>甲县水利局2024年政府信息公开工作年度报告</h1><p>一、总体情况<table><td>',
    );
    expect(file).toMatchObject({ recognised: true, organ: '甲县水利局', year: 2024, error: null });
  });

  it('folders and files without permission are named, the others are checked', (context) => {
    const locked = folderOf({ 'a/r.md': right, 'b/r.md': right });
    mkdirSync(join(locked, 'c'));
    chmodSync(locked, 0o755);
    chmodSync(join(locked, 'b/r.md'), 0o000);
    chmodSync(join(locked, 'c'), 0o000);
    const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
    const mayRun = process.platform !== 'win32' && xxgk(['--version'], { cwd: '/', ...nobody }).code === 0;
    if (!mayRun) context.skip();
    const ran = xxgk(['check', '--format', 'json', '.'], { cwd: locked, ...nobody });
    const data = v.parse(contract, JSON.parse(ran.out));
    expect(ran.code).toBe(2);
    expect(data.files.map((f) => [f.path, f.error?.code ?? null])).toEqual([
      ['./a/r.md', null],
      ['./b/r.md', 'no-permission'],
      ['./c', 'no-permission'],
    ]);
  });
});
