import { fstatSync } from 'node:fs';
import type { Locale } from '../../messages/index.ts';
import { moreBundle } from '../bundles.ts';
import { json } from './json.ts';
import type { Reporter } from './reporter.ts';
import { noPaint, type Paint, text } from './text.ts';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

export function reporterFor(format: Format, locale: Locale, flags: ReadonlySet<string>): Reporter {
  switch (format) {
    case 'json':
      return json();
    case 'sarif':
      return moreBundle().sarif(locale);
    case 'github':
      return moreBundle().github();
    case 'text':
      return text(locale, colourful(flags) ? colours() : noPaint);
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

/** Asking node:tty would load Node's streams; what is no device of characters is no terminal either. */
function isTerminal(): boolean {
  try {
    return fstatSync(1).isCharacterDevice() && process.stdout.isTTY;
  } catch {
    return false;
  }
}

function colours(): Paint {
  const c = moreBundle().picocolors.createColors(true);
  return {
    error: c.red,
    warning: c.yellow,
    information: c.blue,
    hint: c.cyan,
    path: c.underline,
    dim: c.dim,
    good: c.green,
  };
}
