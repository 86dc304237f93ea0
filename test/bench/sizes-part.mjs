// What is shipped, in KB.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { showTable, target } from './measure.mjs';
import { dist } from './prepare.mjs';

const limits = { 'server.main.js': 330, 'server.browser.js': 520, 'client.main.js': 520, 'client.browser.js': 520 };
const bundles = [
  'server.main.js',
  'server.browser.js',
  'client.js',
  'client.main.js',
  'client.browser.js',
  'cli.js',
  'html.js',
  'prose.js',
  'preview.js',
  'convert.js',
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
  for (const [name, size] of rows) if (limits[name]) target(`size of ${name}, KB / limit`, size / limits[name], 1);
}
