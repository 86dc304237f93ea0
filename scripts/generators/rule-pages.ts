/** docs/rules: a page for each rule, made from the rule, its explanation and its examples, and a list of them all. */
import { type Explanation, explanations } from '../../server/src/messages/explain/index.ts';
import { type Locale, say } from '../../server/src/messages/index.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Edit, Example, Family, Rule, Severity } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { departmentReport, governmentReport } from '../../test/fixtures/base.ts';
import type { Generator } from './generator.ts';

const FOLDER = 'docs/rules';
/** An example is shown in so many lines, of so many characters. */
const MOST_LINES = 8;
const LONGEST_LINE = 110;

interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly family: Readonly<Record<Family, string>>;
  readonly level: string;
  readonly since: (year: number) => string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly wrong: string;
  readonly mended: string;
  readonly right: string;
  readonly off: string;
  readonly offText: (id: string) => string;
  readonly offOne: string;
  readonly reason: string;
}

const words: Readonly<Record<Locale, Words>> = {
  'zh-cn': {
    severity: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
    family: {
      structure: '结构',
      tables: '表格',
      sums: '勾稽关系',
      narrative: '正文与表格',
      text: '引文与文字',
      engine: '忽略说明',
      workspace: '多份报告之间',
    },
    level: '级别',
    since: (year) => `${year} 年度起`,
    what: '查什么',
    why: '为什么',
    fix: '怎么改',
    wrong: '会提示的例子（与正确的报告相比）',
    mended: '首选的快速修复',
    right: '不会提示的例子',
    off: '怎样调整或忽略',
    offText: (id) => `在项目文件 \`.xxgkrc.json\` 的 \`rules\` 里把 \`${id}\` 设为 \`off\` 或别的级别。`,
    offOne: '在 Markdown 里只忽略一处：',
    reason: '理由',
  },
  en: {
    severity: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
    family: {
      structure: 'structure',
      tables: 'tables',
      sums: 'cross-footing',
      narrative: 'text and tables',
      text: 'citations and wording',
      engine: 'suppressions',
      workspace: 'several reports',
    },
    level: 'Level',
    since: (year) => `from report year ${year}`,
    what: 'What it finds',
    why: 'Why',
    fix: 'What to do',
    wrong: 'Found (against a right report)',
    mended: 'The preferred quick fix',
    right: 'Not found',
    off: 'Changing the level, suppressing',
    offText: (id) => `Set \`${id}\` to \`off\` or another level in \`rules\` of \`.xxgkrc.json\`.`,
    offOne: 'For one place only, in Markdown:',
    reason: 'reason',
  },
};

const baseOf = (example: Example): string => (example.base === 'government' ? governmentReport : departmentReport);

const asEdits = (text: string, edits: Example['edits']): { text: string; edit: Edit }[] => {
  const steps: { text: string; edit: Edit }[] = [];
  let now = text;
  for (const { from, to } of edits) {
    const start = now.indexOf(from);
    steps.push({ text: now, edit: { start, end: start + from.length, newText: to } });
    now = now.slice(0, start) + to + now.slice(start + from.length);
  }
  return steps;
};

const applied = (text: string, edit: Edit): string => text.slice(0, edit.start) + edit.newText + text.slice(edit.end);

/** Whole lines around a stretch of the text. */
function linesAround(text: string, start: number, end: number): string[] {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return text.slice(from, to < 0 ? text.length : to).split('\n');
}

/** A long line is cut to a window around what has changed in it. */
function shorten(line: string, column: number): string {
  if (line.length <= LONGEST_LINE) return line;
  const from = Math.max(0, Math.min(Math.round(column - LONGEST_LINE / 3), line.length - LONGEST_LINE));
  const to = from + LONGEST_LINE;
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
}

/** One change as a diff of the lines it touches; lines that stay at both ends are left out. */
function diffOf(text: string, edit: Edit): string[] {
  const before = linesAround(text, edit.start, edit.end);
  const after = linesAround(applied(text, edit), edit.start, edit.start + edit.newText.length);
  let column = edit.start - (text.lastIndexOf('\n', edit.start - 1) + 1);
  while (before.length > 0 && after.length > 0 && before[0] === after[0]) {
    before.shift();
    after.shift();
    column = 0;
  }
  while (before.length > 0 && after.length > 0 && before.at(-1) === after.at(-1)) {
    before.pop();
    after.pop();
  }
  const shown = (mark: string, lines: readonly string[]): string[] => {
    const all = lines.flatMap((line, i) =>
      line.trim() === '' ? [] : [`${mark} ${shorten(line, i === 0 ? column : 0)}`],
    );
    return all.length > MOST_LINES ? [...all.slice(0, MOST_LINES), `${mark} …`] : all;
  };
  return [...shown('-', before), ...shown('+', after)];
}

const fenced = (lines: readonly string[]): string => ['```diff', ...lines, '```'].join('\n');

/** The example as a diff, what is said of it, and what its fix does. */
function wrongExample(rule: Rule, example: Example, locale: Locale): string {
  const steps = asEdits(baseOf(example), example.edits);
  const last = steps.at(-1);
  const text = last ? applied(last.text, last.edit) : baseOf(example);
  const finding = runRules(parseReport(text)).find((f) => f.rule === rule.id);
  if (!finding) throw new Error(`${rule.id}: an example gives no finding`);
  const parts = [
    fenced(steps.flatMap((step) => diffOf(step.text, step.edit))),
    `> ${say(locale, finding.message.key, finding.message.args)}`,
  ];
  const fix = finding.fixes?.().find((f) => f.preferred);
  if (fix) {
    const changes: string[] = [];
    let now = text;
    // From the end on, so that the places of the others stay.
    for (const edit of [...fix.edits].sort((a, b) => b.start - a.start)) {
      changes.unshift(...diffOf(now, edit));
      now = applied(now, edit);
    }
    const title = say(locale, fix.title.key, fix.title.args);
    parts.push(
      `${words[locale].mended}${locale === 'en' ? ': ' : '：'}${title}`,
      fenced(changes.slice(0, 2 * MOST_LINES)),
    );
  }
  return parts.join('\n\n');
}

const rightExample = (example: Example): string =>
  fenced(asEdits(baseOf(example), example.edits).flatMap((step) => diffOf(step.text, step.edit)));

function explanationOf(rule: Rule, locale: Locale): Explanation {
  const found = explanations[locale][rule.id];
  if (!found) throw new Error(`${rule.id} has no explanation (${locale})`);
  return found;
}

function section(rule: Rule, locale: Locale): string {
  const w = words[locale];
  const { title, what, why, fix } = explanationOf(rule, locale);
  const about = [w.family[rule.family], w.severity[rule.severity], ...(rule.since ? [w.since(rule.since)] : [])];
  const parts = [
    locale === 'zh-cn' ? `# ${rule.id}：${title}` : `# ${title}`,
    `\`${rule.id}\` · ${about.join(' · ')}`,
    `## ${w.what}\n\n${what}`,
    `## ${w.why}\n\n${why}`,
    `## ${w.fix}\n\n${fix}`,
  ];
  const { wrong, right } = rule.examples;
  if (wrong.length > 0) parts.push(`## ${w.wrong}`, ...wrong.slice(0, 3).map((e) => wrongExample(rule, e, locale)));
  // Examples are words of reports, the same in both languages: shown once.
  if (right.length > 0 && locale === 'zh-cn') parts.push(`## ${w.right}`, ...right.map(rightExample));
  parts.push(`## ${w.off}\n\n${w.offText(rule.id)}`);
  if (rule.family !== 'engine') {
    parts.push(w.offOne, `\`\`\`markdown\n<!-- xxgk-disable-next-line ${rule.id}: ${w.reason} -->\n\`\`\``);
  }
  return parts.join('\n\n');
}

const page = (rule: Rule): string =>
  `${section(rule, 'zh-cn')}\n\n---\n\n${section(rule, 'en').replace(/^#/gm, '##')}\n`;

function list(): string {
  const rows = (locale: Locale, family: Family): string[] =>
    rules
      .filter((r) => r.family === family)
      .map(
        (r) => `| [${r.id}](${r.id}.md) | ${explanationOf(r, locale).title} | ${words[locale].severity[r.severity]} |`,
      );
  const families = [...new Set(rules.map((r) => r.family))];
  const tables = (locale: Locale): string =>
    families
      .map((f) =>
        [`## ${words[locale].family[f]}`, ['| | | |', '| --- | --- | --- |', ...rows(locale, f)].join('\n')].join(
          '\n\n',
        ),
      )
      .join('\n\n');
  return `# 规则\n\n${tables('zh-cn')}\n\n---\n\n# Rules\n\n${tables('en')}\n`;
}

export const rulePages: Generator = {
  files: () =>
    new Map([
      [`${FOLDER}/README.md`, list()],
      ...rules.map((rule) => [`${FOLDER}/${rule.id}.md`, page(rule)] as const),
    ]),
  owns: [FOLDER],
};
