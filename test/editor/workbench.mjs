// A VS Code in a browser as somebody at the keyboard sees it: keys, lists, panels, pictures.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { resultsFolder } from './harness.mjs';

export const WAIT_MS = 30_000;

export class Workbench {
  /**
   * @param {object} parts
   * @param {import('playwright-core').Page} parts.page
   * @param parts.server the running editor, as `startServer` gives it
   * @param {string} [parts.extensionsDir] where the installed extension lies
   * @param {string} parts.folder the folder that is open
   * @param {{ width: number, height: number }} parts.size of the window
   * @param {string[]} parts.errors what the window said of us; grows
   * @param {() => Promise<string[]>} parts.close ends it all; what went wrong, `errors` among it
   */
  constructor({ page, server, extensionsDir, folder, size, errors, close }) {
    Object.assign(this, { page, server, extensionsDir, folder, size, errors, close });
  }

  keys(combination) {
    return this.page.keyboard.press(combination);
  }

  type(text) {
    return this.page.keyboard.insertText(text);
  }

  wait(milliseconds) {
    return this.page.waitForTimeout(milliseconds);
  }

  /** Tries until `look` gives something true, or says what was waited for. */
  async until(what, look, timeout = WAIT_MS) {
    const end = Date.now() + timeout;
    for (;;) {
      const found = await look();
      if (found) return found;
      if (Date.now() > end) throw new Error(`waited ${timeout / 1000} s for ${what}`);
      await this.wait(100);
    }
  }

  texts(selector) {
    return this.page.locator(selector).allInnerTexts();
  }

  /** Types into the open quick input and takes the first entry that contains `entry` (or the very first). */
  async pick(text, entry) {
    await this.page.locator('.quick-input-widget').waitFor();
    await this.type(text);
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    const row = entry ? rows.filter({ hasText: entry }) : rows;
    await row.first().waitFor();
    await this.wait(200); // the list settles
    await row.first().click();
    await this.page.mouse.move(0, this.size.height - 1); // no help box over the picture
  }

  /** Whether the open quick input lists an entry with these words; else it is closed. */
  async lists(words) {
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: words }).first();
    const listed = await row.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (!listed) await this.keys('Escape');
    return listed;
  }

  /** Opens a file of the folder by its path or a part of it (Ctrl+P), and waits for its tab. */
  async openFile(path) {
    // A preview that has just come to the front may take the keys for itself.
    await this.until(`the file ${path}`, async () => {
      await this.keys('Control+p');
      await this.page.locator('.quick-input-widget').waitFor();
      await this.type(path);
      return this.lists(basename(path));
    });
    await this.pick('', basename(path));
    await this.page.locator('.tab.active', { hasText: basename(path) }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Runs a command by its title, as in the command palette (F1). */
  async command(title) {
    // The open list does not grow: of an extension that a busy machine reads late it has no commands yet.
    await this.until(`the command ${title}`, async () => {
      await this.keys('F1');
      await this.page.locator('.quick-input-widget').waitFor();
      await this.type(title);
      return this.lists(title);
    });
    await this.pick('', title);
  }

  /** Puts the caret on a line and column, both from 1. */
  async goTo(line, column = 1) {
    await this.keys('Control+g');
    await this.page.locator('.quick-input-widget').waitFor();
    await this.type(`${line}:${column}`);
    await this.keys('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The keyboard goes to the (first) editor. */
  focusEditor() {
    return this.keys('Control+1');
  }

  /** Shows the Problems panel and gives its rows: the file first, then message, source and place of each finding. */
  async problems() {
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.keys('Control+Shift+m');
    await this.page.locator('.markers-panel').waitFor();
    await this.wait(500);
    const found = (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
    await this.focusEditor();
    return found;
  }

  /** Waits for the first squiggle of a level (error, warning, info, hint); only visible lines have any. */
  squiggle(level = 'error') {
    return this.page.locator(`.squiggly-${level}`).first().waitFor({ state: 'attached' });
  }

  squiggles(level = 'error') {
    return this.page.locator(`.squiggly-${level}`).count();
  }

  /** Goes to the next finding (F8) and gives the text of the box that opens there. */
  async nextProblem() {
    await this.keys('F8');
    const widget = this.page.locator('.marker-widget').first();
    await widget.waitFor();
    await this.wait(300);
    return (await widget.innerText()).trim();
  }

  /** Opens the light bulb at the caret (Ctrl+.) and gives its entries. The list stays open. */
  async quickFixes() {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    // A key pressed while a box is closing gets lost.
    await this.until('the light bulb', async () => {
      await this.keys('Control+.');
      return rows
        .first()
        .waitFor({ timeout: 8000 })
        .then(
          () => true,
          () => false,
        );
    });
    return (await rows.allInnerTexts()).map((text) => text.trim());
  }

  /** Opens the light bulb at the caret and applies the entry that contains `title`, or the first one. Gives its title. */
  async quickFix(title) {
    await this.quickFixes();
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    const row = (title ? rows.filter({ hasText: title }) : rows).first();
    const text = (await row.innerText()).trim();
    await row.click();
    await this.page.locator('.action-widget').first().waitFor({ state: 'hidden' });
    return text;
  }

  /** Saves the active editor and gives the text of the file on disk. `path`: from the folder. */
  async save(path) {
    await this.keys('Control+s');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Opens the outline in the explorer and gives the names it lists. */
  async outline() {
    await this.command('Explorer: Focus on Outline View');
    const rows = this.page.locator('.outline-tree .monaco-list-row');
    await rows.first().waitFor();
    await this.wait(300);
    return (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  }

  /** Opens the suggestions at the caret and gives their labels. */
  async suggestions() {
    await this.keys('Control+Space');
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  }

  /** Changes settings while the workbench runs, as a theme: it takes a moment to show. */
  async configure(changes) {
    const file = join(this.server.dataDir, 'data', 'Machine', 'settings.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...changes }, null, 2));
    await this.wait(1500);
  }

  /** The document inside the newest webview (a preview). */
  webview() {
    return this.page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  }

  /** Keeps a picture as test-results/NAME.png; gives its path. */
  async screenshot(name) {
    mkdirSync(resultsFolder, { recursive: true });
    const path = join(resultsFolder, `${name}.png`);
    await this.page.screenshot({ path, animations: 'disabled' });
    return path;
  }
}
