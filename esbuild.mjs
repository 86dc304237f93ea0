// Builds everything that ships, from one table.
//   node esbuild.mjs            minified, as shipped
//   node esbuild.mjs --dev      readable, with source maps
//   node esbuild.mjs --watch    like --dev, again at each change
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, watch, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { homeNames, sharing } from './scripts/lib/homes.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, 'dist');
const SETTLED_MS = 100;

const node = { platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
const browser = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };
const page = { ...browser, format: 'iife' };
const webExtension = { ...browser, format: 'cjs' };
/** pdf.js asks where it lies only to find what it draws with, which it never does here. */
const noModuleUrl = { logOverride: { 'empty-import-meta': 'silent' } };
const vscode = { external: ['vscode'] };

/**
 * The server and what it loads, for Node and for a worker alike: a function scope of its own, which takes its `require`
 * and `module` from Node or from what its starter has laid out (server/src/text/compiled.node.ts, client/src/worker.ts).
 */
const SCOPE = '(exports, require, module, __dirname)';
const anywhere = { ...node, banner: { js: `(${SCOPE} => {` }, footer: { js: `})${SCOPE};` } };

/** What is built: `dist/<name>.js` from an entry, or, without one, the home of modules (scripts/lib/homes.mjs). */
const bundles = [
  ...homeNames.map((name) => ({ name, ...anywhere })),
  { name: 'cli', entry: 'server/src/cli/start.ts', ...node, executable: true },
  { name: 'cli.main', entry: 'server/src/cli/main.ts', ...anywhere },
  { name: 'cli.more', entry: 'server/src/cli/more.ts', ...anywhere },
  { name: 'server', entry: 'server/src/lsp/start.node.ts', ...node },
  { name: 'server.main', entry: 'server/src/lsp/node.ts', ...anywhere },
  { name: 'server.browser', entry: 'server/src/lsp/browser.ts', ...anywhere, ...browser },
  { name: 'html', entry: 'server/src/parser/html/entry.ts', ...anywhere },
  { name: 'config', entry: 'server/src/workspace/entry.ts', ...anywhere },
  { name: 'prose', entry: 'server/src/render/prose.ts', ...anywhere },
  { name: 'convert', entry: 'server/src/convert/entry.ts', ...anywhere },
  // Files of other kinds, and each library for them apart, as it is made for browsers: that runs on Node too.
  { name: 'files', entry: 'server/src/convert/files.node.ts', ...anywhere },
  { name: 'files.browser', entry: 'server/src/convert/files.browser.ts', ...anywhere, ...browser },
  { name: 'reader', entry: 'server/src/convert/reader.node.ts', ...anywhere },
  { name: 'reader.browser', entry: 'server/src/convert/reader.browser.ts', ...anywhere, ...browser },
  { name: 'docx', entry: 'server/src/convert/docx.ts', ...anywhere, ...browser },
  { name: 'word', entry: 'server/src/convert/word.ts', ...anywhere, ...browser },
  { name: 'pdf', entry: 'server/src/convert/pdf.ts', ...anywhere, ...browser, ...noModuleUrl },
  { name: 'xlsx', entry: 'server/src/convert/xlsx.ts', ...anywhere, ...browser },
  { name: 'client', entry: 'client/src/stub.node.ts', ...node, ...vscode },
  { name: 'client.main', entry: 'client/src/node.ts', ...node, ...vscode },
  { name: 'client.browser', entry: 'client/src/stub.browser.ts', ...webExtension, ...vscode },
  { name: 'preview', entry: 'client/src/preview/page/main.ts', ...page },
];

/** A bundle that is data alone, which no source makes. */
const MAPS = 'cmaps';

/** A bundle may require another one of the table when it needs it: `require('./html.js')`. Such calls stay as they are. */
const siblings = {
  name: 'siblings',
  setup(builder) {
    const names = [...bundles.map(({ name }) => name), MAPS].map((name) => name.replaceAll('.', '\\.')).join('|');
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

/** @param source of a bundle without an entry */
function optionsFor({ name, entry, executable, ...options }, { dev, shared, source }) {
  return {
    ...options,
    absWorkingDir: root,
    ...(entry ? { entryPoints: [entry] } : { stdin: source }),
    outfile: join('dist', `${name}.js`),
    bundle: true,
    charset: 'utf8',
    minify: !dev,
    sourcemap: dev,
    legalComments: 'none', // all licences are gathered in dist/THIRD-PARTY-NOTICES.txt
    metafile: true,
    logLevel: 'warning',
    banner: executable ? { js: '#!/usr/bin/env node' } : options.banner,
    plugins: [siblings, withoutExamples, ...(entry?.startsWith('client/') ? [] : [shared.plugin(name)])],
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
 * Builds all bundles.
 * @param {{ dev?: boolean, quiet?: boolean }} [options]
 * @returns {Promise<{ name: string, bytes: number }[]>}
 */
export async function buildAll({ dev = false, quiet = false } = {}) {
  prepare();
  const shared = sharing(root);
  const one = async (bundle) => {
    const source = bundle.entry ? undefined : await shared.entryOf(bundle.name);
    return build(optionsFor(bundle, { dev, shared, source }));
  };
  const results = await Promise.all(bundles.filter(({ entry }) => entry).map(one));
  // Homes hold what is asked of them, and ask one another: until nothing is new.
  for (let demand = -1; demand < shared.demand(); ) {
    demand = shared.demand();
    results.push(...(await Promise.all(bundles.filter(({ entry }) => !entry).map(one))));
  }
  writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), notices(results.map(({ metafile }) => metafile)));
  return bundles.map(({ name, executable }) => {
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
  writeFileSync(
    join(dist, `${MAPS}.js`),
    `(${SCOPE} => {module.exports=${JSON.stringify(characterMaps())}})${SCOPE};\n`,
  );
}

/** Tables of the Chinese fonts that a PDF leaves outside itself, in base64: a worker has no folder to read them from. */
function characterMaps() {
  const folder = join(root, 'node_modules', 'pdfjs-dist', 'cmaps');
  const names = readdirSync(folder).filter((file) => /^(Adobe-GB1|GB|UniGB)/.test(file));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'base64')]));
}

/** Builds at each change of a source, once the changes rest. */
async function watchSources() {
  const again = async () => {
    try {
      await buildAll({ dev: true, quiet: true });
      console.error(`${new Date().toLocaleTimeString()} built`);
    } catch {
      // esbuild has said what is wrong
    }
  };
  await again();
  let timer;
  for (const folder of ['server/src', 'client/src']) {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(again, SETTLED_MS);
    });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--watch')) {
    await watchSources();
  } else {
    try {
      await buildAll({ dev: process.argv.includes('--dev') });
    } catch {
      process.exitCode = 1; // esbuild has said what is wrong
    }
  }
}
