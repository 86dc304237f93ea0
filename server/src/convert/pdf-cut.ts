/** Words that pdf.js joined over the lines of a table: what stands nearer than half a letter is one word to it. */
import type { Word } from './pdf-types.ts';

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;
/** Widths in digits: of a Chinese character, and of a gap that was made a blank. */
const WIDE_UNITS = 2;
const BLANK_UNITS = 0.6;
/** How far a word may reach over a line, in points, and in digits where its place is reckoned. */
const OVER = 1.5;
const OVER_UNITS = 1.2;
/** A figure wider than its cell reaches a little into the ones beside it; figures that touch fill theirs. */
const FILLED = 0.75;
const MOST_CELLS = 40;

/**
 * The word, or one for each cell that it holds.
 * @param lines x of the lines that part the cells of its row, from left to right, the outer ones included
 */
export function cutAtLines(word: Word, lines: readonly number[]): readonly Word[] {
  const end = word.x + word.width;
  const crossed = lines.filter((x) => x > word.x + OVER && x < end - OVER);
  if (crossed.length === 0 || crossed.length >= MOST_CELLS) return [word];
  const places = placesIn(word);
  const at = (i: number): number => places[i] as number;
  const margin = (at(1) - at(0)) * OVER_UNITS;
  const parts: Part[] = [];
  for (const { 0: token, index: from } of word.text.matchAll(/\S+/g)) {
    const to = from + token.length;
    const inside = crossed.filter((x) => x > at(from) + margin && x < at(to) - margin);
    if (inside.length > 0 && !(/^\d+$/.test(token) && fills(at(from), at(to), lines))) return [word];
    const cuts = [from, ...inside.map((x) => nearest(places, x)), to];
    for (const [i, end] of cuts.slice(1).entries()) parts.push({ from: cuts[i] as number, to: end });
  }
  const pieces: (Part & { cell: number })[] = [];
  for (const { from, to } of parts) {
    const middle = (at(from) + at(to)) / 2;
    const cell = crossed.filter((x) => x < middle).length;
    const last = pieces[pieces.length - 1];
    if (last?.cell === cell) pieces[pieces.length - 1] = { ...last, to };
    else pieces.push({ from, to, cell });
  }
  return pieces.map(({ from, to }) => ({
    ...word,
    text: word.text.slice(from, to),
    x: at(from),
    width: at(to) - at(from),
  }));
}

/** Indices of a word's characters. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/** Where each character begins, and where the last one ends. */
function placesIn({ text, x, width }: Word): number[] {
  const units = text.split('').map((c) => (c === ' ' ? BLANK_UNITS : WIDE.test(c) ? WIDE_UNITS : 1));
  const unit = width / units.reduce((a, b) => a + b, 0);
  let at = x;
  return [x, ...units.map((n) => (at += n * unit))];
}

/** Whether it takes up nearly all of each cell it lies in. */
function fills(start: number, end: number, lines: readonly number[]): boolean {
  return lines.slice(1).every((right, i) => {
    const left = lines[i] as number;
    const inside = Math.min(end, right) - Math.max(start, left);
    return inside <= OVER || inside >= (right - left) * FILLED;
  });
}

function nearest(places: readonly number[], x: number): number {
  let best = 0;
  for (const [i, place] of places.entries()) {
    if (Math.abs(place - x) < Math.abs((places[best] as number) - x)) best = i;
  }
  return best;
}
