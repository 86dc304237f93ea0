/** Whatever happens to the files around it, an open report is judged as by a server that has just been started. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { departmentReport } from '../fixtures/base.ts';
import { Random } from '../fixtures/writer/random.ts';
import { changedLastYear, lastYearReport } from '../fixtures/years.ts';
import type { Talk } from './harness.ts';
import { placeForEach } from './place.ts';

const STEPS = Number(process.env.XXGK_STEPS ?? 14);
const NAMES = ['甲/2023.md', '甲/2024.md', '甲/2024（副本）.md', '乙/2024.md', '2023.txt', '甲/说明.md'];
const TEXTS = [
  lastYearReport,
  lastYearReport,
  changedLastYear,
  departmentReport,
  departmentReport,
  departmentReport.replaceAll('水利局', '农业农村局'),
  departmentReport.replaceAll('2024', '2025').replaceAll('2023', '2024'),
  '不是年报。\n',
];
const CONFIGS = ['{}', '{"rules": {"carried-over": "off"}}', '{"include": ["甲/**"]}', '{"rules": '];
/** An answer counts when it has not changed for so long. */
const QUIET_MS = 700;
const MOST_MS = 8000;

const { pathOf, uriOf, write, start } = placeForEach();

/** What a server says of the open documents. */
const judged = async (talk: Talk, open: ReadonlyMap<string, string>): Promise<string> =>
  JSON.stringify(await Promise.all([...open.keys()].map(async (name) => [name, await talk.diagnostics(uriOf(name))])));

/** The two answers once neither changes any more. */
async function atRest(one: Talk, two: Talk, open: ReadonlyMap<string, string>): Promise<[string, string]> {
  const end = Date.now() + MOST_MS;
  let last: [string, string] = ['', ''];
  let since = Date.now();
  for (;;) {
    const now: [string, string] = [await judged(one, open), await judged(two, open)];
    if (now.join() !== last.join()) since = Date.now();
    last = now;
    const quiet = Date.now() - since;
    if ((quiet > QUIET_MS && now[0] === now[1]) || Date.now() > end) return now;
    await new Promise((done) => setTimeout(done, 50));
  }
}

class Desk {
  readonly disk = new Map<string, string>();
  readonly open = new Map<string, string>();

  constructor(
    private readonly talk: Talk,
    private readonly random: Random,
  ) {}

  private async put(name: string, text: string): Promise<void> {
    const type = this.disk.has(name) ? 2 : 1;
    this.disk.set(name, text);
    await this.talk.filesChanged({ uri: write(name, text), type });
  }

  private async remove(name: string): Promise<void> {
    rmSync(pathOf(name));
    this.disk.delete(name);
    await this.talk.filesChanged({ uri: uriOf(name), type: 3 });
  }

  /** Does something, and says what. */
  async step(): Promise<string> {
    const { random, talk, open, disk } = this;
    const name = random.pick(NAMES);
    const text = random.pick(TEXTS);
    const opened = open.get(name);
    switch (random.integer(0, 7)) {
      case 0:
      case 1:
        await this.put(name, text);
        return `put ${name}`;
      case 2:
        if (!disk.has(name)) return '';
        await this.remove(name);
        return `remove ${name}`;
      case 3: {
        const to = random.pick(NAMES);
        const moved = disk.get(name);
        if (moved === undefined || to === name) return '';
        await this.remove(name);
        await this.put(to, moved);
        return `move ${name} to ${to}`;
      }
      case 4:
        if (opened === undefined) {
          const words = disk.get(name) ?? text;
          open.set(name, words);
          await talk.open(uriOf(name), words, name.endsWith('.md') ? 'markdown' : 'plaintext');
          return `open ${name}`;
        }
        open.delete(name);
        await talk.close(uriOf(name));
        return `close ${name}`;
      case 5: {
        if (opened === undefined) return '';
        const lines = opened.split('\n');
        const range = { start: { line: 0, character: 0 }, end: { line: lines.length - 1, character: 9999 } };
        await talk.change(uriOf(name), range, text);
        open.set(name, text);
        return `type ${name}`;
      }
      case 6:
        if (opened === undefined) return '';
        await this.put(name, opened);
        return `save ${name}`;
      default:
        if (disk.has('.xxgkrc.json') && random.chance(0.5)) await this.remove('.xxgkrc.json');
        else await this.put('.xxgkrc.json', random.pick(CONFIGS));
        return `project file ${disk.get('.xxgkrc.json')}`;
    }
  }
}

test('reports, copies and project files come and go', { timeout: 600_000 }, async () => {
  const random = new Random(Number(process.env.XXGK_SEED ?? 5));
  const talk = await start();
  const desk = new Desk(talk, random);
  const done: string[] = [];
  const rules = new Set<string>();
  for (let n = 0; n < STEPS; n++) {
    for (let some = random.integer(1, 4); some > 0; some--) {
      const what = await desk.step();
      if (what !== '') done.push(what);
    }
    if (desk.open.size === 0) continue;
    const fresh = await start();
    for (const [name, text] of desk.open)
      await fresh.open(uriOf(name), text, name.endsWith('.md') ? 'markdown' : 'plaintext');
    const [ours, theirs] = await atRest(talk, fresh, desk.open);
    expect(JSON.parse(ours), done.join('\n')).toEqual(JSON.parse(theirs));
    for (const [, code] of ours.matchAll(/"code":"([a-z-]+)"/g)) rules.add(code as string);
    await fresh.stop();
    done.push('—');
  }
  // Else there was nothing to compare.
  expect([...rules]).toEqual(expect.arrayContaining(['carried-over', 'duplicate-report']));
});
