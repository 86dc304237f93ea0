/** The server as a process: over stdio (`--stdio`) for any editor, over IPC in VS Code. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { ignoreCapitals } from '../workspace/uris.ts';
import { loadConfig, loadHtml, loadProse } from './bundles.ts';
import type { Converter } from './convert.ts';
import { nodeFiles } from './files.node.ts';
import { startServer } from './server.ts';

/** The bundle that converts files of other kinds: loaded at the first export or import. */
const loadConverter = async (): Promise<Converter> => require('./files.js');

/** The rule pages as they lie in the package, for editors that do not name a place of their own. */
function rulePages(): string | null {
  const folder = join(__dirname, '..', 'docs', 'rules');
  return existsSync(folder) ? pathToFileURL(folder).href : null;
}

if (process.platform === 'win32' || process.platform === 'darwin') ignoreCapitals();
const named = process.argv.some((a) => a === '--stdio' || a === '--node-ipc' || /^--(?:socket|pipe)=/.test(a));
const connection = named ? createConnection() : createConnection(process.stdin, process.stdout);
startServer(connection, {
  html: loadHtml,
  prose: loadProse,
  converter: loadConverter,
  rulePages: rulePages(),
  files: nodeFiles,
  config: loadConfig,
});
