/** What is said about an open document, as the protocol has it: the findings of a report, the faults of a project file. */
import type { Diagnostic } from 'vscode-languageserver';
import { type DiagnosticOptions, toDiagnostic } from '../features/diagnostics.ts';
import { rangeOf } from '../features/place.ts';
import type { Finding } from '../service.ts';
import type { DiagnosticSource } from './diagnostics.ts';
import type { Snapshot } from './documents.ts';
import { guard, type Log } from './guard.ts';
import type { OpenDocuments } from './openDocuments.ts';
import { isConfig } from './projects.ts';
import type { States } from './states.ts';

export interface FindingsWorld {
  readonly log: Log;
  readonly documents: OpenDocuments;
  readonly states: States;
  readonly snapshotAt: (uri: string) => Snapshot | null;
  readonly diagnosticsOfConfig: (uri: string, text: string) => readonly Diagnostic[];
  /** Folder of the rule pages, a URI; null: codes are no links. */
  readonly rulePages: () => string | null;
  /** Whether the client shows what a finding is related to. */
  readonly relates: () => boolean;
}

export function findingsSource(world: FindingsWorld): DiagnosticSource {
  const { documents, states, log } = world;
  return {
    stateOf(uri) {
      const document = documents.get(uri);
      return document ? states.of(uri, document.version) : null;
    },
    of(uri) {
      const config = isConfig(uri) ? documents.get(uri) : undefined;
      if (config) {
        const items = world.diagnosticsOfConfig(uri, config.getText());
        return { version: config.version, state: states.of(uri, config.version), items };
      }
      const snapshot = world.snapshotAt(uri);
      if (!snapshot) return null;
      const { report, version, locale } = snapshot;
      const show = {
        uri,
        locale,
        rulePages: world.rulePages(),
        related: world.relates(),
        locate: locateIn(snapshot),
      };
      const one = guard('diagnostic', log, [], (finding: Finding) => [
        toDiagnostic(report, snapshot.findings, finding, show),
      ]);
      const items = snapshot.findings.flatMap((finding) => one(finding));
      return { version, state: states.of(uri, version), items };
    },
  };
}

/** Where a finding's relation in another file lies: in a neighbour in time, or at the top of a double. */
function locateIn({ options: { lastYear, nextYear } }: Snapshot): DiagnosticOptions['locate'] {
  return (related) => {
    const other = [lastYear, nextYear].find((one) => one?.uri === related.uri);
    const top = { line: 0, character: 0 };
    return { uri: related.uri, range: other ? rangeOf(other.report, related) : { start: top, end: top } };
  };
}
