// Packs the VSIX: node scripts/package.mjs [-o FILE]. Everything in it is bundled, so no dependencies are packed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run, runNode } from './lib/process.mjs';
import { standaloneReadme } from './lib/readme.mjs';
import { setUp } from './setup.mjs';

/** Builds and packs. @returns {Promise<string>} the path of the VSIX. */
export async function packageExtension(target) {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = target ?? join(root, `${name}-${version}.vsix`);
  await setUp({ quiet: true });
  mkdirSync(dirname(file), { recursive: true });
  const readme = join('dist', 'README.md');
  writeFileSync(join(root, readme), standaloneReadme(join(root, 'README.md')));
  const { code, output } = await runNode(
    [
      ...['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository'],
      ...['--no-rewrite-relative-links', '--no-update-package-json', '--readme-path', readme, '--out', file],
    ],
    { capture: true },
  );
  if (code !== 0) throw new Error(`the extension could not be packed:\n${output}`);
  return file;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const at = process.argv.indexOf('-o');
    const file = await packageExtension(at > 0 ? process.argv[at + 1] : undefined);
    await run(process.execPath, ['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies']);
    console.log(file);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
