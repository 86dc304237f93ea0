// `npm run test:electron`: the editor suite in a downloaded VS Code. Needs the network, and on Linux a display.
//   --version=1.100.0    another version than the newest
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildSuite, makeWorkspace, root } from '../test/editor/harness.mjs';
import { setUp } from './setup.mjs';

const version = process.argv.find((argument) => argument.startsWith('--version='))?.slice('--version='.length);

await setUp({ quiet: true });
const extensionTestsPath = await buildSuite();
const workspace = makeWorkspace();
try {
  process.exitCode = await runTests({
    version,
    extensionDevelopmentPath: root,
    extensionTestsPath,
    cachePath: join(root, '.vscode-test', 'electron'),
    launchArgs: [workspace.folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
  });
} catch (error) {
  console.error(error.message ?? error);
  process.exitCode = 1;
} finally {
  workspace.remove();
}
