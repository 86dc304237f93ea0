// The language server over stdio, beside the hello server and, where installed, the JSON server.
import { join } from 'node:path';
import { Client } from './client.mjs';
import { median, memoryOf, now, percentile, showTable, target } from './measure.mjs';
import { dist, peer } from './prepare.mjs';

const EDIT_AT = { line: 4, character: 0 };

function servers(hello) {
  const json = peer('vscode-langservers-extracted/bin/vscode-json-language-server');
  return [
    { name: 'hello', command: process.execPath, args: [hello, '--stdio'], language: 'markdown', file: 'a.md' },
    {
      name: 'ours',
      command: process.execPath,
      args: [join(dist, 'server.js'), '--stdio'],
      language: 'markdown',
      file: 'a.md',
    },
    ...(json
      ? [{ name: 'json', command: process.execPath, args: [json, '--stdio'], language: 'json', file: 'a.json' }]
      : []),
  ];
}

/** After this long the server keeps what has been compiled, for the next start. */
const SETTLED_MS = 3500;

const textFor = (server, text) => (server.language === 'json' ? JSON.stringify(text.split('\n'), null, 1) : text);

async function begin(server, text) {
  const start = now();
  const client = new Client(server.command, server.args);
  await client.start(server.language);
  const initialised = now() - start;
  const uri = `file:///bench/${server.file}`;
  client.open(uri, textFor(server, text));
  await client.diagnostics(uri);
  return { client, uri, initialised, first: now() - start };
}

/** Milliseconds from an edit to its diagnostics, each of `count` edits. */
async function edits(client, uri, count, from = 2) {
  const times = [];
  for (let i = 0; i < count; i++) {
    const start = now();
    client.edit(uri, from + i, EDIT_AT, ' ');
    await client.diagnostics(uri);
    times.push(now() - start);
  }
  return times;
}

async function session(server, text, big) {
  const { client, uri } = await begin(server, text);
  await edits(client, uri, 40);
  const edit = await edits(client, uri, 200, 100);
  const rss = memoryOf(client.child.pid);
  const symbols = [];
  for (let i = 0; i < 60; i++) {
    client.edit(uri, 400 + i, EDIT_AT, ' ');
    const start = now();
    await client.request('textDocument/documentSymbol', { textDocument: { uri } });
    symbols.push(now() - start);
  }
  const start = now();
  for (let i = 0; i < 30; i++) client.edit(uri, 500 + i, EDIT_AT, ' ');
  await client.diagnostics(uri);
  const burst = now() - start;
  for (let i = 0; i < 200; i++) {
    const other = `file:///bench/${i}-${server.file}`;
    client.open(other, textFor(server, text));
    await client.diagnostics(other);
    client.notify('textDocument/didClose', { textDocument: { uri: other } });
  }
  await client.diagnostics(uri);
  const after = memoryOf(client.child.pid);
  const bigUri = `file:///bench/big-${server.file}`;
  client.open(bigUri, textFor(server, big));
  await client.diagnostics(bigUri);
  const bigEdits = await edits(client, bigUri, 15);
  await client.stop();
  return {
    p50: median(edit),
    p95: percentile(edit, 95),
    rss,
    symbols: median(symbols),
    burst,
    after,
    big: median(bigEdits.slice(3)),
  };
}

export async function languageServer({ hello, reports }, quick) {
  const list = servers(hello);
  const [report] = reports;
  const big = report.replace(
    '\n## 二、',
    `\n${'全年通过政府网站公开政府信息128条，收到申请3件，均按期答复。\n'.repeat(11_000)}\n## 二、`,
  );
  for (const server of list) {
    const { client } = await begin(server, report);
    await new Promise((resume) => setTimeout(resume, SETTLED_MS));
    await client.stop();
  }
  const starts = new Map(list.map((s) => [s.name, { initialised: [], first: [] }]));
  for (let round = 0; round < (quick ? 5 : 15); round++) {
    for (const server of list) {
      const { client, initialised, first } = await begin(server, report);
      starts.get(server.name).initialised.push(initialised);
      starts.get(server.name).first.push(first);
      await client.stop();
    }
  }
  const results = new Map();
  for (const server of list) results.set(server.name, await session(server, report, big));
  const startOf = (name) => median(starts.get(name)?.first ?? []);
  showTable(
    'Language server, stdio, from the second start on',
    list.flatMap(({ name }) => {
      const r = results.get(name);
      return [
        [`${name}: spawn → initialised`, median(starts.get(name).initialised), 'ms'],
        [`${name}: spawn → first diagnostics`, startOf(name), 'ms'],
        [`${name}: edit → diagnostics p50`, r.p50, 'ms'],
        [`${name}: edit → diagnostics p95`, r.p95, 'ms'],
        [`${name}: edit → diagnostics, 1 MB`, r.big, 'ms'],
        [`${name}: 30 edits at once`, r.burst, 'ms'],
        [`${name}: documentSymbol after an edit`, r.symbols, 'ms'],
        [`${name}: memory after 240 edits`, r.rss, 'MB'],
        [`${name}: memory after 200 documents more`, r.after, 'MB'],
      ];
    }),
  );
  const [ours, floor, json] = ['ours', 'hello', 'json'].map((name) => results.get(name));
  target('server: first diagnostics / hello', startOf('ours') / startOf('hello'), 1.1);
  target('server: edit → diagnostics p50 / hello', ours.p50 / floor.p50, 1.6);
  target('server: edit → diagnostics p95 / hello', ours.p95 / floor.p95, 2);
  target('server: 30 edits at once / hello', ours.burst / floor.burst, 2);
  target('server: documentSymbol / hello', ours.symbols / floor.symbols, 2);
  target('server: memory / hello', ours.rss / floor.rss, 1.3);
  if (ours.after > 0) target('server: MB kept after 200 documents', ours.after - ours.rss, 10);
  if (json) {
    target('server: first diagnostics / json', startOf('ours') / startOf('json'), 0.65);
    target('server: edit → diagnostics, 1 MB / json', ours.big / json.big, 1 / 2);
  }
}
