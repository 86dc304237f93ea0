// In process: one report, warm and cold, beside peers; growth with size.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, showTable, target } from './measure.mjs';
import { peer, realReports, work } from './prepare.mjs';

const here = dirname(fileURLToPath(import.meta.url));

const child = (subject, file, modulePath = '', env = {}) =>
  JSON.parse(
    execFileSync(process.execPath, [join(here, 'warm-child.mjs'), subject, file, modulePath], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    }),
  );

/** The best of several turns: a busy moment of the machine strikes some turns, not all. Microseconds by subject. */
function warm(subjects, file, turns) {
  const best = new Map(subjects.map(([name]) => [name, Number.POSITIVE_INFINITY]));
  for (let turn = 0; turn < turns; turn++) {
    for (const [name, modulePath] of subjects)
      best.set(name, Math.min(best.get(name), child(name, file, modulePath).warm));
  }
  return best;
}

/** The first call in a new process, median of several; microseconds by subject. */
function cold(subjects, file, turns) {
  const times = new Map(subjects.map(([name]) => [name, []]));
  for (let turn = 0; turn < turns; turn++) {
    for (const [name, modulePath] of subjects)
      times.get(name).push(child(name, file, modulePath, { BENCH_MS: '0' }).first);
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

export function oneReport({ subject, reports, markdownReports }, quick) {
  const file = join(work, 'markdown.json');
  writeFileSync(file, JSON.stringify(markdownReports));
  const autocorrect = peer('autocorrect-node/package.json') ? dirname(peer('autocorrect-node/package.json')) : null;
  const subjects = [
    ['charCode loop'],
    ['ours: parse', subject],
    ['ours: parse + check', subject],
    ['markdown-it: parse'],
    ...(autocorrect ? [['autocorrect: lint', autocorrect]] : []),
    ...(quick ? [] : [['markdownlint: less two rules'], ['markdownlint: defaults']]),
  ];
  const results = warm(subjects, file, quick ? 1 : 3);
  const size = markdownReports.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / markdownReports.length / 1000;
  showTable(
    `One report of ${size.toFixed(1)} KB in the Markdown form, in process, warm`,
    [...results].map(([name, us]) => [name, us, 'µs']),
  );
  const [OURS, THEIRS] = ['ours: parse + check', 'markdown-it: parse'];
  const ours = results.get(OURS);
  target('warm: parse + check / markdown-it parse', ours / results.get(THEIRS), 1 / 10);
  if (autocorrect) target('warm: parse + check / autocorrect', ours / results.get('autocorrect: lint'), 1 / 11);
  if (!quick) target('warm: parse + check / markdownlint', ours / results.get('markdownlint: less two rules'), 1 / 90);

  // Text that is no Markdown gives markdown-it nothing to do: no ratio.
  const alone = subjects.filter(([name]) => name === OURS);
  const others = [
    ['all notations', reports],
    ['the real reports', realReports()],
  ].filter(([, texts]) => texts.length > 0);
  showTable(
    'Ours on other texts, warm',
    others.map(([name, texts]) => {
      const other = join(work, 'texts.json');
      writeFileSync(other, JSON.stringify(texts));
      return [name, warm(alone, other, quick ? 1 : 3).get(OURS), 'µs'];
    }),
  );

  const COMPILED = `${OURS}, compiled before`;
  const some = [[COMPILED, subject], ...subjects.filter(([name]) => name === OURS || name === THEIRS)];
  rmSync(`${subject}.cache`, { force: true });
  child(COMPILED, file, subject, { BENCH_MS: '0' });
  const first = cold(some, file, quick ? 5 : 9);
  showTable(
    'The first report in a cold process',
    [...first].map(([name, us]) => [name, us / 1000, 'ms']),
  );
  target('cold: first report / markdown-it first call', first.get(COMPILED) / first.get(THEIRS), 1 / 3);
}

/** One text that is a report with more and more of the same behind it. */
export function growth({ subject, reports }) {
  const { check } = createRequire(import.meta.url)(subject);
  const [report] = reports;
  const section = report.slice(report.indexOf('## 三'), report.indexOf('## 四'));
  const shapes = {
    prose: (n) =>
      report.replace(
        '\n## 二、',
        `\n${'全年通过政府网站公开政府信息128条，收到申请3件，均按期答复。\n'.repeat(n / 90)}\n## 二、`,
      ),
    tables: (n) => report + section.repeat(n / Buffer.byteLength(section)),
    'one line': (n) => report.replace('\n## 二、', `\n${'信息公开工作持续推进，'.repeat(n / 33)}\n## 二、`),
  };
  // The best of a few: what a busy machine adds says nothing of growth.
  const time = (text) => {
    const once = () => {
      const start = performance.now();
      check(text);
      return performance.now() - start;
    };
    return Math.min(...Array.from({ length: 8 }, once));
  };
  const rows = [];
  const ratios = [];
  for (const [name, make] of Object.entries(shapes)) {
    const [small, middle, large] = [100_000, 1_000_000, 10_000_000].map((n) => time(make(n)));
    rows.push([`${name}: 0.1 MB`, small, 'ms'], [`${name}: 1 MB`, middle, 'ms'], [`${name}: 10 MB`, large, 'ms']);
    ratios.push([name, middle / small, large / middle]);
  }
  showTable('Growth with size, parse + check', rows);
  for (const [name, a, b] of ratios) {
    target(`growth, ${name}: 1 MB / 0.1 MB`, a, 11);
    target(`growth, ${name}: 10 MB / 1 MB`, b, 11);
  }
}

/** Where the time of one report goes, by rule. */
export function byRule({ subject, reports }) {
  const { profile } = createRequire(import.meta.url)(subject);
  const sets = [
    ['all notations', reports],
    ['the real reports', realReports()],
  ].filter(([, texts]) => texts.length > 0);
  for (const [name, texts] of sets) {
    const steps = [...profile(texts, 4000)].sort((a, b) => b[1] - a[1]);
    const rest = steps.slice(16).reduce((sum, [, us]) => sum + us, 0);
    const shown = [...steps.slice(0, 16), ['all others', rest]];
    showTable(
      `One report by step, ${name} (a rule pays for what it is the first to ask for)`,
      shown.map(([step, us]) => [step, us, 'µs']),
    );
  }
}
