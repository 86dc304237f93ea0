/** What the user has decided by hand about single documents, kept in the workspace. */
import type * as vscode from 'vscode';

const KEY = 'xxgk.switches';
/** The oldest choices are forgotten beyond this. */
const MOST = 200;

export function readSwitches(context: vscode.ExtensionContext): Readonly<Record<string, boolean>> {
  return context.workspaceState.get<Readonly<Record<string, boolean>>>(KEY, {});
}

/** @param on null: forget */
export async function writeSwitch(context: vscode.ExtensionContext, uri: string, on: boolean | null): Promise<void> {
  const entries = Object.entries(readSwitches(context)).filter(([known]) => known !== uri);
  if (on !== null) entries.push([uri, on]);
  await context.workspaceState.update(KEY, Object.fromEntries(entries.slice(-MOST)));
}
