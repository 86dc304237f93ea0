/** The JSON contract of `xxgk rollup --format json`. Figures as numbers, amounts exact in `text`. */
import { type Locale, say } from '../messages/index.ts';
import type { Exact } from '../repair/exact.ts';
import { addressKey } from '../standard/address.ts';
import { standards } from '../standard/index.ts';
import { addressesOf, type Figures, inDigits, tableIds } from '../workspace/figures.ts';
import type { Part } from '../workspace/part.ts';
import type { Rollup } from '../workspace/rollup.ts';
import { hintInWords, leftOutInWords } from '../workspace/rollup-page.ts';

/** Version of the contract; it grows when a program that reads the output could break. */
const VERSION = 1;

interface FigureOut {
  readonly value: number;
  readonly text: string;
}

type TablesOut = Record<string, Record<string, Record<string, FigureOut>>>;

export function rollupJson(rollup: Rollup, locale: Locale): object {
  const { year, standard, organ, parts, leftOut, unread, sums, whole, complete } = rollup;
  return {
    version: VERSION,
    year,
    standard,
    organ,
    complete,
    tables: tables(sums, rollup),
    whole: whole && {
      ...named(whole.part),
      unlike: whole.unlike,
      differences: whole.differences.map(({ cell, sum, whole: own, difference }) => ({
        cell,
        sum: figure(sum),
        whole: own && figure(own),
        difference: difference && figure(difference),
      })),
      hints: whole.hints.map((hint) => ({
        what: hint.what,
        path: hint.part.uri,
        left: hint.left,
        message: hintInWords(hint, (path) => path, locale),
      })),
    },
    parts: parts.map((part) => ({
      ...named(part),
      doubts: part.doubts.map(({ key, args, grave }) => ({
        code: key.slice('rollup.doubt.'.length),
        grave,
        message: say(locale, key, args),
      })),
      tables: tables(part.figures, rollup),
    })),
    leftOut: leftOut.map((one) => ({
      ...named(one.part),
      reason: one.reason,
      message: leftOutInWords(one, (path) => path, locale),
      instead: one.instead?.uri ?? null,
    })),
    unread: unread.map(({ uri, why }) => ({ path: uri, message: why })),
  };
}

const named = ({ uri, organ, year }: Part) => ({ path: uri, organ, year });

const figure = (value: Exact): FigureOut => ({ value: Number(inDigits(value)), text: inDigits(value) });

/** An absent cell has no key. */
function tables(figures: Figures, { standard }: Rollup): TablesOut {
  return Object.fromEntries(
    tableIds.map((id) => {
      const rows: TablesOut[string] = {};
      for (const cell of addressesOf(standards[standard].tables[id])) {
        const value = figures.get(addressKey(cell));
        if (!value) continue;
        rows[cell.row] ??= {};
        (rows[cell.row] as Record<string, FigureOut>)[cell.column] = figure(value);
      }
      return [id, rows];
    }),
  );
}
