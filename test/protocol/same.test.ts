/** The editor and the command line say the same of the same files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { xxgk } from '../unit/cli/run.ts';
import { eventually, Talk } from './harness.ts';

const samples = join(import.meta.dirname, '..', '..', 'samples');
const severities = ['error', 'warning', 'information', 'hint'];

interface Listed {
  readonly path: string;
  readonly recognised: boolean;
  readonly findings: readonly { rule: string; severity: string; message: string; range: Diagnostic['range'] }[];
}

const shown = ({ code, severity, message, range }: Diagnostic): unknown => ({
  rule: code,
  severity: severities[(severity ?? 1) - 1],
  message,
  range,
});

test.each(['zh-cn', 'en'])('of every sample, in %s', { timeout: 60_000 }, async (language) => {
  const { out } = xxgk(['check', '--format', 'json', '--lang', language, '.'], { cwd: samples });
  const files = (JSON.parse(out) as { files: readonly Listed[] }).files.filter(({ path }) =>
    /\.(?:md|txt)$/.test(path),
  );
  expect(files.length).toBeGreaterThan(20);
  const talk = await Talk.start({
    folders: [pathToFileURL(samples).href],
    configuration: { messageLanguage: language },
  });
  for (const { path, findings, recognised } of files) {
    const uri = pathToFileURL(join(samples, path)).href;
    const text = readFileSync(join(samples, path), 'utf8').replace(/^\ufeff/, '');
    await talk.open(uri, text, path.endsWith('.md') ? 'markdown' : 'plaintext');
    const wanted = recognised
      ? findings.map(({ rule, severity, message, range }) => ({ rule, severity, message, range }))
      : [];
    const found = await eventually(talk, uri, (all) => all.length === wanted.length);
    expect(found.map(shown), path).toEqual(wanted);
  }
  expect(talk.log).toEqual([]);
  expect(await talk.stop()).toBe(0);
});
