/** Files that change or go while they are read: what was read of them before is not kept. */
import { expect, test } from 'vitest';
import { CancellationToken } from 'vscode-languageserver';
import type { Files } from '../../server/src/lsp/files.ts';
import { Reviewer } from '../../server/src/lsp/reviewer.ts';
import { Years, type YearsWorld } from '../../server/src/lsp/years.ts';
import { createReportService } from '../../server/src/service.ts';
import { departmentReport } from '../fixtures/base.ts';

const uri = 'file:///w/a.md';
const wrong = departmentReport.replace('| 8 | 3 |', '| 9 | 3 |');
const service = createReportService();
const wanted = { token: CancellationToken.None, progress: () => {} };

/** A disk with one file, read when `let through`. */
function slowDisk() {
  let text: string | null = departmentReport;
  let go = (): void => {};
  let asked = (): void => {};
  const next = (): Promise<void> =>
    new Promise((done) => {
      asked = done;
    });
  const disk = {
    /** Settles when the file has been asked for. */
    asking: next(),
    put: (now: string | null): void => {
      text = now;
    },
    /** Gives what lay there when it was asked for. */
    letThrough: (): void => {
      disk.asking = next();
      go();
    },
    read: async (): Promise<Uint8Array | null> => {
      const then = text;
      const gate = new Promise<void>((done) => {
        go = done;
      });
      asked();
      await gate;
      return then === null ? null : new TextEncoder().encode(then);
    },
  };
  return disk;
}

function yearsOn(disk: ReturnType<typeof slowDisk>): Years {
  const files = {
    read: disk.read,
    async *list() {
      yield uri;
    },
  } as unknown as Files;
  const world: YearsWorld = {
    service,
    files,
    papers: () => null,
    open: () => null,
    inside: () => true,
    included: () => true,
    named: () => false,
    moved: () => {},
    stale: () => {},
    log: (words) => expect.fail(words),
  };
  return new Years(world);
}

test('a file that went while it was read is no report of the workspace', async () => {
  for (const gone of [uri, 'file:///w']) {
    const disk = slowDisk();
    const years = yearsOn(disk);
    await years.start(['file:///w']);
    await disk.asking;
    years.changed(gone, true);
    disk.letThrough();
    expect(await years.allRead()).toEqual([]);
  }
});

test('what was read of a file before it changed is not held', async () => {
  const disk = slowDisk();
  const years = yearsOn(disk);
  const first = years.read(uri);
  await disk.asking;
  disk.put(wrong);
  years.changed(uri, true);
  disk.letThrough();
  await first;
  const second = years.read(uri);
  await disk.asking;
  disk.letThrough();
  expect((await second)?.text).toBe(wrong);
});

test('what was counted of a report that changed meanwhile is not kept', async () => {
  const disk = slowDisk();
  const known = { uri, organ: '澄溪县水利局', year: 2024 };
  const reviewer = new Reviewer({
    all: async () => [known],
    read: async () => {
      const bytes = await disk.read();
      const report = service.parse(new TextDecoder().decode(bytes ?? undefined), { markdown: true });
      return { report, neighbours: { lastYear: null, nextYear: null, duplicates: [] } };
    },
    check: (_, report) => service.check(report),
    changed: () => {},
  });
  const first = reviewer.all(wanted);
  await disk.asking;
  disk.put(wrong);
  reviewer.moved('/w/a.md', known, known);
  disk.letThrough();
  expect((await first).map(({ counts }) => counts.error)).toEqual([0]);
  const second = reviewer.all(wanted);
  await Promise.race([disk.asking, second]);
  disk.letThrough();
  expect((await second).map(({ counts }) => counts.error)).toEqual([1]);
  reviewer.dispose();
});
