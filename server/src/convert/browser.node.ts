/** PDF by the browser that is installed: none is brought along. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConvertProblem } from './problem.ts';

const TIME_LIMIT_MS = 60_000;

const PROGRAMS = [
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chromium',
  'chromium-browser',
] as const;

/**
 * The browser asks its maker for updates, accounts and dictionaries as soon as it runs. No name leads anywhere and the
 * proxy is a port where nobody listens, so that nothing gets out; the other switches keep it from trying.
 */
const SILENT = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-pings',
] as const;

/** The path of Edge, Chrome or Chromium; null where there is none. `CHROMIUM_PATH` comes first. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const given = env['CHROMIUM_PATH'];
  if (given && existsSync(given)) return given;
  for (const place of usualPlaces(env)) if (existsSync(place)) return place;
  return findProgram(PROGRAMS, env);
}

function usualPlaces(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'win32') {
    const folders = [env['PROGRAMFILES(X86)'], env['PROGRAMFILES'], env['LOCALAPPDATA']].filter((f) => f !== undefined);
    return folders.flatMap((folder) => [
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
    ]);
  }
  if (process.platform !== 'darwin') return [];
  return [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
}

/** The first of the programs that is on the PATH. */
export function findProgram(names: readonly string[], env: NodeJS.ProcessEnv = process.env): string | null {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const ends = process.platform === 'win32' ? ['.exe', '.com'] : [''];
  for (const name of names) {
    for (const folder of folders) {
      for (const end of ends) {
        const path = join(folder, name + end);
        if (existsSync(path)) return path;
      }
    }
  }
  return null;
}

/** Runs a program without a shell; gives whether it ended well in time. @param signal ends it */
export function runProgram(program: string, args: readonly string[], signal?: AbortSignal): Promise<boolean> {
  return new Promise((done) => {
    const options = { timeout: TIME_LIMIT_MS, killSignal: 'SIGKILL', windowsHide: true, signal } as const;
    execFile(program, [...args], options, (error) => done(!error));
  });
}

/**
 * Prints a complete page. The browser sees a profile of its own, loads nothing but the page, and calls nobody.
 * @throws ConvertProblem
 */
export async function printPdf(page: string, signal?: AbortSignal): Promise<Uint8Array> {
  const browser = findBrowser();
  if (browser === null) throw new ConvertProblem('no-browser');
  const folder = mkdtempSync(join(tmpdir(), 'xxgk-'));
  try {
    const source = join(folder, 'report.html');
    const target = join(folder, 'report.pdf');
    writeFileSync(source, page);
    const isRoot = process.getuid?.() === 0;
    await runProgram(
      browser,
      [
        '--headless',
        '--disable-gpu',
        '--no-first-run',
        '--no-default-browser-check',
        '--disable-extensions',
        ...SILENT,
        // As root, as in a container, the browser starts only without its sandbox; the page runs nothing.
        ...(isRoot ? ['--no-sandbox'] : []),
        `--user-data-dir=${join(folder, 'profile')}`,
        '--no-pdf-header-footer',
        `--print-to-pdf=${target}`,
        pathToFileURL(source).href,
      ],
      signal,
    );
    if (!existsSync(target)) throw new ConvertProblem('program-failed', { program: browser });
    return new Uint8Array(readFileSync(target));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
