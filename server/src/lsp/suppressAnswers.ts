/** The answers of `suppress.ts`. In the bundle of the features: most sessions let nothing stand. */

import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits } from '../features/fixes.ts';
import { textEdit } from '../features/place.ts';
import { commentEdits, entryFor, isUnusedEntry, type SuppressData, type SuppressScope } from '../features/suppress.ts';
import { type MessageKey, say } from '../messages/index.ts';
import { type Edit, findTarget, keyOf, type ReportFinding, tally } from '../report/finding.ts';
import type { SuppressResult } from '../requests.ts';
import type { ReportService } from '../service.ts';
import { splitLines } from '../text/lines.ts';
import { entryKey } from '../workspace/suppress.ts';
import { configName } from '../workspace/types.ts';
import { pathWithin } from '../workspace/uris.ts';
import type { Snapshot } from './documents.ts';
import type { ConfigTools, ProjectFile } from './projects.ts';
import type { SuppressWorld } from './suppress.ts';

const nothing: SuppressResult = { edit: null, changes: 0, config: null, problem: null };

/** A finding that is there, and what is to become of it. */
interface Asked {
  readonly found: Snapshot;
  readonly finding: ReportFinding;
  readonly data: SuppressData;
  readonly reason: string;
}

/** Stands for a reason that is still to be written: without one nothing is suppressed, and nothing could be proven. */
const SOME_REASON = '-';

/** The edit that lets a finding stand, or takes an entry away. */
export function suppress(world: SuppressWorld, data: SuppressData, reason: string): SuppressResult {
  const found = world.reportAt(data.uri);
  const finding = found && findTarget(found.findings, data);
  if (!found || !finding) return failure('suppress.gone', found, data);
  const asked: Asked = { found, finding, data, reason };
  return data.do === 'suppress' && found.report.markdown ? byComment(world, asked, data.scope) : byEntry(world, asked);
}

const failure = (key: MessageKey, found: Snapshot | null, { rule }: SuppressData): SuppressResult => ({
  ...nothing,
  problem: say(found?.locale ?? 'zh-cn', key, { rule }),
});

/** A comment in the text. */
function byComment(world: SuppressWorld, asked: Asked, scope: SuppressScope): SuppressResult {
  const { found, finding, data, reason } = asked;
  const proven = commentEdits(found.report, finding, scope, SOME_REASON).findIndex((edits) =>
    proves(world.service, found, finding, edits),
  );
  const edits = commentEdits(found.report, finding, scope, reason)[proven];
  if (!edits) return failure('suppress.noPlace', found, data);
  return { ...nothing, edit: world.workspaceEdit(found, edits), changes: edits.length };
}

/** Whether an edit takes the finding away and brings no other: comments can part what belongs together. */
function proves(service: ReportService, found: Snapshot, finding: ReportFinding, edits: readonly Edit[]): boolean {
  const { report, uri, findings, options } = found;
  const after = service.parse(applyEdits(report.text, edits), { uri, markdown: report.markdown });
  const before = tally(findings);
  const now = tally(service.check(after, options));
  const key = keyOf(finding);
  if ((now.get(key) ?? 0) >= (before.get(key) ?? 0)) return false;
  return [...now].every(([other, count]) => count <= (before.get(other) ?? 0));
}

/** An entry of the project file, or none any more. */
function byEntry(world: SuppressWorld, asked: Asked): SuppressResult {
  const { workspace } = world;
  const { found, data } = asked;
  const place = workspace.configFor(data.uri);
  if (!place) return failure('suppress.unsaved', found, data);
  const open = world.openText(place.uri);
  const file = open ? workspace.parseConfig(place.uri, open.text) : place.file;
  if (file && file.problems.length > 0) return failure('suppress.broken', found, data);
  const path = pathWithin(place.uri.slice(0, -configName.length - 1), found.uri);
  const edits = path === null ? [] : entryEdits(workspace.configTools, asked, path, file);
  if (edits.length === 0) return failure('suppress.gone', found, data);
  const textEdits = editsIn(file?.text ?? '', edits);
  const edit = world.canVersion()
    ? versioned(place.uri, textEdits, open?.version ?? null, file === null)
    : { changes: { [place.uri]: textEdits } };
  return { ...nothing, edit, changes: edits.length, config: place.uri };
}

/** @param path of the report from the folder of the project file */
function entryEdits(
  { addSuppression, removeSuppression }: ConfigTools,
  { found: { report }, finding, data, reason }: Asked,
  path: string,
  file: ProjectFile | null,
): readonly Edit[] {
  if (data.do === 'suppress') {
    return addSuppression(file?.text ?? '', entryFor(report, finding, data.scope, path, reason));
  }
  const entry = file?.project?.suppressionsOf(path).find((one) => entryKey(one) === finding.fingerprint);
  return file && entry && isUnusedEntry(finding) ? removeSuppression(file.text, entry) : [];
}

function editsIn(text: string, edits: readonly Edit[]): TextEdit[] {
  const lines = splitLines(text);
  return edits.map((edit) => textEdit({ lines }, edit));
}

/** @param version null: the file is not open */
function versioned(uri: string, edits: TextEdit[], version: number | null, create: boolean): WorkspaceEdit {
  const made = create ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : [];
  return { documentChanges: [...made, { textDocument: { uri, version }, edits }] };
}
