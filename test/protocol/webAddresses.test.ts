/** The server as VS Code for the Web has it: a worker of a real browser, its bundles on another site, under VS Code's policy. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { converterBundles, workerBundles, workerText } from '../../client/src/worker.ts';
import { findBrowser } from '../../server/src/convert/browser.node.ts';
import type { ImportResult } from '../../server/src/requests.ts';
import { departmentReport } from '../fixtures/base.ts';

const dist = join(import.meta.dirname, '../../dist');
const program = findBrowser();

/** Of the page in which VS Code runs extensions (webWorkerExtensionHostIframe.html), without its own script. */
const POLICY =
  "default-src 'none'; child-src 'self' data: blob:; script-src 'self' 'unsafe-eval' https: http://localhost:* blob:; " +
  "connect-src 'self' https: wss: http://localhost:* http://127.0.0.1:*";

/** In the page: an extension host, which is a worker, starts the server, and passes on what is said. */
const HOST = `({ server, addresses }) => {
  const blob = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const host = new Worker(blob(
    'const server = new Worker(' + JSON.stringify(blob(server)) + ');' +
    'server.onmessage = ({ data }) => postMessage(data); onmessage = ({ data }) => server.postMessage(data);' +
    'server.onerror = ({ message }) => postMessage({ method: "window/logMessage", params: { message } });'));
  const waiting = new Map();
  const log = [];
  const say = (message) => host.postMessage({ jsonrpc: '2.0', ...message });
  host.onmessage = ({ data: { id, method, params, result } }) => {
    if (method === 'window/logMessage') log.push(params.message);
    else if (method === undefined) waiting.get(id)?.(result);
    else if (id !== undefined) say({ id, result: method === 'xxgk/bundles' ? { addresses } : null });
  };
  globalThis.log = log;
  globalThis.ask = (method, params) => new Promise((done) => {
    waiting.set(waiting.size + 1, done);
    say({ id: waiting.size, method, params });
  });
}`;

const listen = (handler: RequestListener): Promise<Server> =>
  new Promise((done) => {
    const server = createServer(handler).listen(0, '127.0.0.1', () => done(server));
  });
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

describe.skipIf(program === null)('bundles at web addresses (needs a browser)', () => {
  const asked: string[] = [];
  let servers: Server[] = [];
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const site = await listen(({ url = '' }, answer) => {
      asked.push(basename(url, '.js'));
      answer.setHeader('content-type', 'text/javascript').end(readFileSync(join(dist, basename(url))));
    });
    const editor = await listen((_, answer) => {
      answer.setHeader('content-type', 'text/html').setHeader('content-security-policy', POLICY).end('<html></html>');
    });
    servers = [site, editor];
    browser = await chromium.launch({ executablePath: program as string, args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${portOf(editor)}/`);
    const addressesOf = (names: readonly string[]): Record<string, string> =>
      Object.fromEntries(names.map((name) => [`./${name}.js`, `http://localhost:${portOf(site)}/${name}.js`]));
    const given = { server: workerText(addressesOf(workerBundles)), addresses: addressesOf(converterBundles) };
    await page.evaluate(`(${HOST})(${JSON.stringify(given)})`);
    await ask('initialize', { processId: null, rootUri: null, capabilities: {} });
  }, 60_000);

  afterAll(async () => {
    expect(await page.evaluate('log')).toEqual([]);
    await browser.close();
    for (const server of servers) server.close();
  });

  const ask = <Result>(method: string, params: object): Promise<Result> =>
    page.evaluate(`ask(${JSON.stringify(method)}, ${JSON.stringify(params)})`);

  test('what reads a Word file is loaded when there is one, what reads a PDF is not', async () => {
    expect(asked).toEqual(['server.browser', 'core']);
    const folder = mkdtempSync(join(tmpdir(), 'xxgk-web-'));
    const [from, to] = [join(folder, 'a.md'), join(folder, 'a.docx')];
    writeFileSync(from, departmentReport);
    execFileSync(process.execPath, [join(dist, 'cli.js'), 'convert', from, '-o', to], { stdio: 'pipe' });
    const base64 = readFileSync(to).toString('base64');
    rmSync(folder, { recursive: true });
    const { text, problem } = await ask<ImportResult>('xxgk/import', { name: 'a.docx', base64 });
    expect(problem).toBeNull();
    expect(text).toContain('# 澄溪县水利局2024年政府信息公开工作年度报告');
    expect(asked).toContain('word');
    expect(asked.filter((name) => /^(?:pdf|cmaps|docx|xlsx)$/.test(name))).toEqual([]);
  });

  test('a PDF that is none is told in a sentence', async () => {
    const base64 = Buffer.from('%PDF-1.7\nx').toString('base64');
    const { problem } = await ask<ImportResult>('xxgk/import', { name: 'a.pdf', base64 });
    expect(problem).toMatch(/损坏/);
    expect(asked).toContain('pdf');
  });
});
