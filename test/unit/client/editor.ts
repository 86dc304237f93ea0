/** An editor for the client's own code, as far as that asks for one: documents that change, and what was told to the user. */

import { pathMatcher } from '../../../server/src/workspace/glob.ts';

export interface FakeUri {
  readonly scheme: string;
  readonly path: string;
  toString(): string;
}

export const uriOf = (words: string): FakeUri => ({
  scheme: words.slice(0, words.indexOf(':')),
  path: words.slice(words.indexOf(':') + 1).replace(/^\/\//, ''),
  toString: () => words,
});

export interface FakeDocument {
  readonly uri: FakeUri;
  readonly languageId: string;
  readonly isClosed: boolean;
  version: number;
  text: string;
  getText(): string;
  positionAt(offset: number): number;
}

export function documentOf(uri: string, text: string, languageId = 'markdown'): FakeDocument {
  return {
    uri: uriOf(uri),
    languageId,
    isClosed: false,
    version: 1,
    text,
    getText() {
      return this.text;
    },
    positionAt: (offset) => offset,
  };
}

/** Somebody types. */
export function type(document: FakeDocument, text: string): void {
  document.text = text;
  document.version++;
}

interface Replaced {
  readonly uri: FakeUri;
  readonly range: unknown;
  readonly newText: string;
}

interface Selected {
  readonly anchor: number;
  readonly active: number;
}

/** What the code under test did to the editor, and what is open in it. */
export const seen = {
  /** Messages, whatever their kind, in order. */
  told: [] as string[],
  replaced: [] as Replaced[],
  documents: [] as FakeDocument[],
  active: undefined as FakeDocument | undefined,
  /** Shown with a selection, in order. */
  selected: [] as Selected[],
  panels: [] as FakePanel[],
  commands: new Map<string, (...args: unknown[]) => unknown>(),
  /** Contents by URI. */
  files: new Map<string, string>(),
  opened: [] as ((document: FakeDocument) => void)[],
  saved: [] as ((document: FakeDocument) => void)[],
  /** Called while a list is shown; gives what is chosen. */
  choose: (items: readonly unknown[]): unknown => items,
};

export function clear(): void {
  Object.assign(seen, { told: [], replaced: [], documents: [], active: undefined, selected: [], panels: [] });
  seen.choose = (items) => items;
  seen.commands.clear();
  seen.files.clear();
  Object.assign(seen, { opened: [], saved: [] });
}

const tell = (words: string): Promise<undefined> => {
  seen.told.push(words);
  return Promise.resolve(undefined);
};

class WorkspaceEdit {
  private readonly all: Replaced[] = [];
  replace(uri: FakeUri, range: unknown, newText: string): void {
    this.all.push({ uri, range, newText });
  }
  entries(): [FakeUri, Replaced[]][] {
    const byUri = new Map<FakeUri, Replaced[]>();
    for (const one of this.all) byUri.set(one.uri, [...(byUri.get(one.uri) ?? []), one]);
    return [...byUri];
  }
}

/** A preview's panel; `page` is what stands in it. */
class FakePanel {
  title = '';
  readonly posted: unknown[] = [];
  private listener: (message: unknown) => void = () => {};
  readonly webview = {
    asWebviewUri: String,
    onDidReceiveMessage: (listener: (message: unknown) => void) => {
      this.listener = listener;
    },
    postMessage: async (message: unknown) => this.posted.push(message),
  };
  onDidDispose(): void {}
  /** The page says something. */
  says(message: unknown): void {
    this.listener(message);
  }
}

class Selection {
  constructor(
    readonly anchor: number,
    readonly active: number,
  ) {}
}

const listen = () => ({ dispose: () => {} });

/** Each `..` takes one name away; nothing is above `/`. */
function joinPath(base: FakeUri | string, ...parts: readonly string[]): FakeUri {
  let [, start = '', path = ''] = /^([^/]*:\/\/)?(.*)$/.exec(String(base)) ?? [];
  for (const part of parts) path = part === '..' ? path.replace(/\/[^/]*$/, '') || '/' : `${path}/${part}`;
  return uriOf(start + path);
}

class RelativePattern {
  constructor(
    readonly base: FakeUri,
    readonly pattern: string,
  ) {}
}

/** What `import * as vscode` gives. */
export const vscode = {
  WorkspaceEdit,
  Selection,
  RelativePattern,
  Uri: { parse: uriOf, joinPath },
  ViewColumn: { One: 1, Beside: -2 },
  TextEditorRevealType: {},
  languages: {
    onDidChangeDiagnostics: listen,
    match: (filters: readonly { pattern: RelativePattern }[], { uri }: FakeDocument) =>
      filters.some(({ pattern: { base, pattern } }) => {
        const below = `${base.path}/`;
        return uri.path.startsWith(below) && pathMatcher([pattern])(uri.path.slice(below.length));
      })
        ? 10
        : 0,
  },
  commands: {
    registerCommand: (id: string, run: (...args: unknown[]) => unknown) => {
      seen.commands.set(id, run);
      return { dispose: () => seen.commands.delete(id) };
    },
    executeCommand: async (id: string, ...args: unknown[]) => seen.commands.get(id)?.(...args),
  },
  l10n: {
    t: (words: string, ...args: unknown[]) => words.replace(/\{(\d)\}/g, (_, at: string) => String(args[Number(at)])),
  },
  window: {
    get activeTextEditor() {
      return seen.active && { document: seen.active, selection: { active: { line: 0, character: 0 } } };
    },
    visibleTextEditors: [],
    showInformationMessage: tell,
    showWarningMessage: tell,
    showErrorMessage: tell,
    onDidChangeTextEditorVisibleRanges: listen,
    onDidChangeActiveTextEditor: listen,
    registerWebviewPanelSerializer: listen,
    createWebviewPanel: () => {
      const panel = new FakePanel();
      seen.panels.push(panel);
      return panel;
    },
    showTextDocument: async (_: FakeDocument, { selection }: { selection: Selected }) => {
      seen.selected.push(selection);
      return { revealRange: () => {} };
    },
    showQuickPick: async (items: readonly unknown[]) => seen.choose(items),
  },
  workspace: {
    get textDocuments() {
      return seen.documents;
    },
    openTextDocument: async () => seen.documents[0],
    onDidChangeTextDocument: listen,
    onDidChangeConfiguration: listen,
    onDidOpenTextDocument: (listener: (document: FakeDocument) => void) => {
      seen.opened.push(listener);
      return { dispose: () => seen.opened.splice(seen.opened.indexOf(listener), 1) };
    },
    onDidSaveTextDocument: (listener: (document: FakeDocument) => void) => {
      seen.saved.push(listener);
      return { dispose: () => seen.saved.splice(seen.saved.indexOf(listener), 1) };
    },
    fs: {
      isWritableFileSystem: () => true,
      readFile: async (uri: FakeUri) => {
        const text = seen.files.get(uri.toString());
        if (text === undefined) throw new Error('there is none');
        return new TextEncoder().encode(text);
      },
    },
    applyEdit: async (edit: WorkspaceEdit) => {
      for (const [, all] of edit.entries()) seen.replaced.push(...all);
      return true;
    },
    asRelativePath: String,
    getConfiguration: () => ({ get: (_: string, otherwise: unknown) => otherwise }),
  },
};

/** The converters of the language client: both sides spell alike here. */
export const converters = {
  code2ProtocolConverter: { asUri: String },
  protocol2CodeConverter: {
    asUri: uriOf,
    asWorkspaceEdit: async ({ documentChanges }: { documentChanges: Versioned[] }) => {
      const edit = new WorkspaceEdit();
      for (const { textDocument, edits } of documentChanges)
        for (const { range, newText } of edits) edit.replace(uriOf(textDocument.uri), range, newText);
      return edit;
    },
    asRange: (range: unknown) => range,
  },
};

interface Versioned {
  readonly textDocument: { readonly uri: string; readonly version: number };
  readonly edits: readonly { readonly range: unknown; readonly newText: string }[];
}
