/**
 * The reports of the workspace and their neighbours in time. Files are read in the background, one after the other,
 * and only again when they change; of each its organ and year are kept. Whole reports are held for the neighbours of
 * open ones alone. What is open counts as it stands in the editor.
 */

import { CancellationToken } from 'vscode-languageserver';
import { convertedEnds, isConvertedName, isLockName, isPlainName, isTextName, textEnds } from '../report/fileNames.ts';
import { organKey } from '../report/organ.ts';
import type { Report, ReportService } from '../service.ts';
import { copied } from '../text/chars.ts';
import { decode } from '../text/encoding.ts';
import { ReportIndex } from '../workspace/neighbours.ts';
import type { LastYear, Neighbours } from '../workspace/types.ts';
import { nameOf, uriKey } from '../workspace/uris.ts';
import { Background } from './background.ts';
import type { Files } from './files.ts';
import type { Papers } from './papers.ts';
import { isConfig } from './projects.ts';

/** Files looked at, of all folders together. */
const MOST_FILES = 10_000;
/** Largest file that is read, in bytes: a hundred times a report. */
export const MOST_BYTES = 1_000_000;
/** Neighbours held as parsed reports. */
const MOST_HELD = 24;

export interface YearsWorld {
  readonly service: ReportService;
  readonly files: Files;
  /** Word files, PDFs and pages, once somebody asks for them. */
  readonly papers: () => Papers | null;
  /** The open document's report, at its present version; null where it is not open, or garbled: the file counts. */
  readonly open: (uri: string) => { readonly report: Report; readonly isReport: boolean } | null;
  /** Whether a file lies in a folder of the workspace. */
  readonly inside: (uri: string) => boolean;
  /** Whether a file there counts at all: a project file may exclude it. And whether its name alone makes it a report. */
  readonly included: (uri: string) => boolean;
  readonly named: (uri: string) => boolean;
  /** A report of the workspace came, changed or went; null: it is none any more, or was none before. */
  readonly moved: (key: string, before: KnownReport | null, now: KnownReport | null) => void;
  /** What was said about these open documents may no longer hold. */
  readonly stale: (uris: readonly string[]) => void;
  readonly log: (message: string) => void;
}

/** How long reading may take before the user hears of it again. */
const TOLD_MS = 200;

export interface ReadWanted {
  readonly token: CancellationToken;
  readonly progress: (done: number, total: number) => void;
}

const patient: ReadWanted = { token: CancellationToken.None, progress: () => {} };

export interface KnownReport {
  readonly uri: string;
  readonly organ: string | null;
  readonly year: number | null;
}

/** out: it does not count; named: its name alone makes it a report; in: its text tells. */
type Standing = 'out' | 'named' | 'in';

export class Years {
  /** Reports whose text lies in the file. */
  private readonly index = new ReportIndex();
  /** Those of other files too. */
  private readonly every = new ReportIndex();
  private readonly known = new Map<string, KnownReport>();
  /** What was told to whom: keys of the neighbours of open reports, as one string. */
  private readonly told = new Map<string, { readonly uri: string; links: string }>();
  /** Every file that was looked at, and what the project file and the settings said of it then. */
  private readonly looked = new Map<string, { readonly uri: string; readonly standing: Standing }>();
  /** Of these, the texts that gave none: they are gone, too large, or something else. */
  private readonly textless = new Set<string>();
  private readonly held = new Map<string, Report>();
  private readonly loading = new Set<string>();
  /** What is being read to be held; one that changes meanwhile is not in it any more. */
  private readonly reading = new Map<string, object>();
  private readonly background: Background;
  private listing: Promise<void> | undefined;
  private enabled = true;
  private disposed = false;
  /** Somebody has asked for files of other kinds too. */
  private withPapers = false;
  /** There may be more files than are looked at. */
  private full = false;

  constructor(private readonly world: YearsWorld) {
    const { log } = world;
    this.background = new Background({
      work: (key, uri) => this.look(key, uri),
      pause: () => this.tell(),
      log,
    });
  }

  /** Reports known so far that an editor can open, in no order. */
  *all(): Iterable<KnownReport> {
    for (const one of this.known.values()) if (isTextName(one.uri)) yield one;
  }

  /** Files named as texts that could not be read as such when they were last looked at. */
  unreadTexts(): readonly string[] {
    return [...this.looked].flatMap(([key, { uri, standing }]) =>
      this.textless.has(key) && standing !== 'out' ? [uri] : [],
    );
  }

  /** Whether every file was looked at; else `overlooks` says of each. */
  get isWhole(): boolean {
    return !this.full;
  }

  /** Whether a file that is there now, and one to be read, was never looked at. */
  overlooks(uri: string): boolean {
    const key = uriKey(uri);
    return counts(uri) && !this.looked.has(key) && !this.known.has(key) && this.world.open(uri) === null;
  }

  /** From now on Word files, PDFs and pages count too, where they can be read. */
  includePapers(folders: readonly string[]): void {
    if (this.withPapers) return;
    this.withPapers = true;
    this.run(this.start(folders, convertedEnds));
  }

  /**
   * Every report of the workspace, once all of them have been read; those of one organ together, by year. When it is
   * cancelled, those known by then.
   */
  async allRead({ token, progress }: ReadWanted = patient): Promise<readonly KnownReport[]> {
    let most = 0;
    let idle = false;
    const done = (async () => {
      await this.listing;
      await this.background.idle();
      idle = true;
    })();
    done.catch(() => {}); // nobody may be waiting for it any more
    while (!idle && !token.isCancellationRequested) {
      const { waiting } = this.background;
      most = Math.max(most, waiting);
      if (waiting > 0) progress(most - waiting, most);
      await Promise.race([done, new Promise((resume) => setTimeout(resume, TOLD_MS))]);
    }
    const organ = (one: KnownReport): string => (one.organ === null ? '' : organKey(one.organ));
    const order = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
    // A draft that lies nowhere is no file of the workspace.
    const inside = [...this.known.values()].filter(({ uri }) => this.world.inside(uri));
    return inside.sort((a, b) => order(organ(a), organ(b)) || order(a.year ?? 0, b.year ?? 0) || order(a.uri, b.uri));
  }

  /** A report, read where need be; null when it is gone. */
  read(uri: string): Promise<Report | null> {
    return this.fetch(uriKey(uri));
  }

  /** A report with its neighbours, read where need be; null when it is gone. */
  async withNeighbours(uri: string): Promise<{ readonly report: Report; readonly neighbours: Neighbours } | null> {
    const report = await this.fetch(uriKey(uri));
    if (!report) return null;
    const { last, next, doubles } = this.linksOf(uriKey(uri));
    const neighbour = async (key: string | null): Promise<LastYear | null> => {
      const other = key === null ? null : await this.fetch(key);
      return key !== null && other ? { uri: this.uriOf(key), report: other } : null;
    };
    const lastYear = await neighbour(last);
    const nextYear = await neighbour(next);
    return { report, neighbours: { lastYear, nextYear, duplicates: doubles.map((key) => this.uriOf(key)) } };
  }

  /** Lists the folders and reads what is there. @param ends of names, default all that count by now */
  start(folders: readonly string[], ends: readonly string[] = this.ends): Promise<void> {
    const before = this.listing;
    this.listing = (async () => {
      await before?.catch(() => {}); // it has been told
      await this.list(folders, ends);
    })();
    return this.listing;
  }

  private run(work: Promise<void>): void {
    work.catch((error: unknown) => this.world.log(`reading the workspace: ${String(error)}`));
  }

  /** Ends of names of the files that are read. */
  get ends(): readonly string[] {
    return this.withPapers ? [...textEnds, ...convertedEnds] : textEnds;
  }

  private async list(folders: readonly string[], ends: readonly string[]): Promise<void> {
    const { files } = this.world;
    let left = MOST_FILES;
    for (const folder of folders) {
      for await (const uri of files.list(folder, ends, left)) {
        if (this.disposed) return;
        left--;
        this.enqueue(uri);
      }
    }
    if (left <= 0) this.full = true;
  }

  /** Off: no report has neighbours. */
  enable(on: boolean): void {
    if (this.enabled === on) return;
    this.enabled = on;
    this.tell();
  }

  dispose(): void {
    this.disposed = true;
    this.background.dispose();
  }

  /** An open document was parsed: from now on it counts as it stands there. */
  seen(uri: string, report: Report, isReport: boolean): void {
    const key = uriKey(uri);
    const before = this.known.get(key);
    const now = isReport ? { uri, organ: report.organ && copied(report.organ), year: report.year } : null;
    if (before?.organ === now?.organ && before?.year === now?.year && (before === undefined) === (now === null)) return;
    this.set(key, now);
    this.tell(key);
  }

  /** An open document changed: those that were held against it are to be looked at again. */
  edited(uri: string): void {
    this.background.yield();
    const key = uriKey(uri);
    const known = this.known.get(key) ?? null;
    this.world.moved(key, known, known);
    this.touch(key);
  }

  /** A document was closed: the file on disk counts again. */
  closed(uri: string): void {
    this.told.delete(uriKey(uri));
    this.changed(uri, false);
  }

  /** A file of the workspace came, changed or went. */
  changed(uri: string, gone: boolean): void {
    const key = uriKey(uri);
    this.drop(key);
    this.world.papers()?.forget(key);
    if (this.world.open(uri)) return;
    if (!gone && (isTextName(key) || (this.withPapers && isConvertedName(key)))) {
      this.enqueue(uri);
      return;
    }
    // A folder that goes takes its files along, and only it is named.
    const below = `${key}/`;
    for (const other of [...this.known.keys()]) {
      if (other === key || other.startsWith(below)) this.set(other, null);
    }
    for (const other of [...this.looked.keys()]) {
      if (other === key || other.startsWith(below)) this.looked.delete(other);
    }
    this.tell();
  }

  /** Project files or settings changed: the files of which they now say something else are looked at again. */
  rejudge(): void {
    for (const { uri, standing } of [...this.looked.values()])
      if (this.standingOf(uri) !== standing && !this.world.open(uri)) this.enqueue(uri);
  }

  /** A folder is no part of the workspace any more. What is open below it stays known. */
  left(folder: string): void {
    const below = `${uriKey(folder)}/`;
    for (const key of [...this.known.keys()]) {
      if (!key.startsWith(below) || this.world.open(this.uriOf(key))) continue;
      this.drop(key);
      this.set(key, null);
    }
    for (const key of [...this.looked.keys()]) if (key.startsWith(below)) this.looked.delete(key);
    this.tell();
  }

  /** The neighbours of an open report. One whose text is still to be read is absent, and `stale` follows when it is there. */
  of(uri: string): Neighbours {
    const key = uriKey(uri);
    const { last, next, doubles } = this.linksOf(key);
    this.told.set(key, { uri, links: join(last, next, doubles) });
    const neighbour = (other: string | null): LastYear | null => {
      const report = other === null ? null : this.report(other);
      return other !== null && report ? { uri: this.uriOf(other), report } : null;
    };
    return {
      lastYear: neighbour(last),
      nextYear: neighbour(next),
      duplicates: doubles.map((other) => this.uriOf(other)),
    };
  }

  /** The report of an organ and year, read now; null where there is none, or several. */
  async find(organ: string, year: number): Promise<Report | null> {
    const texts = this.index.find(organ, year);
    const [key, ...others] = texts.length > 0 ? texts : this.every.find(organ, year);
    if (key === undefined || others.length > 0) return null;
    return this.world.open(this.uriOf(key))?.report ?? this.load(this.uriOf(key));
  }

  private linksOf(key: string) {
    if (!this.enabled) return { last: null, next: null, doubles: [] };
    // A document from elsewhere, a draft without a file say, may be a copy on purpose.
    const { inside } = this.world;
    // What was imported lies beside the file it came from.
    const isText = isTextName(key);
    const doubles = this.every
      .duplicates(key)
      .filter((other) => isTextName(other) === isText && inside(this.uriOf(other)));
    return {
      last: this.index.lastYear(key) ?? this.every.lastYear(key),
      next: this.index.nextYear(key) ?? this.every.nextYear(key),
      doubles: doubles.length > 0 && inside(this.uriOf(key)) ? doubles : [],
    };
  }

  private uriOf(key: string): string {
    return this.known.get(key)?.uri ?? key;
  }

  /** A neighbour's report: the open one, the held one, or null while it is read. */
  private report(key: string): Report | null {
    const uri = this.uriOf(key);
    const open = this.world.open(uri);
    if (open) return open.report;
    const held = this.held.get(key);
    if (held) {
      this.held.delete(key);
      this.held.set(key, held);
      return held;
    }
    if (!this.loading.has(key)) {
      this.loading.add(key);
      this.run(this.hold(key, uri));
    }
    return null;
  }

  private async hold(key: string, uri: string): Promise<void> {
    const report = await this.fetch(key).finally(() => this.loading.delete(key));
    if (this.disposed) return;
    if (report) this.touch(key);
    else this.changed(uri, true);
  }

  /** The open report, the held one, or what is read now and held. */
  private async fetch(key: string): Promise<Report | null> {
    const uri = this.uriOf(key);
    const known = this.world.open(uri)?.report ?? this.held.get(key);
    if (known) return known;
    const reading = {};
    this.reading.set(key, reading);
    const report = await this.load(uri);
    if (!report || this.disposed || this.reading.get(key) !== reading) return report;
    this.reading.delete(key);
    this.held.set(key, report);
    for (const old of this.held.keys()) {
      if (this.held.size <= MOST_HELD) break;
      this.held.delete(old);
    }
    return report;
  }

  /** What was read of a file, and what is being read of it, is worth nothing any more. */
  private drop(key: string): void {
    this.held.delete(key);
    this.reading.delete(key);
  }

  /** Those who were told of this report. */
  private touch(key: string): void {
    const uris: string[] = [];
    for (const [other, { uri, links }] of this.told) {
      if (other !== key && links.includes(`\n${key}\n`)) uris.push(uri);
    }
    if (uris.length > 0) this.world.stale(uris);
  }

  private set(key: string, report: KnownReport | null): void {
    const before = this.known.get(key) ?? null;
    if (before || report) this.world.moved(key, before, report);
    if (report) this.known.set(key, report);
    else this.known.delete(key);
    const index = [report?.organ ?? null, report?.year ?? null] as const;
    this.every.set(key, ...index);
    if (isTextName(key)) this.index.set(key, ...index);
  }

  /** Looks whose neighbours are others now. @param except the one that is being looked at anyway */
  private tell(except?: string): void {
    const uris: string[] = [];
    for (const [key, one] of this.told) {
      if (key === except) continue;
      const { last, next, doubles } = this.linksOf(key);
      const links = join(last, next, doubles);
      if (links === one.links) continue;
      one.links = links;
      // Those whose neighbour is still to be read are told when it has been.
      const read = [last, next].map((other) => other === null || this.report(other) !== null);
      if (read.every(Boolean)) uris.push(one.uri);
    }
    if (uris.length > 0) this.world.stale(uris);
  }

  private enqueue(uri: string): void {
    if (counts(uri)) this.background.add(uriKey(uri), uri);
  }

  private standingOf(uri: string): Standing {
    const { inside, included, named } = this.world;
    if (!inside(uri) || !included(uri)) return 'out';
    return named(uri) ? 'named' : 'in';
  }

  private async look(key: string, uri: string): Promise<void> {
    const { world } = this;
    if (world.open(uri)) return;
    const standing = this.standingOf(uri);
    const named = standing === 'named';
    const looked = { uri, standing };
    this.looked.set(key, looked);
    const report = standing === 'out' ? null : await this.load(uri, named);
    // Opened meanwhile: what it holds there counts. Or gone, by itself or with its folder.
    if (world.open(uri) || this.looked.get(key) !== looked) return;
    const isReport = report !== null && world.service.recognise(report, { named }) !== 'none';
    this.set(key, isReport ? { uri, organ: report.organ && copied(report.organ), year: report.year } : null);
    this.touch(key);
  }

  /** @param whole parse it even if nothing in it looks like a report */
  private async load(uri: string, whole = true): Promise<Report | null> {
    if (isConvertedName(uri)) return this.world.papers()?.read(uri) ?? null;
    const bytes = await this.world.files.read(uri, MOST_BYTES);
    const decoded = bytes && decode(bytes);
    if (!decoded || !('text' in decoded)) {
      this.textless.add(uriKey(uri));
      return null;
    }
    this.textless.delete(uriKey(uri));
    const { text } = decoded;
    if (!whole && !text.includes('公开') && !text.includes('xxgk:')) return null;
    return this.world.service.parse(text, { uri, markdown: !isPlainName(uri) });
  }
}

/** Neither a project file nor what a program leaves beside a document it has open. */
const counts = (uri: string): boolean => !isConfig(uri) && !isLockName(nameOf(uri));

const join = (last: string | null, next: string | null, doubles: readonly string[]): string =>
  `\n${[last ?? '', next ?? '', ...doubles].join('\n\n')}\n`;
