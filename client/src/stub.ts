/**
 * All that runs until the first report is seen: looks at the documents that are open and waits for others. The
 * language client, the commands and the server are loaded by the first report, or by the first command.
 */
import * as vscode from 'vscode';
import { mayBeReport, mayMatter } from './detect.ts';

/** What the other bundle gives: the commands by their ids. */
export interface Main {
  activate(context: vscode.ExtensionContext): Promise<ReadonlyMap<string, (...args: unknown[]) => unknown>>;
  deactivate(): Promise<void>;
}

const OWN_LANGUAGE = 'xxgk-report';
const languages = new Set(['markdown', 'plaintext', OWN_LANGUAGE]);

/** Whether the user's settings make a report of a file by its name. */
function isNamed(document: vscode.TextDocument): boolean {
  const patterns = vscode.workspace.getConfiguration('xxgk', document).get<readonly string[]>('recognition.files', []);
  if (!Array.isArray(patterns) || patterns.length === 0) return false;
  return (
    vscode.languages.match(
      patterns.map((pattern) => ({ pattern: `**/${pattern}` })),
      document,
    ) > 0
  );
}

function isWorthIt(document: vscode.TextDocument): boolean {
  if (!languages.has(document.languageId)) return false;
  return document.languageId === OWN_LANGUAGE || mayBeReport(document.getText()) || isNamed(document);
}

export class Stub {
  private starting: Promise<ReadonlyMap<string, (...args: unknown[]) => unknown>> | undefined;
  private main: Main | undefined;
  private readonly waiting: vscode.Disposable[] = [];

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly load: () => Main | Promise<Main>,
  ) {}

  /** Costs a few milliseconds at most where no report is open. */
  activate(): void {
    for (const { command } of this.contributedCommands()) {
      this.context.subscriptions.push(
        vscode.commands.registerCommand(command, async (...args: unknown[]) =>
          (await this.start()).get(command)?.(...args),
        ),
      );
    }
    if (vscode.workspace.textDocuments.some(isWorthIt)) {
      void this.start();
      return;
    }
    const look = (document: vscode.TextDocument): void => {
      if (isWorthIt(document)) void this.start();
    };
    this.waiting.push(
      vscode.workspace.onDidOpenTextDocument(look),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (languages.has(document.languageId) && contentChanges.some(({ text }) => mayMatter(text))) look(document);
      }),
    );
  }

  async deactivate(): Promise<void> {
    this.stopWaiting();
    await this.main?.deactivate();
  }

  private start(): Promise<ReadonlyMap<string, (...args: unknown[]) => unknown>> {
    this.stopWaiting();
    this.starting ??= (async () => {
      this.main = await this.load();
      return this.main.activate(this.context);
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
