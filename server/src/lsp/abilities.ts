/** What the client is and can do, as it says with `initialize`. */
import type { InitializeParams } from 'vscode-languageserver';
import type { ClientCommands } from '../features/protocol.ts';
import { clientCommands, type InitializationOptions } from '../requests.ts';

export interface Abilities {
  /** It asks for diagnostics; else they are sent. */
  readonly pulls: boolean;
  /** What it can be told to ask for again. */
  readonly refreshes: {
    readonly diagnostics: boolean;
    readonly hints: boolean;
    readonly lenses: boolean;
    readonly tokens: boolean;
  };
  /** It shows what a finding is related to. */
  readonly relates: boolean;
  /** It takes edits with versions, and new files. */
  readonly versions: boolean;
  /** It asks for the edit of an action when the action is chosen. */
  readonly resolves: boolean;
  /** It knows outlines with levels. */
  readonly nests: boolean;
  /** It answers for the settings of a place. */
  readonly configuration: boolean;
  /** It answers for files the server cannot read. */
  readonly files: boolean;
  /** null for a client that has none of ours. */
  readonly commands: ClientCommands | null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The options a client sends made safe: a misshapen one is none. */
export function readOptions(value: unknown): InitializationOptions {
  if (!isRecord(value)) return {};
  const { settings, folderSettings, rulePages, switches, commands, files, locale } = value;
  return {
    settings,
    commands: commands === true,
    files: files === true,
    ...(isRecord(folderSettings) && { folderSettings }),
    ...(isRecord(switches) && { switches: switches as Readonly<Record<string, boolean>> }),
    ...(typeof rulePages === 'string' && { rulePages }),
    ...(typeof locale === 'string' && { locale }),
  };
}

/** @param options what our own client adds; other editors send nothing */
export function abilitiesOf({ capabilities }: InitializeParams, options: InitializationOptions): Abilities {
  const { textDocument, workspace } = capabilities;
  const { diagnostic, publishDiagnostics } = textDocument ?? {};
  return {
    pulls: diagnostic !== undefined,
    refreshes: {
      diagnostics: workspace?.diagnostics?.refreshSupport === true,
      hints: workspace?.inlayHint?.refreshSupport === true,
      lenses: workspace?.codeLens?.refreshSupport === true,
      tokens: workspace?.semanticTokens?.refreshSupport === true,
    },
    // Before 3.18 of the protocol a client that pulls can say it only where it speaks of what is pushed.
    relates: (diagnostic?.relatedInformation ?? publishDiagnostics?.relatedInformation) === true,
    versions: workspace?.workspaceEdit?.documentChanges === true,
    resolves: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    nests: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    configuration: workspace?.configuration === true,
    files: options.files === true,
    commands: options.commands === true ? clientCommands : null,
  };
}

/** Before `initialize`. */
export const noAbilities: Abilities = abilitiesOf({ processId: null, rootUri: null, capabilities: {} }, {});
