/** 年报审核: every report of the workspace and what was found in it. The server reads the files; none is opened. */
import * as vscode from 'vscode';
import {
  type DocumentParams,
  type ReviewFinding,
  type ReviewProgress,
  type ReviewResult,
  requests,
} from '../../../server/src/requests.ts';
import { askAndTell, failed, type Session, tellFailed } from '../session.ts';
import {
  type FindingNode,
  groupByOrgan,
  itemOf,
  type Node,
  type OrganNode,
  type ReportNode,
  type UnreadableNode,
} from './nodes.ts';

export const viewId = 'xxgk.reports';

export class ReviewView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<Node>;
  private readonly disposables: vscode.Disposable[];
  private organs: readonly OrganNode[] | undefined;
  private unreadable: UnreadableNode | undefined;
  /** What is shown may no longer hold. */
  private stale = true;
  private running: Promise<boolean> | undefined;
  private told: (progress: ReviewProgress) => void = () => {};

  constructor(private readonly session: Session) {
    this.view = vscode.window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.disposables = [
      this.view,
      this.changed,
      this.view.onDidChangeVisibility(() => this.catchUp()),
      session.client.onNotification(requests.reviewProgress, (progress: ReviewProgress) => this.told(progress)),
      session.client.onNotification(requests.reviewChanged, () => {
        this.stale = true;
        this.catchUp();
      }),
    ];
    this.catchUp();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return itemOf(node);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) return [...(this.unreadable ? [this.unreadable] : []), ...(this.organs ?? [])];
    if (node.kind === 'organ') return [...node.reports];
    if (node.kind === 'unreadable') return [...node.files];
    return node.kind === 'report' ? this.findingsOf(node) : [];
  }

  /** Checks everything, with a progress bar the user may stop. false: it was stopped, or failed. */
  review(): Thenable<boolean> {
    const title = vscode.l10n.t('Checking every annual report of the workspace');
    const location = vscode.ProgressLocation.Notification;
    return vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) => {
      let shown = 0;
      this.told = ({ done, total }) => {
        const percent = (100 * done) / total;
        progress.report({ increment: percent - shown, message: `${done} / ${total}` });
        shown = percent;
      };
      this.stale = true;
      return this.run(token, true);
    });
  }

  /** Reports, and how many of them have errors. */
  get summary(): { readonly reports: number; readonly wrong: number } {
    const reports = (this.organs ?? []).flatMap((organ) => organ.reports);
    return { reports: reports.length, wrong: reports.filter(({ report }) => report.errors > 0).length };
  }

  /** Checks again what has changed, if anybody is looking. */
  private catchUp(): void {
    if (this.stale && this.view.visible) {
      void vscode.window.withProgress({ location: { viewId } }, (_, token) => this.run(token));
    }
  }

  /** @param wanted a user asked for it, and is told when it fails */
  private async run(token: vscode.CancellationToken, wanted = false): Promise<boolean> {
    while (this.running) await this.running;
    if (!this.stale) return true;
    this.stale = false;
    this.running = this.fetch(token);
    const done = await this.running;
    this.running = undefined;
    if (!done) this.stale = true;
    if (!done && wanted && !token.isCancellationRequested) tellFailed(this.session.output);
    return done;
  }

  /** Whether the list is whole: of a review that is stopped the server gives what it has, which is not shown. */
  private async fetch(token: vscode.CancellationToken): Promise<boolean> {
    const { client, output } = this.session;
    try {
      const result = await client.sendRequest<ReviewResult>(requests.review, {}, token);
      if (token.isCancellationRequested) return false;
      const toUri = (uri: string): vscode.Uri => client.protocol2CodeConverter.asUri(uri);
      this.organs = groupByOrgan(
        result.reports.map((report): ReportNode => ({ kind: 'report', report, uri: toUri(report.uri) })),
      );
      const files = result.unreadable.map(({ uri, problem }) => ({ kind: 'file' as const, uri: toUri(uri), problem }));
      this.unreadable = files.length > 0 ? { kind: 'unreadable', files } : undefined;
      this.view.message = this.messageOf(result);
      this.changed.fire(undefined);
      return true;
    } catch (error) {
      if (token.isCancellationRequested) return false;
      output.error(`${requests.review}: ${String(error)}`);
      this.view.message = failed(); // what the list shows may be out of date
      return false;
    }
  }

  private messageOf({ passedOver }: ReviewResult): string | undefined {
    const { reports, wrong } = this.summary;
    const words = reports > 0 ? [vscode.l10n.t('{0} reports, {1} with errors', reports, wrong)] : [];
    if (passedOver !== null) words.push(passedOver);
    return words.length > 0 ? words.join('\n') : undefined;
  }

  private async findingsOf(of: ReportNode): Promise<FindingNode[]> {
    const params: DocumentParams = { uri: of.report.uri };
    const found = await askAndTell<readonly ReviewFinding[]>(this.session, requests.reviewFindings, params);
    return (found ?? []).map((finding) => ({ kind: 'finding', of, finding }));
  }
}
