// A person at the keyboard: the embedded VS Code, driven by Playwright as someone would who sees only the screen.
//
//   import { openWorkbench } from './screens.mjs';
//   const vscode = await openWorkbench(folder);
//   try { await vscode.openFile('a.md'); console.log(await vscode.problems()); } finally { await vscode.close(); }
//
// Run on its own, it goes through the flows of test/editor/flows/ (or those named):
//   node test/editor/screens.mjs [FLOW …]
// A flow is a file with `export default async function (openWorkbench) {…}`; it fails by throwing.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installExtension, startServer } from '../../scripts/embedded-vscode.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { crashesInLogs, isOurError, keepLogs, launchBrowser, makeWorkspace, resultsFolder, root } from './harness.mjs';

const WAIT_MS = 30_000;

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
 * @param {{ theme?: string, language?: string, size?: { width: number, height: number }, settings?: Record<string, unknown>, several?: boolean }} [options]
 *   theme: 'Default Light Modern' (the usual one), 'Default Dark Modern', 'Default High Contrast', …
 *   several: a workspace of two folders, the second one empty (see makeWorkspace)
 *   language: of the extension's menus, 'zh-cn' (the usual one) or 'en'; the menus of VS Code itself stay English, for
 *   want of its language pack
 */
export async function openWorkbench(folder, options = {}) {
  const { theme = 'Default Light Modern', language = 'zh-cn', settings = {} } = options;
  const { size = { width: 1400, height: 900 } } = options;
  const extensionsDir = await installedExtension();
  const workspace = folder ? { folder, remove: () => {} } : makeWorkspace();
  const opened = options.several ? { workspace: workspace.file } : { folder: workspace.folder };
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
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  } catch (error) {
    await close();
    throw error;
  }

  const keys = (combination) => page.keyboard.press(combination);
  const type = (text) => page.keyboard.insertText(text);
  const wait = (milliseconds) => page.waitForTimeout(milliseconds);

  /** Tries until `look` gives something true, or says what was waited for. */
  const until = async (what, look, timeout = WAIT_MS) => {
    const end = Date.now() + timeout;
    for (;;) {
      const found = await look();
      if (found) return found;
      if (Date.now() > end) throw new Error(`waited ${timeout / 1000} s for ${what}`);
      await wait(100);
    }
  };

  const texts = (selector) => page.locator(selector).allInnerTexts();

  /** Types into the open quick input and takes the first entry that contains `entry` (or the very first). */
  const pick = async (text, entry) => {
    await page.locator('.quick-input-widget').waitFor();
    await type(text);
    const rows = page.locator('.quick-input-list .monaco-list-row');
    const row = entry ? rows.filter({ hasText: entry }) : rows;
    await row.first().waitFor();
    await wait(200); // the list settles
    await row.first().click();
    await page.mouse.move(0, size.height - 1); // no help box over the picture
  };

  /** Whether the open quick input lists an entry with these words; else it is closed. */
  const lists = async (words) => {
    const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: words }).first();
    const listed = await row.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (!listed) await keys('Escape');
    return listed;
  };

  /** Opens a file of the folder by its path or a part of it (Ctrl+P), and waits for its tab. */
  const openFile = async (path) => {
    // A preview that has just come to the front may take the keys for itself.
    await until(`the file ${path}`, async () => {
      await keys('Control+p');
      await page.locator('.quick-input-widget').waitFor();
      await type(path);
      return lists(basename(path));
    });
    await pick('', basename(path));
    await page.locator('.tab.active', { hasText: basename(path) }).waitFor();
    await page.locator('.editor-instance .view-line').first().waitFor();
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };

  /** Runs a command by its title, as in the command palette (F1). */
  const command = async (title) => {
    // The open list does not grow: of an extension that a busy machine reads late it has no commands yet.
    await until(`the command ${title}`, async () => {
      await keys('F1');
      await page.locator('.quick-input-widget').waitFor();
      await type(title);
      return lists(title);
    });
    await pick('', title);
  };

  /** Puts the caret on a line and column, both from 1. */
  const goTo = async (line, column = 1) => {
    await keys('Control+g');
    await page.locator('.quick-input-widget').waitFor();
    await type(`${line}:${column}`);
    await keys('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };

  /** The keyboard goes to the (first) editor. */
  const focusEditor = () => keys('Control+1');

  /** Shows the Problems panel and gives its rows: the file first, then message, source and place of each finding. */
  const problems = async () => {
    const rows = page.locator('.markers-panel .monaco-list-row');
    if (!(await page.locator('.markers-panel').isVisible())) await keys('Control+Shift+m');
    await page.locator('.markers-panel').waitFor();
    await wait(500);
    const found = (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
    await focusEditor();
    return found;
  };

  /** Waits for the first squiggle of a level (error, warning, info, hint); only visible lines have any. */
  const squiggle = (level = 'error') => page.locator(`.squiggly-${level}`).first().waitFor({ state: 'attached' });
  const squiggles = (level = 'error') => page.locator(`.squiggly-${level}`).count();

  /** Goes to the next finding (F8) and gives the text of the box that opens there. */
  const nextProblem = async () => {
    await keys('F8');
    const widget = page.locator('.marker-widget').first();
    await widget.waitFor();
    await wait(300);
    return (await widget.innerText()).trim();
  };

  /** Opens the light bulb at the caret (Ctrl+.) and gives its entries. The list stays open. */
  const quickFixes = async () => {
    await keys('Control+.');
    const rows = page.locator('.action-widget .monaco-list-row.action');
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).map((text) => text.trim());
  };

  /** Opens the light bulb at the caret and applies the entry that contains `title`, or the first one. Gives its title. */
  const quickFix = async (title) => {
    await quickFixes();
    const rows = page.locator('.action-widget .monaco-list-row.action');
    const row = (title ? rows.filter({ hasText: title }) : rows).first();
    const text = (await row.innerText()).trim();
    await row.click();
    await page.locator('.action-widget').first().waitFor({ state: 'hidden' });
    return text;
  };

  /** Saves the active editor and gives the text of the file on disk. `path`: from the folder. */
  const save = async (path) => {
    await keys('Control+s');
    await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    return readFileSync(join(workspace.folder, path), 'utf8');
  };

  /** Opens the outline in the explorer and gives the names it lists. */
  const outline = async () => {
    await command('Explorer: Focus on Outline View');
    const rows = page.locator('.outline-tree .monaco-list-row');
    await rows.first().waitFor();
    await wait(300);
    return (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  };

  /** Opens the suggestions at the caret and gives their labels. */
  const suggestions = async () => {
    await keys('Control+Space');
    const rows = page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  };

  /** Changes settings while the workbench runs, as a theme: it takes a moment to show. */
  const configure = async (changes) => {
    const file = join(server.dataDir, 'data', 'Machine', 'settings.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...changes }, null, 2));
    await wait(1500);
  };

  /** The document inside the newest webview (a preview). */
  const webview = () => page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');

  /** Keeps a picture as test-results/NAME.png; gives its path. */
  const screenshot = async (name) => {
    mkdirSync(resultsFolder, { recursive: true });
    const path = join(resultsFolder, `${name}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    return path;
  };

  return {
    ...{ page, server, folder: workspace.folder, errors, close },
    ...{ keys, type, wait, until, texts, pick, command },
    ...{ openFile, goTo, focusEditor, save, problems, squiggle, squiggles, nextProblem, quickFixes, quickFix },
    ...{ outline, suggestions, configure, webview, screenshot },
  };
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
