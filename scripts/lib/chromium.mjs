// An installed Chromium, Chrome or Edge: nothing is downloaded except, as root on Debian, by apt-get.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, which } from './process.mjs';

const PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

/** The path of a browser Playwright can drive, or undefined. CHROMIUM_PATH comes first. */
function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : undefined;
  const places = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
      folder
        ? [
            join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          ]
        : [],
    ),
  ];
  return which(...PROGRAMS) ?? places.find((place) => existsSync(place));
}

export const HOW_TO_INSTALL =
  'install Chromium, Chrome or Edge (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH';

/** A browser, installed by apt-get if there is none, we are root and there is an apt-get; else undefined. */
export async function ensureChromium(log = console.error) {
  const found = findChromium();
  if (found || process.env.CHROMIUM_PATH) return found;
  if (process.getuid?.() !== 0 || !which('apt-get')) return undefined;
  log('installing Chromium (apt-get install chromium fonts-noto-cjk)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env, capture: true, timeout: 300_000 });
  const packages = ['chromium', 'fonts-noto-cjk'];
  const { code, output } = await run('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], {
    env,
    capture: true,
    timeout: 600_000,
  });
  if (code !== 0) log(output.split('\n').slice(-5).join('\n'));
  return findChromium();
}
