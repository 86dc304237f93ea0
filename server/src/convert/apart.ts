/** Reads files in a thread apart, which can be ended whatever it is doing, within bounds of time and memory. */
import { ConvertProblem, type Imported, type ProblemCode } from './problem.ts';
import type { Answer, Kind, Progress, Task } from './reader.ts';

/** A thread that runs a reader (`reader.*.ts`). */
export interface Thread {
  post(task: Task): void;
  /** Tells what comes from now on; what it gives ends that. */
  listen(ears: Ears): () => void;
  /** Whether it keeps the program from ending; it does at first. */
  hold(holds: boolean): void;
  end(): unknown;
}

export interface Ears {
  hear(message: Answer | Progress): void;
  /** It has gone, or what it was doing; why. */
  failed(error: Error): void;
}

/** What has been used up since the meter was made. */
export interface Meter {
  /** ms that count: see `Machine.share`. */
  spent(): number;
  /** Bytes of memory; 0 where nobody knows. */
  grown(): number;
}

/** What runs threads. */
export interface Machine {
  /** @param gone told when it ends by itself */
  open(kind: Kind, gone: () => void): Thread;
  meter(): Meter;
  /**
   * How many ms of the meter are one of the processor: 1 where it counts those of this program alone, more where all it has
   * is a clock, which runs on while others work.
   */
  readonly share: number;
}

/** How much the process may grow while a file is read, in bytes. */
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

/** @throws ConvertProblem */
export type ReadApart = (kind: Kind, bytes: Uint8Array) => Promise<Imported>;

export function readApartOn(machine: Machine): ReadApart {
  /** Those that wait for a file, one of a kind at most. */
  const waiting = new Map<Kind, Reader>();
  return async (kind, bytes) => {
    const reader = waiting.get(kind) ?? new Reader(kind, machine, waiting);
    waiting.delete(kind);
    return reader.read(bytes);
  };
}

class Reader {
  private readonly thread: Thread;
  /** What loading the library took, in ms of the meter; null: it has not been loaded. */
  private loaded: number | null = null;
  private files = 0;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly kind: Kind,
    private readonly machine: Machine,
    private readonly waiting: Map<Kind, Reader>,
  ) {
    this.thread = machine.open(kind, () => this.leave());
  }

  /** @throws ConvertProblem */
  async read(bytes: Uint8Array): Promise<Imported> {
    clearTimeout(this.idle);
    this.thread.hold(true);
    let well = false;
    try {
      const answer = await this.ask(bytes);
      well = true;
      if ('imported' in answer) return answer.imported;
      throw new ConvertProblem(answer.code as ProblemCode, answer.args);
    } finally {
      this.files++;
      const fresh = well && this.files < MOST_FILES && bytes.length < LARGE_FILE;
      if (fresh && !this.waiting.has(this.kind)) this.wait();
      else await this.thread.end();
    }
  }

  private wait(): void {
    this.waiting.set(this.kind, this);
    this.thread.hold(false);
    this.idle = setTimeout(() => {
      this.leave();
      void this.thread.end();
    }, IDLE_MS);
    // The timer keeps no program from ending either, where there is one to end.
    const timer: { unref?: () => void } | number = this.idle;
    if (typeof timer === 'object') timer.unref?.();
  }

  private leave(): void {
    if (this.waiting.get(this.kind) === this) this.waiting.delete(this.kind);
  }

  private ask(bytes: Uint8Array): Promise<Answer> {
    const { kind, thread, machine } = this;
    const began = performance.now();
    const meter = machine.meter();
    const longest = LONGEST * machine.share;
    let allowance = this.loaded === null ? longest : this.allowanceOf(this.loaded);
    let deadline = allowance;
    return new Promise<Answer>((done, fail) => {
      const end = (): void => {
        clearInterval(clock);
        deafen();
      };
      const fault = (error: Error): void => {
        end();
        fail(error);
      };
      const hear = (message: Answer | Progress): void => {
        if ('loaded' in message) {
          this.loaded ??= message.loaded;
          allowance = this.allowanceOf(this.loaded);
          deadline = meter.spent() + allowance;
        } else if ('page' in message) deadline += allowance * PAGE_ADDS;
        else {
          end();
          done(message);
        }
      };
      const clock = setInterval(() => {
        const late = meter.spent() > Math.min(deadline, longest) || performance.now() - began > LONGEST_WAIT;
        if (late || meter.grown() > GROWTH_LIMIT) fault(new ConvertProblem('too-large'));
      }, LOOK_EVERY_MS);
      const deafen = thread.listen({ hear, failed: fault });
      thread.post({ kind, bytes });
    });
  }

  private allowanceOf(loaded: number): number {
    return Math.max(SHORTEST[this.kind] * this.machine.share, loaded * TIMES[this.kind]);
  }
}
