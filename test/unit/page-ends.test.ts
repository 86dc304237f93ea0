/** Where the preview marks the ends of printed pages. */
import { describe, expect, it } from 'vitest';
import { type Piece, pageStarts } from '../../client/src/preview/page/ends.ts';

/** Pieces one below the other, each 10 tall. */
const column = (count: number, more: (i: number) => Partial<Piece> = () => ({})): Piece[] =>
  Array.from({ length: count }, (_, i) => ({
    top: i * 10,
    bottom: i * 10 + 10,
    back: 0,
    head: 0,
    extra: 0,
    ...more(i),
  }));

describe('a page ends', () => {
  it('where the next piece no longer fits', () => {
    expect(pageStarts(column(10), 100)).toEqual([]);
    expect(pageStarts(column(11), 100)).toEqual([10]);
    expect(pageStarts(column(25), 100)).toEqual([10, 20]);
  });

  it('before what stays with the next piece', () => {
    expect(
      pageStarts(
        column(12, (i) => ({ back: i === 9 || i === 10 ? 1 : 0 })),
        100,
      ),
    ).toEqual([8]);
    expect(
      pageStarts(
        column(12, (i) => ({ back: i === 10 ? 3 : 0 })),
        100,
      ),
    ).toEqual([7]);
    expect(
      pageStarts(
        column(12, (i) => ({ back: i === 11 ? 3 : 0 })),
        100,
      ),
    ).toEqual([10]);
  });

  it('where it is full, when all of it belongs together', () => {
    expect(
      pageStarts(
        column(25, () => ({ back: 1 })),
        100,
      ),
    ).toEqual([10, 20]);
  });

  it('earlier, where the head of a table comes again', () => {
    expect(
      pageStarts(
        column(30, () => ({ head: 20 })),
        100,
      ),
    ).toEqual([8, 16, 24]);
  });

  it('later, by what stands on the screen alone', () => {
    expect(
      pageStarts(
        column(13, (i) => ({ extra: i === 5 ? 10 : 0 })),
        100,
      ),
    ).toEqual([11]);
    expect(
      pageStarts(
        column(13, (i) => ({ extra: i === 10 ? 10 : 0 })),
        100,
      ),
    ).toEqual([11]);
  });

  it('somewhere, whatever the pieces: each is taken once', () => {
    expect(pageStarts([], 100)).toEqual([]);
    expect(pageStarts(column(3), 5)).toEqual([1, 2]);
    expect(
      pageStarts(
        column(3, () => ({ back: 1, head: 500 })),
        5,
      ),
    ).toEqual([1, 2]);
  });
});
