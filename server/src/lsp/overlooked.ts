/**
 * What of the workspace nobody looked at, or could not read. Who adds up has to know all of it: a number that is lost
 * without a word is worse than none.
 */
import { type Locale, say } from '../messages/index.ts';
import { isLockName, slowEnds } from '../report/fileNames.ts';
import { decode, maximumBytes, megabytes } from '../text/encoding.ts';
import { nameOf } from '../workspace/uris.ts';
import type { Files } from './files.ts';
import type { Unreadable } from './papers.ts';
import { MOST_BYTES } from './years.ts';

/** So many documents are counted. */
const MOST_PASSED = 1000;

export interface OverlookedWorld {
  readonly files: () => Files;
  /** Of the workspace. */
  readonly folders: () => readonly string[];
  /** Whether the project file, if there is one, does not leave it out. */
  readonly included: (uri: string) => boolean;
  /** Word files, PDFs and pages that could not be read. */
  readonly papers: (locale: Locale) => readonly Unreadable[];
  /** Files named as texts that gave none. */
  readonly texts: () => readonly string[];
  readonly locale: () => Locale;
}

export class Overlooked {
  constructor(private readonly world: OverlookedWorld) {}

  /** How many documents nobody looked at, as a sentence; null: none. */
  async passedOver(): Promise<string | null> {
    const kinds = new Set<string>();
    let files = 0;
    for await (const uri of this.otherDocuments()) {
      files++;
      kinds.add(uri.slice(uri.lastIndexOf('.')).toLowerCase());
    }
    if (files === 0) return null;
    const locale = this.world.locale();
    const args = { files, kinds: [...kinds].sort().join(say(locale, 'cli.comma')) };
    return say(locale, 'review.passedOver', args);
  }

  /** Every file and folder that may hold reports and was not read, and why. */
  async all(): Promise<readonly Unreadable[]> {
    const { world } = this;
    const locale = world.locale();
    const found: Unreadable[] = [...world.papers(locale)];
    for (const uri of world.texts()) {
      const problem = await this.problemOf(uri);
      if (problem !== null) found.push({ uri, problem });
    }
    const problem = say(locale, 'rollup.unread');
    for await (const uri of this.otherDocuments()) found.push({ uri, problem });
    for (const folder of world.folders()) {
      for await (const { uri, isLink } of world.files().closed(folder)) {
        const why = isLink ? 'rollup.unreadLink' : 'file-unreadable.no-permission';
        if (world.included(uri)) found.push({ uri, problem: say(locale, why) });
      }
    }
    return found;
  }

  /** Why a text gave none; null where it speaks of other things: a long list, a log. */
  private async problemOf(uri: string): Promise<string | null> {
    const locale = this.world.locale();
    const bytes = await this.world.files().read(uri, maximumBytes);
    if (!bytes) return say(locale, 'review.unreadable', { limit: megabytes(maximumBytes) });
    const decoded = decode(bytes);
    if ('noText' in decoded) return say(locale, `file-unreadable.${decoded.noText}`);
    if (bytes.length <= MOST_BYTES || !/公开工作.{0,6}(?:年度报告|年报)/.test(decoded.text)) return null;
    return say(locale, 'file-unreadable.too-large', { size: megabytes(bytes.length), limit: megabytes(MOST_BYTES) });
  }

  /** Documents that most often need LibreOffice. */
  private async *otherDocuments(): AsyncIterable<string> {
    const { files, folders, included } = this.world;
    for (const folder of folders()) {
      for await (const uri of files().list(folder, slowEnds, MOST_PASSED)) {
        if (included(uri) && !isLockName(nameOf(uri))) yield uri;
      }
    }
  }
}
