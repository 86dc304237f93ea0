/** PDF files in the making, right or wrong, as far as tests need them. */

export interface Stream {
  readonly dictionary: string;
  readonly data: Uint8Array;
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0) & 0xff);

/** Objects numbered from 1 on, of which the first is the catalogue. */
export function pdfFile(objects: readonly (string | Stream)[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array | string): void => {
    const bytes = typeof piece === 'string' ? bytesOf(piece) : piece;
    pieces.push(bytes);
    length += bytes.length;
  };
  add('%PDF-1.7\n');
  const places = objects.map((object, i) => {
    const place = length;
    add(`${i + 1} 0 obj\n`);
    if (typeof object === 'string') add(object);
    else {
      const stated = object.dictionary.includes('/Length') ? '' : `/Length ${object.data.length}`;
      add(`<<${object.dictionary}${stated}>>\nstream\n`);
      add(object.data);
      add('\nendstream');
    }
    add('\nendobj\n');
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = length;
  const size = objects.length + 1;
  add(`xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`);
  add(`trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`);
  const file = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    file.set(piece, at);
    at += piece.length;
  }
  return file;
}

/** A file of these streams and nothing that uses them. */
export const pdfOf = (...streams: Stream[]): Uint8Array =>
  pdfFile(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>', ...streams]);

/** One page with that content; `more` are objects from 6 on. */
export const pageOf = (content: Stream, resources = '', more: readonly (string | Stream)[] = []): Uint8Array =>
  pdfFile([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>${resources}>>/Contents 5 0 R>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    content,
    ...more,
  ]);
