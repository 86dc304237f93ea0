/**
 * Whether a text may be a report, told in microseconds: it only decides whether the server is worth starting. The
 * server then looks properly. Words of a title or of three section titles; a little too generous on purpose.
 */
const TITLE = /(?:信息|政务)公开[^。；，]{0,24}?报\s{0,4}告/;
const SECTIONS = ['总体情况', '主动公开', '公开申请', '行政复议', '存在的', '报告的事项'];
const ON = /<!--[ \t]*xxgk:[ \t]*on\b/;

/** Longest text that is looked at whole; of a longer one the beginning. */
const LIMIT = 200_000;

export function mayBeReport(text: string): boolean {
  const part = text.length > LIMIT ? text.slice(0, LIMIT) : text;
  if (part.includes('公开')) {
    if (TITLE.test(part)) return true;
    let found = 0;
    for (const words of SECTIONS) if (part.includes(words) && ++found >= 3) return true;
  }
  return part.includes('xxgk:') && ON.test(part);
}

/** Whether a change can have made a report of a document that was none. */
export const mayMatter = (changed: string): boolean => /[公开报告题项]|xxgk/.test(changed);
