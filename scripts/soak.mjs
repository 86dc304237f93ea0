// The properties on new cases, many times as many as the gate tries: `npm run soak`, `npm run soak -- 100`.
// A failure prints its case and the seed that leads there again; mended, the case becomes a test of its own.
import { root, runNode } from './lib/process.mjs';
import { setUp } from './setup.mjs';

const times = Number(process.argv[2] ?? 20);
if (!(Number.isSafeInteger(times) && times > 0)) {
  console.error(`how many times as many? a whole number above 0, not ${process.argv[2]}`);
  process.exit(2);
}
await setUp({ quiet: true });
const { code } = await runNode(['node_modules/vitest/vitest.mjs', 'run', 'test/property/'], {
  cwd: root,
  env: { ...process.env, XXGK_SOAK: String(times) },
});
process.exitCode = code;
