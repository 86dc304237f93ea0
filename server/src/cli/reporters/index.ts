import { isatty } from 'node:tty';
import type { Locale } from '../../messages/index.ts';
import type { Reporter } from './reporter.ts';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

/** Loads the one reporter that is asked for. */
export async function reporterFor(format: Format, locale: Locale, flags: ReadonlySet<string>): Promise<Reporter> {
  switch (format) {
    case 'json':
      return (await import('./json.ts')).json();
    case 'sarif':
      return (await import('./sarif.ts')).sarif(locale);
    case 'github':
      return (await import('./github.ts')).github();
    case 'text': {
      const { noPaint, text } = await import('./text.ts');
      return text(locale, colourful(flags) ? await colours() : noPaint);
    }
  }
}

/** By the flags, else NO_COLOR and FORCE_COLOR, else on a terminal. */
function colourful(flags: ReadonlySet<string>): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (flags.has('no-color')) return false;
  if (flags.has('color')) return true;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return isatty(1) && TERM !== 'dumb';
}

async function colours() {
  const { default: picocolors } = await import('picocolors');
  const c = picocolors.createColors(true);
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
