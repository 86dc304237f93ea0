/** What is kept of a text keeps the text itself alive where it is a slice of it: caches hold copies. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { parseReport } from '../../server/src/parser/parse.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { partOf } from '../../server/src/workspace/part.ts';
import { departmentReport } from '../fixtures/base.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const TEXTS = 12;
/** A text of 1 MB, with an organ and a label nobody else has. */
const textOf = (i: number): string =>
  departmentReport
    .replaceAll('澄溪县水利局', `澄溪县第${1000 + i}号水利工程建设管理局`)
    .replace('| 行政许可 |', `| 行政许可（不含委托第${1000 + i}号镇办实施的事项） |`)
    .replace('37.52', `375${1000 + i}.00元（含县直各部门）`)
    .replace('围绕防汛', `围绕${'防汛抗旱、'.repeat(100_000)}`);

/** In megabytes; each text kept would be two of them. */
const MOST = 4;
const TRIES = 20;

/** What is left, in megabytes. V8 compiles in the background, and holds what it compiles for until it is done. */
async function kept(work: (text: string) => void): Promise<number> {
  work(textOf(TEXTS));
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < TEXTS; i++) work(textOf(i));
  for (let tries = 1; ; tries++) {
    collect();
    const left = (process.memoryUsage().heapUsed - before) / 1e6;
    if (left < MOST || tries === TRIES) return left;
    await new Promise((resume) => setTimeout(resume, 100));
  }
}

test('of a report that was read nothing is left', async () => {
  expect(await kept((text) => parseReport(text))).toBeLessThan(MOST);
});

test('of a report that was checked nothing is left', async () => {
  expect(await kept((text) => runRules(parseReport(text)))).toBeLessThan(MOST);
});

test('of a report that is added up its figures are left', async () => {
  const parts: unknown[] = [];
  expect(await kept((text) => parts.push(partOf('report.md', parseReport(text))))).toBeLessThan(MOST);
  expect(parts).toHaveLength(TEXTS + 1);
});
