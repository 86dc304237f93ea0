/** What the documents say of commands, settings, scripts and packages is what there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { later } from '../../server/src/messages/zh-cn/later.ts';
import { ruleIds } from '../../server/src/report/ruleIds.ts';

const root = join(import.meta.dirname, '..', '..');
const text = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
const json = (name: string): Record<string, unknown> => JSON.parse(text(name)) as Record<string, unknown>;

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
  };
}

const manifest = json('package.json') as unknown as Manifest;
const chinese = ['README.md', 'docs/user-guide.md'];
const all = [...chinese, 'README.en.md', 'CONTRIBUTING.md', 'docs/architecture.md'];
const found = (documents: readonly string[], pattern: RegExp): string[] =>
  documents.flatMap((name) => [...text(name).matchAll(pattern)].map((match) => match[1] as string));

/** Titles of the commands, as the palette shows them. */
function titles(file: string): string[] {
  return Object.entries(json(file))
    .filter(([key]) => key.startsWith('command.'))
    .map(([, title]) => title as string);
}
/** 复制… stands for all that begin so. */
const isTitle = (known: readonly string[], named: string): boolean =>
  known.includes(named) || known.some((title) => named.endsWith('…') && title.startsWith(named.slice(0, -1)));

describe('commands of the editor', () => {
  const known = titles('package.nls.zh-cn.json');
  const named = found(chinese, /年报: ([^”]+)”/g);

  it('are called as they are, in both languages', () => {
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((title) => !isTitle(known, title))).toEqual([]);
    const english = titles('package.nls.json');
    const inEnglish = found(['README.en.md'], /_Annual Report: ([^_]+)_/g);
    expect(inEnglish.length).toBeGreaterThan(3);
    expect(inEnglish.filter((title) => !isTitle(english, title))).toEqual([]);
  });

  it('are all named somewhere', () => {
    const words = chinese.map((name) => text(name)).join('\n');
    expect(known.filter((title) => !words.includes(title))).toEqual([]);
  });
});

it('every setting is in the user guide, and no other is', () => {
  const known = manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
  const rows = found(['docs/user-guide.md'], /^\| `(xxgk\.[\w.]+)`/gm);
  expect(rows.sort()).toEqual(known.sort());
  const named = found(all, /`(xxgk\.[a-z]\w*(?:\.\w+)*)`/g);
  expect(named.filter((setting) => !known.includes(setting))).toEqual([]);
});

it('every command of the command line is in both READMEs, and no other is', () => {
  const known = Object.keys(later).flatMap((key) => (key.startsWith('help.') ? key.slice('help.'.length) : []));
  for (const name of ['README.md', 'README.en.md']) {
    expect([...new Set(found([name], /^\| `xxgk (\w+)/gm))].sort()).toEqual(known.sort());
  }
  const shown = found(['docs/user-guide.md'], /^xxgk (\w+)/gm);
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.filter((name) => !known.includes(name))).toEqual([]);
});

it('every script that is named exists', () => {
  const named = found(all, /npm run ([\w:]+)/g);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

it('every package has its reason in CONTRIBUTING, and no other has one', () => {
  const [, table = ''] = text('CONTRIBUTING.md').split('## Dependencies, and why');
  const cells = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| ([^|]+?) +\|/gm)].map((match) => match[1] as string);
  const named = cells
    .slice(2)
    .flatMap((cell) => cell.split(/, | \/ /))
    .map((name) => (name.startsWith('-') ? `vscode-languageserver${name}` : name));
  const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const reasons = packages.map((name) => (name.startsWith('@types/') ? '@types/*' : name));
  expect([...new Set(named)].sort()).toEqual([...new Set(reasons)].sort());
});

it('the number of rules is what the READMEs say', () => {
  expect(text('README.md')).toContain('七十多条规则');
  expect(text('README.en.md')).toContain('More than seventy rules');
  expect(text('CHANGELOG.md')).toContain('七十多条规则');
  expect(Math.floor(ruleIds.length / 10)).toBe(7);
});
