// Draws the pictures of the README anew: node scripts/pictures.mjs, after `npm run build`.
// The icon from its SVG, the terminal from what the command line prints, the editor from the keyboard flows. Look at them
// before they are committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser, resultsFolder } from '../test/editor/harness.mjs';
import { runFlows } from '../test/editor/screens.mjs';
import { small } from './lib/png.mjs';
import { root, runNode } from './lib/process.mjs';

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
} finally {
  await browser.close();
}

const { failed } = await runFlows();
for (const name of kept) {
  writeFileSync(join(target, `${name}.png`), small(readFileSync(join(resultsFolder, `${name}.png`))));
}
process.exit(failed > 0 ? 1 : 0);
