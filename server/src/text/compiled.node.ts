/**
 * Runs a bundle with the code that V8 compiled at an earlier run: half of the time to start is compiling. The compiled
 * code lies beside the bundle and is as trustworthy as it; where it lacks, is of another version of the bundle or of
 * V8, or cannot be written, everything works without it.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

type Wrapped = (exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;

/**
 * @param require of the bundle that starts it, for bundles beside it
 * @returns what keeps the code compiled until then; null where it is kept already
 */
export function runCompiled(folder: string, name: string, require: NodeJS.Require): (() => void) | null {
  const file = join(folder, name);
  const { mtimeMs, size } = statSync(file);
  const caches = join(folder, '.cache');
  const cache = join(caches, `${name}-${size}-${mtimeMs}-${process.versions.v8}-${process.arch}`);
  const cachedData = readIfThere(cache);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(wrapped, { filename: file, ...(cachedData && { cachedData }) });
  const run: Wrapped = script.runInThisContext();
  const module = { exports: {} };
  run(module.exports, require, module, file, folder);
  return cachedData && script.cachedDataRejected !== true ? null : () => keep(caches, name, cache, script);
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function keep(folder: string, name: string, path: string, script: Script): void {
  try {
    const temporary = `${path}.${process.pid}`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, path);
    // What belongs to an earlier version of the bundle, or to another V8, is of no use any more.
    for (const other of readdirSync(folder)) {
      if (other.startsWith(name) && join(folder, other) !== path) rmSync(join(folder, other), { force: true });
    }
  } catch {
    // Installed where this user may not write.
  }
}
