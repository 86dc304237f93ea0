/** samples/ holds what its list says, and the product says of each what its list says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { htmlToMarkdown } from '../../server/src/convert/html.ts';
import { readHtml } from '../../server/src/parser/html/entry.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { files } from '../fixtures/samples/files.ts';
import { samples } from '../fixtures/samples/index.ts';

const folder = join(import.meta.dirname, '..', '..', 'samples');

test('the files are those of the list; `node test/fixtures/samples/write.mjs` writes them', () => {
  const there = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  expect(there).toHaveLength(files.length);
  for (const [name, text] of files) {
    expect(existsSync(join(folder, name)), name).toBe(true);
    expect(readFileSync(join(folder, name), 'utf8') === text, name).toBe(true);
  }
});

describe('what is found in each', () => {
  test.each(samples.map((s) => [s.name, s] as const))('%s', (name, sample) => {
    const isPage = name.endsWith('.html');
    const text = isPage ? htmlToMarkdown(sample.text) : sample.text;
    const report = parseReport(text, { markdown: isPage || name.endsWith('.md'), html: readHtml });
    const found = report.recognised === 'none' ? [] : runRules(report).filter((f) => f.severity !== 'hint');
    expect(found.map((f) => f.rule).sort()).toEqual([...sample.findings].sort());
  });
});

test('no two samples are of one organ and year', () => {
  const seen = samples.flatMap(({ name, text }) => {
    const { organ, year } = parseReport(name.endsWith('.html') ? htmlToMarkdown(text) : text, { html: readHtml });
    return organ === null ? [] : [`${organ} ${year}`];
  });
  expect(seen.length).toBeGreaterThan(20);
  expect(new Set(seen).size).toBe(seen.length);
});
