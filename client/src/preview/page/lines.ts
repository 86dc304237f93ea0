/** Between source lines and places on the page. Elements carry `data-line`; between two of them places are shared out evenly. */
interface Stop {
  readonly line: number;
  /** Pixels from the top of the page. */
  readonly top: number;
}

/** The stops of the page as it is laid out now, in the order of the lines. */
function stops(): Stop[] {
  const found: Stop[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('#report [data-line]')) {
    const line = Number(element.dataset['line']);
    const { top, height } = element.getBoundingClientRect();
    if (Number.isFinite(line) && height > 0) found.push({ line, top: top + window.scrollY });
  }
  found.sort((a, b) => a.line - b.line || a.top - b.top);
  // A table is laid out in the standard's order: what would lead upwards is left out.
  const rising: Stop[] = [{ line: 0, top: 0 }];
  for (const stop of found) {
    const last = rising[rising.length - 1] as Stop;
    if (stop.line > last.line && stop.top >= last.top) rising.push(stop);
  }
  return rising;
}

/** Where the page must be scrolled to so that `line` is at its top; `above` is what covers the top. */
export function topOf(line: number, above: number): number {
  const all = stops();
  const index = all.findLastIndex((stop) => stop.line <= line);
  const before = all[Math.max(index, 0)] as Stop;
  const after = all[index + 1];
  if (!after) return before.top - above;
  return before.top + ((line - before.line) / (after.line - before.line)) * (after.top - before.top) - above;
}

/** The line, with a fraction, at the top of the page. */
export function lineAtTop(above: number): number {
  const all = stops();
  const y = window.scrollY + above;
  const index = all.findLastIndex((stop) => stop.top <= y);
  const before = all[Math.max(index, 0)] as Stop;
  const after = all[index + 1];
  if (!after || after.top === before.top) return before.line;
  return before.line + ((y - before.top) / (after.top - before.top)) * (after.line - before.line);
}
