/** Letting findings stand: which text changes how, proven before it is proposed. */
import type { Connection, WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits } from '../features/fixes.ts';
import { textEdit } from '../features/place.ts';
import { commentEdits, entryFor, isUnusedEntry, type SuppressData, targetOf } from '../features/suppress.ts';
import { type MessageKey, say } from '../messages/index.ts';
import { type Edit, keyOf, type ReportFinding, tally } from '../report/finding.ts';
import { requests, type SuppressParams, type SuppressResult } from '../requests.ts';
import type { ReportService } from '../service.ts';
import { splitLines } from '../text/lines.ts';
import { entryKey } from '../workspace/suppress.ts';
import { configName } from '../workspace/types.ts';
import { pathWithin } from '../workspace/uris.ts';
import type { Snapshot } from './documents.ts';
import { guard, type Log } from './guard.ts';
import type { ProjectFile } from './projects.ts';
import type { Workspace } from './workspace.ts';

export interface SuppressWorld {
  readonly log: Log;
  readonly service: ReportService;
  readonly workspace: Workspace;
  readonly reportAt: (uri: string) => Snapshot | null;
  readonly workspaceEdit: (snapshot: Snapshot, edits: readonly Edit[]) => WorkspaceEdit;
  /** Any open document. */
  readonly openText: (uri: string) => { readonly text: string; readonly version: number } | null;
  /** Whether the client takes edits with versions, and new files. */
  readonly canVersion: () => boolean;
}

export function isSuppressData(data: unknown): data is SuppressData {
  return (
    typeof data === 'object' && data !== null && 'do' in data && (data.do === 'suppress' || data.do === 'unsuppress')
  );
}

const nothing: SuppressResult = { edit: null, changes: 0, config: null, problem: null };
/** Stands for a reason that is still to be written: without one nothing is suppressed, and nothing could be proven. */
const SOME_REASON = '-';

export function registerSuppress(
  connection: Connection,
  world: SuppressWorld,
): (data: SuppressData, reason: string) => SuppressResult {
  const { workspace } = world;

  const suppress = (data: SuppressData, reason: string): SuppressResult => {
    const found = world.reportAt(data.uri);
    const fail = (key: MessageKey): SuppressResult => ({
      ...nothing,
      problem: say(found?.locale ?? 'zh-cn', key, { rule: data.rule }),
    });
    const finding = found && targetOf(found.findings, data);
    if (!found || !finding) return fail('suppress.gone');
    if (data.do === 'suppress' && found.report.markdown) {
      const proven = commentEdits(found.report, finding, data.scope, SOME_REASON).findIndex((edits) =>
        proves(found, finding, edits),
      );
      const edits = commentEdits(found.report, finding, data.scope, reason)[proven];
      if (!edits) return fail('suppress.noPlace');
      return { ...nothing, edit: world.workspaceEdit(found, edits), changes: edits.length };
    }
    const place = workspace.configFor(data.uri);
    if (!place) return fail('suppress.unsaved');
    const open = world.openText(place.uri);
    const file = open ? workspace.parseConfig(place.uri, open.text) : place.file;
    if (file && file.problems.length > 0) return fail('suppress.broken');
    const edits = configEdits(found, finding, data, reason, place.uri, file);
    if (edits.length === 0) return fail('suppress.gone');
    const edit = configEdit(place.uri, file?.text ?? '', open?.version ?? null, file === null, edits);
    return { ...nothing, edit, changes: edits.length, config: place.uri };
  };

  /** Whether an edit takes the finding away and brings no other: comments can part what belongs together. */
  const proves = (found: Snapshot, finding: ReportFinding, edits: readonly Edit[]): boolean => {
    const { report, uri, findings, options } = found;
    const after = world.service.parse(applyEdits(report.text, edits), { uri, markdown: report.markdown });
    const before = tally(findings);
    const now = tally(world.service.check(after, options));
    const key = keyOf(finding);
    if ((now.get(key) ?? 0) >= (before.get(key) ?? 0)) return false;
    return [...now].every(([other, count]) => count <= (before.get(other) ?? 0));
  };

  const configEdits = (
    { report, uri }: Snapshot,
    finding: ReportFinding,
    data: SuppressData,
    reason: string,
    config: string,
    file: ProjectFile | null,
  ): readonly Edit[] => {
    const path = pathWithin(config.slice(0, -configName.length - 1), uri);
    const { addSuppression, removeSuppression } = workspace.configTools;
    if (path === null) return [];
    if (data.do === 'suppress') {
      return addSuppression(file?.text ?? '', entryFor(report, finding, data.scope, path, reason));
    }
    const entry = file?.project?.suppressionsOf(path).find((one) => entryKey(one) === finding.fingerprint);
    return file && entry && isUnusedEntry(finding) ? removeSuppression(file.text, entry) : [];
  };

  const configEdit = (
    uri: string,
    text: string,
    version: number | null,
    create: boolean,
    edits: readonly Edit[],
  ): WorkspaceEdit => {
    const lines = splitLines(text);
    const textEdits = edits.map((edit) => textEdit({ lines }, edit));
    if (!world.canVersion()) return { changes: { [uri]: textEdits } };
    const made = create ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : [];
    return { documentChanges: [...made, { textDocument: { uri, version }, edits: textEdits }] };
  };

  const guarded = guard(requests.suppress, world.log, nothing, ({ data, reason }: SuppressParams) =>
    suppress(data, reason),
  );
  connection.onRequest(requests.suppress, (params: SuppressParams) => guarded(params));
  return suppress;
}
