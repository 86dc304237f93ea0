/** When a reading apart is given up, by a machine that only pretends to read. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Ears, type Machine, readApartOn } from '../../../server/src/convert/apart.ts';
import type { Task } from '../../../server/src/convert/reader.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const imported = { text: '甲', markdown: true, notes: [] };

/** @param work what its threads do with a file */
function machineThat(work: (task: Task, ears: Ears) => void, { share = 1, growth = 0 } = {}) {
  const seen = { opened: 0, ended: 0 };
  const machine: Machine = {
    share,
    open() {
      seen.opened++;
      let ears: Ears | undefined;
      return {
        post: (task) => queueMicrotask(() => ears && work(task, ears)),
        listen(heard) {
          ears = heard;
          return () => {
            ears = undefined;
          };
        },
        hold: () => {},
        end: () => seen.ended++,
      };
    },
    meter() {
      const began = performance.now();
      return { spent: () => performance.now() - began, grown: () => growth };
    },
  };
  const read = readApartOn(machine);
  return {
    seen,
    read: (bytes = new Uint8Array(10)) =>
      read('docx', bytes).then(
        ({ text }) => text,
        (error: { code?: string; message: string }) => error.code ?? error.message,
      ),
  };
}

/** After how many seconds it is given up. */
async function secondsUntil(reading: Promise<string>): Promise<number> {
  let answer = '';
  void reading.then((found) => {
    answer = found;
  });
  const began = performance.now();
  while (answer === '') await vi.advanceTimersByTimeAsync(25);
  expect(answer).toBe('too-large');
  return Math.round((performance.now() - began) / 1000);
}

it('a file that never ends: its thread is ended, the next file finds another one', async () => {
  let silent = true;
  const { read, seen } = machineThat((_, { hear }) => {
    hear({ loaded: 10 });
    if (!silent) hear({ imported });
  });
  expect(await secondsUntil(read())).toBe(6);
  expect(seen).toEqual({ opened: 1, ended: 1 });
  silent = false;
  expect(await read()).toBe('甲');
  expect(seen).toEqual({ opened: 2, ended: 1 });
});

it('there is more time on a slow machine, and where the clock counts the work of others; never more than a minute', async () => {
  const after = (loaded: number | null, share = 1): Promise<number> =>
    secondsUntil(machineThat((_, { hear }) => loaded !== null && hear({ loaded }), { share }).read());
  expect(await after(100)).toBe(8);
  expect(await after(10, 3)).toBe(18);
  expect(await after(null)).toBe(20);
  expect(await after(null, 3)).toBe(60);
  expect(await after(5000, 3)).toBe(60);
});

it('a process that grows too far gives up at once', async () => {
  expect(await secondsUntil(machineThat(() => {}, { growth: 1e9 }).read())).toBe(0);
});

it('what breaks a thread is told, and the thread is not used again', async () => {
  const { read, seen } = machineThat((_, { failed }) => failed(new Error('out of order')));
  expect([await read(), await read()]).toEqual(['out of order', 'out of order']);
  expect(seen).toEqual({ opened: 2, ended: 2 });
});

it('a thread reads many files, and is let go when nothing more comes', async () => {
  const { read, seen } = machineThat((_, { hear }) => hear({ imported }));
  for (let i = 0; i < 5; i++) expect(await read()).toBe('甲');
  expect(seen).toEqual({ opened: 1, ended: 0 });
  await vi.advanceTimersByTimeAsync(5000);
  expect(seen).toEqual({ opened: 1, ended: 1 });
  await read(new Uint8Array(6_000_000));
  expect(seen).toEqual({ opened: 2, ended: 2 });
  await Promise.all([read(), read()]);
  expect(seen.opened).toBe(4);
});
