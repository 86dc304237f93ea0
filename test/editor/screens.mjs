// A person at the keyboard: the embedded VS Code, driven by Playwright as someone would who sees only the screen.
//
//   import { openWorkbench } from './screens.mjs';
//   const vscode = await openWorkbench(folder);
//   try { await vscode.openFile('a.md'); console.log(await vscode.problems()); } finally { await vscode.close(); }
//
// Run on its own, it goes through the flows of test/editor/flows/ (or those named):
//   node test/editor/screens.mjs [FLOW …]
// A flow is a file with `export default async function (openWorkbench) {…}`; it fails by throwing.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installExtension, startServer } from '../../scripts/embedded-vscode.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { crashesInLogs, isOurError, keepLogs, launchBrowser, makeWorkspace, root } from './harness.mjs';
import { WAIT_MS, Workbench } from './workbench.mjs';

/** What makes pictures small and clear. */
const PLAIN = { 'window.title': ' ', 'editor.minimap.enabled': false };

let installed;

/** Packs the extension and installs it, once a run: what is driven is what ships. Gives the folder of extensions. */
function installedExtension() {
  installed ??= (async () => {
    const home = mkdtempSync(join(tmpdir(), 'xxgk-screens-'));
    process.once('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 3 }));
    const extensions = join(home, 'extensions');
    const vsix = await packageExtension(join(home, 'xxgk-report.vsix'));
    await installExtension(vsix, extensions, join(home, 'data'));
    return extensions;
  })();
  return installed;
}

/**
 * Opens VS Code with the extension of this repository, packed and installed.
 * @param {string} [folder] absolute path of the folder to open; a fresh copy of samples/ when absent
 * @param {{ theme?: string, language?: string, size?: { width: number, height: number }, settings?: Record<string, unknown>, several?: boolean, empty?: boolean }} [options]
 *   theme: 'Default Light Modern' (the usual one), 'Default Dark Modern', 'Default High Contrast', …
 *   several: a workspace of two folders, the second one empty (see makeWorkspace)
 *   empty: no folder is open, only the files lie there
 *   language: of the extension's menus, 'zh-cn' (the usual one) or 'en'; the menus of VS Code itself stay English, for
 *   want of its language pack
 */
export async function openWorkbench(folder, options = {}) {
  const { theme = 'Default Light Modern', language = 'zh-cn', settings = {} } = options;
  const { size = { width: 1400, height: 900 } } = options;
  const extensionsDir = await installedExtension();
  const workspace = folder ? { folder, remove: () => {} } : makeWorkspace();
  const { several, empty } = options;
  const opened = empty ? { empty } : several ? { workspace: workspace.file } : { folder: workspace.folder };
  const errors = [];
  const server = await startServer({
    extensionsDir,
    settings: { 'workbench.colorTheme': theme, ...PLAIN, ...settings },
  });
  let browser;
  let page;
  const close = async () => {
    await browser?.close().catch(() => {});
    await server.stop({ keepData: true });
    errors.push(...crashesInLogs(server.dataDir).map((line) => `language server: ${line}`));
    if (errors.length > 0) keepLogs(server.dataDir, 'screens');
    server.removeData();
    workspace.remove();
    return errors;
  };

  try {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: size, colorScheme: /dark|black/i.test(theme) ? 'dark' : 'light' });
    page.setDefaultTimeout(WAIT_MS);
    page.on('console', (message) => {
      if (message.type() === 'error' && isOurError(message.text())) errors.push(message.text());
    });
    await page.addInitScript((locale) => {
      globalThis._VSCODE_NLS_LANGUAGE = locale;
    }, language);
    await page.goto(server.pageUrl({ ...opened, payload: [['skipWelcome', 'true']] }));
    const ready = page.locator(empty ? '.part.statusbar .statusbar-item' : '.explorer-folders-view .monaco-list-row');
    await ready.first().waitFor({ timeout: 60_000 });
  } catch (error) {
    await close();
    throw error;
  }

  return new Workbench({ page, server, extensionsDir, folder: workspace.folder, size, errors, close });
}

/** How often a flow is tried: keys and clicks of a busy machine get lost now and then, a fault of the product does not. */
const TRIES = 2;

/** Runs flows, each in a workbench of its own; gives the number that passed and failed. */
export async function runFlows(names = []) {
  const folder = join(root, 'test', 'editor', 'flows');
  const all = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mjs')) : [];
  const chosen = all.filter((name) => names.length === 0 || names.includes(basename(name, '.mjs')));
  let failed = 0;
  let passed = 0;
  for (const file of chosen) {
    const name = basename(file, '.mjs');
    let good = false;
    for (let turn = 1; turn <= TRIES && !good; turn++) {
      if (turn > 1) console.log(`  ${name} is tried once more`);
      const problems = await runFlow(name, join(folder, file));
      for (const problem of problems) console.log(`  ${problem}`);
      good = problems.length === 0;
    }
    console.log(`${good ? '✔' : '✖'} ${name}`);
    if (good) passed++;
    else failed++;
  }
  return { passed, failed };
}

/** One try; what went wrong. */
async function runFlow(name, path) {
  const opened = [];
  const open = async (...args) => {
    const workbench = await openWorkbench(...args);
    opened.push(workbench);
    return workbench;
  };
  const problems = [];
  try {
    const { default: flow } = await import(pathToFileURL(path).href);
    await flow(open);
  } catch (error) {
    problems.push(error.stack ?? String(error));
    for (const workbench of opened) await workbench.screenshot(`${name}-failed`).catch(() => {});
  }
  for (const workbench of opened) problems.push(...(await workbench.close()));
  return problems;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { passed, failed } = await runFlows(process.argv.slice(2));
  if (passed + failed === 0) console.log('no flow of that name');
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
