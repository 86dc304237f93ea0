/** The extension's main in a browser. A web extension is one file, so the rest is inside it, run when it is needed. */
import type * as vscode from 'vscode';
import { Stub } from './stub.ts';

let stub: Stub | undefined;

export function activate(context: vscode.ExtensionContext): void {
  stub = new Stub(context, () => import('./browser.ts'));
  stub.activate();
}

export async function deactivate(): Promise<void> {
  await stub?.deactivate();
}
