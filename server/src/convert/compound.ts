/** The container of old Office files (.doc, .xls, .ppt), and of encrypted new ones. */

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

export const isCompound = (bytes: Uint8Array): boolean => SIGNATURE.slice(0, 4).every((byte, i) => bytes[i] === byte);

/** Whether the container holds a stream `EncryptedPackage`. */
export const isEncrypted = (bytes: Uint8Array): boolean => holdsStream(bytes, 'EncryptedPackage');

const WORKBOOKS = ['Workbook', 'Book'] as const;
const OTHER_PROGRAMS = ['PowerPoint Document', 'VisioDocument'] as const;
/** Word and WPS; Works. */
const WRITERS = ['WordDocument', 'CONTENTS', 'MatOST'] as const;

/** What LibreOffice would have to read; it takes its time over a broken one, so the plain faults are found before. */
export function compoundKind(bytes: Uint8Array): 'encrypted' | 'document' | 'old-sheet' | 'other-kind' | 'damaged' {
  if (isEncrypted(bytes)) return 'encrypted';
  if (!isWhole(bytes)) return 'damaged';
  if (WRITERS.some((name) => holdsStream(bytes, name))) return 'document';
  if (WORKBOOKS.some((name) => holdsStream(bytes, name))) return 'old-sheet';
  return OTHER_PROGRAMS.some((name) => holdsStream(bytes, name)) ? 'other-kind' : 'damaged';
}

/** Whether the sectors that the header names lie inside the file. */
function isWhole(bytes: Uint8Array): boolean {
  if (bytes.length < 1536 || !SIGNATURE.every((byte, i) => bytes[i] === byte)) return false;
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = header.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return false;
  const size = 2 ** shift;
  const sectors = Math.floor(bytes.length / size) - 1;
  const tables = header.getUint32(44, true);
  const directory = header.getUint32(48, true);
  const firstTable = header.getUint32(76, true);
  // Each sector of the allocation table speaks of a quarter as many sectors as it has bytes.
  return tables > 0 && (tables - 1) * (size / 4) < sectors && directory < sectors && firstTable < sectors;
}

/** Names of streams are written in UTF-16. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((c) => [c.charCodeAt(0), 0]);
  // An entry of the directory begins with its name, at a multiple of 128.
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at] === wanted[0] && wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
