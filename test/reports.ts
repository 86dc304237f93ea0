/**
 * The one door to the real reports beside the checkout. Where the folder is absent, suites made with `describeReports`
 * are skipped and say so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import type { TableId } from '../server/src/standard/index.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared', 'reports');

/** Absolute path of the folder of real reports; null where it is absent. */
const reportsFolder: string | null = existsSync(join(folder, 'expected.json')) ? folder : null;

/** `figures[table][row][column]` under the keys of the standard; null for a blank cell. */
export type ExpectedFigures = Readonly<
  Record<TableId, Readonly<Record<string, Readonly<Record<string, number | null>>>>>
>;

/** A sentence of a report whose number was worked out by hand. */
export interface NarrativeFact {
  readonly quote: string;
  readonly number: number;
  readonly relation: string;
  readonly table_value: number | null;
  /** ok: agrees; ERROR: a real mistake that must be found; scope: of another scope, must not be reported. */
  readonly verdict: 'ok' | 'ERROR' | 'scope';
  readonly note: string;
  readonly file: string;
}

export interface RealReport {
  /** Path below the folder, `/` between: `seeds/000_….txt`. The key of expected.json. */
  readonly name: string;
  readonly path: string;
  /** As it stands on disk, decoded as UTF-8, a BOM kept. */
  readonly text: string;
}

const readJson = <T>(name: string, otherwise: T): T =>
  reportsFolder === null ? otherwise : (JSON.parse(readFileSync(join(reportsFolder, name), 'utf8')) as T);

/** Every report of the folder, sorted by name; empty where the folder is absent. */
export function realReports(): readonly RealReport[] {
  if (reportsFolder === null) return [];
  const root = reportsFolder;
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(root, path).split(sep).join('/'), path, text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Figures of every report by its name. */
export const expectedFigures = (): Readonly<Record<string, ExpectedFigures>> => readJson('expected.json', {});

export const narrativeFacts = (): readonly NarrativeFact[] => readJson('narrative-facts.json', []);

/** A suite over the real reports; skipped, with the reason in its title, where they are absent. */
export function describeReports(title: string, suite: () => void): void {
  if (reportsFolder === null) describe.skip(`${title} (skipped: no folder of real reports beside the checkout)`, suite);
  else describe(title, suite);
}
