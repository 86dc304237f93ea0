/** A text that agrees with its tables is left alone; change one of its numbers, and that number is found. */
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../server/src/parser/parse.ts';
import { narrativeRules } from '../../server/src/rules/narrative/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { figuresOf } from '../fixtures/generate.ts';
import { type Style, styledReport, styles } from '../fixtures/narrative-styles.ts';
import { printed } from '../fixtures/prose.ts';

const SEEDS = 24;
/** Share of changed numbers that must be found. */
const FOUND = 0.95;

const check = (text: string): Finding[] =>
  runRules(parseReport(text), {
    rules: narrativeRules,
    onError: (_, error) => {
      throw error;
    },
  });

const figures = (seed: number) => figuresOf(seed, seed % 3 === 0 ? 'large' : 'dense');

/** Another whole number in the same digits: one more, one less, twice as much, a digit swapped. */
function other(text: string, seed: number): string {
  const folded = text.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0));
  if (!/^\d+$/.test(folded)) return text === '九' ? '七' : '九';
  const value = Number(folded);
  const next = [value + 1, value > 0 ? value - 1 : 2, value * 2 + 3, value + 10][seed % 4] as number;
  return folded === text
    ? String(next)
    : String(next).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
}

const show = (text: string, found: readonly Finding[]): string[] =>
  found.map((f) => `${f.rule} [${text.slice(f.start, f.end)}] ${JSON.stringify(f.message.args)}`);

describe.each(styles.map((style): [string, Style] => [style.name, style]))('%s', (_, style) => {
  it('says nothing of a text that agrees', () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { text } = styledReport(style, figures(seed));
      expect(show(text, check(text)), `seed ${seed}`).toEqual([]);
    }
  });

  it('says nothing of it in the lines of a print', () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { text } = styledReport(style, figures(seed));
      const print = printed(text, 20 + (seed % 15), ['\n', '\r\n　　', '\n\n— 3 —\n\n'][seed % 3] as string);
      expect(show(print, check(print)), `seed ${seed}`).toEqual([]);
    }
  });

  it('finds a changed number where it stands', () => {
    let tried = 0;
    const missed: string[] = [];
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { text, numbers } = styledReport(style, figures(seed));
      numbers.forEach(({ start, end }, i) => {
        const to = other(text.slice(start, end), seed + i);
        const changed = text.slice(0, start) + to + text.slice(end);
        const found = check(changed);
        tried++;
        if (!found.some((f) => f.start >= start && f.end <= start + to.length)) {
          missed.push(
            `${changed.slice(Math.max(0, start - 24), start)}[${text.slice(start, end)}→${to}]${changed.slice(start + to.length, start + to.length + 6)}`,
          );
        }
      });
    }
    expect(missed.length / tried, [...new Set(missed)].slice(0, 12).join('\n')).toBeLessThanOrEqual(1 - FOUND);
  });
});
