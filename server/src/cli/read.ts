/** Files of the disk -> texts, with as little work a file as can be. */
import { transcode } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ProblemCode } from '../convert/problem.ts';
import type { MessageKey } from '../messages/index.ts';
import { type Decoded, decode, maximumBytes, megabytes } from '../text/encoding.ts';
import { codeOf, pause } from './io.ts';

/** Why a file could not be read: stable words for programs, each with its sentence in the catalogue. */
export type ReadErrorCode =
  | ProblemCode
  | 'not-found'
  | 'no-permission'
  | 'in-use'
  | 'not-a-file'
  | 'link-loop'
  | 'too-large'
  | 'read-failed'
  | 'binary'
  | 'docx'
  | 'doc'
  | 'pdf'
  | 'zip';

export interface ReadError {
  readonly code: ReadErrorCode;
  readonly args: Readonly<Record<string, string | number>>;
}

export interface File extends Decoded {
  readonly bytes: number;
}

export type ReadResult = { readonly file: File } | { readonly error: ReadError };

/** Several times the fastest decoder there is besides; throws on invalid UTF-8. */
const utf8 = (bytes: Uint8Array): string => transcode(bytes, 'utf8', 'utf16le').toString('utf16le');

/** One buffer for all files; grown to the largest. */
let shared = Buffer.allocUnsafeSlow(0x40000);

/** Standard input. */
export const STDIN = 0;

/** Reads and decodes a file, or standard input. Never throws. */
export function readText(path: string | typeof STDIN): ReadResult {
  const bytes = readBytes(path);
  if (!(bytes instanceof Uint8Array)) return { error: bytes };
  const decoded = decode(bytes, utf8);
  if ('noText' in decoded) return { error: { code: decoded.noText, args: {} } };
  return { file: { ...decoded, bytes: bytes.length } };
}

/** The bytes, in a buffer that the next call writes over. */
export function readBytes(path: string | typeof STDIN): Uint8Array | ReadError {
  let fd: number | null = null;
  try {
    fd = path === STDIN ? STDIN : openSync(path, 'r');
    let length = 0;
    for (;;) {
      if (length === shared.length) {
        const size = fstatSync(fd).size;
        if (size > maximumBytes || length > maximumBytes) return tooLarge(Math.max(size, length));
        const grown = Buffer.allocUnsafeSlow(Math.max(length * 2, size + 1));
        shared.copy(grown, 0, 0, length);
        shared = grown;
      }
      const read = readSome(fd, length);
      if (read === 0) break;
      length += read;
    }
    return length > maximumBytes ? tooLarge(length) : shared.subarray(0, length);
  } catch (error) {
    return systemError(error);
  } finally {
    if (fd !== null && fd !== STDIN) closeSync(fd);
  }
}

/** 0 at the end. A terminal or pipe without data yet is waited for. */
function readSome(fd: number, at: number): number {
  for (;;) {
    try {
      return readSync(fd, shared, at, shared.length - at, null);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      pause(10);
    }
  }
}

const tooLarge = (bytes: number): ReadError => ({
  code: 'too-large',
  args: { size: megabytes(bytes), limit: megabytes(maximumBytes) },
});

/** What the system said, in our words. */
export function systemError(error: unknown): ReadError {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return { code: 'not-found', args: {} };
  if (code === 'EACCES' || code === 'EPERM') return { code: 'no-permission', args: {} };
  if (code === 'EBUSY') return { code: 'in-use', args: {} };
  if (code === 'ELOOP') return { code: 'link-loop', args: {} };
  if (code === 'EISDIR') return { code: 'not-a-file', args: {} };
  return { code: 'read-failed', args: { reason: code || String(error) } };
}

/** Key of the sentence that tells a reader about it. */
export function readErrorKey({ code, args }: ReadError): MessageKey {
  switch (code) {
    case 'too-large':
      // Of bytes, or of what they unpack to.
      return 'size' in args ? 'file-unreadable.too-large' : 'convert.too-large';
    case 'damaged':
    case 'empty':
    case 'encrypted':
    case 'wrong-type':
    case 'no-text':
    case 'empty-page':
    case 'ofd':
    case 'old-sheet':
    case 'other-kind':
    case 'no-office':
    case 'no-browser':
    case 'no-office-here':
    case 'no-print-here':
    case 'program-failed':
      return `convert.${code}`;
    default:
      return `file-unreadable.${code}`;
  }
}
