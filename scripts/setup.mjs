// Gets a fresh clone ready: installs the packages when they are missing or stale, then builds. Safe to run at any time.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm, root } from './lib/process.mjs';

const readJson = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

/** 'missing', 'stale', or undefined when what is installed is what the lock file says. */
function stateOfPackages() {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return 'missing';
  const manifest = readJson('package.json');
  const wanted = readJson('package-lock.json').packages;
  const installed = readJson('node_modules', '.package-lock.json').packages;
  for (const kind of ['dependencies', 'devDependencies']) {
    const ours = manifest[kind] ?? {};
    const locked = wanted[''][kind] ?? {};
    if (Object.keys({ ...ours, ...locked }).some((name) => ours[name] !== locked[name])) return 'stale';
  }
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    if (path === '' || (optional && !installed[path])) continue;
    if (installed[path]?.version !== version) return 'stale';
  }
  return undefined;
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Packages, then (unless `build` is false) the bundles. Throws when something fails. */
export async function setUp({ build = true, quiet = false } = {}) {
  checkNode();
  const state = stateOfPackages();
  if (state) {
    console.error(`installing packages (${state === 'missing' ? 'none there yet' : 'not what the lock file says'})`);
    // Not `npm ci`: it refuses when a registry has not got every platform's package of an optional dependency.
    // What the lock file says holds all the same, and --no-save leaves the file alone.
    const { code } = await npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) throw new Error('npm could not install the packages');
  }
  if (build) {
    const { buildAll } = await import('../esbuild.mjs');
    await buildAll({ quiet });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await setUp();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
