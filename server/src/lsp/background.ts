/** Work on many files, one after the other, that never keeps the keyboard waiting. */

/** Work at a stretch, and how long the keyboard must have been at rest before it goes on, in milliseconds. */
const SLICE_MS = 8;
const CALM_MS = 200;

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export interface BackgroundWorld {
  readonly work: (key: string, uri: string) => Promise<void>;
  /** After each stretch, and at the end. */
  readonly pause: () => void;
  readonly log: (message: string) => void;
}

export class Background {
  private readonly queue = new Map<string, string>();
  private working: Promise<void> | undefined;
  private typed = 0;
  private disposed = false;

  constructor(private readonly world: BackgroundWorld) {}

  /** A file that waits already waits once. */
  add(key: string, uri: string): void {
    if (this.disposed) return;
    this.queue.set(key, uri);
    this.working ??= this.run();
  }

  /** How many files wait. */
  get waiting(): number {
    return this.queue.size;
  }

  /** Somebody is typing. */
  yield(): void {
    this.typed = Date.now();
  }

  /** When nothing waits any more. */
  async idle(): Promise<void> {
    await this.working;
  }

  dispose(): void {
    this.disposed = true;
    this.queue.clear();
  }

  private async run(): Promise<void> {
    await wait(0);
    let since = Date.now();
    for (let next = this.first(); next; next = this.first()) {
      const [key, uri] = next;
      if (Date.now() - this.typed < CALM_MS) {
        await wait(CALM_MS);
        continue;
      }
      this.queue.delete(key);
      try {
        await this.world.work(key, uri);
      } catch (error) {
        this.world.log(`${uri}: ${String(error)}`);
      }
      if (Date.now() - since > SLICE_MS) {
        this.world.pause();
        await wait(1);
        since = Date.now();
      }
    }
    this.working = undefined;
    if (!this.disposed) this.world.pause();
  }

  private first(): [key: string, uri: string] | undefined {
    return this.queue.entries().next().value;
  }
}
