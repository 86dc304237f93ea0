/** A workbook (.xlsx) -> its tables as tab-separated text. A bundle of its own. */
import readWorkbook, { type SheetData } from 'read-excel-file/universal';
import { boundElements } from './bounds.ts';
import { ConvertProblem, type Imported, isProblem, type Note } from './problem.ts';
import { formatsOf, inGeneral, withShownNumbers } from './xlsx-shown.ts';
import { type Parts, unzipParts, zipParts } from './zip.ts';

const MOST_ROWS = 2000;
const MOST_ELEMENTS = 500_000;
/** Places of the grid from the first cell to the last, which the library lays out whole. */
const MOST_PLACES = 1_000_000;

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

/**
 * The sheet without its empty cells, a look set on whole rows and columns reaches to the sheet's last place; its numbers as
 * they are shown.
 * @throws ConvertProblem where a filled cell lies too far out
 */
function filledCells(part: Uint8Array, formats: ReturnType<typeof formatsOf>): Uint8Array {
  const xml = new TextDecoder().decode(part).replace(/<c\b[^<>]*\/>/g, '');
  let row = 0;
  let column = 0;
  for (const [, letters = '', digits = ''] of xml.matchAll(/<c\b[^<>]*?\br="([A-Z]+)(\d+)"/g)) {
    row = Math.max(row, Number(digits));
    column = Math.max(column, letters.length > 3 ? Number.POSITIVE_INFINITY : columnOf(letters));
  }
  if (row * column > MOST_PLACES) throw new ConvertProblem('too-large');
  return new TextEncoder().encode(withShownNumbers(xml, formats));
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** @throws ConvertProblem */
export async function readXlsx(bytes: Uint8Array): Promise<Imported> {
  const names: string[] = [];
  const parts = unzipParts(bytes, (name) => {
    names.push(name);
    return /\.(xml|rels)$/i.test(name);
  });
  if (!('xl/workbook.xml' in parts)) throw new ConvertProblem('word/document.xml' in parts ? 'wrong-type' : 'damaged');
  boundElements(Object.values(parts), MOST_ELEMENTS);
  const formats = formatsOf(new TextDecoder().decode(parts['xl/styles.xml']));
  const sheets = Object.entries(parts).map(([name, part]) => [
    name,
    SHEET.test(name) ? filledCells(part, formats) : part,
  ]);
  try {
    const packed = zipParts(Object.fromEntries(sheets) as Parts);
    const read = await readWorkbook(packed.buffer as ArrayBuffer);
    const filled = read.map(({ data }) => textOf(data)).filter((text) => text !== '');
    if (filled.length === 0) throw new ConvertProblem('no-text');
    const notes: Note[] = [];
    if (read.some(({ data }) => data.length > MOST_ROWS)) {
      notes.push({ key: 'convert.note.rows', args: { count: MOST_ROWS } });
    }
    notes.push(...lost(parts, names));
    return { text: `${filled.join('\n\n')}\n`, markdown: false, notes };
  } catch (error) {
    if (isProblem(error)) throw error;
    throw new ConvertProblem('damaged');
  }
}

/** What is in no cell. */
function lost(parts: Parts, names: readonly string[]): Note[] {
  const notes: Note[] = [];
  const count = (pattern: RegExp): number => names.filter((name) => pattern.test(name)).length;
  const pictures = count(/^xl\/media\//i);
  if (pictures > 0) notes.push({ key: 'convert.note.pictures', args: { count: pictures } });
  const objects = count(/^xl\/charts\/chart\d*\.xml$/i);
  if (objects > 0) notes.push({ key: 'convert.note.objects', args: { count: objects } });
  const comments = names
    .filter((name) => /^xl\/comments\d*\.xml$/i.test(name))
    .reduce((sum, name) => sum + (new TextDecoder().decode(parts[name]).match(/<comment\b/g)?.length ?? 0), 0);
  if (comments > 0) notes.push({ key: 'convert.note.comments', args: { count: comments } });
  // A program that did not work it out left the formula alone.
  const formulas = Object.entries(parts)
    .filter(([name]) => SHEET.test(name))
    .reduce((sum, [, part]) => sum + unsolved(new TextDecoder().decode(part)), 0);
  if (formulas > 0) notes.push({ key: 'convert.note.formulas', args: { count: formulas } });
  return notes;
}

const unsolved = (sheet: string): number =>
  sheet.match(/<\/f>\s*(?:<v\s*\/>|<v><\/v>)?\s*<\/c>|<f\b[^<>]*\/>\s*<\/c>/g)?.length ?? 0;

/** One row a line; a row with one filled cell is a line of text. */
function textOf(rows: SheetData): string {
  return rows
    .slice(0, MOST_ROWS)
    .map((row) => {
      const cells = row.map((cell) =>
        cell === null
          ? ''
          : cell instanceof Date
            ? dateOf(cell)
            : typeof cell === 'number'
              ? inGeneral(cell)
              : String(cell).replace(/\s+/g, ' ').trim(),
      );
      while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
      const filled = cells.filter((cell) => cell !== '');
      return filled.length === 1 ? (filled[0] as string) : cells.join('\t');
    })
    .join('\n')
    .trim();
}

const dateOf = (date: Date): string => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
