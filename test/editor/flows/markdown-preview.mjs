// The Markdown preview that VS Code brings: a report's tables fit and their numbers line up; other documents look as ever.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** As wide as 表三, and as long as no table of figures: a table of another document. */
const row = `| ${Array.from({ length: 8 }, (_, i) => i).join(' | ')} |`;
const OTHER = `# 说明\n\n${row}\n|${' --- |'.repeat(8)}\n${`${row}\n`.repeat(5)}\n正文。\n`;

export default async function markdownPreview(openWorkbench) {
  const vscode = await openWorkbench();
  const looks = async () => {
    const page = vscode.webview();
    await page.locator('table').first().waitFor();
    await vscode.wait(600);
    return page.locator('table').evaluateAll((tables) =>
      tables.map((table) => {
        const { fontSize, lineHeight, tableLayout } = getComputedStyle(table);
        const wide = table.scrollWidth > document.documentElement.clientWidth + 1;
        return {
          columns: table.rows[0]?.cells.length ?? 0,
          rows: table.rows.length,
          fontSize,
          lineHeight,
          tableLayout,
          wide,
        };
      }),
    );
  };
  const show = async (file) => {
    await vscode.openFile(file);
    await vscode.command('Markdown: Open Preview');
  };

  writeFileSync(join(vscode.folder, '说明.md'), OTHER);
  await show('说明.md');
  const [other] = await looks();
  const usual = await vscode
    .webview()
    .locator('body')
    .evaluate((body) => getComputedStyle(body).fontSize);
  assert.equal(other?.fontSize, usual, 'a table of another document is set as ever');
  await vscode.keys('Control+w');

  for (const [name, file] of [
    ['markdown-pipes', '02-合计写错.md'],
    ['markdown-html', '12-HTML表格.md'],
  ]) {
    await show(file);
    const tables = await looks();
    assert.ok(tables.length >= 3, `the tables of ${file}`);
    assert.ok(!tables.some(({ wide }) => wide), `a table of ${file} runs out of the page: ${JSON.stringify(tables)}`);
    const requests = tables.find(({ rows }) => rows > 20);
    assert.ok(
      Number.parseFloat(requests?.fontSize ?? '99') < Number.parseFloat(other?.fontSize ?? '0'),
      '表三 is set smaller',
    );
    await vscode.screenshot(name);
    await vscode.webview().locator('table').last().scrollIntoViewIfNeeded();
    await vscode.wait(300);
    await vscode.screenshot(`${name}-end`);
    await vscode.configure({ 'workbench.colorTheme': 'Default Dark Modern' });
    await vscode.wait(800);
    await vscode.screenshot(`${name}-dark`);
    await vscode.configure({ 'workbench.colorTheme': 'Default Light Modern' });
    await vscode.keys('Control+w');
  }
}
