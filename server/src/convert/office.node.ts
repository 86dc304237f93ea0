/** Old Word files (.doc, .wps, .rtf, .odt) by LibreOffice, where it is installed. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProgram, runProgram } from './browser.node.ts';
import type { OfficeKind } from './files.ts';
import { ConvertProblem } from './problem.ts';

/**
 * Settings of the profile: what a document has elsewhere (pictures, objects, sections, backgrounds) is not fetched, no
 * macro runs. Not every kind of link heeds the first one, so all the web is behind a proxy of kind 2, set by hand, where
 * nobody listens. DisableActiveContent would go further, and refuse a document with a chart in it.
 */
const SETTINGS: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>> = {
  'Office.Common/Security/Scripting': { BlockUntrustedRefererLinks: true, DisableMacrosExecution: true },
  'Office.Writer/Content/Update': { Link: 0 },
  'Inet/Settings': {
    ooInetProxyType: 2,
    ooInetHTTPProxyName: '127.0.0.1',
    ooInetHTTPProxyPort: 9,
    ooInetHTTPSProxyName: '127.0.0.1',
    ooInetHTTPSProxyPort: 9,
    ooInetFTPProxyName: '127.0.0.1',
    ooInetFTPProxyPort: 9,
    ooInetNoProxy: '',
  },
};

/** A fresh profile with these settings. */
function makeProfile(folder: string): void {
  const items = Object.entries(SETTINGS).map(([path, values]) => {
    const props = Object.entries(values).map(
      ([name, value]) => `<prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop>`,
    );
    return `<item oor:path="/org.openoffice.${path}">${props.join('')}</item>`;
  });
  const xcu = `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join('')}</oor:items>\n`;
  mkdirSync(join(folder, 'user'), { recursive: true });
  writeFileSync(join(folder, 'user', 'registrymodifications.xcu'), xcu);
}

/** The path of LibreOffice; null where there is none. */
export function findOffice(env: NodeJS.ProcessEnv = process.env): string | null {
  const places =
    process.platform === 'darwin'
      ? ['/Applications/LibreOffice.app/Contents/MacOS/soffice']
      : process.platform === 'win32'
        ? [env['PROGRAMFILES'], env['PROGRAMFILES(X86)']].flatMap((folder) =>
            folder === undefined ? [] : [join(folder, 'LibreOffice', 'program', 'soffice.com')],
          )
        : [];
  return places.find((place) => existsSync(place)) ?? findProgram(['soffice', 'libreoffice'], env);
}

/**
 * The bytes of a .docx with the same content; nothing is fetched for it from anywhere.
 * @throws ConvertProblem
 */
export async function toDocx(bytes: Uint8Array, extension: OfficeKind, signal?: AbortSignal): Promise<Uint8Array> {
  const office = findOffice();
  if (office === null) throw new ConvertProblem('no-office');
  const folder = mkdtempSync(join(tmpdir(), 'xxgk-'));
  try {
    const source = join(folder, `report.${extension}`);
    const made = join(folder, 'out');
    const profile = join(folder, 'profile');
    writeFileSync(source, bytes);
    makeProfile(profile);
    await runProgram(
      office,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--outdir',
        made,
        source,
      ],
      signal,
    );
    const file = existsSync(made) ? readdirSync(made).find((name) => name.endsWith('.docx')) : undefined;
    if (file === undefined) throw new ConvertProblem('damaged');
    return new Uint8Array(readFileSync(join(made, file)));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
