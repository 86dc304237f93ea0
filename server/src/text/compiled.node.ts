/**
 * Runs bundles with the code that V8 compiled at an earlier run: half of the time to start is compiling. The compiled
 * code lies beside the bundles and is as trustworthy as they are; where it lacks, is of another version of a bundle or
 * of V8, or cannot be written, everything works without it.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

interface Module {
  exports: object;
}

/** A bundle whose compiled code is still to be kept, and where. */
interface Fresh {
  readonly name: string;
  readonly path: string;
  readonly script: Script;
}

export interface CompiledOptions {
  /** Where the bundles lie. */
  readonly folder: string;
  /** What runs: each program needs other parts of the bundles, so each has compiled code of its own. */
  readonly program: string;
  /** Of the bundle that starts it, for what is no bundle beside it. */
  readonly require: NodeJS.Require;
  /** Done around compiling: V8 takes compiled code again only under the flags it was kept under. */
  readonly around?: <Result>(work: () => Result) => Result;
  /** A bundle runs whose compiled code is not kept yet. */
  readonly onFresh?: () => void;
}

export class Compiled {
  private readonly modules = new Map<string, Module>();
  private readonly fresh: Fresh[] = [];
  private readonly caches: string;
  private readonly require: NodeJS.Require;

  constructor(private readonly options: CompiledOptions) {
    const { folder, require } = options;
    this.caches = join(folder, '.cache');
    const own = (name: string): unknown => (BUNDLE.test(name) ? this.run(name.slice(2)) : require(name));
    this.require = Object.assign(own, require);
  }

  /** Runs `name` unless it has run, and every bundle it requires; what they export. */
  run(name: string): object {
    const known = this.modules.get(name);
    if (known) return known.exports;
    const module: Module = { exports: {} };
    this.modules.set(name, module);
    const { folder } = this.options;
    const file = join(folder, name);
    const script = this.around(() => this.compile(name, file));
    // A bundle takes these into a scope of its own as it starts; to wrap its text would copy the whole of it.
    const scope = { exports: module.exports, require: this.require, module, __dirname: folder };
    Object.assign(globalThis, scope);
    try {
      script.runInThisContext();
    } finally {
      for (const key of Object.keys(scope)) Reflect.deleteProperty(globalThis, key);
    }
    return module.exports;
  }

  /** Keeps what has been compiled until now. */
  keep(): void {
    this.around(() => this.write());
  }

  private around<Result>(work: () => Result): Result {
    return this.options.around ? this.options.around(work) : work();
  }

  private compile(name: string, file: string): Script {
    const { mtimeMs, size } = statSync(file);
    const kept = `${this.options.program}-${name}`;
    const path = join(this.caches, `${kept}-${size}-${mtimeMs}-${process.versions.v8}-${process.arch}`);
    const cachedData = readIfThere(path);
    const script = new Script(readFileSync(file, 'utf8'), { filename: file, ...(cachedData && { cachedData }) });
    if (!cachedData || script.cachedDataRejected === true) {
      this.fresh.push({ name: kept, path, script });
      this.options.onFresh?.();
    }
    return script;
  }

  private write(): void {
    try {
      for (const { name, path, script } of this.fresh.splice(0)) {
        const temporary = `${path}.${process.pid}`;
        mkdirSync(this.caches, { recursive: true });
        writeFileSync(temporary, script.createCachedData());
        renameSync(temporary, path);
        // What belongs to an earlier version of the bundle, or to another V8, is of no use any more.
        for (const other of readdirSync(this.caches)) {
          if (other.startsWith(`${name}-`) && join(this.caches, other) !== path)
            rmSync(join(this.caches, other), { force: true });
        }
      }
    } catch {
      // Installed where this user may not write.
    }
  }
}

/** How a bundle asks for one beside it. */
const BUNDLE = /^\.\/[a-z.]+\.js$/;

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
