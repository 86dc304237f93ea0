/** The one list of what is registered once a report is there. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/requests.ts';
import { check } from './commands/check.ts';
import { convertDocument } from './commands/convert.ts';
import { exportReview } from './commands/exportReview.ts';
import { fillIn } from './commands/fillIn.ts';
import { fixAll } from './commands/fixAll.ts';
import { importReport } from './commands/import.ts';
import { insertTable } from './commands/insertTable.ts';
import { newReport } from './commands/newReport.ts';
import { openGuide } from './commands/openGuide.ts';
import { previewCommands } from './commands/openPreview.ts';
import { openRule } from './commands/openRule.ts';
import { openSample } from './commands/openSample.ts';
import { recompute } from './commands/recompute.ts';
import { reviewCommand } from './commands/review.ts';
import { rollup } from './commands/rollup.ts';
import { showOutput } from './commands/showOutput.ts';
import { suppress, unsuppress } from './commands/suppress.ts';
import { toggle } from './commands/toggle.ts';
import { followReports } from './editors.ts';
import { rowsOnEnter } from './enter.ts';
import { answerFiles } from './files.ts';
import { Formatting } from './formatting.ts';
import { languages, viewType } from './ids.ts';
import { Paste } from './paste.ts';
import { isEdited } from './places.ts';
import { Previews } from './preview/panel.ts';
import { ReviewView } from './review/view.ts';
import { type Command, canAsk, type Session } from './session.ts';
import { Status } from './status.ts';
import { readSwitches } from './switches.ts';

const commands: readonly Command[] = [
  newReport,
  insertTable,
  check,
  fillIn,
  fixAll,
  recompute,
  convertDocument,
  toggle,
  openRule,
  openGuide,
  openSample,
  showOutput,
  importReport,
  rollup,
  exportReview,
  suppress,
  unsuppress,
];

/** By language alone, as the built-in languages do it: no list of schemes names every place. See `isEdited`. */
const selector = languages.map((language) => ({ language }));
/** The server says what is wrong in them. */
const projectFiles = { pattern: '**/.xxgkrc.json' };

export interface Running {
  readonly client: BaseLanguageClient;
  /** Takes over those that were open when the window was closed. */
  readonly previews: vscode.WebviewPanelSerializer;
}

/** Plain values: the object itself carries functions, which no worker takes. */
const settingsAt = (scope: vscode.Uri | undefined): unknown =>
  JSON.parse(JSON.stringify(vscode.workspace.getConfiguration('xxgk', scope))) as unknown;

/** Registers everything, then starts the server; what that needs of the platform is in `createClient`. */
export function activateMain(
  context: vscode.ExtensionContext,
  inBrowser: boolean,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): { running: Running; started: Promise<void> } {
  const output = vscode.window.createOutputChannel(vscode.l10n.t('Annual report'), { log: true });
  const folders = vscode.workspace.workspaceFolders ?? [];
  const several = folders.length > 1 ? folders : [];
  const initializationOptions: InitializationOptions = {
    settings: settingsAt(undefined),
    folderSettings: Object.fromEntries(
      // Those of a single folder are those of the window.
      several.map(({ uri }) => [uri.toString(), settingsAt(uri)]),
    ),
    rulePages: vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
    switches: readSwitches(context),
    commands: true,
    files: true,
    locale: vscode.env.language,
  };
  const client = createClient({
    documentSelector: [...selector, projectFiles],
    outputChannel: output,
    initializationOptions,
    synchronize: { configurationSection: 'xxgk' },
    // What the server has never seen opened it knows nothing about, whatever it is asked.
    middleware: { didOpen: async (document, next) => (isEdited(document.uri) ? next(document) : undefined) },
  });
  answerFiles(client);
  const session: Session = { context, client, output, inBrowser };
  const review = new ReviewView(session);
  void vscode.commands.executeCommand('setContext', 'xxgk.running', true);
  const previews = new Previews(session);
  const all = [...commands, ...previewCommands(previews), reviewCommand(review)];
  context.subscriptions.push(
    output,
    client,
    followReports(),
    review,
    previews,
    ...all.map(({ id, alone, run }) =>
      vscode.commands.registerCommand(id, (...args: unknown[]) =>
        alone || canAsk(session) ? run(session, ...args) : undefined,
      ),
    ),
    vscode.window.registerWebviewPanelSerializer(viewType, previews),
  );
  // Before the server is up, which they wait for: a window is never as much in use as in its first seconds.
  const formatting = new Formatting(session);
  context.subscriptions.push(
    vscode.languages.registerDocumentPasteEditProvider(selector, new Paste(session), Paste.metadata),
    formatting,
  );
  const started = (async () => {
    await client.start();
    // It asks at each change, which the client's own listener must have told the server before.
    context.subscriptions.push(rowsOnEnter(formatting), new Status(session, selector, formatting));
  })();
  return { running: { client, previews }, started };
}
