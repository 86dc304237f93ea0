// `npm run bench`: ours beside its peers, in one run, as ratios with their targets.
//   npm run bench -- process server     only these parts: process, rules, growth, cli, server, sizes
//   npm run bench -- --quick            fewer rounds
//   npm run bench -- --peers            first installs autocorrect, markdownlint-cli2 and the JSON server, beside the product
import { cpus } from 'node:os';
import { commandLine } from './cli-part.mjs';
import { summary } from './measure.mjs';
import { installPeers, peer, prepare } from './prepare.mjs';
import { byRule, growth, oneReport } from './process-part.mjs';
import { languageServer } from './server-part.mjs';
import { bundleSizes } from './sizes-part.mjs';

const parts = {
  process: oneReport,
  rules: byRule,
  growth,
  cli: commandLine,
  server: languageServer,
  sizes: bundleSizes,
};
const args = process.argv.slice(2);
const chosen = args.filter((a) => a in parts);
const unknown = args.filter((a) => !(a in parts) && a !== '--quick' && a !== '--peers');
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(' ')}; known: ${Object.keys(parts).join(' ')} --quick --peers`);
  process.exit(2);
}
if (args.includes('--peers')) installPeers();
const subjects = await prepare();
console.log(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}`);
if (!peer('autocorrect-node/package.json'))
  console.log(
    'autocorrect, markdownlint-cli2 and the JSON server are not installed (--peers); their rows are left out',
  );
for (const [name, part] of Object.entries(parts)) {
  if (chosen.length === 0 || chosen.includes(name)) await part(subjects, args.includes('--quick'));
}
summary();
