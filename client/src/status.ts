/** The language status item: whether this document is checked as a report, what was found, and the switch. */
import * as vscode from 'vscode';
import { type DocumentParams, type ReportStatus, requests } from '../../server/src/requests.ts';
import type { Formatting } from './formatting.ts';
import { isEdited } from './places.ts';
import { ask, openEnabled, type Session, uriOf } from './session.ts';
import { countsInWords } from './words.ts';
import { isEnabled } from './worth.ts';

/** Diagnostics of a burst of keystrokes come in a burst. */
const SETTLE_MS = 150;

export class Status implements vscode.Disposable {
  private readonly counts: vscode.LanguageStatusItem;
  private readonly recognition: vscode.LanguageStatusItem;
  private readonly disposables: vscode.Disposable[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly session: Session,
    private readonly selector: vscode.DocumentSelector,
    private readonly formatting: Formatting,
  ) {
    this.recognition = vscode.languages.createLanguageStatusItem('xxgk.recognition', selector);
    this.recognition.name = vscode.l10n.t('Annual report');
    this.counts = vscode.languages.createLanguageStatusItem('xxgk.counts', selector);
    this.counts.name = vscode.l10n.t('Annual report: findings');
    this.disposables.push(
      this.recognition,
      this.counts,
      vscode.window.onDidChangeActiveTextEditor(() => this.soon()),
      // A document whose language was changed opens anew.
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document === vscode.window.activeTextEditor?.document) this.soon();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('xxgk')) this.soon();
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const active = vscode.window.activeTextEditor?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === active)) this.soon();
      }),
    );
    this.soon();
  }

  /** Looks again when things have settled. */
  soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), SETTLE_MS);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const disposable of this.disposables) disposable.dispose();
  }

  private async update(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    // The output panel has the keyboard: what stands in the editors is what it was.
    if (editor && editor.viewColumn === undefined && !isEdited(editor.document.uri)) return;
    const document = editor?.document;
    if (!document) {
      // A picture, a page of settings, a preview: buttons for reports are not for them.
      void vscode.commands.executeCommand('setContext', 'xxgk.isReport', false);
      return;
    }
    // A side of a comparison, an output panel: nothing of it is checked, and nothing is said.
    const shown = isEdited(document.uri) ? this.selector : [];
    this.recognition.selector = shown;
    this.counts.selector = shown;
    const params: DocumentParams = { uri: uriOf(this.session, document) };
    const status = await ask<ReportStatus>(this.session, requests.status, params);
    // What failed says nothing about the document.
    if (status === undefined || document !== vscode.window.activeTextEditor?.document) return;
    const isReport = status !== null && status.recognised !== 'none';
    void vscode.commands.executeCommand('setContext', 'xxgk.isReport', isReport);
    this.formatting.update(document, isReport);
    if (isReport) this.showReport(status);
    else this.showNone();
  }

  private showReport(status: ReportStatus): void {
    const { recognition, counts } = this;
    recognition.text = vscode.l10n.t('Annual report');
    recognition.detail = [status.organ, status.year].filter((part) => part !== null).join(' ');
    recognition.severity = vscode.LanguageStatusSeverity.Information;
    recognition.command = { command: 'xxgk.toggle', title: vscode.l10n.t('Do not check') };
    counts.text = countsInWords(status);
    counts.detail = status.limits ?? '';
    counts.severity =
      status.errors > 0
        ? vscode.LanguageStatusSeverity.Error
        : status.warnings > 0
          ? vscode.LanguageStatusSeverity.Warning
          : vscode.LanguageStatusSeverity.Information;
    counts.command = { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Show problems') };
  }

  private showNone(): void {
    const { recognition, counts } = this;
    recognition.severity = vscode.LanguageStatusSeverity.Information;
    if (isEnabled()) {
      recognition.text = vscode.l10n.t('Not an annual report');
      recognition.detail = '';
      recognition.command = { command: 'xxgk.toggle', title: vscode.l10n.t('Check as annual report') };
    } else {
      recognition.text = vscode.l10n.t('Annual report');
      recognition.detail = vscode.l10n.t('checking is switched off');
      recognition.command = { ...openEnabled, title: vscode.l10n.t('Open the setting') };
    }
    counts.text = vscode.l10n.t('Not checked');
    counts.detail = '';
    counts.severity = vscode.LanguageStatusSeverity.Information;
    counts.command = undefined;
  }
}
