/** Reads files in a thread apart, within bounds of time and memory. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ConvertProblem, type Imported, type ProblemCode } from './problem.ts';
import type { Answer, Kind, Progress, Task } from './reader.node.ts';
import { spentSince } from './spent.node.ts';

/**
 * Of what JavaScript keeps; buffers are counted apart. This one holds at once: what is looked at now and then, below, comes
 * late on a busy machine. What a Word file may hold is counted before, and the longest one needs most of it.
 */
const HEAP_LIMIT_MB: Readonly<Record<Kind, number>> = { pdf: 256, docx: 384, xlsx: 384 };
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
const TIMES: Readonly<Record<Kind, number>> = { pdf: 8, docx: 80, xlsx: 80 };
const SHORTEST: Readonly<Record<Kind, number>> = { pdf: 1200, docx: 6000, xlsx: 4000 };
/** The part of it that one more page of a PDF adds: a page takes a tenth of that. */
const PAGE_ADDS = 1 / 8;

/**
 * A thread that has read a file well reads the next one: loading its library takes longer than most reports. It is let go
 * after so many files, or one so large, that what they left behind might count; and when nothing more comes.
 */
const MOST_FILES = 50;
const LARGE_FILE = 5_000_000;
const IDLE_MS = 3000;

class Reader {
  /** What loading the library took, in ms of the processor; null: it has not been loaded. */
  private loaded: number | null = null;
  private files = 0;
  private idle: NodeJS.Timeout | undefined;

  private constructor(
    private readonly kind: Kind,
    private readonly thread: Worker,
  ) {
    // What goes wrong while it waits concerns nobody: the next file finds another one.
    thread.on('error', () => {});
    thread.on('exit', () => {
      if (Reader.waiting.get(kind) === this) Reader.waiting.delete(kind);
    });
  }

  /** Those that wait for a file, one of a kind at most. */
  private static readonly waiting = new Map<Kind, Reader>();

  static take(kind: Kind): Reader {
    const known = Reader.waiting.get(kind);
    Reader.waiting.delete(kind);
    if (known) {
      clearTimeout(known.idle);
      known.thread.ref();
      return known;
    }
    const resourceLimits = { maxOldGenerationSizeMb: HEAP_LIMIT_MB[kind] };
    return new Reader(kind, new Worker(join(__dirname, 'reader.js'), { resourceLimits }));
  }

  /** @throws ConvertProblem */
  async read(bytes: Uint8Array): Promise<Imported> {
    let well = false;
    try {
      const answer = await this.ask(bytes);
      well = true;
      if ('imported' in answer) return answer.imported;
      throw new ConvertProblem(answer.code as ProblemCode, answer.args);
    } finally {
      this.files++;
      if (well && this.files < MOST_FILES && bytes.length < LARGE_FILE && !Reader.waiting.has(this.kind)) this.wait();
      else await this.thread.terminate();
    }
  }

  /** It keeps no program from ending. */
  private wait(): void {
    Reader.waiting.set(this.kind, this);
    this.thread.unref();
    this.idle = setTimeout(() => {
      Reader.waiting.delete(this.kind);
      void this.thread.terminate();
    }, IDLE_MS).unref();
  }

  private ask(bytes: Uint8Array): Promise<Answer> {
    const { kind, thread } = this;
    const began = performance.now();
    const used = process.cpuUsage();
    const grownFrom = process.memoryUsage.rss();
    let allowance = this.loaded === null ? LONGEST : this.allowanceOf(this.loaded);
    let deadline = allowance;
    return new Promise<Answer>((done, fail) => {
      const end = (): void => {
        clearInterval(clock);
        thread.off('message', hear).off('error', failed).off('exit', gone);
      };
      const give = (answer: Answer): void => {
        end();
        done(answer);
      };
      const fault = (error: Error): void => {
        end();
        fail(error);
      };
      const hear = (message: Answer | Progress): void => {
        if ('loaded' in message) {
          this.loaded ??= message.loaded;
          allowance = this.allowanceOf(this.loaded);
          deadline = spentSince(used) + allowance;
        } else if ('page' in message) deadline += allowance * PAGE_ADDS;
        else give(message);
      };
      const failed = (error: Error & { code?: string }): void =>
        fault(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ConvertProblem('too-large') : error);
      const gone = (): void => fault(new ConvertProblem('damaged'));
      const clock = setInterval(() => {
        const late = spentSince(used) > Math.min(deadline, LONGEST) || performance.now() - began > LONGEST_WAIT;
        if (late || process.memoryUsage.rss() - grownFrom > GROWTH_LIMIT) fault(new ConvertProblem('too-large'));
      }, LOOK_EVERY_MS);
      thread.on('message', hear).on('error', failed).on('exit', gone);
      const task: Task = { kind, bytes, cmaps: join(__dirname, 'cmaps', '/') };
      thread.postMessage(task);
    });
  }

  private allowanceOf(loaded: number): number {
    return Math.max(SHORTEST[this.kind], loaded * TIMES[this.kind]);
  }
}

/** @throws ConvertProblem */
export const readApart = (kind: Kind, bytes: Uint8Array): Promise<Imported> => Reader.take(kind).read(bytes);
