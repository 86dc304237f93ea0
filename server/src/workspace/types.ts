import type { CellAddress, Report } from '../report/types.ts';

/** A neighbour in time: another report of the same organ. */
export interface LastYear {
  readonly uri: string;
  readonly report: Report;
}

/** Reports of the same organ, those of them whose text has been read. */
export interface Neighbours {
  readonly lastYear: LastYear | null;
  readonly nextYear: LastYear | null;
  /** Other files with the same organ and year. */
  readonly duplicates: readonly string[];
}

export const noNeighbours: Neighbours = { lastYear: null, nextYear: null, duplicates: [] };

/** Name of the project file. It is looked for in the folder of a report, then upward; the nearest one counts alone. */
export const configName = '.xxgkrc.json';

export const levels = ['error', 'warning', 'information', 'hint', 'off'] as const;
export const messageLanguages = ['zh-cn', 'en', 'auto'] as const;

/** A finding that a person has looked at and lets stand. */
export interface Suppression {
  /** Path from the folder of the project file, `/` between; with a `*` in it, a glob. */
  readonly file: string;
  readonly rule: string;
  /** Only the finding on this cell. */
  readonly cell: CellAddress | null;
  /** Only a finding that begins on a line of these words (blanks at both ends do not count). */
  readonly line: string | null;
  readonly reason: string;
  /** Where it stands in the project file, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** What a project file says, every field filled. Globs are relative to its folder. */
export interface Config {
  /** Level of a rule by its id; rules not named keep their own. */
  readonly rules: Readonly<Record<string, (typeof levels)[number]>>;
  /** Files that are looked at inside folders; empty: all. */
  readonly include: readonly string[];
  /** Files that are not, even when included. */
  readonly exclude: readonly string[];
  /** Files that are reports by their name, whatever their text. */
  readonly recognition: { readonly files: readonly string[] };
  readonly suppressions: readonly Suppression[];
  readonly messageLanguage: (typeof messageLanguages)[number] | null;
}
