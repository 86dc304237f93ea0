import * as vscode from 'vscode';
import {
  type RollupParams,
  type RollupResult,
  type RollupScope,
  type RollupScopeParams,
  requests,
} from '../../../server/src/requests.ts';
import type { Command } from '../session.ts';
import { together } from '../words.ts';
import { showDraft, showPage } from './draft.ts';
import { save } from './save.ts';
import { working } from './working.ts';

type Year = RollupScope['years'][number];

interface Choice extends vscode.QuickPickItem {
  /** null: whose parts they are is said first. */
  readonly as: RollupParams['as'] | null;
}

/** What the reports become. @param organ whose parts they seem to be */
const choices = (organ: string | null): readonly Choice[] => [
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
  {
    as: null,
    label: vscode.l10n.t('For another organ …'),
    detail:
      organ === null
        ? vscode.l10n.t('Whose parts they are is not known: what names a government is added like all others')
        : vscode.l10n.t('Now: {0}, by the names; its own report is not added, nor are those of others', organ),
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
      void vscode.window.showInformationMessage(nothing(folder, scope));
      return;
    }
    const year = await chooseYear(scope.years);
    const chosen = year && (await choose(year));
    if (!year || !chosen) return;
    const { as } = chosen;
    const add = (wanted: RollupParams['as']): Thenable<RollupResult | null | undefined> => {
      const params: RollupParams = { folder, year: year.year, as: wanted, organ: chosen.organ };
      return working<RollupResult>(session, adding, requests.rollup, params);
    };
    const made = await add(as);
    if (!made) return;
    if (as === 'page') await showPage(made.text);
    else if (as === 'report') await showDraft(made);
    else if (!(await save(made.text, title(year), 'csv'))) return;
    if (!(await tell(made, as))) return;
    const page = await add('page');
    if (page) await showPage(page.text);
  },
};

function nothing(folder: string | null, { unread }: RollupScope): string {
  if (unread > 0) {
    return vscode.l10n.t(
      'No annual report was found; {0} files or folders were not read: save files of old kinds as .docx, open linked folders themselves.',
      unread,
    );
  }
  return folder === null
    ? vscode.l10n.t('There is no annual report in the workspace.')
    : vscode.l10n.t('There is no annual report in this folder.');
}

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

/** What they become, and whose parts they are; undefined: given up. */
async function choose(year: Year): Promise<Pick<RollupParams, 'as' | 'organ'> | undefined> {
  let { organ } = year;
  for (;;) {
    const options = { title: title(year), ignoreFocusOut: true };
    const choice = await vscode.window.showQuickPick(choices(organ), options);
    if (!choice) return undefined;
    const { as } = choice;
    if (as === 'page' || as === 'sheet') return { as, organ };
    const asked = await askOrgan(organ);
    if (asked === undefined) return undefined;
    organ = asked.trim();
    if (as === 'report') return { as, organ };
  }
}

const askOrgan = (organ: string | null): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: vscode.l10n.t('Whose report is it?'),
    prompt: vscode.l10n.t('Name of the organ, as it stands in the title; its own report is not added'),
    placeHolder: vscode.l10n.t('for example 某某县人民政府'),
    value: organ ?? '',
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Please give the name of the organ.') : undefined),
  });

/** How many were added, and what is to be looked at. Whether the user wants to see the summary too. */
async function tell(result: RollupResult, as: RollupParams['as']): Promise<boolean> {
  const { parts, leftOut, complete, differences } = result;
  const words: string[] = [];
  if (differences !== null) {
    words.push(
      differences === 0
        ? vscode.l10n.t('The organ’s own report agrees with the sums.')
        : vscode.l10n.t('The organ’s own report differs in {0} cells.', differences),
    );
  }
  if (leftOut > 0) words.push(vscode.l10n.t('{0} were left out: the summary says why.', leftOut));
  else if (!complete) words.push(vscode.l10n.t('Some are to be looked at: the summary says why.'));
  const said = together(vscode.l10n.t('{0} reports were added up.', parts), ...words);
  const well = complete && !differences;
  const tellUser = well ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  const buttons = well || as === 'page' ? [] : [vscode.l10n.t('Open the summary')];
  return (await tellUser(said, ...buttons)) !== undefined;
}
