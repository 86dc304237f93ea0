/** The open documents, each parsed at most once a version. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Recognition } from '../requests.ts';
import type { Finding } from '../rules/rule.ts';
import type { Report, ReportService } from '../service.ts';
import type { Settings } from './settings.ts';

/** A document at one version, with its own copy of the text: `TextDocument.update` changes the object in place. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly report: Report;
  readonly recognised: Recognition;
  /** None in a document that is no report. */
  readonly findings: readonly Finding[];
}

/** Languages whose text is Markdown; everything else is plain text. */
const markdownLanguages = new Set(['markdown', 'xxgk-report']);

export class Snapshots {
  private readonly known = new Map<string, Snapshot>();
  private readonly switches = new Map<string, boolean>();

  constructor(
    private readonly service: ReportService,
    private readonly settings: () => Settings,
    switches: Readonly<Record<string, boolean>> = {},
  ) {
    for (const [uri, on] of Object.entries(switches)) this.switches.set(uri, on === true);
  }

  of(document: TextDocument): Snapshot {
    const { uri, version } = document;
    const before = this.known.get(uri);
    if (before?.version === version) return before;
    const text = document.getText();
    const report = this.service.parse(text, { uri, markdown: markdownLanguages.has(document.languageId) });
    const snapshot = this.judge(uri, version, report);
    this.known.set(uri, snapshot);
    return snapshot;
  }

  private judge(uri: string, version: number, report: Report): Snapshot {
    const { service } = this;
    const { named, levels } = this.settings();
    const recognised = service.recognise(report, { named: named(uri), switched: this.switches.get(uri) ?? null });
    let findings: readonly Finding[] | undefined;
    return {
      uri,
      version,
      report,
      recognised,
      get findings() {
        findings ??= recognised === 'none' ? [] : service.check(report, { levels });
        return findings;
      },
    };
  }

  /** @param on null: decide by the text again */
  switch(uri: string, on: boolean | null): void {
    if (on === null) this.switches.delete(uri);
    else this.switches.set(uri, on);
    this.rejudge(uri);
  }

  /** Settings changed: the parsed report stays, what was concluded from it goes. */
  rejudge(only?: string): void {
    for (const [uri, { version, report }] of this.known) {
      if (only === undefined || only === uri) this.known.set(uri, this.judge(uri, version, report));
    }
  }

  forget(uri: string): void {
    this.known.delete(uri);
  }
}
