// One subject in a process of its own: `node warm-child.mjs SUBJECT FILE`; FILE holds the texts. Prints JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [, , subject, file, modulePath] = process.argv;
const require = createRequire(import.meta.url);
const texts = JSON.parse(readFileSync(file, 'utf8'));

const makers = {
  'charCode loop': () => (text) => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
    return sum;
  },
  'ours: parse': () => require(modulePath).parse,
  'ours: parse + check': () => require(modulePath).check,
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
const samples = [];
const warmUntil = performance.now() + wanted / 2;
while (performance.now() < warmUntil) for (const text of texts) work(text);
const until = performance.now() + wanted;
while (performance.now() < until || samples.length < 5) {
  const start = performance.now();
  for (const text of texts) work(text);
  samples.push(((performance.now() - start) * 1000) / texts.length);
}
samples.sort((a, b) => a - b);
console.log(JSON.stringify({ warm: samples[samples.length >> 1], load: loaded - began, first: first * 1000 }));
