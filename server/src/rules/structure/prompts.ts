/** Where words of a template are left in a report: its prompts, and the blanks of a form. */
import { promptWords } from '../../render/templates.ts';
import { marksOf } from '../../report/marks.ts';
import type { Report, Span } from '../../report/types.ts';
import { skipBlanks } from '../../text/chars.ts';

let byFirst: ReadonlyMap<number, readonly string[]> | null = null;

/** Prompts of the templates, by their first UTF-16 unit. Made when the first report is looked at. */
function prompts(): ReadonlyMap<number, readonly string[]> {
  if (byFirst) return byFirst;
  const made = new Map<number, string[]>();
  for (const words of promptWords()) {
    const first = words.charCodeAt(0);
    made.set(first, [...(made.get(first) ?? []), words]);
  }
  byFirst = made;
  return made;
}

/** Other templates write what is to be done into brackets. */
const others =
  /(?:请?(?:在此|在此处|此处)(?:填写|写明|填入|输入|补充|说明|报告)|请(?:填写|写明|填入|补充完整)|待(?:填写|补充|完善|填|补))[^（）()【】\n]{0,60}[）)】]/y;
const none: readonly string[] = [];
const closers = new Set([...'。）)】']);

/** Blanks of a form: ××, XX or a line for a name, a number or a date. In running text only before what is counted or dated. */
const blank = /[×╳Ｘ]{2,}|[Xx]{2,}|(?<=[年月]\s*)[×╳ＸXx](?=\s*[月日])/g;
/** One of these stands in each of them. */
const crossed = /[×╳ＸXx]/;
/** At one of the marks `crosses`. */
const blankBefore = /(?:[×╳Ｘ]{1,}|[Xx]{2,}|(?<=[年月])[Xx]|_{4,}|＿{2,})(?=[条件次个项篇期元年月日])/y;

/** The prompt that begins at the offset, its brackets and stop included; null where there is none. */
function promptAt(text: string, at: number, bracketed: boolean): Span | null {
  for (const words of prompts().get(text.charCodeAt(at)) ?? none) {
    if (!text.startsWith(words, at)) continue;
    let end = at + words.length;
    while (closers.has(text[end] ?? '') && end < at + words.length + 2) end++;
    return { start: bracketed ? at - 1 : at, end };
  }
  if (!bracketed) return null;
  others.lastIndex = at;
  const other = others.exec(text);
  return other ? { start: at - 1, end: at + other[0].length } : null;
}

/** Prompts stand in brackets, or alone on their line where a snippet left them. */
export function findPrompts(report: Report): Span[] {
  const { text, lines, prose } = report;
  const { openers, halfWidth } = marksOf(report);
  const found = new Map<number, Span>();
  const keep = (span: Span | null): void => {
    if (span && !found.has(span.start)) found.set(span.start, span);
  };
  for (const at of openers) keep(promptAt(text, at + 1, true));
  for (const at of halfWidth) if (text.charCodeAt(at) === 40) keep(promptAt(text, at + 1, true));
  for (const { start, end } of prose) {
    for (let line = lines.lineAt(start); line < lines.count && (lines.starts[line] as number) < end; line++) {
      const from = Math.max(start, lines.starts[line] as number);
      keep(promptAt(text, skipBlanks(text, from, Math.min(end, lines.ends[line] as number)), false));
    }
  }
  return [...found.values()];
}

/** `××` and its like. */
export const findBlanks = (report: Report): Span[] => [
  ...blanksOf(report, report.title),
  ...blanksInProse(report),
  ...blanksOf(report, report.signature),
];

function blanksOf({ spoken: text }: Report, span: Span | null): Span[] {
  const words = span ? text.slice(span.start, span.end) : '';
  return span && crossed.test(words) ? [...words.matchAll(blank)].map((m) => spanAt(span.start + m.index, m[0])) : [];
}

/** A print has an x in many an address; only at one of them can a blank stand. */
function blanksInProse(report: Report): Span[] {
  const { crosses } = marksOf(report);
  const found: Span[] = [];
  let k = 0;
  for (const { start, end } of crosses.length > 0 ? report.prose : []) {
    if ((crosses[k] ?? end) >= end) continue;
    const words = report.text.slice(start, end);
    let from = start;
    for (; (crosses[k] ?? end) < end; k++) {
      const at = crosses[k] as number;
      blankBefore.lastIndex = at - start;
      // Inside a run of the same marks nothing begins that does not begin where the run does.
      const match = at >= from && !goesOn(report.text, at) && blankBefore.exec(words);
      if (!match) continue;
      from = at + match[0].length;
      found.push(spanAt(at, match[0]));
    }
  }
  return found;
}

/** Whether the mark before is one of the same kind. */
const goesOn = (text: string, at: number): boolean => /[×╳Ｘ]{2}|[Xx]{2}|__|＿＿/.test(text.slice(at - 1, at + 1));

const spanAt = (start: number, words: string): Span => ({ start, end: start + words.length });
