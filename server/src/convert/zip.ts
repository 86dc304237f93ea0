/** The parts of a zip file (.docx, .xlsx), in bounded memory. */
import { unzipSync, zipSync } from 'fflate';
import { ConvertProblem, isProblem } from './problem.ts';

/** A report's text has some hundred kilobytes; the most that is unpacked, in bytes. */
const LARGEST_PART = 24 * 1024 * 1024;
const LARGEST_SUM = 48 * 1024 * 1024;
const MOST_PARTS = 10_000;

export type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * The parts with a wanted name. No more is unpacked than the file states beforehand, and a file that states too much is
 * refused: a bomb stays as small as it is.
 */
export function unzipParts(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  if (isCompound(bytes)) throw new ConvertProblem(isEncrypted(bytes) ? 'encrypted' : 'wrong-type');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ConvertProblem('wrong-type');
  let sum = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++count > MOST_PARTS) throw new ConvertProblem('too-large');
        if (!wanted(name)) return false;
        sum += originalSize;
        if (originalSize > LARGEST_PART || sum > LARGEST_SUM) throw new ConvertProblem('too-large');
        return true;
      },
    });
  } catch (error) {
    if (isProblem(error)) throw error;
    throw new ConvertProblem('damaged');
  }
}

/** Puts parts together again, not compressed. */
export const zipParts = (parts: Parts): Uint8Array => zipSync({ ...parts }, { level: 0 });

/** The container of old Office files, and of encrypted new ones. */
export const isCompound = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

/** Whether the container holds a stream `EncryptedPackage` (its name is in UTF-16). */
export function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]);
  const first = name[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (name.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
