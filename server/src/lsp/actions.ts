/** The light bulb: actions are offered with their titles, their edits made when one is chosen. */
import type { CodeAction, CodeActionParams, Connection, WorkspaceEdit } from 'vscode-languageserver';
import { actionEdits, codeActions, isActionData } from '../features/codeActions.ts';
import { fillInActions } from '../features/fillIn.ts';
import { spanOf } from '../features/place.ts';
import { type SuppressData, suppressActions } from '../features/suppress.ts';
import type { Edit } from '../report/finding.ts';
import type { SuppressResult } from '../requests.ts';
import type { Abilities } from './abilities.ts';
import type { Snapshot } from './documents.ts';
import { guard, type Log } from './guard.ts';
import type { InReport } from './inReport.ts';
import { isSuppressData } from './suppress.ts';

export interface ActionWorld {
  readonly log: Log;
  readonly abilities: () => Abilities;
  readonly reportAt: (uri: string) => Snapshot | null;
  readonly workspaceEdit: (snapshot: Snapshot, edits: readonly Edit[]) => WorkspaceEdit;
  /** The edit that lets a finding stand. */
  readonly suppress: (data: SuppressData, reason: string) => SuppressResult;
}

/** The client asked by itself, at a move of the caret. */
const AUTOMATIC = 2;

export function registerActions(connection: Connection, world: ActionWorld, inReport: InReport): void {
  const { log, abilities, reportAt, workspaceEdit } = world;
  const ownEdit = (data: unknown): WorkspaceEdit | null => {
    const found = isActionData(data) ? reportAt(data.uri) : null;
    const made = found && isActionData(data) ? actionEdits(found.report, found.findings, data) : [];
    return found && made.length > 0 ? workspaceEdit(found, made) : null;
  };
  /** The action with its edit on the present text; without one when what it was for is gone. */
  const withEdit = (action: CodeAction): CodeAction => {
    const data: unknown = action.data;
    const edit = isSuppressData(data) ? world.suppress(data, '').edit : ownEdit(data);
    return edit ? { ...action, edit } : action;
  };

  const offered = ({ uri, report, findings, locale }: Snapshot, { range, context }: CodeActionParams): CodeAction[] => {
    const request = {
      uri,
      locale,
      span: spanOf(report, range),
      diagnostics: context.diagnostics,
      only: context.only ?? [],
      automatic: context.triggerKind === AUTOMATIC,
      commands: abilities().commands,
    };
    const actions = [
      ...fillInActions(report, findings, request),
      ...codeActions(report, findings, request),
      ...suppressActions(findings, request),
    ];
    if (abilities().resolves) return actions;
    return actions.map(withEdit).filter(({ edit, command }) => edit || command);
  };

  connection.onCodeAction(inReport('codeAction', offered));
  connection.onCodeActionResolve((action) => guard('codeAction/resolve', log, action, () => withEdit(action))());
}
