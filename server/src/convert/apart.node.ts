/** Threads of Node that read files. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Machine, readApartOn, type Thread } from './apart.ts';
import { ConvertProblem } from './problem.ts';
import type { Answer, Kind, Progress } from './reader.ts';
import { spentSince } from './spent.node.ts';

/**
 * Of what JavaScript keeps; buffers are counted apart. This one holds at once: what is looked at now and then comes late on a
 * busy machine. What a Word file may hold is counted before, and the longest one needs most of it.
 */
const HEAP_LIMIT_MB: Readonly<Record<Kind, number>> = { pdf: 256, docx: 384, xlsx: 384 };

const machine: Machine = {
  open(kind, gone): Thread {
    const resourceLimits = { maxOldGenerationSizeMb: HEAP_LIMIT_MB[kind] };
    const thread = new Worker(join(__dirname, 'reader.js'), { resourceLimits });
    // What goes wrong while it waits concerns nobody: the next file finds another one.
    thread.on('error', () => {}).on('exit', gone);
    return {
      post: (task) => thread.postMessage(task),
      listen({ hear, failed }) {
        const message = (said: Answer | Progress): void => hear(said);
        const error = (fault: Error & { code?: string }): void =>
          failed(fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ConvertProblem('too-large') : fault);
        const exit = (): void => failed(new ConvertProblem('damaged'));
        thread.on('message', message).on('error', error).on('exit', exit);
        return () => thread.off('message', message).off('error', error).off('exit', exit);
      },
      hold: (holds) => (holds ? thread.ref() : thread.unref()),
      end: () => thread.terminate(),
    };
  },
  meter() {
    const used = process.cpuUsage();
    const grownFrom = process.memoryUsage.rss();
    return { spent: () => spentSince(used), grown: () => process.memoryUsage.rss() - grownFrom };
  },
  share: 1,
};

export const readApart = readApartOn(machine);
