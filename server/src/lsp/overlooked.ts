/**
 * What of the workspace nobody looked at, or could not read. Who adds up has to know all of it: a number that is lost
 * without a word is worse than none.
 */
import type { CancellationToken } from 'vscode-languageserver';
import { type Locale, say } from '../messages/index.ts';
import { isLockName, slowEnds } from '../report/fileNames.ts';
import { decode, maximumBytes, megabytes } from '../text/encoding.ts';
import { folderAround, nameOf, pathWithin, uriKey } from '../workspace/uris.ts';
import type { Files } from './files.ts';
import type { Unreadable } from './papers.ts';
import { MOST_BYTES, type Years } from './years.ts';

/** So many files are counted. */
const MOST_COUNTED = 1_000_000;

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
  /** What has been read of the workspace. */
  readonly years: () => Pick<Years, 'isWhole' | 'overlooks' | 'ends'>;
  readonly locale: () => Locale;
}

/** What of a folder of the workspace lies beyond the first so many files and folders. */
export interface Beyond {
  readonly uri: string;
  /** Files that were not read, or folders that were not come to. */
  readonly of: 'Files' | 'Folders';
  readonly count: number;
}

export const beyondInWords = ({ of, count }: Beyond, locale: Locale): string =>
  say(locale, `review.beyond${of}`, { count });

const isBelow = (folder: string, uri: string): boolean =>
  uriKey(folder) === uriKey(uri) || pathWithin(folder, uri) !== null;

/** What has been found when its token is cancelled comes all the same. */
export class Overlooked {
  constructor(private readonly world: OverlookedWorld) {}

  /** How many documents nobody looked at, in sentences; null: none. */
  async passedOver(token: CancellationToken): Promise<string | null> {
    const others = await this.otherKinds(token);
    const beyond = (await this.beyond(null, token)).map((one) => beyondInWords(one, this.world.locale()));
    const said = others === null ? beyond : [others, ...beyond];
    return said.length > 0 ? said.join(say(this.world.locale(), 'rollup.and')) : null;
  }

  private async otherKinds(token: CancellationToken): Promise<string | null> {
    const kinds = new Set<string>();
    let files = 0;
    for await (const uri of this.otherDocuments(token)) {
      files++;
      kinds.add(uri.slice(uri.lastIndexOf('.')).toLowerCase());
    }
    if (files === 0) return null;
    const locale = this.world.locale();
    const args = { files, kinds: [...kinds].sort().join(say(locale, 'cli.comma')) };
    return say(locale, 'review.passedOver', args);
  }

  /** What there was too much of to be read. @param scope a folder: only what lies below it; null: all of the workspace */
  async beyond(scope: string | null, token: CancellationToken): Promise<readonly Beyond[]> {
    const { files, years, folders, included } = this.world;
    const all: Beyond[] = [];
    for (const top of folders()) {
      // One folder of the workspace may lie in another.
      const counts = (uri: string): boolean => folderAround(folders(), uri) === top && included(uri);
      const wanted = (uri: string): boolean => scope === null || isBelow(scope, uri);
      let found = 0;
      if (!years().isWhole) {
        for await (const uri of files().list(top, years().ends, MOST_COUNTED, token)) {
          if (years().overlooks(uri) && counts(uri) && wanted(uri)) found++;
        }
      }
      const around = (uri: string): boolean => scope !== null && isBelow(uri, scope);
      const rest = files()
        .rest(top)
        .filter((uri) => counts(uri) && (wanted(uri) || around(uri)));
      const uri = scope !== null && isBelow(top, scope) ? scope : top;
      if (found > 0) all.push({ uri, of: 'Files', count: found });
      if (rest.length > 0) all.push({ uri, of: 'Folders', count: rest.length });
    }
    return all;
  }

  /** Every file and folder that may hold reports and was not read, and why. */
  async all(token: CancellationToken): Promise<readonly Unreadable[]> {
    const { world } = this;
    const locale = world.locale();
    const found: Unreadable[] = [...world.papers(locale)];
    for (const uri of world.texts()) {
      if (token.isCancellationRequested) return found;
      const problem = await this.problemOf(uri);
      if (problem !== null) found.push({ uri, problem });
    }
    const problem = say(locale, 'rollup.unread');
    for await (const uri of this.otherDocuments(token)) found.push({ uri, problem });
    for (const folder of world.folders()) {
      for await (const { uri, isLink } of world.files().closed(folder, token)) {
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
  private async *otherDocuments(token: CancellationToken): AsyncIterable<string> {
    const { files, folders, included } = this.world;
    for (const folder of folders()) {
      for await (const uri of files().list(folder, slowEnds, MOST_COUNTED, token)) {
        if (included(uri) && !isLockName(nameOf(uri))) yield uri;
      }
    }
  }
}
