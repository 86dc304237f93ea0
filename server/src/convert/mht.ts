/** A page saved with all that belongs to it in one file (.mht; many a .doc of an old system): its page. */

/** Longest head of a part, in characters. */
const MOST_HEAD = 4096;

/** Whether a file that begins like this is such an archive. */
export const isArchive = (start: string): boolean =>
  /^(?:from|mime-version|content-type|subject|date|x-[\w-]+|snapshot-[\w-]+):/i.test(start) &&
  /^content-type:\s*multipart\//im.test(start);

/** The bytes of the first page in it, as it was before it was packed; null where there is none. Linear. */
export function pageOf(bytes: Uint8Array): Uint8Array | null {
  // One character a byte; those that are no ASCII are never looked at.
  const text = new TextDecoder('latin1').decode(bytes);
  const at = text.search(/^content-type:\s*text\/html/im);
  if (at < 0) return null;
  const blank = /\r?\n\r?\n/g;
  blank.lastIndex = at;
  const end = blank.exec(text);
  if (!end || end.index - at > MOST_HEAD) return null;
  // The lines of the head before this one belong to it too.
  const head = text.slice(Math.max(text.lastIndexOf('\n--', at), at - MOST_HEAD, 0), end.index);
  const from = end.index + end[0].length;
  const next = text.indexOf('\n--', from);
  const to = next < 0 ? text.length : next;
  switch (/^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase()) {
    case 'quoted-printable':
      return unquoted(bytes.subarray(from, to));
    case 'base64':
      return fromBase64(text.slice(from, to));
    default:
      return bytes.subarray(from, to);
  }
}

function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text.replace(/[^A-Za-z0-9+/]/g, '')), (c) => c.charCodeAt(0));
  } catch {
    return null;
  }
}

const EQUALS = 0x3d;
const LINE_FEED = 0x0a;
const BLANKS: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0d]);

/** =E6=94=BF is three bytes; = at the end of a line is none. */
function unquoted(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === EQUALS) {
      const code = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
      let end = at + 1;
      while (BLANKS.has(bytes[end]) && end - at < MOST_HEAD) end++;
      if (bytes[end] === LINE_FEED) {
        at = end;
        continue;
      }
      if (!Number.isNaN(code)) {
        out[length++] = code;
        at += 2;
        continue;
      }
    }
    out[length++] = byte;
  }
  return out.subarray(0, length);
}
