/** Reports of one workspace by organ and year. Holds names and years only, never a report or a text. */
import { organKey } from '../report/organ.ts';

interface Entry {
  readonly uri: string;
  readonly year: number;
  readonly organ: string;
  readonly folder: string;
  readonly stem: string;
}

/** Folder and name without the extension: 年报.md, 年报.docx and 年报.pdf are one report in several formats. */
const stemOf = (uri: string): string => uri.replace(/\.[^./]*$/, '');

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);

export class ReportIndex {
  private readonly byUri = new Map<string, Entry>();
  private readonly byOrgan = new Map<string, Map<number, Entry[]>>();

  /** Takes in a report, or what has become of it; one without organ or year has no neighbours. */
  set(uri: string, organ: string | null, year: number | null): void {
    this.delete(uri);
    if (organ === null || year === null) return;
    const entry: Entry = { uri, year, organ: organKey(organ), folder: folderOf(uri), stem: stemOf(uri) };
    if (entry.organ === '') return;
    this.byUri.set(uri, entry);
    let years = this.byOrgan.get(entry.organ);
    if (!years) {
      years = new Map();
      this.byOrgan.set(entry.organ, years);
    }
    const same = years.get(year);
    if (!same) {
      years.set(year, [entry]);
      return;
    }
    // By name: what is said must not hang on which file was read first.
    const after = same.findLastIndex((one) => one.uri < uri);
    same.splice(after + 1, 0, entry);
  }

  delete(uri: string): void {
    const entry = this.byUri.get(uri);
    if (!entry) return;
    this.byUri.delete(uri);
    const years = this.byOrgan.get(entry.organ);
    const left = years?.get(entry.year)?.filter((one) => one !== entry) ?? [];
    if (left.length > 0) years?.set(entry.year, left);
    else years?.delete(entry.year);
    if (years?.size === 0) this.byOrgan.delete(entry.organ);
  }

  /** Whether a report of the organ has come in. */
  has(organ: string | null): boolean {
    return organ !== null && this.byOrgan.has(organKey(organ));
  }

  /**
   * The same organ's report of the year before; null where there is none, or several and not just one in the same folder.
   * One in several formats is one.
   */
  lastYear(uri: string): string | null {
    return this.neighbour(uri, -1);
  }

  nextYear(uri: string): string | null {
    return this.neighbour(uri, 1);
  }

  /** The reports of an organ and year, by name. */
  find(organ: string, year: number): readonly string[] {
    return (
      this.byOrgan
        .get(organKey(organ))
        ?.get(year)
        ?.map((entry) => entry.uri) ?? []
    );
  }

  /**
   * Other files with the same organ and year, by name; the same report exported beside itself in another format is
   * none.
   */
  duplicates(uri: string): readonly string[] {
    const entry = this.byUri.get(uri);
    if (!entry) return [];
    const same = this.byOrgan.get(entry.organ)?.get(entry.year) ?? [];
    if (same.length < 2) return [];
    return same.filter((one) => one.stem !== entry.stem).map((one) => one.uri);
  }

  /** Reports that have a neighbour in time (of which there may be several) or a double, those of one organ together, by year. */
  *related(): Iterable<readonly string[]> {
    for (const years of this.byOrgan.values()) {
      const uris: string[] = [];
      for (const year of [...years.keys()].sort((a, b) => a - b)) {
        const same = years.get(year) ?? [];
        const inTime = years.has(year - 1) || years.has(year + 1);
        if (same.length > 1 || inTime) uris.push(...same.map((entry) => entry.uri));
      }
      if (uris.length > 0) yield uris;
    }
  }

  private neighbour(uri: string, offset: -1 | 1): string | null {
    const entry = this.byUri.get(uri);
    if (!entry) return null;
    const found = this.byOrgan.get(entry.organ)?.get(entry.year + offset) ?? [];
    if (found.length <= 1) return found[0]?.uri ?? null;
    const near = found.filter((one) => one.folder === entry.folder);
    const [first, ...others] = near.length > 0 ? near : found;
    return others.every((one) => one.stem === first?.stem) ? (first?.uri ?? null) : null;
  }
}
