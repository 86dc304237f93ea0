import * as vscode from 'vscode';
import {
  type ExportFormat,
  type ExportParams,
  type ExportResult,
  type PackageResult,
  requests,
} from '../../../server/src/requests.ts';
import { fromBase64 } from '../base64.ts';
import { type Command, type Session, tellNoReport, uriOf } from '../session.ts';
import { reveal, saveAs, write } from './save.ts';
import { working } from './working.ts';

interface Choice extends vscode.QuickPickItem {
  readonly format: ExportFormat;
  readonly extension: string;
}

const choices = ({ inBrowser }: Session): readonly Choice[] => [
  { format: 'docx', extension: 'docx', label: vscode.l10n.t('Word document (.docx)') },
  {
    format: 'pdf',
    extension: 'pdf',
    label: 'PDF',
    description: inBrowser
      ? vscode.l10n.t('here: export the web page and print it in the browser')
      : vscode.l10n.t('needs Edge, Chrome or Chromium'),
  },
  { format: 'html', extension: 'html', label: vscode.l10n.t('Web page (.html)') },
  {
    format: 'fragment',
    extension: 'html',
    label: vscode.l10n.t('Web page without frame (.html)'),
    description: vscode.l10n.t('to be put into the editor of a web site'),
  },
  { format: 'md', extension: 'md', label: 'Markdown (.md)' },
];

/** The document of the preview that has the focus, then no editor has it; else that of the editor. */
export type AtHand = () => Promise<vscode.TextDocument | undefined>;

export function exportCommands(atHand: AtHand): readonly Command[] {
  return [exportReport(atHand), copySource(atHand), makePackage(atHand)];
}

/** 导出年报: asks for the kind and the place. `format` comes from other commands and key bindings. */
const exportReport = (atHand: AtHand): Command => ({
  id: 'xxgk.export',
  async run(session, format) {
    const document = await atHand();
    if (!document) return;
    const choice =
      choices(session).find((one) => one.format === format) ??
      (await vscode.window.showQuickPick(choices(session), { placeHolder: vscode.l10n.t('Export the report as') }));
    if (!choice) return;
    const result = await made(session, document, choice.format);
    if (!result) return;
    const proposed = beside(document.uri, `${result.name}.${choice.extension}`);
    const target = await saveAs(fromBase64(result.base64), proposed, { [choice.label]: [choice.extension] });
    if (!target) return;
    await offer(vscode.l10n.t('The report was exported.'), target, result.unready);
  },
});

/** 复制网页源代码: what is pasted into the source view of a site's editor. */
const copySource = (atHand: AtHand): Command => ({
  id: 'xxgk.copyHtml',
  async run(session) {
    const document = await atHand();
    const result = document && (await made(session, document, 'fragment'));
    if (!result) return;
    await vscode.env.clipboard.writeText(new TextDecoder().decode(fromBase64(result.base64)));
    void tell(
      vscode.l10n.t('The HTML of the report is on the clipboard. Paste it into the source view of the site’s editor.'),
      result.unready,
    );
  },
});

/** 生成报送包: Word, page, PDF and the check report, beside each other in a folder. */
const makePackage = (atHand: AtHand): Command => ({
  id: 'xxgk.package',
  async run(session) {
    const document = await atHand();
    if (!document) return;
    const folders = await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: folderOf(document.uri),
      openLabel: vscode.l10n.t('Put the files here'),
    });
    const folder = folders?.[0];
    if (!folder) return;
    const result = await working<PackageResult>(session, converting(), requests.package, {
      uri: uriOf(session, document),
    });
    if (result === undefined) return;
    if (!result) return tellNoReport();
    const present = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name));
    const taken = result.files.filter(({ name }) => present.has(name));
    if (taken.length > 0) {
      const replace = vscode.l10n.t('Replace');
      const answer = await vscode.window.showWarningMessage(
        vscode.l10n.t('The folder holds {0} of the files already.', taken.length),
        { modal: true, detail: taken.map(({ name }) => name).join('\n') },
        replace,
      );
      if (answer !== replace) return;
    }
    for (const { name, base64 } of result.files) {
      if ((await write(vscode.Uri.joinPath(folder, name), fromBase64(base64))) !== true) return;
    }
    for (const problem of result.problems) void vscode.window.showWarningMessage(problem);
    const first = result.files[0];
    if (first) {
      await offer(
        vscode.l10n.t('{0} files were written.', result.files.length),
        vscode.Uri.joinPath(folder, first.name),
        result.unready,
      );
    }
  },
});

interface Made {
  readonly name: string;
  readonly base64: string;
  readonly unready: string | null;
}

async function made(session: Session, document: vscode.TextDocument, format: ExportFormat): Promise<Made | null> {
  const params: ExportParams = { uri: uriOf(session, document), format };
  const result = await working<ExportResult>(session, converting(), requests.export, params);
  if (result === undefined) return null;
  if (!result) tellNoReport();
  else if (result.base64 === null) void vscode.window.showErrorMessage(result.problem ?? '');
  return result && result.base64 !== null ? { ...result, base64: result.base64 } : null;
}

const converting = (): string => vscode.l10n.t('Converting the report …');

function folderOf(uri: vscode.Uri): vscode.Uri | undefined {
  return uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
}

function beside(uri: vscode.Uri, name: string): vscode.Uri | undefined {
  const folder = folderOf(uri);
  return folder && vscode.Uri.joinPath(folder, name);
}

/** Tells that a file was written, and shows it when asked. */
async function offer(words: string, file: vscode.Uri, unready: string | null): Promise<void> {
  const show = vscode.l10n.t('Show');
  if ((await tell(words, unready, show)) === show) await reveal(file);
}

/** What was done; as a warning with what is to be mended before the report is published. */
const tell = (words: string, unready: string | null, ...buttons: string[]): Thenable<string | undefined> =>
  unready === null
    ? vscode.window.showInformationMessage(words, ...buttons)
    : vscode.window.showWarningMessage(`${words} ${unready}`, ...buttons);
