/** Writing a right value into a cell. */
import type { Edit } from '../report/finding.ts';
import type { Cell, Report } from '../report/types.ts';

/** Writing here would run into the digits beside it. */
const touches = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}.,，．-]/u.test(char);

/**
 * Plain digits in place of the cell's characters; a note in brackets behind the number stays. A blank cell is written
 * where its number would stand, with a blank where it would stick to its neighbours.
 */
export function writeNumber(report: Report, cell: Cell, digits: string): Edit {
  const { start, end } = cell;
  let newText = digits;
  if (cell.kind === 'notation') {
    const note = cell.text.search(/[(（[【〔]/);
    if (note > 0) newText += cell.text.slice(note);
  }
  if (start === end) {
    if (start > 0 && touches(report.text[start - 1])) newText = ` ${newText}`;
    if (touches(report.text[end])) newText += ' ';
  }
  return { start, end, newText };
}
