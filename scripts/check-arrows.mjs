// The rooms of the house and who may use whom (docs/architecture.md). Prints each breach and fails.
//   node scripts/check-arrows.mjs [folder]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, extname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
const MAX_LINES = 500;

/** From user to used. A room may use any room of a later step, never one of its own step or an earlier one. */
const STEPS = [
  ['lsp', 'cli'],
  ['service'],
  ['rules', 'features', 'convert'],
  ['workspace'],
  ['repair', 'render'],
  ['parser'],
  ['report'],
  ['standard', 'text', 'messages'],
];
const stepOf = new Map(STEPS.flatMap((rooms, step) => rooms.map((room) => [room, step])));
const inWords = STEPS.map((rooms) => rooms.join(', ')).join(' → ');

/** What is shared with the client stands beside no room: types only, so that nothing of the server reaches the client. */
const SHARED = 'requests';

/** Rooms that speak of LSP values without speaking the protocol: they may name its types. */
const LSP_TYPES = new Set(['features', 'service', SHARED]);

const breaches = [];

/** All sources below a folder, as paths from the root with `/`. */
function* sources(folder) {
  if (!existsSync(join(root, folder))) return;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!/^(node_modules|dist|fixtures|data)$|^\./.test(entry.name)) yield* sources(path);
    } else if (/^\.(ts|mts|cts|tsx|mjs|js)$/.test(extname(entry.name)) && !/\.generated\./.test(entry.name)) {
      yield path;
    }
  }
}

const STATEMENT = /^(?:import|export)\s+(type\s)?([^'"`;]*?\bfrom\s*)?['"]([^'"\n]+)['"]/gm;
const CALL = /\b(?:import|require)\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** Every module a file names: `{ name, typeOnly, line }`. */
function importsOf(text) {
  const found = [];
  const lineAt = (index) => text.slice(0, index).split('\n').length;
  for (const match of text.matchAll(STATEMENT)) {
    const [, type, clause, name] = match;
    const names = /^\s*\{([\s\S]*)\}/
      .exec(clause ?? '')?.[1]
      .split(',')
      .filter((part) => part.trim());
    const typeOnly = Boolean(type) || names?.every((part) => /^\s*type\s/.test(part)) === true;
    found.push({ name, typeOnly, line: lineAt(match.index) });
  }
  for (const match of text.matchAll(CALL)) {
    const before = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    if (/^\s*(\/\/|\/?\*)|`[^`]*$/.test(before)) continue; // said in a comment or a text
    found.push({ name: match[1], typeOnly: false, line: lineAt(match.index) });
  }
  return found;
}

/** `server/src/parser/rows.ts` → parser; `server/src/service.ts` → service. */
const roomOf = (path) => /^server\/src\/([^/]+?)(?:\.[mc]?[jt]s)?(?:\/|$)/.exec(path)?.[1];

const builtins = new Set(builtinModules);
const isNode = (name) => name.startsWith('node:') || builtins.has(name.split('/')[0]);

/** Says why `from` may not import this, or nothing. */
function judge(from, { name, typeOnly }) {
  const room = roomOf(from);
  const inClient = from.startsWith('client/');
  const target = name.startsWith('.') ? posix.join(posix.dirname(from), name) : undefined;

  if (target === undefined) {
    if (name === 'vscode' || name.startsWith('vscode-languageclient')) {
      if (!inClient) return `only client/ may import ${name}`;
      if (from.startsWith('client/src/preview/page/')) return `a page in the webview has no ${name}`;
    }
    if (name.startsWith('vscode-languageserver') && room && room !== 'lsp') {
      const mayNameTypes = LSP_TYPES.has(room) && typeOnly && name === 'vscode-languageserver-types';
      if (!mayNameTypes) return `only lsp/ may import ${name} (types of vscode-languageserver-types: features too)`;
    }
    if (isNode(name) && room !== 'cli' && !/(^|[/.])node\.ts$/.test(from)) {
      return `only */node.ts and cli/ may import ${name}`;
    }
    return undefined;
  }

  if (/(^|\/)dist\//.test(target)) return undefined;
  const targetRoom = roomOf(target);
  if (inClient) {
    if (targetRoom === undefined)
      return target.startsWith('client/') || extname(target) === '.json'
        ? undefined
        : `client/ may not import ${target}`;
    return targetRoom === SHARED ? undefined : 'of the server, client/ may import only requests.ts';
  }
  if (target.startsWith('client/')) return 'the server does not know the client';
  if (/^(test|scripts)\//.test(target)) return `the product does not use ${target.split('/')[0]}/`;
  if (targetRoom === undefined || room === targetRoom) return undefined;
  if (room === SHARED) return typeOnly ? undefined : 'requests.ts may import types only';
  if (targetRoom === SHARED)
    return room === 'lsp' || room === 'service' ? undefined : 'requests.ts is for lsp/, service.ts and client/';
  const [here, there] = [stepOf.get(room), stepOf.get(targetRoom)];
  if (there === undefined) return `${targetRoom} is no room of the house (${inWords})`;
  if (here !== undefined && here >= there) return `${room} may not use ${targetRoom} (${inWords})`;
  return undefined;
}

let files = 0;
for (const folder of ['server/src', 'client/src', 'test', 'scripts']) {
  for (const path of sources(folder)) {
    files++;
    const text = readFileSync(join(root, path.replaceAll('/', sep)), 'utf8');
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    if (lines > MAX_LINES) breaches.push(`${path}: ${lines} lines, more than ${MAX_LINES}: is it one job?`);
    if (!path.startsWith('server/') && !path.startsWith('client/')) continue;
    const room = roomOf(path);
    if (room !== undefined && room !== SHARED && !stepOf.has(room)) {
      breaches.push(`${path}: ${room} is no room of the house (${inWords})`);
    }
    for (const found of importsOf(text)) {
      const reason = judge(path, found);
      if (reason) breaches.push(`${path}:${found.line}: '${found.name}': ${reason}`);
    }
  }
}

for (const breach of breaches) console.log(breach);
console.log(`${relative('', root) || '.'}: ${files} files, ${breaches.length} breaches`);
process.exitCode = breaches.length > 0 || files === 0 ? 1 : 0;
