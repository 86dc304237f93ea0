/**
 * All that runs until the first report is seen: looks at the documents that are open and waits for others. The
 * language client, the commands and the server are loaded by the first report, or by the first command.
 */
import * as vscode from 'vscode';
import { mayMatter } from './detect.ts';
import { watchGarbled } from './garbled.ts';
import { languages, viewType } from './ids.ts';
import { ProjectNames } from './named.ts';
import { readSwitches } from './switches.ts';
import { isPossible, isWorthIt } from './worth.ts';

/** What the other bundle gives. */
export interface Main {
  /** Registers the commands before it waits for anything. */
  activate(context: vscode.ExtensionContext): Promise<void>;
  /** A preview that was open when the window was closed. */
  revive(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
  deactivate(): Promise<void>;
}

export class Stub {
  private starting: Promise<Main> | undefined;
  /** The main part could not be loaded: it is tried again where a user asks for it, and nowhere else. */
  private broken = false;
  private readonly names = new ProjectNames();
  /** Listeners, and commands that load the main part and run there; all go when it comes. */
  private readonly waiting: vscode.Disposable[] = [];

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly load: () => Main | Promise<Main>,
  ) {}

  /** Costs a few milliseconds at most where no report is open. */
  activate(): void {
    this.context.subscriptions.push(watchGarbled());
    if (vscode.workspace.textDocuments.some((document) => this.isWorthIt(document))) {
      void this.startAside();
    } else {
      this.wait();
    }
  }

  private wait(): void {
    const look = (document: vscode.TextDocument): void => {
      if (this.isWorthIt(document)) void this.startAside();
    };
    const lookAtAll = (): void => {
      for (const document of vscode.workspace.textDocuments) {
        look(document);
        void this.lookAtName(document);
      }
    };
    this.waiting.push(
      ...this.contributedCommands().map(({ command }) =>
        vscode.commands.registerCommand(command, async (...args: unknown[]) => {
          if (await this.startAsked()) return vscode.commands.executeCommand(command, ...args);
          return undefined;
        }),
      ),
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel: vscode.WebviewPanel, state: unknown) => {
          const main = await this.startAsked();
          if (main) await main.revive(panel, state);
          else panel.dispose();
        },
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('xxgk.enabled')) lookAtAll();
      }),
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (!this.names.isProject(document)) return;
        this.names.forget();
        lookAtAll();
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        look(document);
        void this.lookAtName(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (languages.includes(document.languageId) && contentChanges.some(({ text }) => mayMatter(text)))
          look(document);
      }),
    );
    for (const document of vscode.workspace.textDocuments) void this.lookAtName(document);
  }

  async deactivate(): Promise<void> {
    this.stopWaiting();
    const main = await this.starting?.catch(() => undefined); // it has been told
    await main?.deactivate();
  }

  /** By its text, by the settings, or by the user's own word of an earlier session. */
  private isWorthIt(document: vscode.TextDocument): boolean {
    if (isWorthIt(document)) return true;
    return isPossible(document) && readSwitches(this.context)[document.uri.toString()] === true;
  }

  private async lookAtName(document: vscode.TextDocument): Promise<void> {
    if (this.starting || !isPossible(document)) return;
    if ((await this.names.has(document)) && !document.isClosed) await this.startAside();
  }

  /** For a document that is there: nobody has asked. */
  private async startAside(): Promise<void> {
    if (!this.broken) await this.startAsked();
  }

  /** undefined: it could not be loaded, which is told. */
  private startAsked(): Promise<Main | undefined> {
    return this.start().catch(() => undefined);
  }

  /** Fails where the main part cannot be loaded, and may be tried again then. */
  private start(): Promise<Main> {
    if (this.starting) return this.starting;
    const starting = this.begin();
    this.starting = starting;
    starting.catch((error: unknown) => {
      this.broken = true;
      this.starting = undefined;
      if (this.waiting.length === 0) this.wait();
      tellBroken(error);
    });
    return starting;
  }

  private async begin(): Promise<Main> {
    const main = await this.load();
    this.stopWaiting();
    await main.activate(this.context).catch(tellBroken);
    return main;
  }

  private stopWaiting(): void {
    for (const disposable of this.waiting.splice(0)) disposable.dispose();
  }

  private contributedCommands(): readonly { readonly command: string }[] {
    const manifest = this.context.extension.packageJSON as { contributes?: { commands?: { command: string }[] } };
    return manifest.contributes?.commands ?? [];
  }
}

function tellBroken(error: unknown): void {
  const words = vscode.l10n.t('The checks of annual reports could not be started: {0}', String(error));
  void vscode.window.showErrorMessage(words);
}
