/**
 * Suppressions: comments in the text (`<!-- xxgk-disable-next-line RULE: reason -->`, `<!-- xxgk-disable RULE: reason -->`
 * … `<!-- xxgk-enable RULE -->`, above everything else for the whole file) and entries of the project file, which
 * serve plain text. A reason is required: without one nothing is suppressed.
 */

import { ruleIds } from '../report/ruleIds.ts';
import type { Report, Span } from '../report/types.ts';
import { blankBetween } from '../text/chars.ts';
import { entryKey, isGlob, suppressionOf } from '../workspace/suppress.ts';
import type { Suppression } from '../workspace/types.ts';
import type { Fact, Finding } from './rule.ts';
import { takeAway } from './unsuppress.ts';

/** How the engine's two own rules are reported. */
type Emit = (rule: 'suppression-unused' | 'suppression-reason', fact: Fact) => void;

/** One rule named by one comment, and where it holds. */
export interface Directive {
  readonly comment: Span;
  readonly rule: string;
  /** Its name in the comment, with what parts it from its neighbour; null where the comment names no other rule. */
  readonly name: Span | null;
  /** The comment that ends it, where that ends nothing else. */
  close: Span | null;
  readonly from: number;
  to: number;
  readonly reason: string;
  used: boolean;
}

/** Lengths of the marks around a comment. */
const OPEN = '<!--'.length;
const CLOSE = '-->'.length;
const shape = /^xxgk-(disable-next-line|disable|enable)(?:[\s\u3000]+([^:：]*))?(?:[:：]([\s\S]*))?$/;
const known: ReadonlySet<string> = new Set(ruleIds);

interface Given {
  /** Of the project file. */
  readonly entries: readonly Suppression[];
  /** Rules whose suppressions may be of use although nothing was found. */
  readonly unsure: ReadonlySet<string>;
}

/** Drops the suppressed findings, and adds what is wrong with the suppressions themselves. */
export function suppress(
  report: Report,
  findings: readonly Finding[],
  { entries, unsure }: Given,
  emit: Emit,
): readonly Finding[] {
  const directives = readDirectives(report);
  if (directives.length === 0 && entries.length === 0) return findings;
  const reasoned = entries.filter((entry) => entry.reason.trim() !== '');
  const used = new Set<Suppression>();
  const covered = coverage(directives, findings);
  const kept = findings.filter((finding) => {
    const hit = covered.has(finding);
    const entry = reasoned.length === 0 ? null : suppressionOf(reasoned, report, finding);
    if (entry) used.add(entry);
    return !hit && !entry;
  });
  for (const d of directives) if (!d.used && (d.reason === '' || !unsure.has(d.rule))) judge(report, d, emit);
  for (const entry of entries) {
    // Whether an entry for many files serves one of them is not to be told from this one.
    if (used.has(entry) || isGlob(entry) || (unsure.has(entry.rule) && reasoned.includes(entry))) continue;
    const rule = reasoned.includes(entry) ? 'suppression-unused' : 'suppression-reason';
    emit(rule, {
      start: 0,
      end: 0,
      message: { key: `${rule}.entry`, args: { rule: entry.rule } },
      fingerprint: entryKey(entry),
    });
  }
  return kept;
}

/** The findings that comments with a reason cover; those comments are marked as used. Both may be thousands. */
function coverage(directives: readonly Directive[], findings: readonly Finding[]): ReadonlySet<Finding> {
  const covered = new Set<Finding>();
  const byRule = new Map<string, { readonly own: Directive[]; readonly about: Finding[] }>();
  for (const d of directives) {
    if (d.reason === '') continue;
    const known = byRule.get(d.rule);
    if (known) known.own.push(d);
    else byRule.set(d.rule, { own: [d], about: [] });
  }
  for (const finding of byRule.size > 0 ? findings : []) byRule.get(finding.rule)?.about.push(finding);
  for (const { own, about } of byRule.values()) {
    own.sort((a, b) => a.from - b.from);
    about.sort((a, b) => a.start - b.start);
    let [begun, to] = [0, 0];
    for (const finding of about) {
      for (; begun < own.length && (own[begun] as Directive).from <= finding.start; begun++)
        to = Math.max(to, (own[begun] as Directive).to);
      if (finding.start < to) covered.add(finding);
    }
    let passed = 0;
    for (const d of own) {
      while (passed < about.length && (about[passed] as Finding).start < d.from) passed++;
      d.used = (about[passed]?.start ?? Number.POSITIVE_INFINITY) < d.to;
    }
  }
  return covered;
}

function judge(report: Report, d: Directive, emit: Emit): void {
  const fact = { start: d.comment.start, end: d.comment.end, fingerprint: d.rule };
  const args = { rule: d.rule };
  if (!known.has(d.rule)) {
    const fixes = () => [takeAway(report, d, false)];
    emit('suppression-unused', { ...fact, message: { key: 'suppression-unused.unknown', args }, fixes });
  } else if (d.reason === '') {
    emit('suppression-reason', { ...fact, message: { key: 'suppression-reason', args } });
  } else {
    const fixes = () => [takeAway(report, d, true)];
    emit('suppression-unused', { ...fact, message: { key: 'suppression-unused', args }, fixes });
  }
}

/** All comments of the text that switch rules off, with the stretch each of them covers. */
function readDirectives(report: Report): Directive[] {
  const { text } = report;
  const found: Directive[] = [];
  const open = new Map<string, Directive[]>();
  /** Everything before this offset is blank or comments; -1 once something else has come. */
  let top = 0;
  /** The line that the comment before this one speaks of: all comments of a line speak of the same. */
  let below = { after: -1, span: { start: 0, end: 0 } };
  for (const { start: at, end } of report.comments) {
    const atTop = top >= 0 && blankBetween(text, top, at);
    top = atTop ? end : -1;
    const match = shape.exec(text.slice(at + OPEN, end - CLOSE).trim());
    if (match) {
      const [, verb, names = '', reason = ''] = match;
      const rules = namesIn(names, names === '' ? at : text.indexOf(names, at));
      if (verb === 'enable') {
        for (const rule of rules.length > 0 ? rules.map((one) => one.rule) : [...open.keys()]) {
          const ended = open.get(rule) ?? [];
          for (const d of ended) {
            d.to = at;
            if (rules.length === 1 && ended.length === 1) d.close = { start: at, end };
          }
          open.delete(rule);
        }
      } else {
        let next: Span | null = null;
        if (verb === 'disable-next-line') {
          const after = report.lines.lineAt(end);
          if (after !== below.after) below = { after, span: nextLine(report, after) };
          next = below.span;
        }
        for (const { rule, span } of rules) {
          const d: Directive = {
            comment: { start: at, end },
            rule,
            name: rules.length > 1 ? span : null,
            close: null,
            from: next ? next.start : atTop ? 0 : end,
            to: next ? next.end : Number.POSITIVE_INFINITY,
            reason: reason.trim(),
            used: false,
          };
          found.push(d);
          if (next) continue;
          const others = open.get(rule);
          if (others) others.push(d);
          else open.set(rule, [d]);
        }
      }
    }
  }
  return found;
}

/** The rules a comment names, each with the stretch that takes it off the list. @param offset where the names begin */
function namesIn(names: string, offset: number): { readonly rule: string; readonly span: Span }[] {
  const found = [...names.matchAll(/[^\s,，、]+/g)];
  return found.map((match, i) => {
    const start = offset + match.index;
    const [before, next] = [found[i - 1], found[i + 1]];
    if (next) return { rule: match[0], span: { start, end: offset + next.index } };
    const from = before ? offset + before.index + before[0].length : start;
    return { rule: match[0], span: { start: from, end: start + match[0].length } };
  });
}

/** The first line after this one that is not blank, its line break included. */
function nextLine(report: Report, after: number): Span {
  const { text, lines } = report;
  for (let line = after + 1; line < lines.count; line++) {
    const start = lines.starts[line] as number;
    const end = lines.ends[line] as number;
    if (!blankBetween(text, start, end)) return { start, end: lines.starts[line + 1] ?? end + 1 };
  }
  return { start: text.length, end: text.length };
}
