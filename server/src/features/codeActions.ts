/**
 * Light bulb and its kin. An action is offered with its title alone; its edit is computed when it is chosen, on the
 * text as it then is, from the finding of the same name (`FindingTarget`) — and is none when that is gone.
 */
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { type Locale, say } from '../messages/index.ts';
import {
  type Edit,
  type FindingTarget,
  type Fix,
  findTarget,
  isTarget,
  type ReportFinding,
  targetOf,
} from '../report/finding.ts';
import type { RuleId } from '../report/ruleIds.ts';
import type { Report, Span } from '../report/types.ts';
import { type SectionId, standards, type TableId } from '../standard/index.ts';
import { isComplete, linesOfTable, toMarkdownTable } from './convert.ts';
import { convertAllEdits } from './convertAll.ts';
import { convertAllToHtml, toHtmlTable } from './convertHtml.ts';
import { fixesOf, gatherFixes } from './fixes.ts';
import { touches } from './place.ts';
import { kinds } from './protocol.ts';
import { renumberAll, renumberEdits } from './renumber.ts';

/** What an action carries from offer to choice. */
export type ActionData = { readonly uri: string } & (
  | ({ readonly do: 'fix'; readonly fix: number } & FindingTarget)
  | { readonly do: 'fixRule'; readonly rule: string }
  | { readonly do: 'fixAll' }
  | { readonly do: 'convert' | 'complete' | 'html'; readonly table: TableId }
  | { readonly do: 'convertAll' | 'convertAllHtml' }
  | { readonly do: 'renumber'; readonly section: SectionId }
  | { readonly do: 'renumberAll' }
);

export interface ActionRequest {
  readonly uri: string;
  readonly locale: Locale;
  readonly span: Span;
  /** The diagnostics the client shows there. */
  readonly diagnostics: readonly Diagnostic[];
  /** Kinds asked for; empty: all. */
  readonly only: readonly string[];
  /** Asked by the editor at each move of the caret, not by the user: what belongs to no problem stays away. */
  readonly automatic: boolean;
}

/** Findings whose fix adds a missing part: offered wherever the caret is, since what is missing has no place. */
const absent: ReadonlySet<RuleId> = new Set<RuleId>(['section-missing', 'table-missing']);

export const wants = (only: readonly string[], kind: string): boolean =>
  only.length === 0 || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));

/** The diagnostics the client shows of a finding. */
export const shownOf = ({ diagnostics }: ActionRequest, target: FindingTarget): Diagnostic[] =>
  diagnostics.filter(({ data }) => isTarget((data ?? {}) as Partial<FindingTarget>, target));

function fixAction(target: FindingTarget, fix: Fix, index: number, kind: string, request: ActionRequest): CodeAction {
  const { uri, locale } = request;
  const data: ActionData = { uri, do: 'fix', ...target, fix: index };
  const action: CodeAction = { title: say(locale, fix.title.key, fix.title.args), kind, data };
  if (kind === kinds.quickFix) {
    action.diagnostics = shownOf(request, target);
    action.isPreferred = fix.preferred;
  }
  return action;
}

function quickFixes(findings: readonly ReportFinding[], request: ActionRequest): CodeAction[] {
  const actions: CodeAction[] = [];
  const rules = new Set<string>();
  for (const finding of findings) {
    if (!touches(finding, request.span)) continue;
    fixesOf(finding).forEach((fix, i) => {
      actions.push(fixAction(targetOf(findings, finding), fix, i, kinds.quickFix, request));
    });
    rules.add(finding.rule);
  }
  for (const rule of rules) {
    const same = findings.filter((finding) => finding.rule === rule);
    if (same.length < 2) continue;
    const { count } = gatherFixes(same, true);
    if (count < 2) continue;
    const data: ActionData = { uri: request.uri, do: 'fixRule', rule };
    actions.push({ title: say(request.locale, 'action.fixRule', { count }), kind: kinds.quickFix, data });
  }
  return actions;
}

function rewrites(report: Report, findings: readonly ReportFinding[], request: ActionRequest): CodeAction[] {
  const actions: CodeAction[] = [];
  const { uri, locale } = request;
  for (const table of Object.values(report.tables)) {
    if (!table || !touches(linesOfTable(report, table), request.span)) continue;
    const name = standards[table.standard].tables[table.id].name;
    if (table.notation !== 'pipes') {
      const data: ActionData = { uri, do: 'convert', table: table.id };
      actions.push({ title: say(locale, 'action.convert', { table: name }), kind: kinds.rewrite, data });
    }
    if (table.notation !== 'html' && !request.automatic) {
      const data: ActionData = { uri, do: 'html', table: table.id };
      actions.push({ title: say(locale, 'action.html', { table: name }), kind: kinds.rewrite, data });
    }
    if (!isComplete(table)) {
      const data: ActionData = { uri, do: 'complete', table: table.id };
      actions.push({ title: say(locale, 'action.complete', { table: name }), kind: kinds.rewrite, data });
    }
  }
  if (!request.automatic && convertAllEdits(report).length > 1) {
    actions.push({ title: say(locale, 'action.convertAll'), kind: kinds.rewrite, data: { uri, do: 'convertAll' } });
  }
  if (!request.automatic && Object.values(report.tables).filter((t) => t && t.notation !== 'html').length > 1) {
    const data: ActionData = { uri, do: 'convertAllHtml' };
    actions.push({ title: say(locale, 'action.convertAllHtml'), kind: kinds.rewrite, data });
  }
  for (const section of report.sections) {
    if (!touches(section, request.span) || renumberEdits(report, section).length === 0) continue;
    const data: ActionData = { uri, do: 'renumber', section: section.id };
    actions.push({ title: say(locale, 'action.renumber'), kind: kinds.rewrite, data });
  }
  if (!request.automatic && renumberAll(report, findings).length > 0) {
    actions.push({ title: say(locale, 'action.renumberAll'), kind: kinds.rewrite, data: { uri, do: 'renumberAll' } });
  }
  if (request.automatic) return actions;
  for (const finding of findings) {
    if (!absent.has(finding.rule) || touches(finding, request.span)) continue;
    fixesOf(finding).forEach((fix, i) => {
      actions.push(fixAction(targetOf(findings, finding), fix, i, kinds.rewrite, request));
    });
  }
  return actions;
}

/** Everything on offer for a stretch of the text, without edits. */
export function codeActions(report: Report, findings: readonly ReportFinding[], request: ActionRequest): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(request.only, kinds.quickFix)) actions.push(...quickFixes(findings, request));
  if (wants(request.only, kinds.rewrite)) actions.push(...rewrites(report, findings, request));
  if (wants(request.only, kinds.fixAll) && !(request.automatic && request.only.length === 0)) {
    const { count } = gatherFixes(findings, true);
    if (count > 0) {
      const data: ActionData = { uri: request.uri, do: 'fixAll' };
      actions.push({ title: say(request.locale, 'action.fixAll', { count }), kind: kinds.fixAll, data });
    }
  }
  return actions;
}

/** The edits of a chosen action on the present text; none when what it was for is gone. */
export function actionEdits(report: Report, findings: readonly ReportFinding[], data: ActionData): readonly Edit[] {
  switch (data.do) {
    case 'fix': {
      const finding = findTarget(findings, data);
      return (finding && fixesOf(finding)[data.fix]?.edits) ?? [];
    }
    case 'fixRule':
      return gatherFixes(
        findings.filter((f) => f.rule === data.rule),
        true,
      ).edits;
    case 'fixAll':
      return gatherFixes(findings, true).edits;
    case 'convert':
    case 'complete': {
      const edit = toMarkdownTable(report, data.table, data.do === 'complete');
      return edit ? [edit] : [];
    }
    case 'html': {
      const edit = toHtmlTable(report, data.table);
      return edit ? [edit] : [];
    }
    case 'convertAll':
      return convertAllEdits(report);
    case 'convertAllHtml':
      return convertAllToHtml(report);
    case 'renumber': {
      const section = report.sections.find(({ id }) => id === data.section);
      return section ? renumberEdits(report, section) : [];
    }
    case 'renumberAll':
      return renumberAll(report, findings);
    default:
      return [];
  }
}

/** Whether data that came back from a client is ours. */
export function isActionData(data: unknown): data is ActionData {
  return typeof data === 'object' && data !== null && 'uri' in data && typeof data.uri === 'string' && 'do' in data;
}
