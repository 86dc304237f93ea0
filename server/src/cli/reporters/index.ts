import { fstatSync, statSync } from 'node:fs';
import type { Locale } from '../../messages/index.ts';
import { moreBundle } from '../bundles.ts';
import { json } from './json.ts';
import { colours, noPaint } from './paint.ts';
import type { Reporter } from './reporter.ts';
import { text } from './text.ts';

export const formats = ['text', 'json', 'html', 'csv', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

export function reporterFor(format: Format, locale: Locale, flags: ReadonlySet<string>): Reporter {
  switch (format) {
    case 'json':
      return json();
    case 'html':
      return moreBundle().html(locale);
    case 'csv':
      return moreBundle().csv(locale);
    case 'sarif':
      return moreBundle().sarif(locale);
    case 'github':
      return moreBundle().github();
    case 'text':
      return text(locale, colourful(flags) ? colours : noPaint);
  }
}

/** By the flags, else NO_COLOR and FORCE_COLOR, else on a terminal. */
function colourful(flags: ReadonlySet<string>): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (flags.has('no-color')) return false;
  if (flags.has('color')) return true;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return TERM !== 'dumb' && isTerminal();
}

/**
 * Asking node:tty would load Node's streams, a quarter of the time of a small check. Where devices have numbers, output
 * is a terminal if it is a device of characters other than the one that swallows everything.
 */
function isTerminal(): boolean {
  try {
    const output = fstatSync(1);
    if (!output.isCharacterDevice()) return false;
    return process.platform === 'win32' ? process.stdout.isTTY : output.rdev !== statSync('/dev/null').rdev;
  } catch {
    return false;
  }
}
