/** Every hostile piece in every place where rules read: the time to read and check grows with the text. */
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../server/src/parser/html/entry.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { pairs, pieces, places, runOf } from './hostile-places.ts';
import { cost } from './support.ts';
import { takesItsTime } from './tries.ts';

/** UTF-16 units of a hostile run; eight times as many cost eight times as much, or sixty-four times. */
const [SHORT, LONG] = [1250, 10_000];
/** Below this a run is quick whatever it grows like. Milliseconds. */
const QUICK = 25;

function check(text: string, markdown: boolean): void {
  runRules(parseReport(text, { markdown, html: readHtml }), {
    onError: (rule, error) => {
      throw new Error(`${rule}: ${String(error)}`);
    },
  });
}

type Piece = Parameters<typeof runOf>[0];

/** What took too long, with its costs: slow, and again slow, and out of step with its length. */
function slow(hostile: readonly Piece[], make: (words: string) => string, markdown: boolean): string[] {
  const costOf = (piece: Piece, units: number): number => {
    const text = make(runOf(piece, units));
    return cost(() => check(text, markdown));
  };
  const found: string[] = [];
  for (const piece of hostile) {
    let long = costOf(piece, LONG);
    if (long < QUICK) continue;
    let short = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 4 && (attempt < 1 || long > Math.max(short, QUICK / 8) * 22); attempt++) {
      short = Math.min(short, costOf(piece, SHORT));
      long = Math.min(long, costOf(piece, LONG));
    }
    if (long > Math.max(short, QUICK / 8) * 22)
      found.push(`${JSON.stringify(piece)}: ${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`);
  }
  return found;
}

takesItsTime();

describe.each(Object.entries(places))('%s', (_, make) => {
  test('a run of one piece', () => expect(slow(pieces, make, true)).toEqual([]));
});

/** Where two runs meet: in running text of every kind, in a cell, and in plain text, which has no comments. */
const PAIRED = ['preface', '一', '五', '六', 'a cell', 'behind the signature'] as const;

describe.each(PAIRED)('%s', (place) => {
  const make = places[place] as (words: string) => string;
  test('a run of one piece before a run of another', () => expect(slow(pairs, make, true)).toEqual([]));
});

test('plain text', () => expect(slow(pieces, places.一 as (words: string) => string, false)).toEqual([]));
