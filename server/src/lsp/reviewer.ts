/** Checks every report of the workspace. What has been checked is kept until it, or a report of its organ, changes. */
import { countSeverities, type SeverityCounts } from '../report/finding.ts';
import { organKey } from '../report/organ.ts';
import type { Finding, Report } from '../service.ts';
import { copied } from '../text/chars.ts';
import type { Neighbours } from '../workspace/types.ts';
import { uriKey } from '../workspace/uris.ts';
import type { KnownReport, ReadWanted } from './years.ts';

/** Work at a stretch, in milliseconds: requests of the editor are answered in between. */
const SLICE_MS = 8;
/** Changes come in bursts. */
const SETTLE_MS = 500;

export interface ReviewerWorld {
  /** Every report, those of one organ together, by year. */
  readonly all: (wanted: ReadWanted) => Promise<readonly KnownReport[]>;
  readonly read: (uri: string) => Promise<{ readonly report: Report; readonly neighbours: Neighbours } | null>;
  readonly check: (uri: string, report: Report, neighbours: Neighbours) => readonly Finding[];
  /** Something of the last review no longer holds. */
  readonly changed: () => void;
}

/** A report, its findings and where the first of the gravest stands. Holds no text. */
export interface Reviewed extends KnownReport {
  readonly counts: SeverityCounts;
  readonly first: { readonly line: number; readonly character: number } | null;
}

const gravity = ['error', 'warning', 'information', 'hint'] as const;

export class Reviewer {
  private readonly results = new Map<string, Reviewed>();
  /** Whether anybody has asked: else changes are nobody's concern. */
  private asked = false;
  /** Counts what moved: a report that was being checked meanwhile may have been read before. */
  private moves = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly world: ReviewerWorld) {}

  /** What is known when it is cancelled comes all the same. */
  async all(wanted: ReadWanted): Promise<readonly Reviewed[]> {
    this.asked = true;
    const { token, progress } = wanted;
    const reports = await this.world.all(wanted);
    const found: Reviewed[] = [];
    let since = Date.now();
    for (const [done, { uri }] of reports.entries()) {
      if (token.isCancellationRequested) break;
      const one = this.results.get(uriKey(uri)) ?? (await this.look(uri));
      if (one) found.push(one);
      if (Date.now() - since <= SLICE_MS) continue;
      progress(done + 1, reports.length);
      await new Promise((resume) => setTimeout(resume, 1));
      since = Date.now();
    }
    return found;
  }

  /** The findings of one report, checked now; null when it is gone. */
  async findings(uri: string): Promise<{ readonly report: Report; readonly findings: readonly Finding[] } | null> {
    const found = await this.world.read(uri);
    return found && { report: found.report, findings: this.world.check(uri, found.report, found.neighbours) };
  }

  /** A report came, changed or went: what was said of it and of its organ's others is to be said anew. */
  moved(key: string, before: KnownReport | null, now: KnownReport | null): void {
    if (!this.asked) return;
    this.moves++;
    this.results.delete(key);
    const organs = new Set([before, now].flatMap((one) => (one?.organ ? [organKey(one.organ)] : [])));
    for (const [other, { organ }] of this.results) {
      if (organ !== null && organs.has(organKey(organ))) this.results.delete(other);
    }
    this.soon();
  }

  /** Settings or project files changed. */
  forget(): void {
    this.moves++;
    this.results.clear();
    if (this.asked) this.soon();
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private async look(uri: string): Promise<Reviewed | null> {
    const { moves } = this;
    const found = await this.findings(uri);
    if (!found) return null;
    const { report, findings } = found;
    const counts = countSeverities(findings);
    const gravest = gravity.find((severity) => counts[severity] > 0);
    const first = findings.find(({ severity }) => severity === gravest);
    const reviewed: Reviewed = {
      uri,
      organ: report.organ && copied(report.organ),
      year: report.year,
      counts,
      first: first ? report.lines.positionAt(first.start) : null,
    };
    if (moves === this.moves) this.results.set(uriKey(uri), reviewed);
    return reviewed;
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.world.changed(), SETTLE_MS);
  }
}
