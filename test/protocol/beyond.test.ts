/** A workspace that is too large to be read: what was not is told, by the review and where reports are added up. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ReviewResult, RollupResult, RollupScope } from '../../server/src/requests.ts';
import { departmentReport } from '../fixtures/base.ts';
import type { Talk } from './harness.ts';
import { placeForEach } from './place.ts';

const { pathOf, uriOf, write, start } = placeForEach();

const review = (talk: Talk): Promise<ReviewResult> => talk.request('xxgk/review', {});
const scope = (talk: Talk, folder: string | null): Promise<RollupScope> => talk.request('xxgk/rollupScope', { folder });
const rollup = (talk: Talk, folder: string | null): Promise<RollupResult> =>
  talk.request('xxgk/rollup', { folder, year: 2024, as: 'page', organ: null });

test('of more than ten thousand files the others are counted, and nothing that is added up is whole', async () => {
  for (const name of ['县', '县/局', '县/局/科', '乡']) mkdirSync(pathOf(name));
  // What lies near the top is read first.
  write('县/水利局.md', departmentReport);
  for (let n = 0; n < 9_999; n++) writeFileSync(pathOf(`${n}.md`), '');
  for (const name of ['一', '二', '三']) write(`县/局/科/${name}.md`, departmentReport);
  write('县/局/科/~$四.md', departmentReport);
  const talk = await start();
  const { reports, passedOver } = await review(talk);
  expect(reports).toHaveLength(1);
  expect(passedOver).toBe('文件太多，有 3 个没有读取：请只打开需要的文件夹');
  const page = await rollup(talk, uriOf('县'));
  expect(page).toMatchObject({ parts: 1, leftOut: 3, complete: false });
  expect(page.text).toMatch(/\| — +\| 县 +\| 文件太多，有 3 个没有读取/);
  expect(await scope(talk, uriOf('乡'))).toEqual({ years: [], unread: 0 });
  // One that is opened is read, and so is one that changes.
  await talk.open(uriOf('县/局/科/一.md'), departmentReport);
  await talk.filesChanged({ uri: uriOf('县/局/科/二.md'), type: 2 });
  expect((await scope(talk, null)).unread).toBe(1);
  expect((await review(talk)).reports).toHaveLength(3);
}, 60_000);

test('folders of a virtual place that there was no coming to are told where they concern', async () => {
  const place = 'vscode-vfs://office/年报';
  const talk = await start({
    folders: [place],
    initializationOptions: { files: true },
    answers: {
      'xxgk/files': ({ names }: { names: readonly string[] }) => ({
        uris: names.includes('*.md') ? [`${place}/甲/2024.md`] : [],
        closed: [],
        rest: [`${place}/乙`, `${place}/丙/一`],
      }),
      'xxgk/read': ({ uri }: { uri: string }) =>
        uri.endsWith('.md') ? { base64: Buffer.from(departmentReport).toString('base64') } : null,
    },
  });
  expect((await review(talk)).passedOver).toBe('文件夹太多，有 2 个没有进入：请只打开需要的文件夹');
  expect(await rollup(talk, null)).toMatchObject({ parts: 1, leftOut: 2, complete: false });
  expect(await rollup(talk, `${place}/甲`)).toMatchObject({ parts: 1, leftOut: 0, complete: true });
  const unread = async (folder: string): Promise<number> => (await scope(talk, folder)).unread;
  expect(await Promise.all([`${place}/乙`, `${place}/乙/深`, `${place}/丙`, `${place}/丁`].map(unread))).toEqual([
    1, 1, 1, 0,
  ]);
});
