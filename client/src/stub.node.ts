/** The extension's main in a desktop or remote VS Code. */
import type * as vscode from 'vscode';
import { type Main, Stub } from './stub.ts';

let stub: Stub | undefined;

export function activate(context: vscode.ExtensionContext): void {
  stub = new Stub(context, (): Main => require('./client.main.js'));
  stub.activate();
}

export async function deactivate(): Promise<void> {
  await stub?.deactivate();
}
