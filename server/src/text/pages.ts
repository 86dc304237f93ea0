/** Page numbers that a print leaves between the lines of a text. */
import { skipBlanks } from './chars.ts';

/** Alone on its line: -3-, — 3 —, 第3页, 第 3 页 共 5 页. */
const pageNumber = /^(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?)$/;
/** - – — － 页 */
const closes = (c: number): boolean => c === 45 || c === 0x2013 || c === 0x2014 || c === 0xff0d || c === 0x9875;
const LONGEST = 20;

/** Whether the characters are a page number; no blank stands at their end. Nearly always told by the last one. */
export function isPageNumber(text: string, start: number, end: number): boolean {
  if (end <= start || !closes(text.charCodeAt(end - 1))) return false;
  const from = skipBlanks(text, start, end);
  return end - from <= LONGEST && pageNumber.test(text.slice(from, end));
}
