/** Page numbers that a print leaves between the lines of a text. */

/** Alone on its line: -3-, — 3 —, 第3页, 第 3 页 共 5 页. */
const pageNumber = /^(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?)$/;
const ends = new Set([...'-—–－页'].map((c) => c.charCodeAt(0)));
const LONGEST = 20;

/** Whether the characters, trimmed of blanks, are a page number. Nearly always told by the last one. */
export const isPageNumber = (text: string, start: number, end: number): boolean =>
  end > start &&
  end - start <= LONGEST &&
  ends.has(text.charCodeAt(end - 1)) &&
  pageNumber.test(text.slice(start, end));
