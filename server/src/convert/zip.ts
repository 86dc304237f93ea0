/** The parts of a zip file (.docx, .xlsx), in bounded memory. */
import { unzipSync, zipSync } from 'fflate';
import { isCompound, isEncrypted } from './compound.ts';
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
