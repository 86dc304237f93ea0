// Draws the pictures of the README anew: node scripts/pictures.mjs, after `npm run build`.
// The icon from its SVG, the terminal from what the command line prints, the official form beside our tables, the
// printed pages, the editor from the keyboard flows. Look at them before they are committed. `-- --still` leaves the flows out.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, resultsFolder } from '../test/editor/harness.mjs';
import { runFlows } from '../test/editor/screens.mjs';
import { small } from './lib/png.mjs';
import { root, run, runNode } from './lib/process.mjs';

const target = join(root, 'media', 'screenshots');
const TERMINAL_WIDTH = 1400;

/** Pictures the flows leave in test-results/ that are worth showing. */
const kept = [
  'next-problem',
  'quick-fix',
  'layout-text',
  'commands',
  'preview-web',
  'preview-a4',
  'preview-dark',
  'insert-table',
  'status',
  'hints',
  'review',
  'rollup',
  'compare',
];

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const COLOURS = { 31: '#f48771', 32: '#73c991', 33: '#e2c08d', 34: '#75beff', 36: '#4ec9b0', 90: '#8b949e' };

/** What a terminal makes of the escapes for colour, bold, dim and underline. */
function terminalHtml(output) {
  let open = 0;
  const body = escaped(output).replaceAll(/\u001b\[(\d+)m/g, (_, code) => {
    const number = Number(code);
    if ([0, 22, 24, 39].includes(number)) {
      const close = open > 0 ? '</span>' : '';
      open = Math.max(0, open - 1);
      return close;
    }
    open++;
    const style = { 1: 'font-weight:bold', 2: 'opacity:.65', 4: 'text-decoration:underline' }[number];
    return `<span style="${style ?? `color:${COLOURS[number] ?? 'inherit'}`}">`;
  });
  return `<style>
    body { margin: 0; padding: 20px 24px; background: #1e1e1e; color: #d4d4d4; }
    pre { margin: 0; font: 17px/1.6 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace; white-space: pre-wrap; }
  </style><pre>${body}</pre>`;
}

async function draw(browser, file, html, { width, height, full = false }) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(html);
  await page.screenshot({ path: file, omitBackground: true, fullPage: full });
  await page.close();
}

const FORM_WIDTH = 590;

/** What stands on a page of that width, as the source of a picture. */
async function pictureOf(browser, html, style = ' ') {
  const page = await browser.newPage({ viewport: { width: FORM_WIDTH, height: 400 }, deviceScaleFactor: 1.5 });
  await page.setContent(html);
  await page.addStyleTag({ content: style });
  const picture = await page.screenshot({ fullPage: true });
  await page.close();
  return `data:image/png;base64,${picture.toString('base64')}`;
}

/** The official form, empty and written by hand, beside what we print of a report, at one width. */
async function drawForm(browser) {
  const form = readFileSync(join(root, 'test', 'fixtures', 'official-form-2021.html'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'xxgk-'));
  const report = join(folder, 'report.html');
  await runNode(['dist/cli.js', 'convert', SAMPLE, '-o', report]);
  const ours = readFileSync(report, 'utf8').replace('<body>', '<body class="xxgk-a4">');
  rmSync(folder, { recursive: true });
  // Of the report its tables and their headings, as wide as the form.
  const tablesOnly = `body { background: #fff } .xxgk-a4 .xxgk-article { width: auto; min-height: 0; margin: 0; padding: 0 0 16px }
    .xxgk-a4 .xxgk-section { margin: 14px 0 6px; font-size: 13px; text-indent: 0 } .xxgk-a4 .xxgk-scroll { margin: 0 }
    section:not(:has(table)), h1, p, h3, .xxgk-signature { display: none }`;
  const pictures = [
    ['官方格式（按国办公开办函〔2021〕30号画的空表）', await pictureOf(browser, form)],
    ['本扩展输出的同三张表（虚构年报）', await pictureOf(browser, ours, tablesOnly)],
  ];
  const html = `<style>body { display: flex; gap: 32px; margin: 0; padding: 20px 24px; background: #fff; width: fit-content }
    figure { margin: 0 } figcaption { margin-bottom: 8px; font: bold 17px 'Noto Sans CJK SC', sans-serif; color: #1a5fb4 }
    img { width: ${FORM_WIDTH}px }</style>${pictures
      .map(([words, source]) => `<figure><figcaption>${words}</figcaption><img src="${source}"></figure>`)
      .join('')}`;
  const file = join(target, 'official-form.png');
  await draw(browser, file, html, { width: FORM_WIDTH * 2 + 80, height: 400, full: true });
  writeFileSync(file, small(readFileSync(file)));
}

/** Pages shown of a printed report: the first, and the two of 表三. */
const SHOWN = [1, 3, 4];
const SAMPLE = 'samples/01-标准年报-正确.md';

/**
 * The PDF, and the Word file as LibreOffice prints it, as sheets of paper side by side. Left as they are where the
 * programs that turn them into pictures (soffice, pdftoppm) are not installed.
 */
async function drawPrints(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'xxgk-'));
  const [pdf, docx] = ['pdf', 'docx'].map((kind) => join(folder, `report.${kind}`));
  const done = async (command, args) => (await run(command, args, { capture: true })).code === 0;
  const printed = join(folder, 'word');
  const prints = [
    ['pdf', pdf, () => true],
    [
      'word',
      join(printed, 'report.pdf'),
      () => done('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', printed, docx]),
    ],
  ];
  for (const file of [pdf, docx]) await runNode(['dist/cli.js', 'convert', SAMPLE, '-o', file]);
  for (const [name, file, print] of prints) {
    const pages = join(folder, name);
    if (!(await print()) || !(await done('pdftoppm', ['-r', '96', '-png', file, pages]))) {
      console.error(`${name}.png is left as it is: soffice or pdftoppm is missing`);
      continue;
    }
    const sources = SHOWN.map((n) => `data:image/png;base64,${readFileSync(`${pages}-${n}.png`).toString('base64')}`);
    const html = `<style>body { display: flex; gap: 14px; margin: 0; padding: 14px; background: #dee2e6 }
      img { width: 448px; box-shadow: 0 0 3px #888 }</style>${sources.map((source) => `<img src="${source}">`).join('')}`;
    const picture = join(target, `${name}.png`);
    await draw(browser, picture, html, { width: 1400, height: 662 });
    writeFileSync(picture, small(readFileSync(picture)));
  }
  rmSync(folder, { recursive: true });
}

mkdirSync(target, { recursive: true });
const browser = await launchBrowser();
try {
  const svg = readFileSync(join(root, 'media', 'icon.svg'), 'utf8');
  const icon = `<style>body { margin: 0 } svg { display: block }</style>${svg}`;
  await draw(browser, join(root, 'media', 'icon.png'), icon, { width: 128, height: 128 });

  const files = ['samples/02-合计写错.md', 'samples/06-缺一节.md', 'samples/08-文字与表格不一致.md'];
  const { output } = await runNode(['dist/cli.js', 'check', '--color', ...files], { capture: true });
  const said = `\u001b[90m$\u001b[39m xxgk check ${files.join(' ')}\n${output}`;
  const size = { width: TERMINAL_WIDTH, height: 200, full: true };
  const terminal = join(target, 'terminal.png');
  await draw(browser, terminal, terminalHtml(said), size);
  writeFileSync(terminal, small(readFileSync(terminal)));
  await drawForm(browser);
  await drawPrints(browser);
} finally {
  await browser.close();
}

if (process.argv.includes('--still')) process.exit(0);
const { failed } = await runFlows();
for (const name of kept) {
  writeFileSync(join(target, `${name}.png`), small(readFileSync(join(resultsFolder, `${name}.png`))));
}
process.exit(failed > 0 ? 1 : 0);
