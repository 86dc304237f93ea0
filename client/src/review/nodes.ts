/** The lines of the 年报审核 view: organs, their reports by year, the findings of a report. */
import * as vscode from 'vscode';
import type { ReviewedReport, ReviewFinding } from '../../../server/src/requests.ts';
import { importCommand } from '../ids.ts';
import { countsInWords } from '../words.ts';

export interface OrganNode {
  readonly kind: 'organ';
  readonly organ: string | null;
  readonly reports: readonly ReportNode[];
}

export interface ReportNode {
  readonly kind: 'report';
  readonly report: ReviewedReport;
  readonly uri: vscode.Uri;
}

export interface FindingNode {
  readonly kind: 'finding';
  readonly of: ReportNode;
  readonly finding: ReviewFinding;
}

/** Files that could not be read, together. */
export interface UnreadableNode {
  readonly kind: 'unreadable';
  readonly files: readonly UnreadFileNode[];
}

export interface UnreadFileNode {
  readonly kind: 'file';
  readonly uri: vscode.Uri;
  readonly problem: string;
}

export type Node = OrganNode | ReportNode | FindingNode | UnreadableNode | UnreadFileNode;

/** By name as Chinese readers sort them; reports of no named organ last. */
const collator = new Intl.Collator('zh');

/** Reports under their organs. The server gives those of one organ together, by year. */
export function groupByOrgan(reports: readonly ReportNode[]): OrganNode[] {
  const groups = new Map<string | null, ReportNode[]>();
  for (const node of reports) {
    const { organ } = node.report;
    const group = groups.get(organ);
    if (group) group.push(node);
    else groups.set(organ, [node]);
  }
  return [...groups]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : collator.compare(a, b)))
    .map(([organ, members]) => ({ kind: 'organ', organ, reports: members }));
}

const icons = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  information: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
  hint: new vscode.ThemeIcon('lightbulb'),
  none: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
} as const;

const iconOf = ({ errors, warnings, information }: Pick<ReviewedReport, 'errors' | 'warnings' | 'information'>) =>
  errors > 0 ? icons.error : warnings > 0 ? icons.warning : information > 0 ? icons.information : icons.none;

export function itemOf(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'organ':
      return organItem(node);
    case 'report':
      return reportItem(node);
    case 'finding':
      return findingItem(node);
    case 'unreadable':
      return unreadableItem(node);
    case 'file':
      return fileItem(node);
  }
}

/** What a screen reader says of a line: by itself it says its tooltip, and nothing of its icon. */
const spoken = (...parts: readonly string[]): vscode.AccessibilityInformation => ({
  label: parts.join(vscode.l10n.t(', ')),
});

const severities = {
  error: () => vscode.l10n.t('Error'),
  warning: () => vscode.l10n.t('Warning'),
  information: () => vscode.l10n.t('Info'),
  hint: () => vscode.l10n.t('Hint'),
} as const;

function organItem({ organ, reports }: OrganNode): vscode.TreeItem {
  const label = organ ?? vscode.l10n.t('No organ named');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `organ ${label}`;
  item.iconPath = new vscode.ThemeIcon('organization');
  if (reports.length > 1) item.description = vscode.l10n.t('{0} reports', reports.length);
  return item;
}

function reportItem({ report, uri }: ReportNode): vscode.TreeItem {
  const label = report.year === null ? vscode.l10n.t('Year unknown') : vscode.l10n.t('{0} report', report.year);
  const { errors, warnings, information, hints } = report;
  const clean = errors + warnings + information + hints === 0;
  const item = new vscode.TreeItem(
    label,
    clean ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = `report ${uri.toString()}`;
  item.iconPath = iconOf(report);
  const path = vscode.workspace.asRelativePath(uri);
  item.description = `${countsInWords(report)} · ${path}`;
  item.tooltip = path;
  item.accessibilityInformation = spoken(label, countsInWords(report), path);
  item.contextValue = 'report';
  const at = new vscode.Position(report.first?.line ?? 0, report.first?.character ?? 0);
  item.command = open({ report, uri }, new vscode.Range(at, at));
  return item;
}

function findingItem({ finding, of }: FindingNode): vscode.TreeItem {
  const { start, end } = finding.range;
  const item = new vscode.TreeItem(finding.message);
  item.iconPath = icons[finding.severity];
  item.description = finding.rule;
  item.tooltip = finding.message;
  item.accessibilityInformation = spoken(severities[finding.severity](), finding.message);
  item.command = open(of, new vscode.Range(start.line, start.character, end.line, end.character));
  return item;
}

function unreadableItem({ files }: UnreadableNode): vscode.TreeItem {
  const item = new vscode.TreeItem(
    vscode.l10n.t('{0} files could not be read', files.length),
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = 'unreadable';
  item.iconPath = icons.warning;
  return item;
}

function fileItem({ uri, problem }: UnreadFileNode): vscode.TreeItem {
  const path = vscode.workspace.asRelativePath(uri);
  const item = new vscode.TreeItem(path);
  item.id = `file ${uri.toString()}`;
  item.description = problem;
  item.tooltip = problem;
  item.accessibilityInformation = spoken(path, problem);
  item.iconPath = icons.error;
  return item;
}

/** A text is opened; any other file is imported, and the place shown in what came of it. */
const open = ({ report, uri }: Pick<ReportNode, 'report' | 'uri'>, selection: vscode.Range): vscode.Command => ({
  command: report.text ? 'vscode.open' : importCommand,
  title: vscode.l10n.t('Open'),
  arguments: report.text ? [uri, { selection } satisfies vscode.TextDocumentShowOptions] : [uri, selection],
});
