/** Standard output and error, written at once: a stream would cost start-up time and could lose its end at exit. */
import { writeSync } from 'node:fs';

const STDOUT = 1;
const STDERR = 2;

/** Data. */
export const out = (text: string): void => writeAll(STDOUT, text);

/** Progress and messages; a line. */
export const note = (line: string): void => writeAll(STDERR, `${line}\n`);

/** Writes everything, however slow the reader. When the reader has gone (`| head`), ends quietly. */
function writeAll(fd: number, text: string): void {
  if (text === '') return;
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at, Math.min(bytes.length - at, 0x10000));
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EAGAIN') pause();
      else if (fd === STDOUT && code !== 'EPIPE' && code !== 'ECONNRESET') throw error;
      else process.exit(process.exitCode);
    }
  }
}

/** A pipe that takes nothing for the moment. */
const pause = (): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);

/** The code of a system error (`ENOENT`), or ''. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
