/** Looks into the streams of a PDF before pdf.js does, which unpacks each of them whole and keeps it. */
import { Inflate } from 'fflate';
import { ConvertProblem, isProblem } from './problem.ts';

/**
 * The most that the streams of a file may hold unpacked, in bytes, pictures apart: fonts of all Chinese characters have
 * some 20 MB each, the text of a hundred pages 10 MB.
 */
const LARGEST_STREAM = 40 * 1024 * 1024;
const LARGEST_SUM = 96 * 1024 * 1024;
const MOST_STREAMS = 20_000;
/** Bytes taken at once: they unpack to a thousand times as much at most, all of it in memory. */
const STEP = 4 * 1024;
/** What two bytes stand for at most, of runs, each. */
const RUN_LENGTH = 64;

/** How far before its stream a dictionary begins, at most. */
const LONGEST_DICTIONARY = 1024;

export interface Streams {
  /** Bytes of all streams unpacked, pictures apart, which are never read. */
  readonly size: number;
  readonly pictures: number;
}

/** @throws ConvertProblem when they hold too much */
export function boundStreams(file: Uint8Array): Streams {
  const text = new Text(file);
  let sum = 0;
  // Streams that overlap would be unpacked again and again.
  let input = file.length * 2;
  let end = -1;
  let streams = 0;
  let pictures = 0;
  /** Pictures that say where others are transparent. */
  const masks = new Set<string>();
  for (let at = text.find('stream', 0); at >= 0; at = text.find('stream', at + 6)) {
    if (text.slice(at - 3, at) === 'end') continue;
    if (++streams > MOST_STREAMS) throw new ConvertProblem('too-large');
    const dictionary = text.dictionaryBefore(at);
    if (isPicture(dictionary)) pictures++;
    const [, mask] = /\/SMask\s+(\d+)\s+\d+\s+R/.exec(dictionary) ?? [];
    if (mask !== undefined) masks.add(mask);
    if (/\/Image\b|\/DCTDecode|\/JPXDecode|\/JBIG2Decode|\/CCITTFaxDecode/.test(dictionary)) continue;
    const start = text.afterLineEnd(at + 6);
    if (end < start) end = text.find('endstream', start);
    if (end < 0) end = file.length;
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? 0);
    const stop = Math.min(file.length, Math.max(end, start + length));
    if (filters(dictionary) > 1) throw new ConvertProblem('too-large');
    if (/\/(?:LZWDecode|LZW|RunLengthDecode|RL)\b/.test(dictionary)) sum += (stop - start) * RUN_LENGTH;
    if (sum > LARGEST_SUM) throw new ConvertProblem('too-large');
    if (!isDeflated(file, start)) continue;
    input -= stop - start;
    if (input < 0) throw new ConvertProblem('too-large');
    sum += unpackedSize(file.subarray(start + 2, stop), Math.min(LARGEST_STREAM, LARGEST_SUM - sum));
  }
  return { size: sum, pictures: Math.max(0, pictures - masks.size) };
}

const SMALLEST_PICTURE = 32;

/** In colours or greys, that are no mask of another one, and no line or dot. */
const isPicture = (dictionary: string): boolean =>
  /\/Subtype\s*\/Image\b/.test(dictionary) &&
  !/\/ImageMask\s+true|\/Matte\b/.test(dictionary) &&
  ['Width', 'Height'].every((side) => {
    const [, size] = new RegExp(`/${side}\\s+(\\d+)`).exec(dictionary) ?? [];
    return !(Number(size) < SMALLEST_PICTURE);
  });

/** How many filters that make much of little lie one in the other: no program needs two. */
const filters = (dictionary: string): number =>
  /\/F(?:ilter)?\s*\[([^\]]*)\]/
    .exec(dictionary)?.[1]
    ?.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g)?.length ?? 0;

/** Whether a zlib header stands there, whatever the dictionary calls it. */
const isDeflated = (file: Uint8Array, at: number): boolean => {
  const [first = 0, second = 0] = file.subarray(at, at + 2);
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
};

/** Nothing is kept but a piece at a time; a broken stream counts as far as it goes. */
function unpackedSize(packed: Uint8Array, most: number): number {
  let size = 0;
  let ended = false;
  const inflate = new Inflate((piece, final) => {
    size += piece.length;
    ended ||= final;
    if (size > most) throw new ConvertProblem('too-large');
  });
  try {
    for (let at = 0; at < packed.length && !ended; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    if (isProblem(error)) throw error;
  }
  return size;
}

/** Words of a file that is no text. */
class Text {
  constructor(private readonly file: Uint8Array) {}

  slice(from: number, to: number): string {
    return String.fromCharCode(...this.file.subarray(Math.max(0, from), Math.max(0, to)));
  }

  find(word: string, from: number): number {
    const first = word.charCodeAt(0);
    for (let at = this.file.indexOf(first, from); at >= 0; at = this.file.indexOf(first, at + 1)) {
      let i = 1;
      while (i < word.length && this.file[at + i] === word.charCodeAt(i)) i++;
      if (i === word.length) return at;
    }
    return -1;
  }

  dictionaryBefore(at: number): string {
    const before = this.slice(at - LONGEST_DICTIONARY, at);
    return before.slice(before.lastIndexOf(' obj') + 1);
  }

  afterLineEnd(at: number): number {
    const { file } = this;
    if (file[at] === 0x0d && file[at + 1] === 0x0a) return at + 2;
    return file[at] === 0x0a || file[at] === 0x0d ? at + 1 : at;
  }
}
