/** One guarded handler for each feature of the editor: finds the report, asks the feature, hands the answer over. */
import type {
  CodeAction,
  Connection,
  DocumentSymbol,
  Location,
  ServerCapabilities,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { actionEdits, codeActions, isActionData } from '../features/codeActions.ts';
import { completions } from '../features/completion.ts';
import { enterEdits } from '../features/enter.ts';
import { fillInActions } from '../features/fillIn.ts';
import { foldingRanges } from '../features/folding.ts';
import { formatEdits } from '../features/format.ts';
import { inlayHints } from '../features/hints.ts';
import { hoverAt } from '../features/hover.ts';
import { codeLenses } from '../features/lenses.ts';
import { documentLinks } from '../features/links.ts';
import { definitionsAt, highlightsAt, referencesAt } from '../features/navigation.ts';
import { rangeOf, spanOf, textEdit } from '../features/place.ts';
import { type ClientCommands, kinds, tokenTypes } from '../features/protocol.ts';
import { selectionRange } from '../features/selection.ts';
import { type SuppressData, suppressActions } from '../features/suppress.ts';
import { documentSymbols, flatSymbols } from '../features/symbols.ts';
import { semanticTokens } from '../features/tokens.ts';
import type { Edit } from '../report/finding.ts';
import type { SuppressResult } from '../requests.ts';
import type { Snapshot } from './documents.ts';
import { guard, type Log } from './guard.ts';
import type { Settings } from './settings.ts';
import { isSuppressData } from './suppress.ts';

export interface FeatureWorld {
  readonly log: Log;
  readonly settings: () => Settings;
  /** The snapshot of an open report; null for any other document: all features are silent there. */
  readonly reportAt: (uri: string) => Snapshot | null;
  readonly workspaceEdit: (snapshot: Snapshot, edits: readonly Edit[]) => WorkspaceEdit;
  readonly canResolve: () => boolean;
  /** Whether the client knows outlines with levels. */
  readonly canNest: () => boolean;
  /** null for a client that has none of ours. */
  readonly commands: () => ClientCommands | null;
  /** The edit that lets a finding stand. */
  readonly suppress: (data: SuppressData, reason: string) => SuppressResult;
}

/** @param ownFormatting the client registers formatting itself, for reports alone: a server cannot tell them apart */
export function featureCapabilities(client: { canResolve: boolean; ownFormatting: boolean }): ServerCapabilities {
  return {
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    codeActionProvider: { codeActionKinds: Object.values(kinds), resolveProvider: client.canResolve },
    completionProvider: { triggerCharacters: ['#', '（', '、', '|'] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    selectionRangeProvider: true,
    workspaceSymbolProvider: true,
    inlayHintProvider: true,
    codeLensProvider: {},
    semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: true },
    ...(!client.ownFormatting && {
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    }),
  };
}

/** The client asked by itself, at a move of the caret. */
const AUTOMATIC = 2;

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

export function registerFeatures(connection: Connection, world: FeatureWorld): void {
  const { log, settings, reportAt, workspaceEdit } = world;
  /** A guarded handler that is asked about reports alone; elsewhere, and when it fails, the answer is null. */
  const inReport = <Params extends AboutDocument, Result>(
    name: string,
    handler: (found: Snapshot, params: Params) => Result,
  ): ((params: Params) => Result | null) =>
    guard(name, log, null, (params: Params): Result | null => {
      const found = reportAt(params.textDocument.uri);
      return found && handler(found, params);
    });
  const edits = ({ report }: Snapshot, made: readonly Edit[]): TextEdit[] => made.map((edit) => textEdit(report, edit));

  connection.onDocumentSymbol(
    inReport('documentSymbol', ({ uri, report, locale }): DocumentSymbol[] | SymbolInformation[] => {
      const symbols = documentSymbols(report, locale);
      return world.canNest() ? symbols : flatSymbols(symbols, uri);
    }),
  );
  connection.onFoldingRanges(inReport('foldingRange', ({ report }) => foldingRanges(report)));

  /** The action with its edit on the present text; without one when what it was for is gone. */
  const withEdit = (action: CodeAction): CodeAction => {
    const data: unknown = action.data;
    const edit = isSuppressData(data) ? world.suppress(data, '').edit : ownEdit(data);
    return edit ? { ...action, edit } : action;
  };
  const ownEdit = (data: unknown): WorkspaceEdit | null => {
    const found = isActionData(data) ? reportAt(data.uri) : null;
    const made = found && isActionData(data) ? actionEdits(found.report, found.findings, data) : [];
    return found && made.length > 0 ? workspaceEdit(found, made) : null;
  };

  connection.onCodeAction(
    inReport('codeAction', (found, { range, context }) => {
      const request = {
        uri: found.uri,
        locale: found.locale,
        span: spanOf(found.report, range),
        diagnostics: context.diagnostics,
        only: context.only ?? [],
        automatic: context.triggerKind === AUTOMATIC,
        commands: world.commands(),
      };
      const actions = [
        ...fillInActions(found.report, found.findings, request),
        ...codeActions(found.report, found.findings, request),
        ...suppressActions(found.findings, request),
      ];
      if (world.canResolve()) return actions;
      return actions.map(withEdit).filter(({ edit, command }) => edit || command);
    }),
  );
  connection.onCodeActionResolve((action) => guard('codeAction/resolve', log, action, () => withEdit(action))());

  connection.onCompletion(
    inReport('completion', ({ report, locale }, { position }) =>
      completions(report, report.lines.offsetAt(position), locale),
    ),
  );
  connection.onHover(
    inReport('hover', ({ report, locale }, { position }) => hoverAt(report, report.lines.offsetAt(position), locale)),
  );
  connection.onDefinition(
    inReport('definition', ({ report, uri }, { position }): Location[] =>
      definitionsAt(report, report.lines.offsetAt(position)).map((span) => ({ uri, range: rangeOf(report, span) })),
    ),
  );
  connection.onReferences(
    inReport('references', ({ report, uri }, { position, context }): Location[] =>
      referencesAt(report, report.lines.offsetAt(position), context.includeDeclaration).map((span) => ({
        uri,
        range: rangeOf(report, span),
      })),
    ),
  );
  connection.onDocumentHighlight(
    inReport('documentHighlight', ({ report }, { position }) => highlightsAt(report, report.lines.offsetAt(position))),
  );
  connection.onDocumentLinks(inReport('documentLink', ({ report, uri, locale }) => documentLinks(report, uri, locale)));
  connection.onSelectionRanges(
    inReport('selectionRange', ({ report }, { positions }) =>
      positions.map((position) => selectionRange(report, report.lines.offsetAt(position))),
    ),
  );
  connection.languages.inlayHint.on(
    inReport('inlayHint', ({ report, locale }, { range }) =>
      settings().inlayHints ? inlayHints(report, spanOf(report, range), locale) : [],
    ),
  );
  connection.onCodeLens(
    inReport('codeLens', ({ report, findings, uri, locale }) =>
      settings().codeLens ? codeLenses(report, findings, { uri, locale, commands: world.commands() }) : [],
    ),
  );
  connection.languages.semanticTokens.on((params) => ({
    data: inReport('semanticTokens', ({ report, findings }) => semanticTokens(report, findings))(params) ?? [],
  }));

  connection.onDocumentFormatting(inReport('formatting', (found) => edits(found, formatEdits(found.report))));
  connection.onDocumentRangeFormatting(
    inReport('rangeFormatting', (found, { range }) =>
      edits(found, formatEdits(found.report, spanOf(found.report, range))),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    inReport('onTypeFormatting', (found, { position }) =>
      edits(found, enterEdits(found.report, found.report.lines.offsetAt(position))),
    ),
  );
}
