/**
 * Word files, PDFs and pages of the workspace as reports: read by the converter, in the form an import would give them, so
 * that a place in one is a place in the other.
 */
import { isProblem } from '../convert/problem.ts';
import { type Argument, type Locale, type MessageKey, say } from '../messages/index.ts';
import { isPageName } from '../report/fileNames.ts';
import type { Report } from '../report/types.ts';
import { decode, maximumBytes, megabytes } from '../text/encoding.ts';
import { describe } from '../text/faults.ts';
import { nameOf, uriKey } from '../workspace/uris.ts';
import type { Converter } from './convert.ts';
import type { Files } from './files.ts';

/** Texts kept, so that a file is not converted each time somebody asks. */
const MOST_KEPT = 2000;

export interface PapersWorld {
  readonly files: Files;
  readonly converter: () => Promise<Converter>;
  readonly parse: (text: string, markdown: boolean) => Report;
}

/** A file that could not be read, and why, in the language of the messages. */
export interface Unreadable {
  readonly uri: string;
  readonly problem: string;
}

/** Why a file could not be read; words of a program that are no message of ours stay as they are. */
type Reason =
  | { readonly key: MessageKey; readonly args?: Readonly<Record<string, Argument>> }
  | { readonly words: string };

/** Whether a page has the word every report has, or hides its words behind numbers. */
function mayBeReport(bytes: Uint8Array): boolean {
  const decoded = decode(bytes);
  return 'text' in decoded && /公开|&#/.test(decoded.text);
}

export class Papers {
  private readonly texts = new Map<string, string>();
  /** What is being read; one that changes meanwhile is not in it any more, and nothing of the old one is kept. */
  private readonly reading = new Map<string, Promise<string | null>>();
  private readonly failures = new Map<string, { readonly uri: string; readonly why: Reason }>();

  constructor(private readonly world: PapersWorld) {}

  /** Those that could not be read when they were last tried. */
  unreadable(locale: Locale): readonly Unreadable[] {
    return [...this.failures.values()].map(({ uri, why }) => ({
      uri,
      problem: 'words' in why ? why.words : say(locale, why.key, why.args),
    }));
  }

  /** null: it is gone, or cannot be read. */
  async read(uri: string): Promise<Report | null> {
    const key = uriKey(uri);
    const text = this.texts.get(key) ?? (await (this.reading.get(key) ?? this.start(key, uri)));
    return text === null ? null : this.world.parse(text, true);
  }

  /** It changed, or went; a folder takes what lies below it along. */
  forget(key: string): void {
    const below = `${key}/`;
    for (const map of [this.texts, this.reading, this.failures]) {
      map.delete(key);
      for (const other of map.keys()) if (other.startsWith(below)) map.delete(other);
    }
  }

  private start(key: string, uri: string): Promise<string | null> {
    const reading: Promise<string | null> = this.convert(uri).then((made) => {
      const text = typeof made === 'string' ? made : null;
      if (this.reading.get(key) !== reading) return text;
      this.reading.delete(key);
      this.failures.delete(key);
      if (text !== null) this.keep(key, text);
      else if (made !== null && typeof made !== 'string') this.failures.set(key, { uri, why: made });
      return text;
    });
    this.reading.set(key, reading);
    return reading;
  }

  /** null: it holds no report. */
  private async convert(uri: string): Promise<string | Reason | null> {
    const { files, converter, parse } = this.world;
    const bytes = await files.read(uri, maximumBytes);
    if (!bytes) return { key: 'review.unreadable', args: { limit: megabytes(maximumBytes) } };
    // A folder of a site holds thousands.
    if (isPageName(uri) && !mayBeReport(bytes)) return null;
    try {
      const { importFile, toMarkdownForm } = await converter();
      const { text, markdown } = await importFile(bytes, nameOf(uri));
      return toMarkdownForm(parse(text, markdown));
    } catch (error) {
      return isProblem(error) ? { key: error.key, args: error.args } : { words: describe(error) };
    }
  }

  private keep(key: string, text: string): void {
    this.texts.set(key, text);
    for (const oldest of this.texts.keys()) {
      if (this.texts.size <= MOST_KEPT) break;
      this.texts.delete(oldest);
    }
  }
}
