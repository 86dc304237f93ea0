// The command line: 2,000 reports beside cat and wc, and one file beside an empty node.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTurns, showTable, target } from './measure.mjs';
import { dist, peer, work } from './prepare.mjs';

const COUNT = 2000;
const TINY = '# 云岭县水利局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2024年主动公开政府信息128条。\n';

const FIRST = '安宝昌东丰福高广海和恒华吉江金靖景九开临龙隆平青清曲荣瑞三山石寿泰通万文武西兴永玉远云长梅柳桃桂桐枫';
const SECOND = '安昌城川丹德峰冈谷光河湖化江津康岭流龙宁坪平浦泉沙山石水泰田亭屯湾溪阳原源泽州庄';

/** Each report is another organ's, as in the folder of an office above them. */
function writeCorpus(reports) {
  const folder = join(work, 'reports');
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < COUNT; i++) {
    const place = `${FIRST[i % FIRST.length]}${SECOND[Math.floor(i / FIRST.length) % SECOND.length]}`;
    const text = reports[i % reports.length].replaceAll('云岭', place);
    writeFileSync(join(folder, `${String(i).padStart(4, '0')}.${text.startsWith('#') ? 'md' : 'txt'}`), text);
  }
  return folder;
}

export async function commandLine({ reports }, quick) {
  const folder = writeCorpus(reports);
  const cli = join(dist, 'cli.js');
  const names = readdirSync(folder).map((name) => join(folder, name));
  const lint2 = peer('markdownlint-cli2/markdownlint-cli2-bin.mjs');
  const node = process.execPath;
  const many = [
    { name: 'cat', command: 'cat', args: names },
    { name: 'wc -m (UTF-8)', command: 'wc', args: ['-m', ...names], options: { env: { LC_ALL: 'C.UTF-8' } } },
    { name: 'xxgk check', command: node, args: [cli, 'check', folder] },
    { name: 'xxgk check --format json', command: node, args: [cli, 'check', '--format', 'json', folder] },
  ];
  const results = await inTurns(many, quick ? 3 : 7);
  if (lint2 && !quick) {
    const [[name, result]] = await inTurns(
      [{ name: 'markdownlint-cli2', command: node, args: [lint2, `${folder}/*`] }],
      1,
    );
    results.set(name, result);
  }
  showTable(
    `Command line, ${COUNT} reports`,
    [...results].map(([name, { ms, peak }]) => [name, ms / 1000, 's', peak > 0 ? `peak ${peak.toFixed(0)} MB` : '']),
  );
  const wc = results.get('wc -m (UTF-8)').ms;
  target('command line: 2,000 reports / wc', results.get('xxgk check').ms / wc, 2.2);
  if (results.has('markdownlint-cli2'))
    target(
      'command line: 2,000 reports / markdownlint-cli2',
      results.get('xxgk check').ms / results.get('markdownlint-cli2').ms,
      1 / 40,
    );

  // The peers of the target were measured on a tiny file; what a user waits for is a whole report.
  const tiny = join(work, 'tiny.md');
  writeFileSync(tiny, TINY);
  const whole = join(work, 'small.md');
  writeFileSync(whole, reports[0]);
  const one = await inTurns(
    [
      { name: 'node -e 0', command: node, args: ['-e', '0'] },
      { name: 'xxgk check, a tiny file', command: node, args: [cli, 'check', tiny] },
      { name: 'xxgk check, a report of 9 KB', command: node, args: [cli, 'check', whole] },
    ],
    quick ? 9 : 25,
  );
  const node0 = one.get('node -e 0').ms;
  showTable(
    'Command line, one file',
    [...one].map(([name, { ms }]) => [name, ms, 'ms', `${(ms / node0).toFixed(2)} ×`]),
  );
  target('command line: a tiny file / node -e 0', one.get('xxgk check, a tiny file').ms / node0, 1.3);
}
