import * as vscode from 'vscode';
import {
  type RollupParams,
  type RollupResult,
  type RollupScope,
  type RollupScopeParams,
  requests,
} from '../../../server/src/requests.ts';
import type { Command } from '../session.ts';
import { showDraft, showPage } from './draft.ts';
import { save } from './save.ts';
import { working } from './working.ts';

type Year = RollupScope['years'][number];

interface Choice extends vscode.QuickPickItem {
  readonly as: RollupParams['as'];
}

/** What the reports become. */
const choices = (): readonly Choice[] => [
  {
    as: 'page',
    label: vscode.l10n.t('Summary'),
    detail: vscode.l10n.t('The three tables added up, where the organ’s own report differs, and a list of the reports'),
  },
  {
    as: 'report',
    label: vscode.l10n.t('New annual report'),
    detail: vscode.l10n.t('The whole report of the organ above, its tables filled with the sums'),
  },
  {
    as: 'sheet',
    label: vscode.l10n.t('Every figure of every organ (.csv)'),
    detail: vscode.l10n.t('A line for each organ, for Excel or WPS'),
  },
];

/** 汇总各单位年报: adds up the reports of the workspace, or of the folder the explorer's menu was opened on. */
export const rollup: Command = {
  id: 'xxgk.rollup',
  async run(session, given) {
    if (!vscode.workspace.workspaceFolders?.length) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder with the reports first.'));
      return;
    }
    const folder =
      given instanceof vscode.Uri ? session.client.code2ProtocolConverter.asUri(given).replace(/\/$/, '') : null;
    const adding = vscode.l10n.t('Adding up the annual reports …');
    const scope = await working<RollupScope>(session, adding, requests.rollupScope, {
      folder,
    } satisfies RollupScopeParams);
    if (!scope) return;
    if (scope.years.length === 0) {
      void vscode.window.showInformationMessage(
        folder === null
          ? vscode.l10n.t('There is no annual report in the workspace.')
          : vscode.l10n.t('There is no annual report in this folder.'),
      );
      return;
    }
    const year = await chooseYear(scope.years);
    const choice = year && (await vscode.window.showQuickPick(choices(), { title: title(year), ignoreFocusOut: true }));
    if (!year || !choice) return;
    const organ = choice.as === 'report' ? await askOrgan(year) : null;
    if (organ === undefined) return;
    const params: RollupParams = { folder, year: year.year, as: choice.as, organ };
    const made = await working<RollupResult>(session, adding, requests.rollup, params);
    if (!made) return;
    if (choice.as === 'page') await showPage(made.text);
    else if (choice.as === 'report') await showDraft(made);
    else if (!(await save(made.text, title(year), 'csv'))) return;
    tell(made);
  },
};

const title = ({ year }: Year): string => vscode.l10n.t('Annual reports of {0} added up', year);

/** Asked only where there are several. */
async function chooseYear(years: readonly Year[]): Promise<Year | undefined> {
  const [only, ...others] = years;
  if (others.length === 0) return only;
  const items = years.map((one) => ({
    label: vscode.l10n.t('{0} report', one.year),
    description: vscode.l10n.t('{0} reports', one.reports),
    one,
  }));
  const placeHolder = vscode.l10n.t('Year to be added up');
  return (await vscode.window.showQuickPick(items, { placeHolder, ignoreFocusOut: true }))?.one;
}

const askOrgan = ({ organ }: Year): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: vscode.l10n.t('Whose report is it?'),
    prompt: vscode.l10n.t('Name of the organ, as it stands in the title; its own report is not added'),
    placeHolder: vscode.l10n.t('for example 某某县人民政府'),
    value: organ ?? '',
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Please give the name of the organ.') : undefined),
  });

/** How many were added, and what is to be looked at. */
function tell({ parts, leftOut, complete, differences }: RollupResult): void {
  const words = [vscode.l10n.t('{0} reports were added up.', parts)];
  if (differences !== null) {
    words.push(
      differences === 0
        ? vscode.l10n.t('The organ’s own report agrees with the sums.')
        : vscode.l10n.t('The organ’s own report differs in {0} cells.', differences),
    );
  }
  if (!complete) words.push(vscode.l10n.t('The sums are not complete ({0} left out): the summary says why.', leftOut));
  const said = words.reduce((before, next) => vscode.l10n.t('{0} {1}', before, next));
  if (complete && !differences) void vscode.window.showInformationMessage(said);
  else void vscode.window.showWarningMessage(said);
}
