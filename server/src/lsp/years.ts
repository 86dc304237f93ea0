/**
 * The reports of the workspace and their neighbours in time. Files are read in the background, one after the other,
 * and only again when they change; of each its organ and year are kept. Whole reports are held for the neighbours of
 * open ones alone. What is open counts as it stands in the editor.
 */
import type { Report, ReportService } from '../service.ts';
import { decode } from '../text/encoding.ts';
import { ReportIndex } from '../workspace/neighbours.ts';
import type { LastYear } from '../workspace/types.ts';
import { uriKey } from '../workspace/uris.ts';
import { type Files, REPORT_FILE } from './files.ts';
import { isConfig } from './projects.ts';

/** Files looked at, of all folders together. */
const MOST_FILES = 10_000;
/** Largest file that is read, in bytes: a hundred times a report. */
const MOST_BYTES = 1_000_000;
/** Neighbours held as parsed reports. */
const MOST_HELD = 24;
/** Work at a stretch, and how long the keyboard must have been at rest before it goes on, in milliseconds. */
const SLICE_MS = 8;
const CALM_MS = 200;

/** The neighbours of a report, those of them whose text has been read. */
export interface Neighbours {
  readonly lastYear: LastYear | null;
  readonly nextYear: LastYear | null;
  /** URIs of other files with the same organ and year. */
  readonly duplicates: readonly string[];
}

export const noNeighbours: Neighbours = { lastYear: null, nextYear: null, duplicates: [] };

export interface YearsWorld {
  readonly service: ReportService;
  readonly files: Files;
  /** The open document's report, at its present version; null where it is not open. */
  readonly open: (uri: string) => { readonly report: Report; readonly isReport: boolean } | null;
  /** Whether a file lies in a folder of the workspace. */
  readonly inside: (uri: string) => boolean;
  /** Whether a file there counts at all: a project file may exclude it. And whether its name alone makes it a report. */
  readonly included: (uri: string) => boolean;
  readonly named: (uri: string) => boolean;
  /** What was said about these open documents may no longer hold. */
  readonly stale: (uris: readonly string[]) => void;
  readonly log: (message: string) => void;
}

export interface KnownReport {
  readonly uri: string;
  readonly organ: string | null;
  readonly year: number | null;
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export class Years {
  private readonly index = new ReportIndex();
  private readonly known = new Map<string, KnownReport>();
  /** What was told to whom: keys of the neighbours of open reports, as one string. */
  private readonly told = new Map<string, { readonly uri: string; links: string }>();
  private readonly held = new Map<string, Report>();
  private readonly loading = new Set<string>();
  private readonly queue = new Map<string, string>();
  private working: Promise<void> | undefined;
  private typed = 0;
  private enabled = true;
  private disposed = false;

  constructor(private readonly world: YearsWorld) {}

  /** Reports known so far, in no order. */
  all(): Iterable<KnownReport> {
    return this.known.values();
  }

  /** Lists the folders and reads what is there. */
  async start(folders: readonly string[]): Promise<void> {
    const { files, log } = this.world;
    let left = MOST_FILES;
    for (const folder of folders) {
      for await (const uri of files.list(folder, left)) {
        if (this.disposed) return;
        left--;
        this.enqueue(uri);
      }
    }
    if (left <= 0) log(`only the first ${MOST_FILES} files of the workspace are compared`);
    await this.working;
  }

  /** Off: no report has neighbours. */
  enable(on: boolean): void {
    if (this.enabled === on) return;
    this.enabled = on;
    this.tell();
  }

  dispose(): void {
    this.disposed = true;
    this.queue.clear();
  }

  /** An open document was parsed: from now on it counts as it stands there. */
  seen(uri: string, report: Report, isReport: boolean): void {
    const key = uriKey(uri);
    const before = this.known.get(key);
    const now = isReport ? { uri, organ: flat(report.organ), year: report.year } : null;
    if (before?.organ === now?.organ && before?.year === now?.year && (before === undefined) === (now === null)) return;
    this.set(key, now);
    this.tell(key);
  }

  /** An open document changed: those that were held against it are to be looked at again. */
  edited(uri: string): void {
    this.typed = Date.now();
    this.touch(uriKey(uri));
  }

  /** A document was closed: the file on disk counts again. */
  closed(uri: string): void {
    this.told.delete(uriKey(uri));
    this.changed(uri, false);
  }

  /** A file of the workspace came, changed or went. */
  changed(uri: string, gone: boolean): void {
    const key = uriKey(uri);
    this.held.delete(key);
    if (this.world.open(uri)) return;
    if (!gone && REPORT_FILE.test(key)) {
      this.enqueue(uri);
      return;
    }
    // A folder that goes takes its files along, and only it is named.
    const below = `${key}/`;
    for (const other of [...this.known.keys()]) {
      if (other === key || other.startsWith(below)) this.set(other, null);
    }
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
    const [key, ...others] = this.index.find(organ, year);
    if (key === undefined || others.length > 0) return null;
    return this.world.open(this.uriOf(key))?.report ?? this.load(this.uriOf(key));
  }

  private linksOf(key: string) {
    if (!this.enabled) return { last: null, next: null, doubles: [] };
    // A document from elsewhere, a draft without a file say, may be a copy on purpose.
    const { inside } = this.world;
    const doubles = this.index.duplicates(key).filter((other) => inside(this.uriOf(other)));
    return {
      last: this.index.lastYear(key),
      next: this.index.nextYear(key),
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
      void this.hold(key, uri);
    }
    return null;
  }

  private async hold(key: string, uri: string): Promise<void> {
    const report = await this.load(uri);
    this.loading.delete(key);
    if (this.disposed) return;
    if (!report) {
      this.changed(uri, true);
      return;
    }
    this.held.set(key, report);
    for (const old of this.held.keys()) {
      if (this.held.size <= MOST_HELD) break;
      this.held.delete(old);
    }
    this.touch(key);
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
    if (report) this.known.set(key, report);
    else this.known.delete(key);
    this.index.set(key, report?.organ ?? null, report?.year ?? null);
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
    if (this.disposed || isConfig(uri)) return;
    this.queue.set(uriKey(uri), uri);
    this.working ??= this.work();
  }

  private async work(): Promise<void> {
    await wait(0);
    let since = Date.now();
    for (let next = first(this.queue); next && !this.disposed; next = first(this.queue)) {
      const [key, uri] = next;
      if (Date.now() - this.typed < CALM_MS) {
        await wait(CALM_MS);
        continue;
      }
      this.queue.delete(key);
      try {
        await this.look(key, uri);
      } catch (error) {
        this.world.log(`${uri}: ${String(error)}`);
      }
      if (Date.now() - since > SLICE_MS) {
        this.tell();
        await wait(1);
        since = Date.now();
      }
    }
    this.working = undefined;
    this.tell();
  }

  private async look(key: string, uri: string): Promise<void> {
    const { world } = this;
    if (world.open(uri)) return;
    const named = world.named(uri);
    const report = world.inside(uri) && world.included(uri) ? await this.load(uri, named) : null;
    if (world.open(uri)) return; // opened meanwhile: what it holds there counts
    const isReport = report !== null && world.service.recognise(report, { named }) !== 'none';
    this.set(key, isReport ? { uri, organ: flat(report.organ), year: report.year } : null);
    this.touch(key);
  }

  /** @param whole parse it even if nothing in it looks like a report */
  private async load(uri: string, whole = true): Promise<Report | null> {
    const bytes = await this.world.files.read(uri, MOST_BYTES);
    const decoded = bytes && decode(bytes);
    if (!decoded || !('text' in decoded)) return null;
    const { text } = decoded;
    if (!whole && !text.includes('公开') && !text.includes('xxgk:')) return null;
    return this.world.service.parse(text, { uri, markdown: !/\.txt$/i.test(uri) });
  }
}

const first = <K, V>(map: ReadonlyMap<K, V>): [K, V] | undefined => map.entries().next().value;

const join = (last: string | null, next: string | null, doubles: readonly string[]): string =>
  `\n${[last ?? '', next ?? '', ...doubles].join('\n\n')}\n`;

/** A copy that does not keep the text alive it was cut out of. */
const flat = (words: string | null): string | null => (words === null ? null : [...words].join(''));
