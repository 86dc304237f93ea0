/** An editor for the client's own code, as far as that asks for one: documents that change, and what was told to the user. */

export interface FakeUri {
  readonly scheme: string;
  toString(): string;
}

export const uriOf = (words: string): FakeUri => ({
  scheme: words.slice(0, words.indexOf(':')),
  toString: () => words,
});

export interface FakeDocument {
  readonly uri: FakeUri;
  readonly languageId: string;
  version: number;
  text: string;
  getText(): string;
  positionAt(offset: number): number;
}

export function documentOf(uri: string, text: string, languageId = 'markdown'): FakeDocument {
  return {
    uri: uriOf(uri),
    languageId,
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
  /** Called while a list is shown; gives what is chosen. */
  choose: (items: readonly unknown[]): unknown => items,
};

export function clear(): void {
  Object.assign(seen, { told: [], replaced: [], documents: [], active: undefined, selected: [], panels: [] });
  seen.choose = (items) => items;
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

/** What `import * as vscode` gives. */
export const vscode = {
  WorkspaceEdit,
  Selection,
  Uri: { parse: uriOf, joinPath: (...parts: readonly unknown[]) => uriOf(parts.join('/')) },
  ViewColumn: { One: 1, Beside: -2 },
  TextEditorRevealType: {},
  languages: { onDidChangeDiagnostics: listen },
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
    onDidOpenTextDocument: listen,
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
