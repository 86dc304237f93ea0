import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../scripts/check-arrows.mjs');
const folders: string[] = [];

/** Runs the check on a small tree; gives its exit code and the breaches it printed. */
function check(tree: Record<string, string>): { code: number | null; breaches: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'arrows-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { status, stdout } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  return { code: status, breaches: stdout.trimEnd().split('\n').slice(0, -1) };
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const allowed: Record<string, string> = {
  'server/src/lsp/node.ts':
    "import { createConnection } from 'vscode-languageserver/node';\nimport fs from 'node:fs';\n",
  'server/src/lsp/server.ts': "import { a } from '../service.ts';\nimport { b } from '../requests.ts';\n",
  'server/src/cli/main.ts': "import { join } from 'node:path';\nimport { a } from '../text/lines.ts';\n",
  'server/src/service.ts': "import { a } from './rules/index.ts';\nexport * from './features/fold.ts';\n",
  'server/src/features/fold.ts': "import type { FoldingRange } from 'vscode-languageserver-types';\n",
  'server/src/features/symbols.ts': "import { type Range, type SymbolKind } from 'vscode-languageserver-types';\n",
  'server/src/rules/sums.ts': "import { mend } from '../repair/mend.ts';\nimport { row } from './row.ts';\n",
  'server/src/requests.ts': "import type { Finding } from './rules/rule.ts';\n",
  'client/src/activate.ts': "import * as vscode from 'vscode';\nimport { x } from '../../server/src/requests.ts';\n",
  'client/src/stub.node.ts': "import { join } from 'node:path';\nrequire('./client.main.js');\n",
  'test/unit/x.test.ts': "import * as vscode from 'vscode';\nimport { a } from '../../server/src/lsp/server.ts';\n",
};

const forbidden: [path: string, text: string][] = [
  ['server/src/rules/a.ts', "import { b } from '../features/b.ts';"],
  ['server/src/features/a.ts', "import { b } from '../rules/b.ts';"],
  ['server/src/features/a.ts', "import type { B } from '../rules/b.ts';"],
  ['server/src/features/a.ts', "import { SymbolKind } from 'vscode-languageserver-types';"],
  ['server/src/features/a.ts', "import type { Connection } from 'vscode-languageserver';"],
  ['server/src/rules/a.ts', "import type { Range } from 'vscode-languageserver-types';"],
  ['server/src/parser/a.ts', "import {\n  b,\n  c,\n} from '../rules/b.ts';"],
  ['server/src/parser/a.ts', "export { b } from '../service.ts';"],
  ['server/src/text/a.ts', "import { b } from '../standard/b.ts';"],
  ['server/src/report/a.ts', "const b = await import('../parser/b.ts');"],
  ['server/src/report/a.ts', "import fs from 'node:fs';"],
  ['server/src/report/a.ts', "import { join } from 'path';"],
  ['server/src/lsp/server.ts', "import fs from 'node:fs';"],
  ['server/src/lsp/server.ts', "import { a } from '../cli/main.ts';"],
  ['server/src/lsp/server.ts', "import * as vscode from 'vscode';"],
  ['server/src/requests.ts', "import { run } from './rules/run.ts';"],
  ['server/src/parser/a.ts', "import { b } from '../requests.ts';"],
  ['server/src/parser/a.ts', "import { b } from '../../../client/src/b.ts';"],
  ['server/src/helpers/a.ts', 'export const a = 1;'],
  ['client/src/a.ts', "import { b } from '../../server/src/service.ts';"],
  ['client/src/a.ts', "import fs from 'node:fs';"],
  ['client/src/preview/page/main.ts', "import * as vscode from 'vscode';"],
  ['server/src/text/a.ts', '\n'.repeat(501)],
  ['test/unit/a.ts', '\n'.repeat(501)],
];

describe('the check of the arrows', () => {
  it('is content with a house in order', () => {
    expect(check(allowed)).toEqual({ code: 0, breaches: [] });
  });

  it('finds each breach, and names its file', () => {
    for (const [path, text] of forbidden) {
      const { code, breaches } = check({ [path]: `${text}\n` });
      expect([path, text, code, breaches.length]).toEqual([path, text, 1, 1]);
      expect(breaches[0]).toContain(`${path}:`);
    }
  });

  it('does not take an empty tree for a tidy one', () => {
    expect(check({}).code).toBe(1);
  });
});
