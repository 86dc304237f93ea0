/** The programs that convert files for us call nobody, whatever the file or their own habits say. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, printPdf } from '../../../server/src/convert/browser.node.ts';
import type { OfficeKind } from '../../../server/src/convert/files.ts';
import { findOffice, toDocx } from '../../../server/src/convert/office.node.ts';

const folder = mkdtempSync(join(tmpdir(), 'xxgk-silence-'));
const heard: string[] = [];
let server: Server;
let address = '';

/** Hears requests for its own pages, and as a proxy those for everybody else's. */
beforeAll(async () => {
  server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.writeHead(404);
    response.end();
  });
  server.on('connect', (request, socket) => {
    heard.push(`CONNECT ${request.url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** Runs a program as its own user would, without what keeps it silent. */
const run = (program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<void> =>
  new Promise((done) => {
    const child = spawn(program, args, { stdio: 'ignore', env, timeout: 60_000, killSignal: 'SIGKILL' });
    child.on('close', () => done());
  });

/** What is heard meanwhile. */
async function listen(work: () => Promise<unknown>): Promise<readonly string[]> {
  heard.length = 0;
  await work();
  return [...heard];
}

const namespaces = ['office', 'text', 'style', 'drawing', 'svg-compatible']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** A text document whose pictures, background and objects lie on our server. */
function document(): string {
  const link = (name: string) =>
    `xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="${address}/${name}" xlink:type="simple" xlink:actuate="onLoad"`;
  const frame = (inner: string) =>
    `<text:p><drawing:frame svg-compatible:width="5cm" svg-compatible:height="5cm" text:anchor-type="as-char">${inner}</drawing:frame></text:p>`;
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles><style:style style:name="B" style:family="paragraph"><style:paragraph-properties><style:background-image ${link('background.png')}/></style:paragraph-properties></style:style></office:automatic-styles><office:body><office:text><text:p text:style-name="B">甲县水务局</text:p>${frame(`<drawing:image ${link('picture.png')}/>`)}${frame(`<drawing:object ${link('object.odt')}/>`)}<text:section text:name="S"><text:section-source ${link('section.odt')}/><text:p>乙</text:p></text:section></office:text></office:body></office:document>`;
}

const office = findOffice();

describe.skipIf(office === null)('LibreOffice', () => {
  const convert = async (kind: string, source: string): Promise<Uint8Array> => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'out');
    await run(office ?? '', [profile, '--headless', '--convert-to', kind, '--outdir', out, source]);
    return readFileSync(join(out, `report.${kind}`));
  };

  it('fetches nothing that a document names', { timeout: 180_000 }, async () => {
    const flat = join(folder, 'report.fodt');
    writeFileSync(flat, document());
    const files: [OfficeKind, Uint8Array][] = [['fodt', readFileSync(flat)]];
    // Left to itself it asks: what follows can hear.
    const asked = await listen(async () => {
      files.push(['doc', await convert('doc', flat)], ['rtf', await convert('rtf', flat)]);
    });
    expect(asked.join('\n')).toMatch(/GET \/picture\.png/);
    const named = `{\\rtf1\\ansi{\\field{\\*\\fldinst {INCLUDEPICTURE "${address}/field.png" \\\\d}}{\\fldrslt }}\\par}`;
    files.push(['rtf', strToU8(named)]);
    const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
    const content = document()
      .replaceAll('office:document ', 'office:document-content ')
      .replaceAll('/office:document>', '/office:document-content>')
      .replace(/ office:mimetype="[^"]*"/, '');
    files.push([
      'odt',
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
        'content.xml': strToU8(content),
        'META-INF/manifest.xml': strToU8(manifest),
      }),
    ]);
    for (const [kind, bytes] of files) {
      let made = new Uint8Array();
      const requests = await listen(async () => {
        made = new Uint8Array(await toDocx(bytes, kind));
      });
      expect(requests, kind).toEqual([]);
      expect(made.length, kind).toBeGreaterThan(1000);
    }
  });
});

const browser = findBrowser();
/** Elsewhere the browser takes its proxy from the system's settings. */
const canListen = browser !== null && process.platform === 'linux';

describe.skipIf(!canListen)('the browser', () => {
  it('calls nobody, neither for the page nor for itself', { timeout: 120_000 }, async () => {
    const page = '<!doctype html><title>年报</title><p>甲县水务局<img src="http://picture.invalid/a.png">';
    const source = join(folder, 'report.html');
    writeFileSync(source, page);
    const names = ['http_proxy', 'https_proxy', 'no_proxy'] as const;
    const before = names.map((name) => [name, process.env[name]] as const);
    Object.assign(process.env, { http_proxy: address, https_proxy: address, no_proxy: '' });
    try {
      // Left to itself it asks: what follows can hear.
      const asked = await listen(() =>
        run(browser ?? '', [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          `--user-data-dir=${join(folder, 'browser')}`,
          `--print-to-pdf=${join(folder, 'report.pdf')}`,
          pathToFileURL(source).href,
        ]),
      );
      expect(asked).toContain('GET http://picture.invalid/a.png');
      let made = new Uint8Array();
      const requests = await listen(async () => {
        made = new Uint8Array(await printPdf(page));
      });
      expect(requests).toEqual([]);
      expect(new TextDecoder('latin1').decode(made.subarray(0, 5))).toBe('%PDF-');
    } finally {
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  });
});
