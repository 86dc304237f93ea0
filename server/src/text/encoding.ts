/**
 * Bytes of a file -> text. No node: the server in a browser worker reads files too. A byte order mark is dropped and
 * counts no character.
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether a byte order mark stood in front. */
  readonly bom: boolean;
  /** False where bytes could not be read and stand as U+FFFD: such a file must not be written back. */
  readonly exact: boolean;
}

/** What a file is when it is no text. */
export type NoText = 'binary' | 'docx' | 'doc' | 'pdf' | 'zip';

export interface Undecoded {
  readonly noText: NoText;
}

/** Valid UTF-8 -> its text; throws or gives null on anything else. The command line brings a faster one than TextDecoder. */
export type Utf8Decoder = (bytes: Uint8Array) => string | null;

/** Largest file that is read, in bytes: 50 MB. A report has 10 to 100 KB. */
export const maximumBytes = 52_428_800;

/** A size as messages tell it: in whole megabytes of 2²⁰ bytes, rounded up. */
export const megabytes = (bytes: number): number => Math.ceil(bytes / 1_048_576);

const strictUtf8: Utf8Decoder = (bytes) => decodeWith('utf-8', bytes);

/**
 * UTF-8, UTF-16 (by its byte order mark, or by what it says), else GBK (as its superset GB 18030). UTF-8 with a few damaged
 * bytes stays UTF-8.
 * Never throws.
 */
export function decode(bytes: Uint8Array, utf8: Utf8Decoder = strictUtf8): Decoded | Undecoded {
  const known = signatureOf(bytes);
  if (known) return { noText: known };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16('utf-16be', bytes);
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = bom ? bytes.subarray(3) : bytes;
  // A zero byte stands in no text but UTF-16.
  if (body.includes(0)) return (bom ? null : unmarkedUtf16(body)) ?? { noText: 'binary' };
  const text = attempt(utf8, body);
  if (text !== null) return { text, encoding: 'utf-8', bom, exact: true };
  const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  const gbk = bom ? null : decodeWith('gb18030', body);
  const damaged = count(loose, '\ufffd');
  if (gbk !== null && !mostlyUtf8(loose, damaged)) return { text: gbk, encoding: 'gb18030', bom: false, exact: true };
  if (bom || mostlyUtf8(loose, damaged)) return { text: loose, encoding: 'utf-8', bom, exact: false };
  const guess = new TextDecoder('gb18030', { ignoreBOM: true }).decode(body);
  if ((count(guess, '\ufffd') + controls(guess)) * 20 > guess.length) return { noText: 'binary' };
  return { text: guess, encoding: 'gb18030', bom: false, exact: false };
}

/** One damaged character in twenty that are not ASCII, at most: then the rest was not UTF-8 by chance. */
function mostlyUtf8(loose: string, damaged: number): boolean {
  let wide = 0;
  for (let i = 0; i < loose.length; i++) if (loose.charCodeAt(i) > 0x7f) wide++;
  return damaged * 20 <= wide;
}

/** Characters that no text has: controls other than tab, line breaks, form feed and the old end-of-file mark. */
function controls(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 32 && !(c >= 9 && c <= 13) && c !== 26) n++;
  }
  return n;
}

function count(text: string, character: string): number {
  let n = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) n++;
  return n;
}

function attempt(utf8: Utf8Decoder, bytes: Uint8Array): string | null {
  try {
    return utf8(bytes);
  } catch {
    return null;
  }
}

function decodeWith(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeUtf16(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Decoded | Undecoded {
  const body = bytes.subarray(2);
  const strict = decodeWith(encoding, body);
  const text = strict ?? new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
  if (text.includes('\0')) return { noText: 'binary' };
  return { text, encoding, bom: true, exact: strict !== null };
}

/** Fewer bytes than this are no text of any kind. */
const SHORTEST_UTF16 = 16;
/** Bytes looked at to tell which of two comes first. */
const MOST_LOOKED_AT = 0x10000;

/**
 * UTF-16 without its mark: of blanks, figures, tags and line breaks every other byte is zero, and read so nearly all of it is
 * Chinese or Latin. null where it is not.
 */
function unmarkedUtf16(bytes: Uint8Array): Decoded | null {
  if (bytes.length % 2 !== 0 || bytes.length < SHORTEST_UTF16) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < Math.min(bytes.length, MOST_LOOKED_AT); at += 2) {
    // 一 (U+4E00) has a zero byte on the other side.
    if (bytes[at] === 0 && bytes[at + 1] !== 0x4e) even++;
    if (bytes[at + 1] === 0 && bytes[at] !== 0x4e) odd++;
  }
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = decodeWith(encoding, bytes);
  if (text === null || text.includes('\0') || !mostlyWords(text)) return null;
  return { text, encoding, bom: false, exact: true };
}

/** Chinese characters and punctuation, signs, full-width forms, Latin letters: all but one in twenty. */
function mostlyWords(text: string): boolean {
  const others = text.match(
    /[^\t\n\f\r\x20-\x7e\xa0-\xff\u2000-\u27ff\u3000-\u303f\u3400-\u9fff\ud800-\udfff\uff00-\uffef]/g,
  )?.length;
  return (others ?? 0) * 20 <= text.length;
}

function signatureOf(bytes: Uint8Array): NoText | null {
  const [a, b, c, d] = bytes;
  if (a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46) return 'pdf';
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return 'doc';
  if (a === 0x50 && b === 0x4b && (c === 3 || c === 5)) return holds(bytes, 'word/') ? 'docx' : 'zip';
  return null;
}

/** Whether the ASCII words stand in the first 64 KB or the last: where a zip archive names its parts. */
function holds(bytes: Uint8Array, words: string): boolean {
  const edge = 0x10000;
  const latin = new TextDecoder('latin1');
  return (
    latin.decode(bytes.subarray(0, edge)).includes(words) ||
    latin.decode(bytes.subarray(Math.max(0, bytes.length - edge))).includes(words)
  );
}
