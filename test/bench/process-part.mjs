// In process: one report, warm and cold, beside peers; growth with size.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, showTable, target } from './measure.mjs';
import { peer, realReports, work } from './prepare.mjs';

const here = dirname(fileURLToPath(import.meta.url));

function run(subject, file, modulePath = '') {
  const output = execFileSync(process.execPath, [join(here, 'warm-child.mjs'), subject, file, modulePath], {
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

const cold = (subject, file, modulePath) => {
  const env = { ...process.env, BENCH_MS: '0' };
  const once = () =>
    JSON.parse(
      execFileSync(process.execPath, [join(here, 'warm-child.mjs'), subject, file, modulePath ?? ''], {
        encoding: 'utf8',
        env,
      }),
    ).first;
  return median(Array.from({ length: 7 }, once));
};

export function oneReport({ subject, reports }, quick) {
  const file = join(work, 'texts.json');
  writeFileSync(file, JSON.stringify(reports));
  const autocorrect = peer('autocorrect-node/package.json') ? dirname(peer('autocorrect-node/package.json')) : null;
  const subjects = [
    ['charCode loop'],
    ['ours: parse', subject],
    ['ours: parse + check', subject],
    ['markdown-it: parse'],
    ...(autocorrect ? [['autocorrect: lint', autocorrect]] : []),
    ...(quick ? [] : [['markdownlint: less two rules'], ['markdownlint: defaults']]),
  ];
  const results = new Map(subjects.map(([name, module]) => [name, run(name, file, module)]));
  const size = reports.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / reports.length / 1000;
  showTable(
    `One report of ${size.toFixed(1)} KB, in process (warm, median of ${reports.length} reports)`,
    [...results].map(([name, { warm }]) => [name, warm, 'µs']),
  );
  const ours = results.get('ours: parse + check').warm;
  target('warm: parse + check / markdown-it parse', ours / results.get('markdown-it: parse').warm, 1 / 10);
  if (autocorrect) target('warm: parse + check / autocorrect', ours / results.get('autocorrect: lint').warm, 1 / 11);
  if (!quick)
    target('warm: parse + check / markdownlint', ours / results.get('markdownlint: less two rules').warm, 1 / 90);

  const real = realReports();
  if (real.length > 0) {
    const realFile = join(work, 'real.json');
    writeFileSync(realFile, JSON.stringify(real));
    const oursReal = run('ours: parse + check', realFile, subject).warm;
    const theirs = run('markdown-it: parse', realFile).warm;
    showTable('The real reports', [
      ['ours: parse + check', oursReal, 'µs'],
      ['markdown-it: parse', theirs, 'µs'],
    ]);
    target('warm, real reports: parse + check / markdown-it parse', oursReal / theirs, 1 / 10);
  }

  const oursCold = cold('ours: parse + check', file, subject);
  const theirsCold = cold('markdown-it: parse', file);
  showTable('The first report in a cold process', [
    ['ours: parse + check', oursCold / 1000, 'ms'],
    ['markdown-it: parse', theirsCold / 1000, 'ms'],
  ]);
  target('cold: first report / markdown-it first call', oursCold / theirsCold, 1 / 3);
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
  const time = (text) => {
    const once = () => {
      const start = performance.now();
      check(text);
      return performance.now() - start;
    };
    once();
    return median(Array.from({ length: 7 }, once));
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
