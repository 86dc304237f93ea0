// Builds what is measured: the product's bundles, the subject of the in-process part, the hello server, the corpus.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildAll } from '../../esbuild.mjs';

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '..', '..');
export const work = join(root, 'node_modules', '.cache', 'xxgk-bench');
export const dist = join(root, 'dist');
const peersFolder = join(work, 'peers');

/** Programs to compare with that are no dependency of the product: `npm run bench -- --peers` installs them, here alone. */
const peers = ['autocorrect-node@2.14.0', 'vscode-langservers-extracted@4.10.0', 'markdownlint-cli2@0.22.0'];

export function installPeers() {
  mkdirSync(peersFolder, { recursive: true });
  writeFileSync(join(peersFolder, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...peers], { cwd: peersFolder, stdio: 'inherit' });
}

/** Path of a peer's file, or null where the peers are not installed. */
export function peer(path) {
  const found = join(peersFolder, 'node_modules', path);
  return existsSync(found) ? found : null;
}

/** @returns {Promise<{ subject: string, hello: string, reports: string[], markdownReports: string[] }>} */
export async function prepare() {
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'package.json'), '{ "type": "commonjs" }\n');
  await buildAll({ quiet: true });
  const options = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    minify: true,
    charset: 'utf8',
    mainFields: ['module', 'main'],
  };
  const subject = join(work, 'subject.cjs');
  const hello = join(work, 'hello.js');
  const corpus = join(work, 'corpus.mjs');
  await build({
    ...options,
    format: 'cjs',
    entryPoints: [join(here, 'subject.ts')],
    outfile: subject,
    logLevel: 'error',
  });
  await build({
    ...options,
    format: 'cjs',
    entryPoints: [join(here, 'hello', 'server.ts')],
    outfile: hello,
    logLevel: 'error',
  });
  await build({
    ...options,
    format: 'esm',
    entryPoints: [join(here, 'corpus.ts')],
    outfile: corpus,
    logLevel: 'error',
  });
  const { reports, markdownReports } = await import(`${pathToFileURL(corpus).href}?${Date.now()}`);
  return { subject, hello, reports, markdownReports };
}

/** The real reports beside the checkout; none where they are absent. */
export function realReports() {
  const folder = join(root, '..', 'shared', 'reports');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
