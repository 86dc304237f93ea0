// What is shipped, in KB.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { showTable, target } from './measure.mjs';
import { dist } from './prepare.mjs';

/** What is loaded before the first diagnostics: the server and the core, which every program shares. */
const atStart = [
  ['node server', ['server.js', 'server.main.js', 'core.js'], 330],
  ['browser server', ['server.browser.js', 'core.js'], 520],
  ['client', ['client.js', 'client.main.js'], 520],
  ['browser client', ['client.browser.js'], 520],
];
const bundles = [
  'core.js',
  'server.main.js',
  'server.browser.js',
  'sums.js',
  'fixes.js',
  'features.js',
  'render.js',
  'many.js',
  'rare.js',
  'globs.js',
  'words.js',
  'english.js',
  'client.js',
  'client.main.js',
  'client.browser.js',
  'cli.js',
  'cli.main.js',
  'cli.more.js',
  'html.js',
  'prose.js',
  'config.js',
  'preview.js',
  'convert.js',
  'files.js',
  'files.browser.js',
  'word.js',
  'docx.js',
  'xlsx.js',
  'pdf.js',
  'cmaps.js',
];

export function bundleSizes({ hello }) {
  const rows = [['hello.js', hello], ...bundles.map((name) => [name, join(dist, name)])]
    .filter(([, path]) => existsSync(path))
    .map(([name, path]) => [
      name,
      statSync(path).size / 1000,
      'KB',
      `gzip ${(gzipSync(readFileSync(path)).length / 1000).toFixed(0)}`,
    ]);
  showTable('Bundles, minified', rows);
  const sizeOf = new Map(rows.map(([name, size]) => [name, size]));
  for (const [what, names, limit] of atStart) {
    const sum = names.reduce((all, name) => all + (sizeOf.get(name) ?? statSync(join(dist, name)).size / 1000), 0);
    target(`${what}: ${sum.toFixed(0)} KB at the start / ${limit}`, sum / limit, 1);
  }
}
