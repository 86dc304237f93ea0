/** Word files read one after the other, and several at once, by threads that read more than one. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { importFile as ImportFile } from '../../../server/src/convert/files.node.ts';
import { departmentReport } from '../../fixtures/base.ts';

const dist = join(import.meta.dirname, '..', '..', '..', 'dist');
const { importFile } = createRequire(import.meta.url)(join(dist, 'files.js')) as { importFile: typeof ImportFile };
const folder = mkdtempSync(join(tmpdir(), 'xxgk-apart-'));
afterAll(() => rmSync(folder, { recursive: true }));

const organs = ['澄溪县水利局', '澄溪县教育局', '澄溪县公安局', '澄溪县司法局'];
const files = organs.map((organ, i) => {
  const [from, to] = [join(folder, `${i}.md`), join(folder, `${i}.docx`)];
  writeFileSync(from, departmentReport.replaceAll('澄溪县水利局', organ));
  execFileSync(process.execPath, [join(dist, 'cli.js'), 'convert', from, '-o', to], { stdio: 'pipe' });
  return readFileSync(to);
});
/** Whose report was read, or why none was. */
const read = (bytes: Uint8Array): Promise<string | undefined> =>
  importFile(bytes, 'a.docx').then(
    ({ text }) => organs.find((organ) => text.includes(organ)),
    (error: { code: string }) => error.code,
  );
const damaged = (files[0] as Buffer).subarray(0, 3000);

it('each gives its own text, one after the other, and after a bad one', async () => {
  const found: (string | undefined)[] = [];
  for (const bytes of [...files, damaged, ...files, damaged, ...files]) found.push(await read(bytes));
  expect(found).toEqual([...organs, 'damaged', ...organs, 'damaged', ...organs]);
});

it('several at once do not mix', async () => {
  const all = [...files, damaged, ...files];
  expect(await Promise.all(all.map(read))).toEqual([...organs, 'damaged', ...organs]);
  expect(await read(files[2] as Buffer)).toBe(organs[2]);
});

it('a thread that waits keeps no program from ending', () => {
  const began = performance.now();
  execFileSync(process.execPath, [join(dist, 'cli.js'), 'convert', join(folder, '0.docx')], {
    stdio: 'pipe',
    timeout: 60_000,
  });
  const once = performance.now() - began;
  const script = `const { importFile } = require(${JSON.stringify(join(dist, 'files.js'))});
    const bytes = require('node:fs').readFileSync(${JSON.stringify(join(folder, '0.docx'))});
    importFile(bytes, 'a.docx').then(() => { const read = performance.now(); process.on('exit', () => console.log(performance.now() - read)); });`;
  const waited = Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', timeout: 60_000 }));
  expect(waited).toBeLessThan(Math.max(1500, once));
});
