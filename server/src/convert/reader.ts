/** Reads a file by the library for its kind, each a bundle of its own. Runs where it can be ended: see `apart.ts`. */
import { fromBase64 } from '../text/base64.ts';
import type { CharacterMaps } from './pdf.ts';
import { type Imported, isProblem } from './problem.ts';

type Word = typeof import('./word.ts');
type Pdf = typeof import('./pdf.ts');
type Xlsx = typeof import('./xlsx.ts');

export type Kind = 'docx' | 'pdf' | 'xlsx';

export interface Task {
  readonly kind: Kind;
  readonly bytes: Uint8Array;
}

/** How far a reading has come: its library is loaded, which took so long, in ms; or one more page is read. */
export type Progress = { readonly loaded: number } | { readonly page: number };

export type Answer =
  | { readonly imported: Imported }
  | { readonly code: string; readonly args: Readonly<Record<string, string | number>> };

/** What comes in as a message of a thread, and what it says meanwhile and in the end. */
export interface Place {
  readonly post: (message: Answer | Progress) => void;
  /** A clock of the work that counts: what has passed since it was started, in ms. */
  readonly clock: () => () => number;
}

/** Answers, or throws what is no fault of the file. */
export async function answer(task: Task, { post, clock }: Place): Promise<void> {
  const spent = clock();
  try {
    post({ imported: await read(task, () => post({ loaded: spent() }), post) });
  } catch (error) {
    if (!isProblem(error)) throw error;
    post({ code: error.code, args: error.args });
  }
}

async function read({ kind, bytes }: Task, loaded: () => void, post: Place['post']): Promise<Imported> {
  switch (kind) {
    case 'docx': {
      const { readWord } = require('./word.js') as Word;
      loaded();
      return readWord(bytes);
    }
    case 'xlsx': {
      const { readXlsx } = require('./xlsx.js') as Xlsx;
      loaded();
      return readXlsx(bytes);
    }
    case 'pdf': {
      const { readPdf } = require('./pdf.js') as Pdf;
      return readPdf(bytes, mapNamed, { loaded, page: (page) => post({ page }) });
    }
  }
}

/** Most PDFs bring along what they need. */
const mapNamed: CharacterMaps = (name) => {
  const maps: Readonly<Record<string, string>> = require('./cmaps.js');
  const base64 = maps[name];
  return base64 === undefined ? undefined : fromBase64(base64);
};
