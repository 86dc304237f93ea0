/**
 * Starts the command line with the code that V8 compiled at an earlier check: half of the time to start is compiling.
 * The compiled code lies beside the bundle and is as trustworthy as it; where it lacks, is of another version of the
 * bundle or of Node, or cannot be written, everything works without it.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

const NAME = 'cli.main.js';

type Wrapped = (exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;

function start(): void {
  const file = join(__dirname, NAME);
  const { mtimeMs, size } = statSync(file);
  const folder = join(__dirname, '.cache');
  const cache = join(folder, `${NAME}-${size}-${mtimeMs}-${process.version}-${process.arch}`);
  const cachedData = readIfThere(cache);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(wrapped, { filename: file, ...(cachedData && { cachedData }) });
  const run: Wrapped = script.runInThisContext();
  const module = { exports: {} };
  run(module.exports, require, module, file, __dirname);
  // After a check, so that what it needed is compiled; once, as the name says what it belongs to.
  const usable = cachedData && script.cachedDataRejected !== true;
  if (!usable && process.argv[2] === 'check') keep(folder, cache, script);
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function keep(folder: string, path: string, script: Script): void {
  try {
    const temporary = `${path}.${process.pid}`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, path);
    // What belongs to an earlier version of the bundle, or to another Node, is of no use any more.
    for (const name of readdirSync(folder)) {
      if (name.startsWith(NAME) && join(folder, name) !== path) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // Installed where this user may not write.
  }
}

start();
