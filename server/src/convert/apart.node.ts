/** Reads a file in a thread of its own, within bounds of time and memory. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ConvertProblem, type Imported, type ProblemCode } from './problem.ts';
import type { Answer, Progress, Task } from './reader.node.ts';

/** Of what JavaScript keeps; buffers are counted apart. */
const HEAP_LIMIT_MB = 384;
/** How much this process may grow while a file is read, in bytes. */
const GROWTH_LIMIT = 512 * 1024 * 1024;
const LOOK_EVERY_MS = 25;

/** All together, in ms, pages included. */
const LONGEST = 20_000;
/**
 * What a reading may take, in times of what loading its library took: so a slow machine, or a busy one, has as much more
 * time as it needs. For a PDF the time to its first page, and from each page to the next but one.
 */
const TIMES: Readonly<Record<Task['kind'], number>> = { pdf: 8, docx: 80, xlsx: 80 };
const SHORTEST: Readonly<Record<Task['kind'], number>> = { pdf: 1200, docx: 6000, xlsx: 4000 };
/** The part of it that one more page of a PDF adds: a page takes a tenth of that. */
const PAGE_ADDS = 1 / 8;

/** @throws ConvertProblem */
export function readApart(kind: Task['kind'], bytes: Uint8Array): Promise<Imported> {
  const task: Task = { kind, bytes, cmaps: join(__dirname, 'cmaps', '/') };
  const began = performance.now();
  const grownFrom = process.memoryUsage.rss();
  const thread = new Worker(join(__dirname, 'reader.js'), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
  });
  let allowance = LONGEST;
  let deadline = began + LONGEST;
  let clock: NodeJS.Timeout | undefined;
  return new Promise<Imported>((done, fail) => {
    clock = setInterval(() => {
      const late = performance.now() > Math.min(deadline, began + LONGEST);
      if (late || process.memoryUsage.rss() - grownFrom > GROWTH_LIMIT) fail(new ConvertProblem('too-large'));
    }, LOOK_EVERY_MS);
    thread.on('message', (message: Answer | Progress) => {
      if ('loaded' in message) {
        allowance = Math.max(SHORTEST[kind], message.loaded * TIMES[kind]);
        deadline = performance.now() + allowance;
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
