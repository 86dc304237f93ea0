/**
 * Word files, PDFs and pages of the workspace as reports: read by the converter, in the form an import would give them, so
 * that a place in one is a place in the other. In a browser nothing converts, and there are none.
 */
import { type Locale, say } from '../messages/index.ts';
import { isPageName } from '../report/fileNames.ts';
import type { Report } from '../report/types.ts';
import { decode, maximumBytes } from '../text/encoding.ts';
import { describe } from '../text/faults.ts';
import { nameOf, uriKey } from '../workspace/uris.ts';
import type { Converter } from './convert.ts';
import type { Files } from './files.ts';

/** Texts kept, so that a file is not converted each time somebody asks. */
const MOST_KEPT = 2000;

export interface PapersWorld {
  readonly files: Files;
  readonly converter: () => Converter;
  readonly parse: (text: string, markdown: boolean) => Report;
  readonly locale: () => Locale;
}

/** A file that could not be read, and why, in the language of the messages. */
export interface Unreadable {
  readonly uri: string;
  readonly problem: string;
}

/** Whether a page has the word every report has, or hides its words behind numbers. */
function mayBeReport(bytes: Uint8Array): boolean {
  const decoded = decode(bytes);
  return 'text' in decoded && /公开|&#/.test(decoded.text);
}

export class Papers {
  private readonly texts = new Map<string, string>();
  private readonly failures = new Map<string, Unreadable>();

  constructor(private readonly world: PapersWorld) {}

  /** Those that could not be read when they were last tried. */
  unreadable(): readonly Unreadable[] {
    return [...this.failures.values()];
  }

  /** null: it is gone, or cannot be read. */
  async read(uri: string): Promise<Report | null> {
    const key = uriKey(uri);
    const text = this.texts.get(key) ?? (await this.convert(key, uri));
    return text === null ? null : this.world.parse(text, true);
  }

  /** It changed, or went. */
  forget(key: string): void {
    this.texts.delete(key);
    this.failures.delete(key);
  }

  private async convert(key: string, uri: string): Promise<string | null> {
    const { files, converter, parse, locale } = this.world;
    const bytes = await files.read(uri, maximumBytes);
    if (!bytes) return null;
    // A folder of a site holds thousands.
    if (isPageName(uri) && !mayBeReport(bytes)) return null;
    const { importFile, toMarkdownForm, isProblem } = converter();
    try {
      const { text, markdown } = await importFile(bytes, nameOf(uri));
      const made = toMarkdownForm(parse(text, markdown));
      this.failures.delete(key);
      this.keep(key, made);
      return made;
    } catch (error) {
      const problem = isProblem(error) ? say(locale(), error.key, error.args) : describe(error);
      this.failures.set(key, { uri, problem });
      return null;
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
