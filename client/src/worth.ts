/** Whether a document may be a report, told without the server: what to start for, and what to be ready for meanwhile. */
import * as vscode from 'vscode';
import { mayBeReport } from './detect.ts';
import { languages, ownLanguage } from './ids.ts';
import { isEdited } from './places.ts';

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

/** Whether the user wants reports checked at all. */
export const isEnabled = (): boolean => vscode.workspace.getConfiguration('xxgk').get<boolean>('enabled', true);

/** Whether it can be a report at all, whatever it says. */
export const isPossible = (document: vscode.TextDocument): boolean =>
  languages.includes(document.languageId) && isEdited(document.uri) && isEnabled();

/** A little too generous, as `mayBeReport` is: the server has the last word. */
export function isWorthIt(document: vscode.TextDocument): boolean {
  if (!isPossible(document)) return false;
  return document.languageId === ownLanguage || mayBeReport(document.getText()) || isNamed(document);
}
