/** The life of the previews: one panel a document, restored after a reload, in step with the text. */
import * as vscode from 'vscode';
import { type RenderResult, requests } from '../../../server/src/requests.ts';
import { viewType } from '../ids.ts';
import { ask, type Session } from '../session.ts';
import {
  type CopyWhat,
  type FromPage,
  type Look,
  type PageState,
  readFromPage,
  readState,
  type ToPage,
} from './messages.ts';
import { resourceRoots, shell } from './page.ts';
import { ScrollSync } from './scroll.ts';

/** A page that does not show the present text, or does not answer, in this time, in ms, will not do it any more. */
const PATIENCE_MS = 5000;

export class Previews implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly panels = new Map<string, Preview>();
  private readonly listeners: vscode.Disposable[];

  constructor(private readonly session: Session) {
    this.listeners = [
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.at(document.uri)?.changed()),
      vscode.workspace.onDidOpenTextDocument((document) => this.at(document.uri)?.changed()),
      // Settings, a switch or another file can change what is found without a change of the text.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) this.at(uri)?.changed();
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges((event) =>
        this.at(event.textEditor.document.uri)?.scroll.editorScrolled(event),
      ),
    ];
  }

  private at(uri: vscode.Uri): Preview | undefined {
    return this.panels.get(uri.toString());
  }

  /** Opens the preview of a document beside it, or brings it forward. */
  async open(uri: vscode.Uri): Promise<void> {
    const known = this.at(uri);
    if (known) {
      known.panel.reveal(undefined, true);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      viewType,
      '',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableFindWidget: true },
    );
    await this.adopt(panel, { uri: uri.toString(), look: 'web' });
  }

  /**
   * Puts part of a report on the clipboard, by its preview, which is opened or brought forward with the focus: nothing
   * else of an extension can write more than plain text there. false: it is selected in the preview, no more.
   */
  async copy(uri: vscode.Uri, what: CopyWhat): Promise<boolean> {
    await this.open(uri);
    const preview = this.at(uri);
    preview?.panel.reveal(undefined, false);
    return (await preview?.copy(what)) ?? false;
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = readState(state);
    if (!kept || this.panels.has(kept.uri)) panel.dispose();
    else await this.adopt(panel, kept);
  }

  private async adopt(panel: vscode.WebviewPanel, state: PageState): Promise<void> {
    const preview = new Preview(panel, this.session, state);
    this.panels.set(state.uri, preview);
    panel.onDidDispose(() => {
      preview.disposed = true;
      if (this.panels.get(state.uri) === preview) this.panels.delete(state.uri);
    });
    await preview.start();
  }

  /** The document of the preview that has the focus: what commands in its title bar are about. */
  get active(): vscode.Uri | undefined {
    return [...this.panels.values()].find(({ panel }) => panel.active)?.uri;
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    for (const { panel } of [...this.panels.values()]) panel.dispose();
  }
}

class Preview {
  readonly scroll: ScrollSync;
  disposed = false;
  private ready = false;
  /** A rendering is under way; what changes meanwhile is rendered after it. */
  private busy = false;
  private dirty = false;
  private shown = -1;
  /** The text the page shows; null where there was a later one by then. */
  private source: string | null = null;
  /** What waits for the page: to be told that it copied. */
  private readonly asked = new Map<number, (done: boolean) => void>();
  private questions = 0;
  private look: Look;
  readonly uri: vscode.Uri;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly session: Session,
    state: PageState,
  ) {
    this.uri = vscode.Uri.parse(state.uri);
    this.look = state.look;
    this.scroll = new ScrollSync(
      () => this.uri.toString(),
      (line) => this.post({ type: 'scroll', line }),
    );
  }

  async start(): Promise<void> {
    const { webview } = this.panel;
    const { extensionUri } = this.session.context;
    this.panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.svg');
    webview.options = { enableScripts: true, localResourceRoots: resourceRoots(extensionUri) };
    webview.onDidReceiveMessage((message: unknown) => this.received(message));
    webview.html = shell(webview, extensionUri);
    try {
      await vscode.workspace.openTextDocument(this.uri);
    } catch {
      this.panel.dispose(); // the file of a restored preview is gone
      return;
    }
    this.changed();
  }

  /** The text, the findings or the settings are others. */
  changed(): void {
    this.dirty = true;
    if (this.ready && !this.busy) void this.render();
  }

  private async render(): Promise<void> {
    this.busy = true;
    try {
      while (this.dirty && !this.disposed) {
        this.dirty = false;
        const params = { uri: this.uri.toString() };
        const result = await ask<RenderResult>(this.session, requests.render, params);
        if (result && !this.disposed) this.show(result);
      }
    } finally {
      this.busy = false;
    }
  }

  /** Once the page shows the present text: see `Previews.copy`. */
  async copy(what: CopyWhat): Promise<boolean> {
    const document = this.document();
    const end = Date.now() + PATIENCE_MS;
    while (this.shown < (document?.version ?? 0) && !this.disposed && Date.now() < end)
      await new Promise((done) => setTimeout(done, 30));
    const id = ++this.questions;
    const answer = new Promise<boolean>((done) => {
      this.asked.set(id, done);
      setTimeout(() => done(false), PATIENCE_MS);
    });
    this.post({ type: 'copy', what, id });
    const done = await answer;
    this.asked.delete(id);
    return done;
  }

  private show({ title, html, words, copy, sheet, version }: RenderResult): void {
    const first = this.shown < 0;
    this.shown = version;
    const document = this.document();
    this.source = document?.version === version ? document.getText() : null;
    this.panel.title = title;
    const state: PageState = { uri: this.uri.toString(), look: this.look };
    this.post({ type: 'update', version, html, words, copy, sheet, state });
    if (first) this.scroll.align();
  }

  private post(message: ToPage): void {
    if (!this.disposed) void this.panel.webview.postMessage(message);
  }

  private received(value: unknown): void {
    const message = readFromPage(value);
    if (message?.type === 'ready') {
      this.ready = true;
      this.changed();
    } else if (message?.type === 'scroll') this.scroll.pageScrolled(message.line);
    else if (message?.type === 'reveal') void this.reveal(message);
    else if (message?.type === 'look') this.look = message.look;
    else if (message?.type === 'copied') this.asked.get(message.id)?.(message.done);
  }

  private document(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri.toString());
  }

  /**
   * Selects the source of what was clicked, in the column where the document already is. Nothing where the text is another
   * by now: the page will show it in a moment.
   */
  private async reveal({ start, end, version }: Extract<FromPage, { type: 'reveal' }>): Promise<void> {
    const shown = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === this.uri.toString(),
    );
    const document = shown?.document ?? (await vscode.workspace.openTextDocument(this.uri));
    // One that was closed and is opened anew has other versions of the same text.
    if (version !== this.shown || document.getText() !== this.source) return;
    const selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
    const editor = await vscode.window.showTextDocument(document, {
      viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
      selection,
    });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
