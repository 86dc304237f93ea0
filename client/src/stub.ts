/**
 * All that runs until the first report is seen: looks at the documents that are open and waits for others. The
 * language client, the commands and the server are loaded by the first report, or by the first command.
 */
import * as vscode from 'vscode';
import { mayMatter } from './detect.ts';
import { watchGarbled } from './garbled.ts';
import { languages, viewType } from './ids.ts';
import { isWorthIt } from './worth.ts';

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
  /** Listeners, and commands that load the main part and run there; all go when it comes. */
  private readonly waiting: vscode.Disposable[] = [];

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly load: () => Main | Promise<Main>,
  ) {}

  /** Costs a few milliseconds at most where no report is open. */
  activate(): void {
    this.context.subscriptions.push(watchGarbled());
    if (vscode.workspace.textDocuments.some(isWorthIt)) {
      void this.start();
      return;
    }
    const look = (document: vscode.TextDocument): void => {
      if (isWorthIt(document)) void this.start();
    };
    this.waiting.push(
      ...this.contributedCommands().map(({ command }) =>
        vscode.commands.registerCommand(command, async (...args: unknown[]) => {
          await this.start();
          return vscode.commands.executeCommand(command, ...args);
        }),
      ),
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel: vscode.WebviewPanel, state: unknown) => {
          const main = await this.start();
          await main.revive(panel, state);
        },
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('xxgk.enabled')) vscode.workspace.textDocuments.forEach(look);
      }),
      vscode.workspace.onDidOpenTextDocument(look),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (languages.includes(document.languageId) && contentChanges.some(({ text }) => mayMatter(text)))
          look(document);
      }),
    );
  }

  async deactivate(): Promise<void> {
    this.stopWaiting();
    const main = await this.starting;
    await main?.deactivate();
  }

  private start(): Promise<Main> {
    this.starting ??= (async () => {
      const main = await this.load();
      this.stopWaiting();
      await main.activate(this.context);
      return main;
    })();
    return this.starting;
  }

  private stopWaiting(): void {
    for (const disposable of this.waiting.splice(0)) disposable.dispose();
  }

  private contributedCommands(): readonly { readonly command: string }[] {
    const manifest = this.context.extension.packageJSON as { contributes?: { commands?: { command: string }[] } };
    return manifest.contributes?.commands ?? [];
  }
}
