/** The open documents, each parsed at most once a version. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale } from '../messages/index.ts';
import { isPlainName } from '../report/fileNames.ts';
import type { Recognition } from '../requests.ts';
import type { Finding } from '../rules/rule.ts';
import type { CheckOptions, Report, ReportService } from '../service.ts';

/** A document at one version, with its own copy of the text: `TextDocument.update` changes the object in place. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly report: Report;
  readonly recognised: Recognition;
  /** Language of what is said about it. */
  readonly locale: Locale;
  /** None in a document that is no report. */
  readonly findings: readonly Finding[];
  /** What the findings were made with: levels, suppressions, neighbours. */
  readonly options: CheckOptions;
}

const LOST = '\ufffd';

/**
 * Whether the editor could not read the file of a document, in GBK as a rule, and took it for another encoding: what the
 * file holds is not what stands there.
 */
export const isGarbled = ({ report, recognised }: Pick<Snapshot, 'report' | 'recognised'>): boolean =>
  recognised === 'none' && report.text.includes(LOST);

/** What lies around a document and decides how it is judged. */
export interface Surroundings {
  /** False: the document is left alone, whatever it is. */
  readonly on: boolean;
  /** Whether its name alone makes it a report. */
  readonly named: boolean;
  readonly locale: Locale;
  /** Asked when findings are. */
  readonly options: () => CheckOptions;
}

/**
 * A class for its getters: in an object written out each time V8 gives every single one a hidden class, which keeps the
 * whole report until the next full collection.
 */
class Judged implements Snapshot {
  private asked: CheckOptions | undefined;
  private found: readonly Finding[] | undefined;

  constructor(
    readonly uri: string,
    readonly version: number,
    readonly report: Report,
    readonly recognised: Recognition,
    readonly locale: Locale,
    private readonly service: ReportService,
    private readonly ask: () => CheckOptions,
  ) {}

  get options(): CheckOptions {
    this.asked ??= this.ask();
    return this.asked;
  }

  get findings(): readonly Finding[] {
    this.found ??= this.recognised === 'none' ? [] : this.service.check(this.report, this.options);
    return this.found;
  }
}

/** Markdown is what is called so, and the own language but for text files; everything else is plain text. */
const isMarkdown = ({ languageId, uri }: TextDocument): boolean =>
  languageId === 'markdown' || (languageId === 'xxgk-report' && !isPlainName(uri));

export class Snapshots {
  private readonly known = new Map<string, Snapshot>();
  private readonly switches = new Map<string, boolean>();

  constructor(
    private readonly service: ReportService,
    private readonly around: (uri: string) => Surroundings,
    /** A document was parsed and judged to be a report, or none; not told of one that is garbled. */
    private readonly seen: (uri: string, report: Report, isReport: boolean) => void,
  ) {}

  /** @param switches what the user switched in an earlier session */
  restore(switches: Readonly<Record<string, boolean>>): void {
    for (const [uri, on] of Object.entries(switches)) this.switches.set(uri, on === true);
  }

  of(document: TextDocument): Snapshot {
    const { uri, version } = document;
    const before = this.known.get(uri);
    if (before?.version === version) return before;
    const text = document.getText();
    const report = this.service.parse(text, { uri, markdown: isMarkdown(document) });
    const snapshot = this.judge(uri, version, report);
    this.known.set(uri, snapshot);
    return snapshot;
  }

  private judge(uri: string, version: number, report: Report): Snapshot {
    const { service } = this;
    const { on, named, locale, options: ask } = this.around(uri);
    const switched = this.switches.get(uri) ?? null;
    const recognised = on ? service.recognise(report, { named, switched }) : 'none';
    if (!isGarbled({ report, recognised })) this.seen(uri, report, recognised !== 'none');
    return new Judged(uri, version, report, recognised, locale, service, ask);
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
