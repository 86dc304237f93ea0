/**
 * What a template leaves to be filled in. No edit can say what belongs there, so the light bulb selects it for the
 * writer, who types over it, and leads to the next one.
 */
import type { CodeAction, Command, Range } from 'vscode-languageserver-types';
import { say } from '../messages/index.ts';
import { type ReportFinding, targetOf } from '../report/finding.ts';
import type { RuleId } from '../report/ruleIds.ts';
import type { Report } from '../report/types.ts';
import { type ActionRequest, shownOf, wants } from './codeActions.ts';
import { rangeOf, touches } from './place.ts';
import { type ClientCommands, kinds } from './protocol.ts';

const RULE: RuleId = 'prompt-left';

/** What the command is given: the place to select; null: the next one behind the caret. */
export interface FillInTarget {
  readonly uri: string;
  readonly range: Range | null;
}

/** The actions on the first such place of the stretch; for clients that have our commands. */
export function fillInActions(
  report: Report,
  findings: readonly ReportFinding[],
  request: ActionRequest & { readonly commands: ClientCommands | null },
): CodeAction[] {
  const { uri, locale, commands } = request;
  if (!commands || !wants(request.only, kinds.quickFix)) return [];
  const places = findings.filter(({ rule }) => rule === RULE);
  const here = places.find((finding) => touches(finding, request.span));
  if (!here) return [];
  const diagnostics = shownOf(request, targetOf(findings, here));
  const kind = kinds.quickFix;
  const title = say(locale, 'action.fillIn');
  const command = (words: string, target: FillInTarget): Command => ({
    title: words,
    command: commands.fillIn,
    arguments: [target],
  });
  const select = command(title, { uri, range: rangeOf(report, here) });
  const actions: CodeAction[] = [{ title, kind, diagnostics, isPreferred: true, command: select }];
  if (places.length > 1) {
    const next = say(locale, 'action.fillNext', { count: places.length - 1 });
    actions.push({ title: next, kind, diagnostics, command: command(next, { uri, range: null }) });
  }
  return actions;
}
