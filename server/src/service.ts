/**
 * The one door to the library: editor, command line and tests come in here. Nothing of it touches disk, network or
 * clock; what it needs of the world is handed over.
 */
import type { HtmlReader } from './parser/html/types.ts';
import { parseReport } from './parser/parse.ts';
import { isPlainName, isTextName } from './report/fileNames.ts';
import type { RuleId } from './report/ruleIds.ts';
import type { Report } from './report/types.ts';
import type { Recognition } from './requests.ts';
import type { Finding, Level } from './rules/rule.ts';
import { type RunOptions, rulesOfYears, runRules } from './rules/run.ts';
import { describe } from './text/faults.ts';
import type { LastYear } from './workspace/types.ts';

export type { Report } from './report/types.ts';
export type { Finding, Level, RuleId };

export interface World {
  /** Loads the reader of HTML tables; called at the first `<table`, at most once. */
  readonly html?: () => HtmlReader;
  /** What went wrong inside, for a log; users are told by findings. */
  readonly log?: (message: string) => void;
}

export interface ParseOptions {
  readonly uri?: string;
  /** Whether the text is Markdown; default: by the file name's end, else plain text. */
  readonly markdown?: boolean;
}

export interface RecognitionOptions {
  /** Whether the file's name alone makes it a report (settings, project file). */
  readonly named?: boolean;
  /** What the user decided by hand. */
  readonly switched?: boolean | null;
}

export type CheckOptions = Omit<RunOptions, 'onError' | 'rules'>;

export interface ReportService {
  /** Never throws. */
  parse(text: string, options?: ParseOptions): Report;
  /** All findings, sorted by place; never throws. Does not ask whether the text is a report. */
  check(report: Report, options?: CheckOptions): readonly Finding[];
  /** Only what is found by holding it against the report of the year before. */
  checkYears(report: Report, lastYear: LastYear): readonly Finding[];
  /** Why the document is treated as a report, or `none`. */
  recognise(report: Report, options?: RecognitionOptions): Recognition;
}

export function createReportService(world: World = {}): ReportService {
  let reader: HtmlReader | undefined;
  const load = world.html;
  const html: HtmlReader | null = load
    ? (text) => {
        reader ??= load();
        return reader(text);
      }
    : null;

  const onError = (rule: RuleId, error: unknown): void => world.log?.(`${rule}: ${describe(error)}`);

  return {
    parse: (text, { uri = '', markdown = isTextName(uri) && !isPlainName(uri) } = {}) =>
      parseReport(text, { markdown, html }),

    check: (report, options = {}) => runRules(report, { ...options, onError }),

    checkYears: (report, lastYear) => runRules(report, { lastYear, rules: rulesOfYears, onError }),

    recognise(report, { named = false, switched = null } = {}) {
      if (switched !== null) return switched ? 'switch' : 'none';
      if (report.recognised === 'off') return 'none';
      return report.recognised === 'none' && named ? 'pattern' : report.recognised;
    },
  };
}
