import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { converterBundles, workerBundles, workerText } from '../../client/src/worker.ts';

const dist = join(import.meta.dirname, '../../dist');

/** A worker with no more in it than the bundles ask for; what it loaded, in order. */
function worker(bundles: Readonly<Record<string, string>>) {
  const loaded: string[] = [];
  const answers: unknown[] = [];
  const scope: Record<string, unknown> = {
    importScripts(address: string) {
      loaded.push(address);
      const text = bundles[address];
      if (text === undefined) throw new Error(`${address} is not there`);
      runInContext(text, context, { filename: address });
    },
    addEventListener: () => {},
    postMessage: (message: unknown) => answers.push(message),
    ...{ setTimeout, clearTimeout, queueMicrotask, TextDecoder, TextEncoder, atob, console, performance },
  };
  scope['self'] = scope;
  const context = createContext(scope);
  return {
    loaded,
    answers,
    start: (addresses: Readonly<Record<string, string>>) => runInContext(workerText(addresses), context),
    run: (words: string): unknown => runInContext(words, context),
    post(message: object) {
      const listen = scope['onmessage'] as (event: { data: unknown }) => void;
      listen({ data: { jsonrpc: '2.0', ...message } });
    },
  };
}

const addressOf = (name: string): string => `https://127.0.0.1/dist/${name}.js`;
const addressesOf = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [`./${name}.js`, addressOf(name)]));
const addresses = addressesOf(workerBundles);
const all = [...workerBundles, ...converterBundles];
const built = Object.fromEntries(all.map((name) => [addressOf(name), readFileSync(join(dist, `${name}.js`), 'utf8')]));

describe('bundles in a worker', () => {
  it('find one another, and each is loaded once', () => {
    const { start, loaded } = worker({
      ...{ [addressOf('server.browser')]: text("require('./core.js').n++; require('./html.js').look();") },
      ...{ [addressOf('core')]: text('exports.n = 1;') },
      ...{ [addressOf('html')]: text("module.exports = { look() { if (require('./core.js').n !== 2) throw 1; } };") },
    });
    start(addresses);
    expect(loaded).toEqual(['server.browser', 'core', 'html'].map(addressOf));
  });

  it('that could not be loaded are asked for again', () => {
    const bundles: Record<string, string> = {
      [addressOf('server.browser')]: text("for (let i = 0; i < 2; i++) try { require('./html.js'); } catch {}"),
    };
    const { start, loaded } = worker(bundles);
    start(addresses);
    expect(loaded).toEqual(['server.browser', 'html', 'html'].map(addressOf));
  });

  it('load what a check needs at once, and the rest at its first use', async () => {
    const { start, post, loaded, answers } = worker(built);
    start(addresses);
    expect(loaded).toEqual(['server.browser', 'core'].map(addressOf));
    const uri = 'file:///a.md';
    const answer = async (id: number): Promise<unknown> => {
      await expect.poll(() => answers.some((one) => (one as { id?: number }).id === id)).toBe(true);
      return (answers.find((one) => (one as { id?: number }).id === id) as { result: unknown }).result;
    };
    post({ id: 1, method: 'initialize', params: { capabilities: { textDocument: { diagnostic: {} } } } });
    await answer(1);
    const open = (at: string, name: string): void => {
      const text = readFileSync(join(dist, '../samples', name), 'utf8');
      const textDocument = { uri: at, languageId: 'markdown', version: 1, text };
      post({ method: 'textDocument/didOpen', params: { textDocument } });
    };
    const findings = async (id: number, at: string): Promise<number> => {
      post({ id, method: 'textDocument/diagnostic', params: { textDocument: { uri: at } } });
      return ((await answer(id)) as { items: unknown[] }).items.length;
    };
    open('file:///right.md', '01-标准年报-正确.md');
    expect(await findings(2, 'file:///right.md')).toBe(0);
    expect(loaded).toEqual(['server.browser', 'core'].map(addressOf));
    open(uri, '02-合计写错.md');
    expect(await findings(5, uri)).toBeGreaterThan(0);
    expect(loaded.slice(2)).toEqual(['sums', 'words'].map(addressOf));
    post({ id: 3, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } });
    expect(((await answer(3)) as unknown[]).length).toBeGreaterThan(0);
    expect(loaded.slice(4)).toEqual(['features'].map(addressOf));
    post({ id: 4, method: 'xxgk/render', params: { uri } });
    expect(((await answer(4)) as { html: string }).html).toContain('<table');
    expect(loaded.slice(5)).toEqual(['render', 'prose'].map(addressOf));
  });

  it('ask for none that the worker has not, and for nothing of Node', () => {
    const asked = Object.values(built).flatMap((bundle) =>
      [...bundle.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map((match) => match[1] as string),
    );
    expect([...new Set(asked)].filter((name) => !(name in addressesOf(all)))).toEqual([]);
    const { start, run } = worker(built);
    start(addresses);
    const config = '{ "rules": { "period": "off" } }';
    expect(run(`require('./config.js').parseConfig(${JSON.stringify(config)}, ['period']).problems.length`)).toBe(0);
    expect(run("require('./html.js').readHtml('<table><tr><td>1</table>').length")).toBe(1);
  });
});

/** A bundle of so many words. */
function text(body: string): string {
  return `((exports, require, module) => {${body}})(exports, require, module);`;
}
