/** Standard output and error, written at once: a stream would cost start-up time and could lose its end at exit. */
import { writeSync } from 'node:fs';

const STDOUT = 1;
const STDERR = 2;

let readerGone = false;

/** Data. When the reader has gone (`| head`), the rest is dropped; the work goes on, so that the exit code is what it is. */
export function out(text: string): void {
  if (readerGone) return;
  try {
    writeAll(STDOUT, text);
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'EPIPE' && code !== 'ECONNRESET') throw error;
    readerGone = true;
  }
}

/** Names of files and words of reports stand in messages: they must not steer the terminal. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** Progress and messages; a line. Where nobody takes them the work goes on: what it gives is no worse for it. */
export function note(line: string): void {
  try {
    writeAll(STDERR, `${line.replace(STEERING, ' ')}\n`);
  } catch {
    // Nowhere is left to say so.
  }
}

/**
 * A console of Windows takes bytes for characters of its code page, GBK in China: Chinese would be garbled. Its stream
 * takes characters, and has written them when it returns.
 */
const consoleOf = (fd: number): NodeJS.WriteStream | null => {
  if (process.platform !== 'win32') return null;
  const stream = fd === STDOUT ? process.stdout : process.stderr;
  return stream.isTTY ? stream : null;
};

/** Writes everything, however slow the reader. */
function writeAll(fd: number, text: string): void {
  const characters = consoleOf(fd);
  if (characters) {
    characters.write(text);
    return;
  }
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at, Math.min(bytes.length - at, 0x10000));
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      pause(5);
    }
  }
}

/** Waits, doing nothing else: for a pipe that takes or gives nothing for the moment, a file that is held. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** The code of a system error (`ENOENT`), or ''. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
