/**
 * Web workers that read files. No browser tells how much memory one takes: what a file holds is counted before a library
 * sees it, and time ends the rest.
 */
import { type Machine, readApartOn, type Thread } from './apart.ts';
import type { Fault } from './reader.browser.ts';
import type { Answer, Progress } from './reader.ts';

interface WorkerLike {
  onmessage: ((event: { readonly data: Answer | Progress | Fault }) => void) | null;
  onerror: ((event: { readonly message?: string; preventDefault?(): void }) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** Laid out by whoever started this worker: another one, which begins with the bundle of that name. */
declare const startBeside: (bundle: string) => WorkerLike;

const machine: Machine = {
  open(): Thread {
    const worker = startBeside('./reader.browser.js');
    return {
      post: (task) => worker.postMessage(task),
      listen({ hear, failed }) {
        worker.onmessage = ({ data }) => ('fault' in data ? failed(new Error(data.fault)) : hear(data));
        worker.onerror = (event) => {
          event.preventDefault?.();
          failed(new Error(event.message ?? 'the worker could not be started'));
        };
        return () => {
          worker.onmessage = null;
          worker.onerror = null;
        };
      },
      hold: () => {},
      end: () => worker.terminate(),
    };
  },
  meter() {
    const began = performance.now();
    return { spent: () => performance.now() - began, grown: () => 0 };
  },
  share: 3,
};

export const readApart = readApartOn(machine);
