import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../server/src/convert/browser.node.ts';
import { departmentReport } from '../../fixtures/base.ts';
import { crashed, folderOf, put, xxgk } from './run.ts';

const wrong = departmentReport.replace('| 21 | 5 | 0 | 1 | 3 | 1 | 31 |', '| 21 | 5 | 0 | 1 | 3 | 1 | 32 |');

describe('xxgk convert', () => {
  const folder = folderOf({ '年报.md': departmentReport, '错.md': wrong });
  const convert = (...args: string[]) => xxgk(['convert', ...args], { cwd: folder });

  it('writes Word, a page, a fragment and the Markdown form, and reads them again', { timeout: 120_000 }, () => {
    for (const name of ['a.docx', 'a.html']) {
      expect(convert('年报.md', '-o', name)).toMatchObject({ code: 0, out: '' });
      expect(xxgk(['check', '--format', 'json', name], { cwd: folder })).toMatchObject({ code: 0 });
      expect(convert(name)).toMatchObject({
        code: 0,
        out: expect.stringContaining('| 一、本年新收政府信息公开申请数量 | 21 |'),
      });
    }
    expect(convert('年报.md', '-o', 'f.html', '--fragment').code).toBe(0);
    const fragment = readFileSync(join(folder, 'f.html'), 'utf8');
    expect(fragment).toMatch(/^<article lang="zh-CN" style="/);
    expect(fragment).not.toMatch(/class=|<style|<html/);
    expect(convert('年报.md', '-o', 'b.md').code).toBe(0);
    expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe(departmentReport);
  });

  it('finds in a Word file what is wrong in it', { timeout: 60_000 }, () => {
    const exported = convert('错.md', '-o', '错.docx');
    expect(exported.code).toBe(0);
    expect(exported.err).toMatch(/错\.docx: 年报里还有 1 个错误，公开前请改正/);
    expect(convert('年报.md', '-o', '对.docx').err).not.toContain('公开前');
    expect(convert('错.md', '-o', '错2.md').err).not.toContain('公开前');
    const { code, out } = xxgk(['check', '--format', 'json', '错.docx'], { cwd: folder });
    expect(code).toBe(1);
    const [file] = JSON.parse(out).files;
    expect(file.findings.map((finding: { rule: string }) => finding.rule)).toEqual(['requests-row-total']);
    expect(xxgk(['extract', '错.docx'], { cwd: folder }).out).toContain('"text": "32"');
    // Its lines are of what became of it here: nobody finds them in Word.
    const sheet = xxgk(['check', '--format', 'csv', '错.docx', '错.md'], { cwd: folder }).out;
    expect(sheet).toMatch(/错\.docx,错误,[^\n]*,,,32,requests-row-total/);
    expect(sheet).toMatch(/错\.md,错误,[^\n]*,\d+,\d+,32,requests-row-total/);
    const page = xxgk(['check', '--format', 'html', '错.docx'], { cwd: folder }).out;
    expect(page).toContain('</td><td></td><td>32</td>');
  });

  it.skipIf(findBrowser() === null)('prints PDF by the installed browser', { timeout: 120_000 }, () => {
    expect(convert('年报.md', '-o', 'a.pdf').code).toBe(0);
    expect(statSync(join(folder, 'a.pdf')).size).toBeGreaterThan(10_000);
    expect(convert('a.pdf').out).toContain('| 四、结转下年度继续办理 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |');
  });

  it('is told of what was not read, or may be read wrong, by a check too', { timeout: 60_000 }, () => {
    const parts = unzipSync(readFileSync(join(folder, '错.docx')));
    const document = strFromU8(parts['word/document.xml'] as Uint8Array);
    const holding = {
      ...parts,
      'word/document.xml': strToU8(document.replace('<w:sectPr', '<w:altChunk r:id="x"/>$&')),
    };
    put(folder, '缺.docx', zipSync(holding));
    const { code, err } = xxgk(['check', '错.docx', '缺.docx'], { cwd: folder });
    expect(code).toBe(1);
    expect(err).toMatch(/^缺\.docx: 有 1 处插入的文件（RTF 等）没有读取.*\n$/);
    expect(xxgk(['extract', '缺.docx'], { cwd: folder })).toMatchObject({ code: 0, err });
    const blank = document.replace(/<w:body>.*(<w:sectPr)/s, '<w:body><w:p/>$1');
    put(folder, '扫描.docx', zipSync({ ...parts, 'word/document.xml': strToU8(blank) }));
    const scan = xxgk(['check', '扫描.docx'], { cwd: folder });
    expect(scan).toMatchObject({ code: 2, out: expect.stringContaining('没有文字（可能是扫描件）') });
  });

  it('reads a Word file from standard input too, by the name it is given', { timeout: 60_000 }, () => {
    const input = readFileSync(join(folder, '错.docx'));
    const named = xxgk(['check', '-', '--stdin-name', '错.docx'], { input });
    expect(named).toMatchObject({ code: 1, err: '' });
    expect(named.out).toContain('requests-row-total');
    expect(JSON.parse(xxgk(['extract', '-', '--stdin-name', '错.docx'], { input }).out).year).toBe(2024);
    expect(xxgk(['check', '-'], { input })).toMatchObject({ code: 2, out: expect.stringContaining('Word') });
  });

  it('overwrites only when told', { timeout: 60_000 }, () => {
    put(folder, 'kept.html', 'mine');
    put(folder, 'folder.html/a', '');
    expect(convert('年报.md', '-o', 'kept.html')).toMatchObject({ code: 2, err: expect.stringContaining('--force') });
    for (const force of [[], ['--force']]) {
      expect(convert('年报.md', '-o', 'no/a.html', ...force).err).toBe('no/a.html: 没有这个文件夹，请先建好\n');
      expect(convert('年报.md', '-o', 'folder.html', ...force).err).toBe(
        'folder.html: 这是文件夹，请写明其中的文件名\n',
      );
    }
    expect(readFileSync(join(folder, 'kept.html'), 'utf8')).toBe('mine');
    expect(convert('年报.md', '-o', 'kept.html', '--force')).toMatchObject({ code: 0 });
    expect(convert('年报.md', '-o', 'a.xyz')).toMatchObject({ code: 2, err: expect.stringContaining('.docx') });
    expect(convert()).toMatchObject({ code: 2 });
  });

  it('says what is wrong with a file', { timeout: 120_000 }, () => {
    const docx = readFileSync(join(folder, '错.docx'));
    const bad = {
      'cut.docx': docx.subarray(0, docx.length / 2),
      'words.docx': Buffer.from('这不是 Word 文档'),
      'empty.docx': Buffer.alloc(0),
      'cut.pdf': Buffer.from('%PDF-1.7\n1 0 obj'),
      'binary.html': Buffer.from([1, 0, 2, 0, 3, 0, 255, 254]),
      'zip.xlsx': Buffer.from('PK\u0003\u0004rubbish'),
      'script.html': Buffer.from('<html><body><div id="app"></div><script>show()</script></body></html>'),
      'a.ofd': zipSync({ 'OFD.xml': strToU8('<a/>') }),
      'a.ods': zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }),
      'a.pptx': zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }),
      'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    };
    for (const [name, bytes] of Object.entries(bad)) {
      put(folder, name, bytes);
      const ran = convert(name);
      expect(ran, name).toMatchObject({ code: 2, out: '' });
      expect(ran.err.trim().split('\n'), name).toHaveLength(1);
      expect(ran.err).toContain(name);
      expect(crashed(ran), ran.err).toBe(false);
    }
    const { code, out } = xxgk(['check', '--format', 'json', ...Object.keys(bad)], { cwd: folder });
    expect(code).toBe(2);
    const codes = JSON.parse(out).files.map((file: { error: { code: string } | null }) => file.error?.code);
    expect(codes).toEqual([
      'damaged',
      'wrong-type',
      'empty',
      'damaged',
      'binary',
      'damaged',
      'empty-page',
      'ofd',
      'other-kind',
      'other-kind',
      'binary',
    ]);
    expect(convert('picture.png').err).toContain('读不了这种文件');
  });
});
