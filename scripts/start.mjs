// `npm start`: VS Code with the extension and the samples, from a fresh clone on.
//   --no-open    print the address only
//   --port N     another port than 8620
//   --embedded   the embedded VS Code in the browser, even where `code` is on the PATH
//   --check      start, load the page once, say OK and stop

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder, installExtension, setUpVSCode, startServer } from './embedded-vscode.mjs';
import { isWindows, root, run, which } from './lib/process.mjs';
import { packageExtension } from './package.mjs';
import { setUp } from './setup.mjs';

const { values: flags } = parseArgs({
  options: {
    open: { type: 'boolean', default: true },
    port: { type: 'string', default: '8620' },
    embedded: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
  allowNegative: true,
});

const samples = join(root, 'samples');
const home = join(cacheFolder, 'start');

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** One token for all starts, so that a bookmark stays good. */
function keptToken() {
  const file = join(home, 'token');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(16).toString('hex')}\n`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** Shows the address in the browser if there is a way to; says nothing if not. */
function openInBrowser(url) {
  const [command, ...args] = isWindows
    ? ['cmd', '/c', 'start', '', url.replaceAll('&', '^&')]
    : [which(process.platform === 'darwin' ? 'open' : 'xdg-open') ?? '', url];
  if (!command || (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

async function startEmbedded() {
  await setUpVSCode();
  mkdirSync(home, { recursive: true });
  const [extensionsDir, dataDir] = [join(home, 'extensions'), join(home, 'data')];
  const vsix = await packageExtension(join(home, 'xxgk-report.vsix'));
  rmSync(extensionsDir, { recursive: true, force: true });
  await installExtension(vsix, extensionsDir, dataDir);
  if (!readdirSync(extensionsDir).some((name) => name.startsWith('xxgk-report.xxgk-report-'))) {
    throw new Error('the extension was packed but not installed');
  }

  let port = Number(flags.port);
  if (flags.check) port = 0;
  else if (!(await isFree(port))) {
    console.error(`port ${port} is taken; taking another one`);
    port = 0;
  }
  const server = await startServer({ port, token: keptToken(), dataDir, extensionsDir });
  const address = server.pageUrl({ folder: samples });

  if (flags.check) {
    // The address with the token answers with a cookie and sends us on; the page needs that cookie.
    const first = await fetch(address, { redirect: 'manual' });
    const cookie = first.headers.getSetCookie().map((line) => line.split(';')[0]);
    const next = new URL(first.headers.get('location') ?? address, address);
    const response = await fetch(next, { headers: { cookie: cookie.join('; ') } });
    const page = await response.text();
    await server.stop();
    if (!response.ok || !page.includes('workbench')) throw new Error(`the page answered ${response.status}`);
    console.log('OK');
    return;
  }

  console.log(`\nVS Code with the extension and ${samples}:\n\n  ${address}\n\nCtrl+C ends it.`);
  if (flags.open) openInBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => server.stop().then(() => process.exit(0)));
  }
  process.exitCode = await server.exited;
}

try {
  mkdirSync(samples, { recursive: true });
  await setUp({ quiet: true });
  const code = which('code');
  if (code && !flags.embedded && !flags.check && flags.open && process.getuid?.() !== 0) {
    console.log(`opening ${samples} in ${code}`);
    const args = ['--new-window', `--extensionDevelopmentPath=${root}`, samples];
    const result = await run(code, args, { shell: isWindows });
    process.exitCode = result.code;
  } else {
    await startEmbedded();
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
