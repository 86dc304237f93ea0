/** Texts -> files of the disk, whole or not at all. */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { encode } from '../text/encode.ts';
import { codeOf, pause } from './io.ts';
import { endOfLinks } from './links.ts';
import type { File } from './read.ts';

export type WriteProblem =
  | 'damaged'
  | 'changed'
  | 'unencodable'
  | 'no-permission'
  | 'in-use'
  | 'no-folder'
  | 'is-folder'
  | 'write-failed';

/**
 * Puts a new text in the place of one that was read: same encoding, mark, mode; a link stays a link. The old text is
 * there until the new one is whole. null when it is done.
 */
export function replaceText(path: string, file: File, text: string): WriteProblem | null {
  if (!file.exact) return 'damaged';
  const before = encode(file.text, file.encoding, file.bom);
  const after = encode(text, file.encoding, file.bom);
  if (!before || !after) return 'unencodable';
  try {
    const real = realpathSync(path);
    if (!readFileSync(real).equals(before)) {
      // Either somebody else wrote in the meantime, or the encoding has two spellings of a character.
      return file.encoding === 'utf-8' ? 'changed' : 'unencodable';
    }
    writeWhole(real, after, statSync(real).mode & 0o7777);
    return null;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'changed' : problemOf(error);
  }
}

/** Writes a file that must not be there yet; `replace` puts the bytes in the place of one that is, or where a link leads. */
export function createFile(path: string, bytes: Uint8Array, replace = false): WriteProblem | 'exists' | null {
  if (existsSync(path) && statSync(path).isDirectory()) return 'is-folder';
  if (replace && existsSync(path)) {
    try {
      const real = realpathSync(path);
      writeWhole(real, bytes, statSync(real).mode & 0o7777);
      return null;
    } catch (error) {
      return problemOf(error);
    }
  }
  const target = replace ? endOfLinks(path) : path;
  if (target === null) return 'write-failed';
  let fd: number;
  try {
    fd = openSync(target, 'wx');
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'exists' : problemOf(error);
  }
  let whole = false;
  try {
    writeBytes(fd, bytes);
    whole = true;
    return null;
  } catch (error) {
    return problemOf(error);
  } finally {
    closeSync(fd);
    if (!whole) rmSync(target, { force: true });
  }
}

/** Beside the file, then renamed onto it; nothing is left behind when it fails. */
function writeWhole(path: string, bytes: Uint8Array, mode: number): void {
  // A file that is protected from writing stays as it is, though its folder would allow to put another one in its place.
  accessSync(path, constants.W_OK);
  // Not after the file: its name may be as long as a name can be.
  const temporary = join(dirname(path), `.xxgk-${process.pid}.tmp`);
  const fd = openSync(temporary, 'wx', mode);
  try {
    try {
      writeBytes(fd, bytes);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    chmodSync(temporary, mode);
    putInPlace(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** What Windows says of a file in whose place none can be put, since a program has it open. */
class InUse extends Error {}

/** A virus scanner has a new file open for a moment, Word a document for hours. */
const TRIES = 5;
const BETWEEN_MS = 60;

function putInPlace(temporary: string, path: string): void {
  for (let left = TRIES; ; left--) {
    try {
      renameSync(temporary, path);
      return;
    } catch (error) {
      const code = codeOf(error);
      const held = code === 'EBUSY' || (process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES'));
      if (!held) throw error;
      if (left <= 1) throw new InUse();
      pause(BETWEEN_MS);
    }
  }
}

function writeBytes(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
}

function problemOf(error: unknown): WriteProblem {
  const code = codeOf(error);
  if (error instanceof InUse || code === 'EBUSY') return 'in-use';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no-folder';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'no-permission' : 'write-failed';
}
