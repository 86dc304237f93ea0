// Runs the mocha suite in the extension host of the embedded VS Code, with a browser as its window.
//   node test/editor/run.mjs [--extension=FOLDER] [--grep=TEXT] [--timeout=SECONDS] [--vscode=VERSION|oldest]
// Green only if the window exited with 0, the suite sent its counts, none failed and some passed, no language server
// died and nothing of ours was thrown into the void. The last line on stdout is `XXGK-TESTS {…}`.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { OLDEST, startServer } from '../../scripts/embedded-vscode.mjs';
import {
  buildSuite,
  crashesInLogs,
  isOurError,
  keepLogs,
  launchBrowser,
  makeWorkspace,
  resultsFolder,
  root,
} from './harness.mjs';

const { values } = parseArgs({
  options: {
    extension: { type: 'string', default: root },
    grep: { type: 'string', default: '' },
    timeout: { type: 'string', default: '300' },
    vscode: { type: 'string' }, // of code-server: 4.100.3 carries VS Code 1.100.3
  },
});

/** What the workbench says of itself. */
const NOISE = new RegExp(
  [
    '^Ignoring fetching additional builtin|^Updating additional builtin|^No search provider registered',
    '^\\[(AgentHost|AccountPolicy|reconnection|Service Worker)|^(Creating a|Resolv\\w+ connection)',
    '/static/out/vs/code/browser/workbench/',
  ].join('|'),
);

const suite = await buildSuite();
const workspace = makeWorkspace();
const problems = [];
/** What the window said before the suite began: shown only when it never did. */
const before = [];
let begun = false;
let stats;
let server;
let browser;

try {
  const version = values.vscode === 'oldest' ? OLDEST : values.vscode;
  server = await startServer({ version, testDriver: true, env: { XXGK_GREP: values.grep } });
  browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });

  const ended = new Promise((done) => {
    page.exposeFunction('codeAutomationExit', done);
    page.once('crash', () => done('the page crashed'));
    server.exited.then((code) => done(`the server ended with code ${code}`));
    setTimeout(done, Number(values.timeout) * 1000, `no end after ${values.timeout} s`).unref();
  });
  await page.exposeFunction('codeAutomationLog', (_type, args) => {
    const line = format(...args).trimEnd();
    const found = /^XXGK-TESTS (\{.*\})$/.exec(line);
    if (found) stats = JSON.parse(found[1]);
    else if (line === 'XXGK-START') begun = true;
    else if (NOISE.test(line)) return;
    else if (begun) console.log(line);
    else before.push(line);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && isOurError(message.text())) problems.push(`uncaught: ${message.text()}`);
  });

  const payload = [
    ['extensionDevelopmentPath', server.remote(resolve(values.extension))],
    ['extensionTestsPath', server.remote(suite)],
    ['skipWelcome', 'true'],
  ];
  await page.goto(server.pageUrl({ workspace: workspace.file, payload }));
  const code = await ended;
  if (code !== 0) {
    if (!stats?.failures) problems.push(typeof code === 'number' ? `the window exited with code ${code}` : code);
    mkdirSync(resultsFolder, { recursive: true });
    await page.screenshot({ path: join(resultsFolder, 'editor-suite-failed.png'), timeout: 10_000 }).catch(() => {});
  }
} catch (error) {
  problems.push(error.stack ?? String(error));
} finally {
  await browser?.close().catch(() => {});
  await server?.stop({ keepData: true });
}

if (server) problems.push(...crashesInLogs(server.dataDir).map((line) => `language server: ${line}`));
if (!stats) problems.push('the suite sent no counts: the extension host died or run() never ended');
else if (stats.passes + stats.failures === 0) problems.push('no test ran');

if (!begun) for (const line of before) console.log(line);
for (const problem of problems) console.log(`✖ ${problem}`);
const failed = problems.length > 0 || (stats?.failures ?? 0) > 0;
if (server && failed) {
  const kept = keepLogs(server.dataDir, 'editor-suite');
  if (kept) console.log(`logs: ${kept}`);
}
server?.removeData();
workspace.remove();
const { passes = 0, failures = 0, pending = 0 } = stats ?? {};
console.log(`XXGK-TESTS ${JSON.stringify({ passes, failures: failures + problems.length, pending })}`);
process.exit(failed ? 1 : 0);
