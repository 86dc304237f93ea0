/** Reads files, one after the other, in a thread of Node. */
import { parentPort } from 'node:worker_threads';
import { answer, type Place, type Task } from './reader.ts';
import { spentSince } from './spent.node.ts';

const place: Place = {
  post: (message) => parentPort?.postMessage(message),
  clock: () => {
    const started = process.cpuUsage();
    return () => spentSince(started);
  },
};

// What is thrown ends the thread, which says so.
parentPort?.on('message', (task: Task) => void answer(task, place));
