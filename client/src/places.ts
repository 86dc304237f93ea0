/**
 * Where a document lies decides whether it is somebody's work. The sides of a comparison, old revisions, output panels
 * and cells of notebooks come in the same languages, and a finding in them could not be mended.
 */
import * as vscode from 'vscode';

/**
 * Whether a document is one a user edits: a file of the disk, a draft, a file of any place that can be written to, or
 * of the kind of place the workspace itself is. What only reads (`git:`, the local history) holds revisions; what is no
 * file system at all (`output:`, a cell of a notebook) holds no files.
 */
export function isEdited({ scheme }: vscode.Uri): boolean {
  if (scheme === 'file' || scheme === 'untitled') return true;
  if (vscode.workspace.fs.isWritableFileSystem(scheme)) return true;
  return vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme) === true;
}
