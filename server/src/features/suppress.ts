/** How a finding is let stand: comments in Markdown, entries of the project file where the text has no comments. */
import type { CodeAction } from 'vscode-languageserver-types';
import { say } from '../messages/index.ts';
import { type Edit, type FindingTarget, type ReportFinding, targetOf } from '../report/finding.ts';
import { lineBreak } from '../report/lines.ts';
import type { RuleId } from '../report/ruleIds.ts';
import type { Report, Span } from '../report/types.ts';
import { lineOf } from '../workspace/suppress.ts';
import type { NewSuppression } from '../workspace/write.ts';
import type { ActionRequest } from './codeActions.ts';
import { shownOf, wants } from './codeActions.ts';
import { linesOfTable } from './convert.ts';
import { touches } from './place.ts';
import { type ClientCommands, kinds } from './protocol.ts';

export type SuppressScope = 'here' | 'file';

/** What an action carries: `do` keeps it apart from the other actions. */
export type SuppressData = FindingTarget & { readonly uri: string } & (
    | { readonly do: 'suppress'; readonly scope: SuppressScope }
    | { readonly do: 'unsuppress' }
  );

/** What the engine says about suppressions is mended, not suppressed in turn. */
const aboutSuppressions: ReadonlySet<RuleId> = new Set<RuleId>(['suppression-unused', 'suppression-reason']);

export interface SuppressRequest extends ActionRequest {
  /** They ask for the reason and save the project file; null: the edit leaves the reason to be written. */
  readonly commands: ClientCommands | null;
}

/** The actions on the findings at a place, to stand behind all fixes. */
export function suppressActions(findings: readonly ReportFinding[], request: SuppressRequest): CodeAction[] {
  if (!wants(request.only, kinds.quickFix)) return [];
  const { uri, locale } = request;
  const actions: CodeAction[] = [];
  const add = (title: string, finding: ReportFinding, data: SuppressData): void => {
    const diagnostics = shownOf(request, targetOf(findings, finding));
    const action: CodeAction = { title, kind: kinds.quickFix, diagnostics };
    actions.push(
      request.commands
        ? { ...action, command: { title, command: request.commands[data.do], arguments: [data] } }
        : { ...action, data },
    );
  };
  const here = findings.filter((finding) => touches(finding, request.span));
  const rules = new Set<string>();
  for (const finding of here) {
    const { rule } = finding;
    const target = { uri, ...targetOf(findings, finding) };
    if (isUnusedEntry(finding)) {
      add(say(locale, 'suppress.remove'), finding, { ...target, do: 'unsuppress' });
    }
    if (aboutSuppressions.has(rule)) continue;
    add(say(locale, 'suppress.here', { rule }), finding, { ...target, do: 'suppress', scope: 'here' });
    rules.add(rule);
  }
  for (const rule of rules) {
    const first = here.find((finding) => finding.rule === rule);
    if (!first) continue;
    const data: SuppressData = { uri, ...targetOf(findings, first), do: 'suppress', scope: 'file' };
    add(say(locale, 'suppress.file', { rule }), first, data);
  }
  return actions;
}

/** Whether it says that an entry of the project file is of no use. */
export const isUnusedEntry = ({ message }: ReportFinding): boolean => message.key === 'suppression-unused.entry';

/** A reason as a comment can hold it. */
const inComment = (reason: string): string =>
  reason
    .replace(/\s+/g, ' ')
    .replace(/--+(!?)>/g, '—$1›')
    .trim();

/**
 * Comments that may let a finding stand, the narrowest first. Not each does in each text (a comment can part what
 * belongs together): the caller takes the first that is proven.
 */
export function commentEdits(
  report: Report,
  finding: ReportFinding,
  scope: SuppressScope,
  reason: string,
): readonly (readonly Edit[])[] {
  const eol = lineBreak(report);
  const words = `${finding.rule}: ${inComment(reason)}`.trimEnd();
  const insert = (offset: number, text: string): Edit => ({ start: offset, end: offset, newText: text });
  if (scope === 'file') return [[insert(behindFrontMatter(report), `<!-- xxgk-disable ${words} -->${eol}`)]];
  const { lines } = report;
  const line = lines.lineAt(finding.start);
  const start = (at: number): number => lines.starts[at] as number;
  const above = (at: number): readonly Edit[] => [insert(start(at), `<!-- xxgk-disable-next-line ${words} -->${eol}`)];
  const around = ({ first, last }: Block): readonly Edit[] => [
    insert(start(first), `<!-- xxgk-disable ${words} -->${eol}`),
    insert(lines.ends[last] as number, `${eol}<!-- xxgk-enable ${finding.rule} -->`),
  ];
  const table = tableBlock(report, finding.start, line);
  if (table) return line === table.first ? [above(line), around(table)] : [around(table)];
  const paragraph = paragraphBlock(report, line);
  return line === paragraph.first ? [above(line), around(paragraph)] : [around(paragraph), above(line)];
}

/** The entry of the project file that lets a finding stand. @param file path of the report from the project's folder */
export function entryFor(
  report: Report,
  finding: ReportFinding,
  scope: SuppressScope,
  file: string,
  reason: string,
): NewSuppression {
  const { rule, cell } = finding;
  const own = scope === 'here';
  const line = own && !cell ? lineOf(report, finding.start) || null : null;
  return { file, rule, cell: own ? cell : null, line, reason: reason.trim() };
}

/** Lines, both counted. */
interface Block {
  readonly first: number;
  readonly last: number;
}

const lineText = ({ text, lines }: Report, line: number): string => text.slice(lines.starts[line], lines.ends[line]);

/** The lines of the table an offset lies in: a comment inside would part it. */
function tableBlock(report: Report, offset: number, line: number): Block | null {
  const { text, lines } = report;
  const isBar = (at: number): boolean => at >= 0 && at < lines.count && /^\s*\|/.test(lineText(report, at));
  if (isBar(line)) {
    let [first, last] = [line, line];
    while (isBar(first - 1)) first--;
    while (isBar(last + 1)) last++;
    return { first, last };
  }
  const open = text.lastIndexOf('<table', offset);
  const close = open < 0 ? -1 : text.indexOf('</table>', open);
  if (open >= 0 && close >= offset) return { first: lines.lineAt(open), last: lines.lineAt(close) };
  for (const table of Object.values(report.tables)) {
    const span: Span | null = table && linesOfTable(report, table);
    if (!span) continue;
    const block = { first: lines.lineAt(span.start), last: lines.lineAt(Math.max(span.start, span.end - 1)) };
    if (line >= block.first && line <= block.last) return block;
  }
  return null;
}

/** What ends a sentence, or a line that is whole in itself. */
const WHOLE = /(?:[。！？；：.!?;:”）)*]|^\s*(?:#|<!--|[-=*_\s]+$).*)\s*$/;

/** The lines of a wrapped paragraph; a line that begins a sentence stands for itself. */
function paragraphBlock(report: Report, line: number): Block {
  const goesOn = (at: number): boolean => {
    if (at < 0 || at + 1 >= report.lines.count) return false;
    const [text, next] = [lineText(report, at), lineText(report, at + 1)];
    return text.trim() !== '' && next.trim() !== '' && !WHOLE.test(text) && !/^\s*(?:#|\||<)/.test(next);
  };
  let [first, last] = [line, line];
  while (goesOn(first - 1)) first--;
  while (goesOn(last)) last++;
  return { first, last };
}

/** The start of the text, or of what follows its front matter. */
function behindFrontMatter(report: Report): number {
  const { lines } = report;
  if (lineText(report, 0).trimEnd() !== '---') return 0;
  for (let line = 1; line + 1 < lines.count; line++) {
    if (lineText(report, line).trimEnd() === '---') return lines.starts[line + 1] as number;
  }
  return 0;
}
