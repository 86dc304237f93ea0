// Copying out of the preview as a word processor and the editor of a site take it: by the button of a table, by Ctrl+C
// of a selection, by the commands of the editor; pasted into a page, and back into a report.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { resultsFolder } from '../harness.mjs';

export default async function copy(openWorkbench) {
  const vscode = await openWorkbench();
  const context = vscode.page.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () =>
    vscode.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
      return { html: await read('text/html'), text: await read('text/plain') };
    });
  const empty = () => vscode.page.evaluate(() => navigator.clipboard.writeText('nothing'));
  const said = (words) => vscode.page.locator('.notification-toast', { hasText: words }).first().waitFor();

  await vscode.openFile('02-合计写错.md');
  await vscode.command('打开年报预览');
  const page = vscode.webview();
  await page.locator('#xxgk-requests').waitFor();

  // Where the clipboard is closed to the page, the table is selected, and the user presses the keys.
  await page.locator('body').evaluate(({ ownerDocument }) => {
    const { navigator } = ownerDocument.defaultView;
    navigator.clipboard.write = () => Promise.reject(new Error('closed'));
    ownerDocument.execCommand = () => false;
  });
  await vscode.page.locator('.view-line').nth(3).click();
  await vscode.goTo(53);
  await vscode.command('复制表格（带格式）');
  await said('没能写入剪贴板');
  await vscode.screenshot('copy-closed');
  await vscode.keys('Control+c');
  await vscode.until('what was selected', async () => /rowspan="22"/.test((await clipboard()).html));
  await page.locator('body').evaluate(({ ownerDocument }) => {
    const { navigator } = ownerDocument.defaultView;
    Reflect.deleteProperty(navigator.clipboard, 'write');
    Reflect.deleteProperty(ownerDocument, 'execCommand');
    ownerDocument.getSelection().empty();
  });

  // The button, by keyboard.
  await empty();
  const button = page.getByRole('button', { name: '复制表三' });
  await button.scrollIntoViewIfNeeded();
  await button.focus();
  await vscode.wait(300);
  await vscode.screenshot('copy-button');
  await vscode.keys('Enter');
  await page.locator('#said', { hasText: '表三已复制' }).waitFor();
  await vscode.screenshot('copy-said');
  const table = await clipboard();
  assert.match(table.html, /rowspan="22"/, 'the merged label');
  assert.match(table.html, /colspan="7"/, 'the merged header');
  assert.match(table.html, /<td[^>]*border:\s*1px solid/, 'the borders');
  assert.ok(!/class=|data-|tabindex/.test(table.html), 'nothing of the page');
  assert.equal(table.text.trim().split(/\r?\n/).length, 28, 'a line a row');
  assert.ok(table.text.includes('\t33'), 'figures parted by tabs');

  // The menu of the page: of a table it has both entries, elsewhere the one of the report.
  const menu = async (place, words) => {
    await place.scrollIntoViewIfNeeded();
    await place.click({ button: 'right' });
    const entry = vscode.page.locator('.context-view .action-label', { hasText: words });
    await entry.waitFor();
    await vscode.wait(800); // a menu that has only just opened takes no click
    return { entry, all: await vscode.texts('.context-view .action-label') };
  };
  await empty();
  const ofTable = await menu(page.locator('#xxgk-disclosure td').first(), '复制表格（带格式）');
  await vscode.screenshot('copy-menu');
  assert.ok(ofTable.all.some((words) => words.includes('复制全文')));
  await ofTable.entry.click();
  await said('表二已复制');
  assert.match((await clipboard()).html, /第二十条第（一）项/);
  await vscode.command('Notifications: Clear All Notifications');
  await empty();
  const ofText = await menu(page.locator('#report p').first(), '复制全文（带格式）');
  assert.ok(!ofText.all.some((words) => words.includes('复制表格')));
  await ofText.entry.click();
  await said('全文已复制');
  assert.equal((await clipboard()).html.match(/<table/g)?.length, 3);
  await vscode.command('Notifications: Clear All Notifications');
  await page.locator('#report h1').click();

  // Ctrl+C of some rows, and of some words.
  await empty();
  const { mouse } = vscode.page;
  const drag = async (from, to) => {
    await from.scrollIntoViewIfNeeded();
    const [a, b] = [await from.boundingBox(), await to.boundingBox()];
    await mouse.move(a.x + 2, a.y + 3);
    await mouse.down();
    await mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 4 });
    await mouse.move(b.x + b.width - 2, b.y + b.height - 3, { steps: 4 });
    await mouse.up();
  };
  const bodies = page.locator('#xxgk-requests tbody tr');
  await drag(bodies.nth(4).locator('th').last(), bodies.nth(6).locator('td').last());
  await vscode.keys('Control+c');
  await vscode.until('the rows', async () => (await clipboard()).html.includes('<table'));
  const rows = await clipboard();
  assert.equal(rows.text.trim().split(/\r?\n/).length, 3);
  assert.match(rows.html, /rowspan="3"[^>]*>三、本年度办理结果/, 'the label that reaches over them');
  await drag(page.locator('#report p').first(), page.locator('#report p').first());
  await vscode.keys('Control+c');
  await vscode.until('the words', async () => (await clipboard()).text.includes('年度报告'));
  assert.ok(!(await clipboard()).html.includes('<p'), 'words inside a paragraph are no paragraph');

  // From the editor: the table of the caret; then writing goes on.
  await empty();
  await vscode.page.locator('.view-line').nth(3).click(); // the keyboard comes back from the page for certain
  await vscode.goTo(81);
  await vscode.command('复制表格（带格式）');
  await said('表四已复制');
  await vscode.screenshot('copy-command');
  const reviews = await clipboard();
  assert.match(reviews.html, /colspan="10"[^>]*>行政诉讼/);
  await vscode.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();

  // The whole report, its preview closed before.
  await vscode.command('View: Close All Editors in Group');
  await vscode.openFile('19-县政府年报-正确.md');
  await vscode.until('the report', async () => (await vscode.page.locator('.tabs-container').count()) > 0);
  await vscode.wait(1500);
  await vscode.command('复制全文（带格式）');
  await said('全文已复制');
  const all = await clipboard();
  assert.equal(all.html.match(/<table/g)?.length, 3);
  assert.equal(all.html.match(/<h2/g)?.length, 6);

  // Into a page as a site's editor shows it.
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end('<!DOCTYPE html><body contenteditable style="margin:16px"></body>');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const site = await context.browser().newPage();
  try {
    await site.goto(`http://127.0.0.1:${server.address().port}/`);
    await site.locator('body').focus();
    await site.keyboard.press('Control+v');
    await site.locator('table').nth(2).waitFor();
    const look = await site
      .locator('td')
      .first()
      .evaluate((cell) => getComputedStyle(cell).borderTopWidth);
    assert.equal(look, '1px');
    assert.equal(await site.locator('th[rowspan="22"]').count(), 1);
    const title = await site.locator('h1').evaluate((element) => getComputedStyle(element).textAlign);
    assert.equal(title, 'center');
    await site.setViewportSize({ width: 900, height: 1500 });
    await site.screenshot({ path: join(resultsFolder, 'copy-pasted.png') });
  } finally {
    await site.close();
    server.close();
  }

  // Back into another report: the figures go to their places.
  await vscode.page.bringToFront();
  await vscode.page.locator('.view-line').nth(3).click();
  await vscode.goTo(50);
  await vscode.command('复制表格（带格式）');
  await said('表三已复制');
  await vscode.openFile('01-标准年报-正确.md');
  await vscode.goTo(45, 1);
  await vscode.wait(1000);
  await vscode.keys('Control+v');
  await vscode.page.locator('.tab.active.dirty').waitFor();
  const filled = await vscode.save('01-标准年报-正确.md');
  const figures = (text) => text.match(/^\| (?:（一）予以公开|一、本年新收).*$/gm);
  assert.deepEqual(figures(filled), figures(readFileSync(join(vscode.folder, '19-县政府年报-正确.md'), 'utf8')));
}
