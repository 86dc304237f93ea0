// `npm run test:electron`: the editor suite in a downloaded VS Code. Needs the network, and on Linux a display.
//   --version=1.100.0    another version than the newest
import { join } from 'node:path';
import { root } from './lib/process.mjs';
import { setUp } from './setup.mjs';

const version = process.argv.find((argument) => argument.startsWith('--version='))?.slice('--version='.length);
let workspace;
try {
  await setUp({ quiet: true });
  // Only now are the packages certain to be there.
  const { runTests } = await import('@vscode/test-electron');
  const { buildSuite, makeWorkspace } = await import('../test/editor/harness.mjs');
  const extensionTestsPath = await buildSuite();
  workspace = makeWorkspace();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  process.exitCode = await runTests({
    version,
    extensionDevelopmentPath: root,
    extensionTestsPath,
    cachePath: join(root, '.vscode-test', 'electron'),
    launchArgs: [workspace.file, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', ...asRoot],
  });
} catch (error) {
  console.error(error.message ?? error);
  process.exitCode = 1;
} finally {
  workspace?.remove();
}
