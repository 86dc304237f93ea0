/** Reads files, one after the other, in a web worker of its own. */
import { describe } from '../text/faults.ts';
import { answer, type Place, type Task } from './reader.ts';

interface Scope {
  onmessage: (event: { readonly data: Task }) => void;
  postMessage(message: unknown): void;
}

/** A fault nobody foresaw, for whoever waits for an answer. */
export interface Fault {
  readonly fault: string;
}

const scope = globalThis as unknown as Scope;
const place: Place = {
  post: (message) => scope.postMessage(message),
  clock: () => {
    const started = performance.now();
    return () => performance.now() - started;
  },
};

scope.onmessage = ({ data }) => {
  answer(data, place).catch((error: unknown) => scope.postMessage({ fault: describe(error) } satisfies Fault));
};
