// Small helpers around child processes, with nothing but Node's own modules: they run before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const isWindows = process.platform === 'win32';

/** A word for the shell of Windows, which takes a blank in a path for its end: C:\Program Files, a name of two words. */
export const quoted = (word) => (/^[\w.:=+/\\-]+$/.test(word) ? word : `"${word}"`);

/**
 * Runs a program to its end. Resolves to `{ code, output }`; never rejects for a non-zero code.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, capture?: boolean, shell?: boolean, timeout?: number }} [options]
 *   `capture` keeps the output instead of showing it; `timeout` in milliseconds.
 */
export function run(command, args, options = {}) {
  const { cwd = root, env = process.env, capture = false, shell = false, timeout } = options;
  return new Promise((resolve) => {
    const [program = '', ...words] = shell ? [command, ...args].map(quoted) : [command, ...args];
    const child = spawn(program, words, {
      cwd,
      env,
      shell,
      stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    const timer = timeout
      ? setTimeout(() => {
          output += `\n${command}: stopped after ${Math.round(timeout / 1000)} s\n`;
          child.kill('SIGKILL');
        }, timeout)
      : undefined;
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${output}${error.message}\n` });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs npm, also when it was npm that started us: its per-package variables must not lead the inner run astray. */
export function npm(args, options = {}) {
  const env = { ...process.env };
  for (const key of Object.keys(env)) {
    if (
      /^npm_(package|lifecycle)_|^npm_config_(local_prefix|prefix|global|node_gyp|noproxy)$|^npm_command$/i.test(key)
    ) {
      delete env[key];
    }
  }
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js') && existsSync(script)) {
    return run(process.execPath, [script, ...args], { ...options, env });
  }
  return run(isWindows ? 'npm.cmd' : 'npm', args, { ...options, env, shell: isWindows });
}

/** Runs a program installed in node_modules, by its JavaScript entry, so that no shell is needed anywhere. */
export function runNode(args, options = {}) {
  return run(process.execPath, args, options);
}

/** The first of the named programs that is on the PATH, as a full path, or undefined. */
export function which(...names) {
  const suffixes = isWindows ? ['.exe', '.cmd', '.bat'] : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      for (const suffix of suffixes) {
        const path = join(folder, name + suffix);
        if (folder && existsSync(path)) return path;
      }
    }
  }
  return undefined;
}
