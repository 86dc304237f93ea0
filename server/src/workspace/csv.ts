/** Tables for a spreadsheet: CSV (RFC 4180). */

/** Without it Excel takes the file for one in the code page of the machine. */
export const BOM = '\ufeff';

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Words that a spreadsheet would run as a formula stay words. */
function field(words: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(words) && !NUMBER.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvLine = (fields: readonly string[]): string => `${fields.map(field).join(',')}\r\n`;
