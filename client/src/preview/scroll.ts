import * as vscode from 'vscode';

/**
 * Keeps an editor and a preview at the same place. Whoever the user scrolls leads; what the other side then reports is
 * the echo of it, and is dropped.
 */
export class ScrollSync {
  /** Echoes of our own `revealRange` come within this time, in ms. */
  private static readonly echo = 250;
  private silentUntil = 0;

  constructor(
    private readonly uri: () => string,
    private readonly toPage: (line: number) => void,
  ) {}

  /** The editor was scrolled. */
  editorScrolled({ textEditor, visibleRanges }: vscode.TextEditorVisibleRangesChangeEvent): void {
    if (textEditor.document.uri.toString() !== this.uri() || Date.now() < this.silentUntil) return;
    const first = visibleRanges[0];
    if (first) this.toPage(first.start.line);
  }

  /** The page was scrolled so that `line` (with a fraction) is at its top. */
  pageScrolled(line: number): void {
    const editor = this.editor();
    if (!editor) return;
    this.silentUntil = Date.now() + ScrollSync.echo;
    const at = Math.min(Math.floor(line), editor.document.lineCount - 1);
    editor.revealRange(new vscode.Range(at, 0, at, 0), vscode.TextEditorRevealType.AtTop);
  }

  /** Brings the page to where the editor is; for a page that has just been filled. */
  align(): void {
    const first = this.editor()?.visibleRanges[0];
    if (first && first.start.line > 0) this.toPage(first.start.line);
  }

  private editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === this.uri());
  }
}
