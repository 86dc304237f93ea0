/** Reads a file in a thread of its own, within bounds of time and memory. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ConvertProblem, type Imported, type ProblemCode } from './problem.ts';
import type { Answer, Progress, Task } from './reader.node.ts';
import { spentSince } from './spent.node.ts';

/**
 * Of what JavaScript keeps; buffers are counted apart. This one holds at once: what is looked at now and then, below, comes
 * late on a busy machine. What a Word file may hold is counted before, and the longest one needs most of it.
 */
const HEAP_LIMIT_MB: Readonly<Record<Task['kind'], number>> = { pdf: 256, docx: 384, xlsx: 384 };
/** How much this process may grow while a file is read, in bytes. */
const GROWTH_LIMIT = 512 * 1024 * 1024;
const LOOK_EVERY_MS = 25;

/** All together, in ms of the processor, pages included. */
const LONGEST = 20_000;
/** However little of the processor a busy machine gives, in ms of the clock. */
const LONGEST_WAIT = 60_000;
/**
 * What a reading may take, in times of what loading its library took: so a slow machine has as much more time as it needs.
 * Time of the processor, so that a busy one has too. For a PDF the time to its first page, and from each page to the next
 * but one.
 */
const TIMES: Readonly<Record<Task['kind'], number>> = { pdf: 8, docx: 80, xlsx: 80 };
const SHORTEST: Readonly<Record<Task['kind'], number>> = { pdf: 1200, docx: 6000, xlsx: 4000 };
/** The part of it that one more page of a PDF adds: a page takes a tenth of that. */
const PAGE_ADDS = 1 / 8;

/** @throws ConvertProblem */
export function readApart(kind: Task['kind'], bytes: Uint8Array): Promise<Imported> {
  const task: Task = { kind, bytes, cmaps: join(__dirname, 'cmaps', '/') };
  const began = performance.now();
  const used = process.cpuUsage();
  const grownFrom = process.memoryUsage.rss();
  const thread = new Worker(join(__dirname, 'reader.js'), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB[kind] },
  });
  let allowance = LONGEST;
  let deadline = LONGEST;
  let clock: NodeJS.Timeout | undefined;
  return new Promise<Imported>((done, fail) => {
    clock = setInterval(() => {
      const late = spentSince(used) > Math.min(deadline, LONGEST) || performance.now() - began > LONGEST_WAIT;
      if (late || process.memoryUsage.rss() - grownFrom > GROWTH_LIMIT) fail(new ConvertProblem('too-large'));
    }, LOOK_EVERY_MS);
    thread.on('message', (message: Answer | Progress) => {
      if ('loaded' in message) {
        allowance = Math.max(SHORTEST[kind], message.loaded * TIMES[kind]);
        deadline = spentSince(used) + allowance;
      } else if ('page' in message) deadline += allowance * PAGE_ADDS;
      else if ('imported' in message) done(message.imported);
      else fail(new ConvertProblem(message.code as ProblemCode, message.args));
    });
    thread.once('error', (error: Error & { code?: string }) => {
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ConvertProblem('too-large') : error);
    });
    thread.once('exit', () => fail(new ConvertProblem('damaged')));
  }).finally(() => {
    clearInterval(clock);
    return thread.terminate();
  });
}
