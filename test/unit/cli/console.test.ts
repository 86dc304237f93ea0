import { afterEach, describe, expect, it, vi } from 'vitest';
import { note, out } from '../../../server/src/cli/io.ts';

const written = vi.hoisted(() => vi.fn((_fd: number, bytes: Uint8Array) => bytes.length));
vi.mock('node:fs', async (original) => ({ ...(await original<typeof import('node:fs')>()), writeSync: written }));

/** As on a system, with output to a console or not. */
function on(platform: NodeJS.Platform, isTTY: boolean): { stdout: string[]; stderr: string[] } {
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
  const said = { stdout: [] as string[], stderr: [] as string[] };
  for (const name of ['stdout', 'stderr'] as const) {
    const stream = { isTTY, write: (text: string) => said[name].push(text) };
    vi.spyOn(process, name, 'get').mockReturnValue(stream as unknown as typeof process.stdout & { fd: 1 });
  }
  return said;
}

afterEach(() => {
  vi.restoreAllMocks();
  written.mockClear();
});

describe('what the command line says', () => {
  it('goes to a console of Windows as characters: as bytes it would be garbled', () => {
    const said = on('win32', true);
    out('年报\n');
    note('没有这个文件');
    expect(said).toEqual({ stdout: ['年报\n'], stderr: ['没有这个文件\n'] });
    expect(written).not.toHaveBeenCalled();
  });

  it.each([
    ['win32', false],
    ['linux', true],
    ['darwin', false],
  ] as const)('goes out as UTF-8 on %s, console: %s', (platform, isTTY) => {
    const said = on(platform, isTTY);
    out('年报\n');
    note('没有这个文件');
    expect(said).toEqual({ stdout: [], stderr: [] });
    expect(written.mock.calls.map(([fd, bytes]) => [fd, new TextDecoder().decode(bytes)])).toEqual([
      [1, '年报\n'],
      [2, '没有这个文件\n'],
    ]);
  });
});
