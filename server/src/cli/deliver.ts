/** What a command made goes to a file, or to standard output. */
import { realpathSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { type Locale, say } from '../messages/index.ts';
import { note, out } from './io.ts';
import { DASH } from './walk.ts';
import { createFile } from './write.ts';

/**
 * The format that is asked for: by `--format`, else by the end of the output's name, else the first.
 * @param formats what `--format` says -> how names of such files end
 * @returns a sentence where none of them is meant
 */
export function formatFor<Format extends string>(
  formats: Readonly<Record<Format, string>>,
  { format, output }: Readonly<Record<string, string | undefined>>,
  locale: Locale,
): { readonly format: Format } | { readonly problem: string } {
  const names = Object.keys(formats) as Format[];
  if (format !== undefined) {
    const named = names.find((one) => one === format);
    return named
      ? { format: named }
      : { problem: say(locale, 'cli.oneOf', { option: '--format', allowed: names.join(' | ') }) };
  }
  if (output === undefined || output === DASH) return { format: names[0] as Format };
  const found = names.find((one) => formats[one] === extname(output).toLowerCase());
  if (found) return { format: found };
  const allowed = Object.values<string>(formats).join(' | ');
  return { problem: say(locale, 'cli.outputEnds', { file: output, allowed }) };
}

export interface Delivery {
  readonly output: string | undefined;
  /** Puts it in the place of a file that is there; undefined: the command never does. */
  readonly replace?: boolean;
  /** What it was made of: never replaced. */
  readonly inputs?: readonly string[];
}

/** Whether it could be written. @param made a text, as UTF-8; bytes as they are */
export function deliver(
  made: string | Uint8Array,
  { output, replace, inputs = [] }: Delivery,
  locale: Locale,
): boolean {
  if (output === undefined || output === DASH) {
    out(typeof made === 'string' ? made : new TextDecoder().decode(made));
    return true;
  }
  const own = realPath(output);
  const failure = inputs.some((path) => realPath(path) === own)
    ? 'isInput'
    : createFile(output, typeof made === 'string' ? Buffer.from(made, 'utf8') : made, replace);
  const why = failure === 'exists' && replace !== undefined ? 'existsForce' : failure;
  note(why ? `${output}: ${say(locale, `cli.write.${why}`)}` : say(locale, 'cli.written', { file: output }));
  return failure === null;
}

/** Where a path leads, in the letters of the disk (A.md is a.md on Windows); the path as it is where nothing lies there. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}
