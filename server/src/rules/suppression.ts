/**
 * Suppressions: comments in the text (`<!-- xxgk-disable-next-line RULE: reason -->`, `<!-- xxgk-disable RULE: reason -->`
 * … `<!-- xxgk-enable RULE -->`, above everything else for the whole file) and entries of the project file, which
 * serve plain text. A reason is required: without one nothing is suppressed.
 */
import type { Report, Span } from '../report/types.ts';
import { isBlank } from '../text/chars.ts';
import { suppressionOf } from '../workspace/suppress.ts';
import type { Suppression } from '../workspace/types.ts';
import { ruleIds } from './ids.ts';
import type { Fact, Finding } from './rule.ts';

/** How the engine's two own rules are reported. */
type Emit = (rule: 'suppression-unused' | 'suppression-reason', fact: Fact) => void;

/** One rule named by one comment, and where it holds. */
interface Directive {
  readonly comment: Span;
  readonly rule: string;
  readonly from: number;
  to: number;
  readonly reason: string;
  used: boolean;
}

const MARK = 'xxgk-';
const OPEN = '<!--';
const CLOSE = '-->';
const shape = /^xxgk-(disable-next-line|disable|enable)(?:[\s\u3000]+([^:：]*))?(?:[:：]([\s\S]*))?$/;
const known: ReadonlySet<string> = new Set(ruleIds);

/** Drops the suppressed findings, and adds what is wrong with the suppressions themselves. */
export function suppress(
  report: Report,
  findings: readonly Finding[],
  entries: readonly Suppression[],
  emit: Emit,
): readonly Finding[] {
  const directives = report.text.indexOf(MARK) < 0 ? [] : readDirectives(report);
  if (directives.length === 0 && entries.length === 0) return findings;
  const reasoned = entries.filter((entry) => entry.reason.trim() !== '');
  const used = new Set<Suppression>();
  const kept = findings.filter((finding) => {
    let hit = false;
    for (const d of directives) {
      if (d.rule !== finding.rule || finding.start < d.from || finding.start >= d.to || d.reason === '') continue;
      d.used = true;
      hit = true;
    }
    const entry = reasoned.length === 0 ? null : suppressionOf(reasoned, report, finding);
    if (entry) used.add(entry);
    return !hit && !entry;
  });
  for (const d of directives) judge(report, d, emit);
  for (const entry of entries) {
    if (used.has(entry)) continue;
    const rule = reasoned.includes(entry) ? 'suppression-unused' : 'suppression-reason';
    emit(rule, {
      start: 0,
      end: 0,
      message: { key: `${rule}.entry`, args: { rule: entry.rule } },
      fingerprint: `${entry.rule} ${entry.line ?? ''} ${entry.cell ? Object.values(entry.cell).join(' ') : ''}`,
    });
  }
  return kept;
}

function judge(report: Report, d: Directive, emit: Emit): void {
  if (d.used) return;
  const fact = { start: d.comment.start, end: d.comment.end, fingerprint: d.rule };
  if (!known.has(d.rule)) {
    emit('suppression-unused', { ...fact, message: { key: 'suppression-unused.unknown', args: { rule: d.rule } } });
  } else if (d.reason === '') {
    emit('suppression-reason', { ...fact, message: { key: 'suppression-reason', args: { rule: d.rule } } });
  } else {
    emit('suppression-unused', {
      ...fact,
      message: { key: 'suppression-unused', args: { rule: d.rule } },
      fixes: () => [
        {
          title: { key: 'suppression-unused.fix', args: {} },
          preferred: true,
          safe: true,
          edits: [{ ...wholeLine(report, d.comment), newText: '' }],
        },
      ],
    });
  }
}

/** The comment, with its line break where it stands alone on its lines. */
function wholeLine(report: Report, span: Span): Span {
  const { text, lines } = report;
  const first = lines.lineAt(span.start);
  const last = lines.lineAt(span.end);
  const start = lines.starts[first] as number;
  const end = lines.ends[last] as number;
  if (!blankBetween(text, start, span.start) || !blankBetween(text, span.end, end))
    return { start: span.start, end: span.end };
  return { start, end: lines.starts[last + 1] ?? end };
}

function blankBetween(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

/** All comments of the text that switch rules off, with the stretch each of them covers. */
function readDirectives(report: Report): Directive[] {
  const { text } = report;
  const found: Directive[] = [];
  const open = new Map<string, Directive[]>();
  /** Everything before this offset is blank or comments; -1 once something else has come. */
  let top = 0;
  let at = text.indexOf(OPEN);
  while (at >= 0) {
    const close = text.indexOf(CLOSE, at + OPEN.length);
    if (close < 0) break;
    const end = close + CLOSE.length;
    const atTop = top >= 0 && blankBetween(text, top, at);
    top = atTop ? end : -1;
    const match = shape.exec(text.slice(at + OPEN.length, close).trim());
    if (match) {
      const [, verb, names = '', reason = ''] = match;
      const rules = names.split(/[\s,，、]+/).filter((name) => name !== '');
      if (verb === 'enable') {
        for (const rule of rules.length > 0 ? rules : [...open.keys()]) {
          for (const d of open.get(rule) ?? []) d.to = at;
          open.delete(rule);
        }
      } else {
        const next = verb === 'disable-next-line' ? nextLine(report, end) : null;
        for (const rule of rules) {
          const d: Directive = {
            comment: { start: at, end },
            rule,
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
    at = text.indexOf(OPEN, end);
  }
  return found;
}

/** The first line after the offset's that is not blank, its line break included. */
function nextLine(report: Report, offset: number): Span {
  const { text, lines } = report;
  for (let line = lines.lineAt(offset) + 1; line < lines.count; line++) {
    const start = lines.starts[line] as number;
    const end = lines.ends[line] as number;
    if (!blankBetween(text, start, end)) return { start, end: lines.starts[line + 1] ?? end + 1 };
  }
  return { start: text.length, end: text.length };
}
