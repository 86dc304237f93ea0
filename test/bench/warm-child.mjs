// One subject in a process of its own: `node warm-child.mjs SUBJECT FILE`; FILE holds the texts. Prints JSON.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';

const [, , subject, file, modulePath] = process.argv;
const require = createRequire(import.meta.url);
const texts = JSON.parse(readFileSync(file, 'utf8'));

/** A module run from the code that V8 compiled at its first run, as the server and the command line are. */
function compiled(path) {
  const kept = `${path}.cache`;
  const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
  const script = new Script(`(function (exports, require, module) {${readFileSync(path, 'utf8')}\n})`, {
    filename: path,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  if (!cachedData || script.cachedDataRejected)
    process.on('exit', () => writeFileSync(kept, script.createCachedData()));
  return module.exports;
}

const makers = {
  'charCode loop': () => (text) => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
    return sum;
  },
  'ours: parse': () => require(modulePath).parse,
  'ours: parse + check': () => require(modulePath).check,
  'ours: parse + check, compiled before': () => compiled(modulePath).check,
  'markdown-it: parse': async () => {
    const { default: MarkdownIt } = await import('markdown-it');
    const md = new MarkdownIt();
    return (text) => md.parse(text, {});
  },
  'markdownlint: less two rules': async () => {
    const { lint } = await import('markdownlint/sync');
    return (text) => lint({ strings: { a: text }, config: { default: true, MD013: false, MD060: false } });
  },
  'markdownlint: defaults': async () => {
    const { lint } = await import('markdownlint/sync');
    return (text) => lint({ strings: { a: text } });
  },
  'autocorrect: lint': () => {
    const { lintFor } = require(modulePath);
    return (text) => lintFor(text, 'md');
  },
};

const began = performance.now();
const work = await makers[subject]();
const loaded = performance.now();
work(texts[0]);
const first = performance.now() - loaded;

const wanted = Number(process.env.BENCH_MS ?? 1500);
const warmUntil = performance.now() + wanted / 2;
while (performance.now() < warmUntil) for (const text of texts) work(text);
// A median for each text: a call is shorter than the turn of a busy machine, a round of all texts may not be.
const samples = texts.map(() => []);
const until = performance.now() + wanted;
do {
  texts.forEach((text, i) => {
    const start = performance.now();
    work(text);
    samples[i].push(performance.now() - start);
  });
} while (performance.now() < until);
const medians = samples.map((times) => times.sort((a, b) => a - b)[times.length >> 1]);
const warm = (medians.reduce((sum, ms) => sum + ms, 0) * 1000) / texts.length;
console.log(JSON.stringify({ warm, load: loaded - began, first: first * 1000 }));
