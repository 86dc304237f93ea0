/** Text -> bytes of a file: the way back of `decode` (encoding.ts). No node, as there. */
import type { Encoding } from './encoding.ts';

/**
 * Text -> bytes of the same encoding and mark, so that what was decoded is written back as it was. null where a character has no
 * place in the encoding.
 */
export function encode(text: string, encoding: Encoding, bom: boolean): Uint8Array | null {
  if (encoding === 'gb18030') return encodeGb18030(text);
  if (encoding === 'utf-8') return new TextEncoder().encode(bom ? `\ufeff${text}` : text);
  const marked = bom ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}

let gbkTable: Map<string, number> | null = null;

/** Character -> its two bytes. Browsers and Node decode GB 18030 and do not encode it, so the decoder is read backwards. */
function twoByteTable(): Map<string, number> {
  if (gbkTable) return gbkTable;
  const table = new Map<string, number>();
  const decoder = new TextDecoder('gb18030');
  const pair = new Uint8Array(2);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      pair[0] = lead;
      pair[1] = trail;
      const character = decoder.decode(pair);
      if (character.length === 1 && character !== '\ufffd' && !table.has(character)) {
        table.set(character, (lead << 8) | trail);
      }
    }
  }
  gbkTable = table;
  return table;
}

function encodeGb18030(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const two = twoByteTable().get(character);
    const four = two === undefined ? fourBytes(character, code) : null;
    if (two !== undefined) bytes.push(two >> 8, two & 0xff);
    else if (four) bytes.push(...four);
    else return null;
  }
  return Uint8Array.from(bytes);
}

const fourByteForm = (index: number): number[] => [
  0x81 + Math.floor(index / 12600),
  0x30 + (Math.floor(index / 1260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
];

/**
 * Four-byte form of GB 18030: linear above the BMP, found by halving below, where it increases but for nine Latin
 * letters (U+1E40–1E48) and the private area, which are given up.
 */
function fourBytes(character: string, code: number): number[] | null {
  if (code >= 0x10000) return fourByteForm(code - 0x10000 + 189000);
  const decoder = new TextDecoder('gb18030');
  let low = 0;
  let high = 39419;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = decoder.decode(Uint8Array.from(fourByteForm(middle)));
    if (found === character) return fourByteForm(middle);
    if ((found.codePointAt(0) ?? 0) < code) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
