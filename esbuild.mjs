// Builds everything that ships, from one table.
//   node esbuild.mjs            minified, as shipped
//   node esbuild.mjs --dev      readable, with source maps
//   node esbuild.mjs --watch    like --dev, again at each change
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, context } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, 'dist');

const node = { platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
const browser = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };
const worker = { ...browser, format: 'iife' };
const page = { ...browser, format: 'iife' };
const webExtension = { ...browser, format: 'cjs' };
/** pdf.js asks where it lies only to find what it draws with, which it never does here. */
const noModuleUrl = { logOverride: { 'empty-import-meta': 'silent' } };
const vscode = { external: ['vscode'] };

/** What is built: `dist/<name>.js` from an entry. An entry that does not exist is left out. */
const bundles = [
  { name: 'cli', entry: 'server/src/cli/start.ts', ...node, executable: true },
  { name: 'cli.main', entry: 'server/src/cli/main.ts', ...node },
  { name: 'cli.more', entry: 'server/src/cli/more.ts', ...node },
  { name: 'server', entry: 'server/src/lsp/start.node.ts', ...node },
  { name: 'server.main', entry: 'server/src/lsp/node.ts', ...node },
  { name: 'server.browser', entry: 'server/src/lsp/browser.ts', ...worker },
  { name: 'html', entry: 'server/src/parser/html/entry.ts', ...node },
  { name: 'config', entry: 'server/src/workspace/entry.ts', ...node },
  { name: 'prose', entry: 'server/src/render/prose.ts', ...node },
  { name: 'convert', entry: 'server/src/convert/entry.ts', ...node },
  // Files of other kinds, and each library for them apart.
  { name: 'files', entry: 'server/src/convert/files.node.ts', ...node },
  { name: 'reader', entry: 'server/src/convert/reader.node.ts', ...node },
  { name: 'docx', entry: 'server/src/convert/docx.ts', ...node },
  { name: 'word', entry: 'server/src/convert/word.node.ts', ...node },
  { name: 'pdf', entry: 'server/src/convert/pdf.node.ts', ...node, ...noModuleUrl },
  { name: 'xlsx', entry: 'server/src/convert/xlsx.ts', ...node },
  { name: 'client', entry: 'client/src/stub.node.ts', ...node, ...vscode },
  { name: 'client.main', entry: 'client/src/node.ts', ...node, ...vscode },
  { name: 'client.browser', entry: 'client/src/stub.browser.ts', ...webExtension, ...vscode },
  { name: 'preview', entry: 'client/src/preview/page/main.ts', ...page },
];

/** A bundle may require another one of the table when it needs it: `require('./html.js')`. Such calls stay as they are. */
const siblings = {
  name: 'siblings',
  setup(builder) {
    const names = bundles.map(({ name }) => name.replaceAll('.', '\\.')).join('|');
    // Packages have files of these names of their own (parse5 has a ./html.js).
    builder.onResolve({ filter: new RegExp(`^\\./(?:${names})\\.js$`) }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]/.test(importer) ? undefined : { path, external: true },
    );
  },
};

/** The examples of the rules are for tests and documentation: bundles go without. A rule says them on lines of their own. */
const withoutExamples = {
  name: 'without-examples',
  setup(builder) {
    const property = /^ {2}examples: \{(?:.*\},|\n(?: {4}.*\n|\n)* {2}\},)$/gm;
    builder.onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(property, ''),
      loader: 'ts',
    }));
  },
};

function optionsFor({ name, entry, executable, ...options }, dev) {
  const shebang = executable && !readFileSync(join(root, entry), 'utf8').startsWith('#!');
  return {
    ...options,
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join('dist', `${name}.js`),
    bundle: true,
    charset: 'utf8',
    minify: !dev,
    sourcemap: dev,
    legalComments: 'none', // all licences are gathered in dist/THIRD-PARTY-NOTICES.txt
    metafile: true,
    logLevel: 'warning',
    banner: shebang ? { js: '#!/usr/bin/env node' } : {},
    plugins: [siblings, withoutExamples],
  };
}

/** The licences of every package that found its way into a bundle. */
function notices(metafiles) {
  const folders = new Set();
  for (const { inputs } of metafiles) {
    for (const input of Object.keys(inputs)) {
      const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
      if (found) folders.add(found[0]);
    }
  }
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'License.txt', 'LICENCE', 'license']
      .map((candidate) => join(root, folder, candidate))
      .find((candidate) => existsSync(candidate));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(file, 'utf8').trim() : ''}\n`;
  });
  return `This extension contains the following packages.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/**
 * Builds all bundles whose entry exists.
 * @param {{ dev?: boolean, quiet?: boolean }} [options]
 * @returns {Promise<{ name: string, bytes: number }[]>}
 */
export async function buildAll({ dev = false, quiet = false } = {}) {
  prepare();
  const present = bundles.filter(({ entry }) => existsSync(join(root, entry)));
  const results = await Promise.all(present.map((bundle) => build(optionsFor(bundle, dev))));
  writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), notices(results.map(({ metafile }) => metafile)));
  return present.map(({ name, executable }) => {
    const file = join(dist, `${name}.js`);
    if (executable) chmodSync(file, 0o755);
    const bytes = statSync(file).size;
    const kB = (n) => `${(n / 1000).toFixed(0).padStart(5)} kB`;
    if (!quiet)
      console.error(`dist/${`${name}.js`.padEnd(18)}${kB(bytes)}  gzip${kB(gzipSync(readFileSync(file)).length)}`);
    return { name, bytes };
  });
}

/** The package is ESM, the bundles are CommonJS: they need a package.json of their own, in the VSIX too. */
function prepare() {
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
  // Tables of the Chinese fonts that a PDF leaves outside itself.
  const cmaps = join(root, 'node_modules', 'pdfjs-dist', 'cmaps');
  for (const name of readdirSync(cmaps).filter((file) => /^(Adobe-GB1|GB|UniGB)/.test(file))) {
    mkdirSync(join(dist, 'cmaps'), { recursive: true });
    copyFileSync(join(cmaps, name), join(dist, 'cmaps', name));
  }
}

async function watch() {
  prepare();
  for (const bundle of bundles) {
    if (!existsSync(join(root, bundle.entry))) continue;
    const watcher = await context({ ...optionsFor(bundle, true), logLevel: 'info' });
    await watcher.watch();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--watch')) {
    await watch();
  } else {
    try {
      for (const { name, entry } of bundles) {
        if (!existsSync(join(root, entry))) console.error(`dist/${name}.js left out: there is no ${entry}`);
      }
      await buildAll({ dev: process.argv.includes('--dev') });
    } catch {
      process.exitCode = 1; // esbuild has said what is wrong
    }
  }
}
