/** Old Word files (.doc, .wps, .rtf, .odt) by LibreOffice, where it is installed. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProgram, runProgram } from './browser.node.ts';
import type { OfficeKind } from './files.ts';
import { ConvertProblem } from './problem.ts';

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
 * The bytes of a .docx with the same content.
 * @throws ConvertProblem
 */
export async function toDocx(bytes: Uint8Array, extension: OfficeKind): Promise<Uint8Array> {
  const office = findOffice();
  if (office === null) throw new ConvertProblem('no-office');
  const folder = mkdtempSync(join(tmpdir(), 'xxgk-'));
  try {
    const source = join(folder, `report.${extension}`);
    const made = join(folder, 'out');
    writeFileSync(source, bytes);
    await runProgram(office, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      made,
      source,
    ]);
    const file = existsSync(made) ? readdirSync(made).find((name) => name.endsWith('.docx')) : undefined;
    if (file === undefined) throw new ConvertProblem('damaged');
    return new Uint8Array(readFileSync(join(made, file)));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
