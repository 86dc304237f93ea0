// The editor suite: runs in the extension host of a real VS Code, embedded or downloaded. Its tests are the files
// listed here; each is a function that calls suite() and test().
import Mocha from 'mocha';
import { activationTests } from './activation.ts';
import { askedTests } from './asked.ts';
import { featureTests } from './features.ts';
import { folderTests } from './folders.ts';
import { placeTests } from './places.ts';
import { reportTests } from './report.ts';
import { compareReports } from './support.ts';
import { workspaceTests } from './workspace.ts';

const tests: (() => void)[] = [
  activationTests,
  reportTests,
  featureTests,
  askedTests,
  workspaceTests,
  folderTests,
  placeTests,
];

/** Called by VS Code. Rejects if a test failed or none ran; prints one line with the counts, by which the launcher judges. */
export async function run(): Promise<void> {
  console.log('XXGK-START');
  const mocha = new Mocha({
    ui: 'tdd',
    color: false,
    timeout: 30_000,
    retries: 1,
    grep: process.env['XXGK_GREP'] || undefined,
  });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  // The other tests write one report many times over.
  await compareReports(false);
  for (const define of tests) define();
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
    // One that passes then may hide a fault that shows now and then.
    runner.on(Mocha.Runner.constants.EVENT_TEST_RETRY, (test: Mocha.Test, error: Error) =>
      console.log(`  ${test.fullTitle()} is tried once more: ${error.stack ?? error.message}`),
    );
  });
  const { passes = 0, failures = 0, pending = 0 } = stats ?? {};
  console.log(`XXGK-TESTS ${JSON.stringify({ passes, failures, pending })}`);
  if (failures > 0) throw new Error(`${failures} failed`);
  if (passes === 0) throw new Error('no test ran');
}
