/** A workbook (.xlsx) -> its tables as tab-separated text. A bundle of its own. */
import readWorkbook, { type SheetData } from 'read-excel-file/universal';
import { ConvertProblem, type Imported, isProblem, type Note } from './problem.ts';
import { unzipParts, zipParts } from './zip.ts';

const MOST_ROWS = 2000;

/** @throws ConvertProblem */
export async function readXlsx(bytes: Uint8Array): Promise<Imported> {
  const parts = unzipParts(bytes, (name) => /\.(xml|rels)$/i.test(name));
  if (!('xl/workbook.xml' in parts)) throw new ConvertProblem('word/document.xml' in parts ? 'wrong-type' : 'damaged');
  try {
    const packed = zipParts(parts);
    const sheets = await readWorkbook(packed.buffer as ArrayBuffer);
    const filled = sheets.map(({ data }) => textOf(data)).filter((text) => text !== '');
    if (filled.length === 0) throw new ConvertProblem('no-text');
    const notes: Note[] = [];
    if (sheets.some(({ data }) => data.length > MOST_ROWS)) {
      notes.push({ key: 'convert.note.rows', args: { count: MOST_ROWS } });
    }
    return { text: `${filled.join('\n\n')}\n`, markdown: false, notes };
  } catch (error) {
    if (isProblem(error)) throw error;
    throw new ConvertProblem('damaged');
  }
}

/** One row a line; a row with one filled cell is a line of text. */
function textOf(rows: SheetData): string {
  return rows
    .slice(0, MOST_ROWS)
    .map((row) => {
      const cells = row.map((cell) =>
        cell === null ? '' : cell instanceof Date ? dateOf(cell) : String(cell).replace(/\s+/g, ' ').trim(),
      );
      while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
      const filled = cells.filter((cell) => cell !== '');
      return filled.length === 1 ? (filled[0] as string) : cells.join('\t');
    })
    .join('\n')
    .trim();
}

const dateOf = (date: Date): string => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
