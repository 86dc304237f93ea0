// Writes what is made from the standard and the rules: snippets, settings, rule pages.
//   node scripts/generate.mjs           writes what has changed
//   node scripts/generate.mjs --check   writes nothing; names what has drifted and fails
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { root } from './lib/process.mjs';

/** The generators are TypeScript, which Node 20 does not run: they are bundled in memory first. */
async function loadGenerators() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['scripts/generators/index.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${source}`)).generators;
}

const path = (file) => join(root, ...file.split('/'));
const read = (file) => (existsSync(path(file)) ? readFileSync(path(file), 'utf8').replaceAll('\r\n', '\n') : null);

const check = process.argv.includes('--check');
const drifted = [];
for (const { files, owns } of await loadGenerators()) {
  const made = await files(read);
  for (const [file, text] of made) {
    if (read(file) === text) continue;
    drifted.push(file);
    if (check) continue;
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
  }
  // A folder a generator owns holds nothing else: a page of a rule that is gone goes too.
  for (const folder of owns ?? []) {
    if (!existsSync(path(folder))) continue;
    for (const name of readdirSync(path(folder))) {
      const file = `${folder}/${name}`;
      if (made.has(file)) continue;
      drifted.push(file);
      if (!check) rmSync(path(file), { recursive: true });
    }
  }
}

for (const file of drifted) console.log(check ? `${file} is not what the sources say: npm run generate` : file);
if (check && drifted.length > 0) process.exitCode = 1;
