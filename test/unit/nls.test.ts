/** Every word of menus, settings and prompts is there in both languages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { en } from '../../server/src/messages/en/index.ts';
import { findings } from '../../server/src/messages/zh-cn/index.ts';
import { later } from '../../server/src/messages/zh-cn/later.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const text = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
const json = (...path: string[]): Record<string, string> => JSON.parse(text(...path)) as Record<string, string>;
const places = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map((m) => m[1] as string).sort();

test('the manifest and its two files of words name the same keys', () => {
  const named = new Set([...text('package.json').matchAll(/"%([\w.-]+)%"/g)].map((m) => m[1] as string));
  const english = Object.keys(json('package.nls.json')).sort();
  expect(Object.keys(json('package.nls.zh-cn.json')).sort()).toEqual(english);
  expect([...named].sort()).toEqual(english);
});

test('every sentence of the client has its Chinese, and none is left over', () => {
  const said = new Set<string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (entry.isDirectory()) walk(`${folder}/${entry.name}`);
      else {
        for (const m of text(folder, entry.name).matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)) {
          said.add((m[1] as string).replaceAll("\\'", "'"));
        }
      }
    }
  };
  walk('client/src');
  const bundle = json('l10n', 'bundle.l10n.zh-cn.json');
  expect(Object.keys(bundle).sort()).toEqual([...said].sort());
  for (const [english, chinese] of Object.entries(bundle))
    expect(places(chinese.replace(/\{(\d)\}/g, '{$1}'))).toEqual(places(english));
});

test('the catalogue has the same keys in both languages, and no empty sentence', () => {
  const zhCn: Record<string, string> = { ...findings, ...later };
  expect(Object.keys(zhCn)).toHaveLength(Object.keys(findings).length + Object.keys(later).length);
  expect(Object.keys(en).sort()).toEqual(Object.keys(zhCn).sort());
  for (const sentence of [...Object.values(en), ...Object.values(zhCn)]) expect(sentence.trim()).not.toBe('');
});

/** A day is written otherwise, and what a section rests on has a name of its own in English. */
const otherPlaces: readonly string[] = ['hover.day', 'section-missing'];

test('a sentence says the same things in both languages', () => {
  const zhCn: Record<string, string> = { ...findings, ...later };
  const of = (sentence: string): string[] => [...new Set(places(sentence))];
  const differ = Object.entries(en).filter(([key, english]) => of(english).join() !== of(zhCn[key] ?? '').join());
  expect(differ.map(([key]) => key).sort()).toEqual([...otherPlaces].sort());
});

test('every page of the walkthrough is there in both languages, with pictures that exist', () => {
  const pages = [...text('package.json').matchAll(/"(media\/walkthrough\/[^"]+)\.md"/g)].map((m) => m[1] as string);
  expect(pages.length).toBeGreaterThan(0);
  const files = pages.flatMap((page) => [`${page}.md`, `${page}.nls.zh-cn.md`]);
  expect(readdirSync(join(root, 'media', 'walkthrough')).sort()).toEqual(files.map((file) => basename(file)).sort());
  for (const file of files) {
    for (const [, picture] of text(file).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
      expect(existsSync(join(root, dirname(file), picture as string)), `${file}: ${picture}`).toBe(true);
  }
});
