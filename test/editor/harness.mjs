// What every launcher of the editor needs: a workspace to work in, a browser, the embedded VS Code, and its logs.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { cacheFolder } from '../../scripts/embedded-vscode.mjs';
import { ensureChromium, HOW_TO_INSTALL } from '../../scripts/lib/chromium.mjs';
import { root } from '../../scripts/lib/process.mjs';

export { root };

/** Pictures and logs of the last run. */
export const resultsFolder = join(root, 'test-results');

/**
 * A copy of samples/ under a path as offices have them: Chinese, a blank, full-width brackets and a `#`. `file` is a
 * workspace of it and of an empty second folder.
 * @returns {{ folder: string, file: string, remove: () => void }}
 */
export function makeWorkspace() {
  const parent = mkdtempSync(join(tmpdir(), 'xxgk-workspace-'));
  const folder = join(parent, '年报 测试（一）【#】');
  mkdirSync(folder);
  cpSync(join(root, 'samples'), folder, { recursive: true });
  mkdirSync(join(parent, '另一处'));
  const file = join(parent, '两处.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: basename(folder) }, { path: '另一处' }] }));
  return { folder, file, remove: () => rmSync(parent, { recursive: true, force: true, maxRetries: 3 }) };
}

/** Bundles the mocha suite into the cache folder, as both launchers take it; gives the path of its index. */
export async function buildSuite() {
  const { build } = await import('esbuild');
  const folder = join(cacheFolder, 'suite');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/editor/suite/index.ts'],
    outfile: join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(folder, 'index.js');
}

/** Starts the installed browser. Throws with advice if there is none. */
export async function launchBrowser() {
  const executablePath = await ensureChromium();
  if (!executablePath) throw new Error(`no browser found: ${HOW_TO_INSTALL}`);
  return chromium.launch({
    executablePath,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      '--disable-lcd-text', // plain grey edges: smaller pictures
    ],
  });
}

function* logFiles(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* logFiles(path);
    else if (entry.name.endsWith('.log')) yield path;
  }
}

/** What a language server that died and was silently started again leaves in the logs: lines to show, or none. */
export function crashesInLogs(dataDir) {
  const crashes = [];
  for (const path of logFiles(join(dataDir, 'data', 'logs'))) {
    if (!/[\\/]exthost\d*[\\/]/.test(path)) continue;
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (/exited with code|server crashed|connection to server got closed/i.test(line)) crashes.push(line.trim());
    }
  }
  return crashes;
}

/** Keeps the logs of a failed run beside the pictures. */
export function keepLogs(dataDir, name) {
  const logs = join(dataDir, 'data', 'logs');
  const target = join(resultsFolder, `logs-${name}`);
  rmSync(target, { recursive: true, force: true });
  if (!existsSync(logs)) return undefined;
  cpSync(logs, target, { recursive: true });
  return target;
}

/** An error on the console of the workbench that comes from our extension: its id or one of its files is named. */
export function isOurError(text, extensionId = 'xxgk-report.xxgk-report') {
  if (text.includes('XXGK-TESTS')) return false;
  return text.includes(extensionId) || /[\\/]dist[\\/](client|server|preview)[\w.]*\.js/.test(text);
}
