/**
 * Reads files, one after the other, in a thread of its own: whatever a hostile file does to a library, memory and time end
 * with the thread.
 */
import { parentPort } from 'node:worker_threads';
import { type Imported, isProblem } from './problem.ts';
import { spentSince } from './spent.node.ts';

type Word = typeof import('./word.node.ts');
type Pdf = typeof import('./pdf.node.ts');
type Xlsx = typeof import('./xlsx.ts');

export type Kind = 'docx' | 'pdf' | 'xlsx';

export interface Task {
  readonly kind: Kind;
  readonly bytes: Uint8Array;
  /** Folder of the tables that PDFs need. */
  readonly cmaps: string;
}

/** How far a reading has come: its library is loaded, which took so long, in ms of the processor; or one more page is read. */
export type Progress = { readonly loaded: number } | { readonly page: number };

export type Answer =
  | { readonly imported: Imported }
  | { readonly code: string; readonly args: Readonly<Record<string, string | number>> };

const post = (message: Answer | Progress): void => parentPort?.postMessage(message);

async function read({ kind, bytes, cmaps }: Task): Promise<Imported> {
  const started = process.cpuUsage();
  const loaded = (): void => post({ loaded: spentSince(started) });
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
      return readPdf(bytes, cmaps, { loaded, page: (page) => post({ page }) });
    }
  }
}

parentPort?.on('message', (task: Task) => {
  read(task).then(
    (imported) => post({ imported }),
    (error: unknown) => {
      if (isProblem(error)) post({ code: error.code, args: error.args });
      else throw error;
    },
  );
});
