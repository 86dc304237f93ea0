/**
 * Numbers and names of the protocol. Features may name its types but not load its code, so the few values in use stand
 * here; the types see to it that none is out of range.
 */
import type {
  CompletionItemKind,
  DiagnosticSeverity,
  DocumentHighlightKind,
  SymbolKind,
} from 'vscode-languageserver-types';

export const severity = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
} as const satisfies Record<string, DiagnosticSeverity>;

export const symbolKind = {
  file: 1,
  module: 2,
  namespace: 3,
  field: 8,
  string: 15,
  array: 18,
} as const satisfies Record<string, SymbolKind>;

export const completionKind = {
  text: 1,
  field: 5,
  module: 9,
  snippet: 15,
} as const satisfies Record<string, CompletionItemKind>;

export const highlightKind = { read: 2, write: 3 } as const satisfies Record<string, DocumentHighlightKind>;

/** Kinds of code actions. */
export const kinds = {
  quickFix: 'quickfix',
  fixAll: 'source.fixAll.xxgk',
  rewrite: 'refactor.rewrite.xxgk',
} as const;

/** Types of tokens in the order of their numbers; themes know them by the scopes the manifest gives. */
export const tokenTypes = ['xxgkTitle', 'xxgkLabel', 'xxgkNumber', 'xxgkWrong', 'xxgkFact', 'xxgkCitation'] as const;

/** Ids of the commands of our client that actions and lenses may call; other editors have none. */
export type ClientCommands = Readonly<Record<'fillIn' | 'recompute' | 'suppress' | 'unsuppress', string>>;
