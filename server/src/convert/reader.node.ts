/**
 * Reads one file in a thread of its own: whatever a hostile file does to a library, memory and time end with the thread.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type Imported, isProblem } from './problem.ts';

type Word = typeof import('./word.node.ts');
type Pdf = typeof import('./pdf.node.ts');
type Xlsx = typeof import('./xlsx.ts');

export interface Task {
  readonly kind: 'docx' | 'pdf' | 'xlsx';
  readonly bytes: Uint8Array;
  /** Folder of the tables that PDFs need. */
  readonly cmaps: string;
}

export type Answer =
  | { readonly imported: Imported }
  | { readonly code: string; readonly args: Readonly<Record<string, string | number>> };

function read({ kind, bytes, cmaps }: Task): Promise<Imported> {
  switch (kind) {
    case 'docx':
      return (require('./word.js') as Word).readWord(bytes);
    case 'xlsx':
      return (require('./xlsx.js') as Xlsx).readXlsx(bytes);
    case 'pdf':
      return (require('./pdf.js') as Pdf).readPdf(bytes, cmaps);
  }
}

const answer = (message: Answer): void => parentPort?.postMessage(message);

read(workerData as Task).then(
  (imported) => answer({ imported }),
  (error: unknown) => {
    if (isProblem(error)) answer({ code: error.code, args: error.args });
    else throw error;
  },
);
