/** One guarded handler for each feature of the editor: finds the report, asks the feature, hands the answer over. */
import type {
  Connection,
  DocumentSymbol,
  Location,
  Position,
  ServerCapabilities,
  SymbolInformation,
  TextEdit,
} from 'vscode-languageserver';
import { completions } from '../features/completion.ts';
import { enterEdits } from '../features/enter.ts';
import { foldingRanges } from '../features/folding.ts';
import { formatEdits } from '../features/format.ts';
import { inlayHints } from '../features/hints.ts';
import { hoverAt } from '../features/hover.ts';
import { codeLenses } from '../features/lenses.ts';
import { documentLinks } from '../features/links.ts';
import { definitionsAt, highlightsAt, referencesAt } from '../features/navigation.ts';
import { rangeOf, spanOf, textEdit } from '../features/place.ts';
import { kinds, tokenTypes } from '../features/protocol.ts';
import { selectionRange } from '../features/selection.ts';
import { documentSymbols, flatSymbols } from '../features/symbols.ts';
import { semanticTokens } from '../features/tokens.ts';
import type { Edit } from '../report/finding.ts';
import type { Span } from '../report/types.ts';
import { type ActionWorld, registerActions } from './actions.ts';
import type { Snapshot } from './documents.ts';
import { type InReport, inReport } from './inReport.ts';
import type { Settings } from './settings.ts';

export interface FeatureWorld extends ActionWorld {
  readonly settings: () => Settings;
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

export function registerFeatures(connection: Connection, world: FeatureWorld): void {
  const asked = inReport(world.log, world.reportAt);
  registerOutline(connection, world, asked);
  registerPlaces(connection, asked);
  registerMarks(connection, world, asked);
  registerWriting(connection, asked);
  registerActions(connection, world, asked);
}

const offsetAt = ({ report }: Snapshot, position: Position): number => report.lines.offsetAt(position);

const locations = ({ report, uri }: Snapshot, spans: readonly Span[]): Location[] =>
  spans.map((span) => ({ uri, range: rangeOf(report, span) }));

const textEdits = ({ report }: Snapshot, edits: readonly Edit[]): TextEdit[] =>
  edits.map((edit) => textEdit(report, edit));

/** How the report is built. */
function registerOutline(connection: Connection, { abilities }: FeatureWorld, asked: InReport): void {
  connection.onDocumentSymbol(
    asked('documentSymbol', ({ uri, report, locale }): DocumentSymbol[] | SymbolInformation[] => {
      const symbols = documentSymbols(report, locale);
      return abilities().nests ? symbols : flatSymbols(symbols, uri);
    }),
  );
  connection.onFoldingRanges(asked('foldingRange', ({ report }) => foldingRanges(report)));
  connection.onSelectionRanges(
    asked('selectionRange', (found, { positions }) =>
      positions.map((position) => selectionRange(found.report, offsetAt(found, position))),
    ),
  );
}

/** What a place of the text means, and which others belong to it. */
function registerPlaces(connection: Connection, asked: InReport): void {
  connection.onHover(
    asked('hover', (found, { position }) => hoverAt(found.report, offsetAt(found, position), found.locale)),
  );
  connection.onDefinition(
    asked('definition', (found, { position }) =>
      locations(found, definitionsAt(found.report, offsetAt(found, position))),
    ),
  );
  connection.onReferences(
    asked('references', (found, { position, context }) =>
      locations(found, referencesAt(found.report, offsetAt(found, position), context.includeDeclaration)),
    ),
  );
  connection.onDocumentHighlight(
    asked('documentHighlight', (found, { position }) => highlightsAt(found.report, offsetAt(found, position))),
  );
  connection.onDocumentLinks(asked('documentLink', ({ report, uri, locale }) => documentLinks(report, uri, locale)));
}

/** What is shown in and above the text. */
function registerMarks(connection: Connection, { settings, abilities }: FeatureWorld, asked: InReport): void {
  connection.languages.inlayHint.on(
    asked('inlayHint', ({ report, locale }, { range }) =>
      settings().inlayHints ? inlayHints(report, spanOf(report, range), locale) : [],
    ),
  );
  connection.onCodeLens(
    asked('codeLens', ({ report, findings, uri, locale }) =>
      settings().codeLens ? codeLenses(report, findings, { uri, locale, commands: abilities().commands }) : [],
    ),
  );
  const tokens = asked('semanticTokens', ({ report, findings }) => semanticTokens(report, findings));
  connection.languages.semanticTokens.on((params) => ({ data: tokens(params) ?? [] }));
}

/** What helps to write. */
function registerWriting(connection: Connection, asked: InReport): void {
  connection.onCompletion(
    asked('completion', (found, { position }) => completions(found.report, offsetAt(found, position), found.locale)),
  );
  connection.onDocumentFormatting(asked('formatting', (found) => textEdits(found, formatEdits(found.report))));
  connection.onDocumentRangeFormatting(
    asked('rangeFormatting', (found, { range }) =>
      textEdits(found, formatEdits(found.report, spanOf(found.report, range))),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    asked('onTypeFormatting', (found, { position }) =>
      textEdits(found, enterEdits(found.report, offsetAt(found, position))),
    ),
  );
}
