// The preview to the side: the official tables, the wrong number marked, in step with what is typed; web and A4; themes.
import assert from 'node:assert/strict';

export default async function preview(openWorkbench) {
  const vscode = await openWorkbench();
  await vscode.openFile('02-合计写错.md');
  await vscode.goTo(53);
  await vscode.command('打开年报预览');
  const page = vscode.webview();
  await page.locator('table').first().waitFor();
  const frame = async () => (await page.locator('body').innerText()).replaceAll(/\s+/g, '');
  await vscode.until('the title', async () => (await frame()).includes('云岭县住房和城乡建设局2024年'));
  assert.ok((await page.locator('th[colspan], td[colspan]').count()) > 3, 'the merged header cells');
  const wrong = page.locator('td', { hasText: /^33$/ });
  await wrong.first().waitFor();
  await vscode.wait(500);
  const tooWide = await page
    .locator('.xxgk-scroll')
    .evaluateAll((boxes) => boxes.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).length);
  assert.equal(tooWide, 0, 'tables that do not fit beside the editor');
  await vscode.screenshot('preview-web');
  await page.getByText('A4 版面').click();
  await vscode.wait(800);
  await vscode.screenshot('preview-a4');
  const ends = page.locator('.pageEnd');
  assert.equal(await ends.count(), 4, 'a mark at the end of each printed page but the last');
  const tops = await ends.evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().top));
  assert.ok(
    tops.every((top, i) => i === 0 || top > tops[i - 1] + 200),
    'one below the other',
  );
  await ends.nth(2).scrollIntoViewIfNeeded();
  await vscode.screenshot('preview-a4-end');

  // A click into the editor: the keyboard comes back from the page for certain.
  await vscode.page.locator('.view-line', { hasText: '二、上年结转' }).first().click();
  await vscode.goTo(53, 38);
  await vscode.quickFix('改为 30');
  await vscode.until('the preview to follow', async () => (await wrong.count()) === 0);
  await vscode.until('no wrong number left', async () => (await page.locator('.xxgk-error').count()) === 0);
  await vscode.keys('Control+z');
  await vscode.until('the preview to follow back', async () => (await wrong.count()) === 1);

  // How many problems there are is a live region: it is left alone by what changes nothing of it.
  const said = page.locator('#problems');
  await said.evaluate((node) => {
    node.firstChild.untouched = true;
  });
  await vscode.goTo(7, 1);
  await vscode.type('总体上，');
  await vscode.until('the preview to follow', async () => (await frame()).includes('总体上，'));
  assert.ok(await said.evaluate((node) => node.firstChild.untouched), 'read out again at a key');
  await vscode.keys('Control+z');

  for (const [name, theme] of [
    ['preview-a4-dark', 'Default Dark Modern'],
    ['preview-a4-contrast-light', 'Default High Contrast Light'],
  ]) {
    await vscode.configure({ 'workbench.colorTheme': theme });
    const third = page.locator('h2', { hasText: '三、收到' });
    const apart = async () => (await third.boundingBox()).y - (await ends.nth(1).boundingBox()).y;
    await vscode.until('the mark above the heading', async () => Math.abs((await apart()) - 12) < 12);
    await vscode.screenshot(name);
  }

  await page.getByText('网页', { exact: true }).click();
  await vscode.until('no page ends on a web page', async () => (await ends.count()) === 0);
  for (const [name, theme] of [
    ['preview-dark', 'Default Dark Modern'],
    ['preview-contrast', 'Default High Contrast'],
    ['preview-contrast-light', 'Default High Contrast Light'],
  ]) {
    await vscode.configure({ 'workbench.colorTheme': theme });
    await wrong.first().waitFor();
    await vscode.screenshot(name);
  }

  // Who hears the page hears its words in their language, and the report in Chinese.
  await vscode.configure({ 'xxgk.messageLanguage': 'en' });
  const language = (one) => page.locator(one).first().getAttribute('lang');
  await vscode.until('the words in English', async () => (await language('html')) === 'en');
  assert.equal(await language('article'), 'zh-CN');
  assert.equal(await language('.xxgk-copyBar'), 'en');
}
