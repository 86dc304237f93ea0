/** Checks files one after the other; keeps of each its rendered lines and its counts, not its text. */
import type { Locale } from '../messages/index.ts';
import type { Severity } from '../rules/rule.ts';
import type { Report, ReportService } from '../service.ts';
import { ReportIndex } from '../workspace/neighbours.ts';
import { type LastYear, type Neighbours, noNeighbours } from '../workspace/types.ts';
import { isLoaded, isReport, type Loaded, load } from './load.ts';
import { addUp, emptySummary, type FileOut, findingOut, type SummaryOut, unreadable } from './outcome.ts';
import type { InProject, Projects } from './projects.ts';
import type { ReadError } from './read.ts';
import type { Reporter } from './reporters/reporter.ts';
import { DASH, type Target } from './walk.ts';

export interface CheckerOptions {
  readonly service: ReportService;
  readonly projects: Projects;
  readonly reporter: Reporter;
  readonly locale: Locale;
  /** Name of standard input: decides how it is read. */
  readonly stdinName: string;
}

interface Kept {
  readonly target: Target;
  rendered: string;
  counts: SummaryOut;
  failed: boolean;
}

export class Checker {
  private readonly index = new ReportIndex();
  private readonly kept: Kept[] = [];
  private readonly byPath = new Map<string, Kept>();
  /** Reports of an organ that has another: they are checked once all are known, not twice. */
  private readonly waiting = new Set<Kept>();
  /** Files that are not UTF-8, and files with damaged bytes. */
  readonly gbk: string[] = [];
  readonly damaged: string[] = [];
  private readonly options: CheckerOptions;

  constructor(options: CheckerOptions) {
    this.options = options;
  }

  check(target: Target): void {
    const kept: Kept = { target, rendered: '', counts: emptySummary(), failed: false };
    this.kept.push(kept);
    this.byPath.set(target.path, kept);
    const file = this.look(target);
    if (file) this.keep(kept, file);
    else this.waiting.add(kept);
  }

  /** Checks those again that have a neighbour in time among the files. Afterwards the results stand. */
  compareYears(): void {
    for (const paths of this.index.related()) this.compareOrgan(paths);
    for (const kept of this.waiting) {
      const { path } = kept.target;
      const project = this.options.projects.of(path);
      const loaded = this.load(path);
      const file = isLoaded(loaded)
        ? this.judge(kept.target, loaded.report, project, noNeighbours)
        : this.cannotRead(path, loaded, project);
      this.keep(kept, file);
    }
  }

  *rendered(): Iterable<string> {
    for (const { rendered } of this.kept) if (rendered !== '') yield rendered;
  }

  /** In the order of what is rendered. */
  get paths(): readonly string[] {
    return this.kept.map(({ target }) => target.path);
  }

  /** Files that are reports, or were named as such. */
  get reports(): readonly string[] {
    return this.kept
      .filter(({ target, counts }) => target.outright || counts.recognised > 0)
      .map(({ target }) => target.path);
  }

  /** How many of the files could not be read. */
  get unreadable(): number {
    return this.kept.reduce((n, { failed }) => n + (failed ? 1 : 0), 0);
  }

  summary(): SummaryOut {
    const sum = emptySummary();
    for (const { counts } of this.kept) {
      for (const key of Object.keys(sum) as (keyof SummaryOut)[]) sum[key] += counts[key];
    }
    return sum;
  }

  private keep(kept: Kept, file: FileOut): void {
    kept.rendered = this.options.reporter.file(file);
    kept.counts = emptySummary();
    addUp(kept.counts, file);
    kept.failed = file.error !== null;
    this.waiting.delete(kept);
  }

  /** First look: without neighbours; null where it is to wait for them. */
  private look(target: Target): FileOut | null {
    const { path } = target;
    const project = this.options.projects.of(path);
    const loaded = target.error ?? this.load(path);
    if (!isLoaded(loaded)) return this.cannotRead(path, loaded, project);
    if (loaded.file.encoding === 'gb18030') this.gbk.push(path);
    if (!loaded.file.exact) this.damaged.push(path);
    const { report } = loaded;
    const compared = path !== DASH && (target.outright || isReport(this.options.service, report, project));
    const waits = compared && this.index.has(report.organ);
    if (compared) this.index.set(path, flat(report.organ), report.year);
    return waits ? null : this.judge(target, report, project, noNeighbours);
  }

  private load(path: string): Loaded | ReadError {
    return load(this.options.service, path, path === DASH ? this.options.stdinName : path);
  }

  private judge(target: Target, report: Report, project: InProject | null, others: Neighbours): FileOut {
    const { service, locale, reporter } = this.options;
    const { path, outright } = target;
    const recognised = isReport(service, report, project);
    const findings =
      recognised || outright
        ? service.check(report, {
            levels: project?.project.config.rules ?? {},
            suppressions: project?.project.suppressionsOf(project.path) ?? [],
            ...others,
          })
        : [];
    const { details, words = false } = reporter;
    const elsewhere = (uri: string) => ({
      path: uri,
      report: [others.lastYear, others.nextYear].find((one) => one?.uri === uri)?.report ?? null,
    });
    return {
      path,
      recognised,
      organ: report.organ,
      year: report.year,
      standard: recognised || outright ? report.standard : null,
      error: null,
      findings: findings.map((finding) => findingOut(report, finding, { locale, details, words, elsewhere })),
    };
  }

  private cannotRead(path: string, error: ReadError, project: InProject | null): FileOut {
    const level = project?.project.config.rules['file-unreadable'] ?? 'error';
    const severity: Severity | null = level === 'off' ? null : level;
    return unreadable(path, error, severity, this.options.locale);
  }

  /** Reports of one organ by year: each is read once more, and three at most are held at a time. */
  private compareOrgan(paths: readonly string[]): void {
    const held = new Map<string, LastYear>();
    const get = (path: string | null): LastYear | null => {
      if (path === null) return null;
      const known = held.get(path);
      if (known) return known;
      const loaded = this.load(path);
      if (!isLoaded(loaded)) return null;
      const read = { uri: path, report: loaded.report };
      held.set(path, read);
      return read;
    };
    for (const path of paths) {
      const kept = this.byPath.get(path);
      const [last, next] = [this.index.lastYear(path), this.index.nextYear(path)];
      const duplicates = this.index.duplicates(path);
      if (!kept || (last === null && next === null && duplicates.length === 0)) continue;
      const [lastYear, own, nextYear] = [get(last), get(path), get(next)];
      if (own) {
        const project = this.options.projects.of(path);
        this.keep(kept, this.judge(kept.target, own.report, project, { lastYear, nextYear, duplicates }));
      }
      for (const old of held.keys()) if (old !== path && old !== next) held.delete(old);
    }
  }
}

/** A copy that does not keep the text alive it was cut out of. */
const flat = (words: string | null): string | null => (words === null ? null : Buffer.from(words).toString());
