/**
 * What client and server say to each other beyond the protocol. The only file both sides read: names and shapes,
 * nothing that acts, no vscode and no node.
 */

import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { ExportFormat } from './convert/formats.ts';
import type { SOURCE } from './features/diagnostics.ts';
import type { ClientCommands } from './features/protocol.ts';
import type { SuppressData } from './features/suppress.ts';
import type { importKinds as kinds } from './report/fileNames.ts';
import type { RuleId } from './report/ruleIds.ts';
import type { CellAddress, TableId } from './standard/index.ts';
import type { maximumBytes } from './text/encoding.ts';

export type { FillInTarget } from './features/fillIn.ts';

/** Why a document is treated as a report; `none`: it is not, the server is silent in it. */
export type Recognition = 'directive' | 'title' | 'sections' | 'pattern' | 'switch' | 'none';

/** What the client hands over with `initialize`. Every field may be absent: other editors send nothing. */
export interface InitializationOptions {
  /** The settings `xxgk.*` at the start; later changes come by `workspace/didChangeConfiguration`. */
  readonly settings?: unknown;
  /** The same by the URI of a folder, in a workspace of several: each may have some of its own. */
  readonly folderSettings?: Readonly<Record<string, unknown>>;
  /** Folder of the rule pages, a URI without a slash at its end: a diagnostic's code links to `<folder>/<rule>.md`. */
  readonly rulePages?: string;
  /** Documents the user has switched on or off by hand. */
  readonly switches?: Readonly<Record<string, boolean>>;
  /** Commands of the client a code lens or a link may call; none for an editor that has none. */
  readonly commands?: boolean;
  /** Whether the client answers `xxgk/files` and `xxgk/read`: it reads where the server cannot. */
  readonly files?: boolean;
  /** Language of the editor's menus, as `zh-cn` or `en`: what `xxgk.messageLanguage: auto` follows. */
  readonly locale?: string;
}

export interface DocumentParams {
  readonly uri: string;
}

/** Whose report it is, and how many findings of each level it has. */
export interface ReportCounts {
  readonly organ: string | null;
  readonly year: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

/** Answer to `xxgk/status`. */
export interface ReportStatus extends ReportCounts {
  readonly uri: string;
  readonly version: number;
  readonly recognised: Recognition;
  /** What of a very long report is left out of the aids, in the language of the messages; null: nothing. */
  readonly limits: string | null;
}

/** `xxgk/switch`: treat this document as a report or not; null: decide by its text again. */
export interface SwitchParams extends DocumentParams {
  readonly on: boolean | null;
}

export interface NewReportParams {
  readonly organ: string;
  readonly year: number;
  /** Take over what last year's report of the organ fixes, where the workspace has it. */
  readonly carryOver?: boolean;
}

/** `xxgk/lastYear`: whether the workspace has the report of the year before. */
export interface LastYearParams {
  readonly organ: string;
  readonly year: number;
}

export interface LastYearResult {
  readonly found: boolean;
}

export interface NewReportResult {
  readonly text: string;
  /** Offsets of the first words the writer replaces by their own. */
  readonly fillIn: { readonly start: number; readonly end: number } | null;
}

export interface InsertTableParams extends DocumentParams {
  readonly table: TableId;
  /** Where the caret is; used where the report has no place of its own for the table. */
  readonly position: { readonly line: number; readonly character: number };
}

/** An edit the client applies, and the words to tell when there is nothing to do. */
export interface EditResult {
  readonly edit: WorkspaceEdit | null;
  /** How many places change. */
  readonly changes: number;
}

/** `xxgk/convert`: the whole document, in place. */
export interface ConvertParams extends DocumentParams {
  /** markdown: tables and headings in the Markdown form; html: tables as the official ones. */
  readonly to: 'markdown' | 'html';
}

export interface RecomputeParams extends DocumentParams {
  /** Only this table; null: all. */
  readonly table: TableId | null;
}

/** One figure that 重算合计 would change: shown to the user before anything is written. */
export interface RecomputedCell {
  readonly cell: CellAddress;
  /** Place of the cell in words: 表三 （一）予以公开 · 总计 */
  readonly place: string;
  /** As it stands; '' for a blank cell. */
  readonly from: string;
  readonly to: string;
  /** Whether a part is blank and counts as 0. */
  readonly blanks: boolean;
  readonly edit: TextEdit;
}

export interface RecomputeResult {
  readonly version: number;
  readonly cells: readonly RecomputedCell[];
  /** How many totals there are, and how many cannot be told: a part is missing or no number, or all are blank. */
  readonly totals: number;
  readonly unknown: number;
}

/** `xxgk/paste`: what the clipboard holds, and where it goes. */
export interface PasteParams extends DocumentParams {
  readonly position: { readonly line: number; readonly character: number };
  readonly html: string | null;
  readonly text: string | null;
}

/** null instead of it: the clipboard holds no table of a report. */
export interface PasteResult {
  readonly insert: string;
  readonly edits: readonly TextEdit[];
}

/** A standard table as the client names it in a list. */
export interface TableChoice {
  readonly table: TableId;
  readonly name: string;
  readonly detail: string;
}

/** Answer to `xxgk/render`: the report as it will be published, for the preview. */
export interface RenderResult extends DocumentParams {
  readonly version: number;
  /** False: the document is no report; `html` holds the words that say so. */
  readonly recognised: boolean;
  readonly title: string;
  /** An `<article>`; its elements carry `data-start`, `data-end` (offsets) and `data-line` of their source. */
  readonly html: string;
  readonly words: PreviewWords;
  readonly copy: CopyKit;
  readonly sheet: PrintedSheet;
}

/** What the pages of the A4 look are measured by, in CSS pixels: the sheet, and the height of the text on it. */
export interface PrintedSheet {
  readonly width: number;
  readonly textHeight: number;
}

/** What the preview needs to put parts of the report on the clipboard. */
export interface CopyKit {
  /** The look of each kind of element, a value of `style`, by its first class without the prefix `xxgk-`. */
  readonly styles: Readonly<Record<string, string>>;
  readonly tables: readonly CopyTable[];
}

/** An official table of the report; `start` and `end` are offsets into its text. */
export interface CopyTable {
  readonly table: TableId;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** What a button says that copies it, and what is said when it has. */
  readonly label: string;
  readonly copied: string;
}

/** What the preview's own controls say, in the language of the messages. */
export interface PreviewWords {
  /** Language of these words, for those who hear them; the report is Chinese. */
  readonly lang: string;
  readonly web: string;
  readonly a4: string;
  readonly look: string;
  readonly previous: string;
  readonly next: string;
  /** How many problems there are. */
  readonly problems: string;
  readonly copyReport: string;
  readonly reportCopied: string;
  /** Said where the clipboard could not be written: what was meant is selected. */
  readonly notCopied: string;
}

/** `xxgk/files`, asked by the server: files of some names below a folder, `most` of them at most. */
export interface FilesParams {
  readonly folder: string;
  /** Whole names, or ends of names as `*.md`, in small letters. */
  readonly names: readonly string[];
  readonly most: number;
}

export interface FilesResult {
  readonly uris: readonly string[];
  /** Folders below it that were not looked into; absent: it is not known. */
  readonly closed?: readonly ClosedFolder[];
  /** Folders below it that were not come to, for there are too many; absent: none. */
  readonly rest?: readonly string[];
}

export interface ClosedFolder {
  readonly uri: string;
  /** Else it may not be looked into. */
  readonly isLink: boolean;
}

/** `xxgk/read`, asked by the server: the bytes of a file; null where it is gone or has more than `most` of them. */
export interface ReadParams extends DocumentParams {
  readonly most: number;
}

export interface ReadResult {
  readonly base64: string;
}

/** `xxgk/bundles`, asked by the server in a browser: the addresses of what converts files, by `./name.js`. */
export interface BundlesResult {
  readonly addresses: Readonly<Record<string, string>>;
}

/** `xxgk/suppress`: lets a finding stand, or takes an entry away that is of no use. */
export interface SuppressParams {
  /** What the code action carried. */
  readonly data: SuppressData;
  /** Why the finding may stand; '' where an entry is taken away. */
  readonly reason: string;
}

/** An edit of the document, or of the project file, which is then to be saved to be obeyed. */
export interface SuppressResult extends EditResult {
  /** The project file where it changes. */
  readonly config: string | null;
  /** Why nothing can be done, in the language of the messages. */
  readonly problem: string | null;
}

export type { ExportFormat };

/** `xxgk/export` */
export interface ExportParams extends DocumentParams {
  readonly format: ExportFormat;
}

/** A file, or the sentence that says why there is none. */
export interface ExportResult {
  readonly base64: string | null;
  /** A name for it, without an extension. */
  readonly name: string;
  /** What is to be mended before the report is published; null: nothing that is known. */
  readonly unready: string | null;
  readonly problem: string | null;
}

/** `xxgk/package`: what is handed in: Word, page, PDF and the check report. */
export interface PackageResult {
  readonly files: readonly { readonly name: string; readonly base64: string }[];
  /** Why some are absent. */
  readonly problems: readonly string[];
  /** As for a single file. */
  readonly unready: string | null;
}

/** Ends of names of the files `xxgk/import` is offered for. */
export const importKinds = {
  documents: [
    'docx',
    'pdf',
    'doc',
    'docm',
    'dot',
    'dotx',
    'dotm',
    'wps',
    'wpt',
    'rtf',
    'odt',
    'fodt',
    'mht',
    'mhtml',
    'ofd',
    'xlsx',
    'xlsm',
  ],
  pages: ['html', 'htm'],
  texts: ['csv', 'txt'],
} as const satisfies typeof kinds;

/** Largest file that is handed over, in bytes: the server would refuse more. */
export const mostImported = 52_428_800 satisfies typeof maximumBytes;

/** `xxgk/import` */
export interface ImportParams {
  readonly name: string;
  readonly base64: string;
}

export interface ImportResult {
  /** The report in the Markdown form; null with `problem`. */
  readonly text: string | null;
  readonly problem: string | null;
  /** What could not be carried. */
  readonly notes: readonly string[];
}

/** A report of the workspace as `xxgk/review` lists it. */
export interface ReviewedReport extends DocumentParams, ReportCounts {
  /** Whether an editor can show the file; else its places are those of what an import makes of it. */
  readonly text: boolean;
  /** Where the first of the gravest findings begins; null where there is none. */
  readonly first: { readonly line: number; readonly character: number } | null;
}

/** Answer to `xxgk/review`: those of one organ together, by year. */
export interface ReviewResult {
  readonly reports: readonly ReviewedReport[];
  /** Word files, PDFs and pages that could not be read, and why, in the language of the messages. */
  readonly unreadable: readonly { readonly uri: string; readonly problem: string }[];
  /** How many documents nobody looked at, and what to do about them, as a sentence; null: none. */
  readonly passedOver: string | null;
}

/** `xxgk/reviewProgress`, told by the server meanwhile. */
export interface ReviewProgress {
  readonly done: number;
  readonly total: number;
}

/** One line of `xxgk/reviewFindings`, in the language of the messages. */
export interface ReviewFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly range: Range;
}

/** `xxgk/reviewExport`: what a review found, as a page or a sheet. */
export interface ReviewExportParams {
  readonly as: 'html' | 'csv';
}

export interface ReviewExportResult {
  readonly text: string;
  /** How many files it tells of. */
  readonly files: number;
  /** What nobody looked at, as a sentence; null: everything was. */
  readonly passedOver: string | null;
}

/** `xxgk/rollupScope`: what reports there are to be added up. */
export interface RollupScopeParams {
  /** Only those below this folder; null: all of the workspace. */
  readonly folder: string | null;
}

export interface RollupScope {
  /** The latest first. */
  readonly years: readonly { readonly year: number; readonly reports: number; readonly organ: string | null }[];
  /** How many files may be reports and were not read. */
  readonly unread: number;
}

/** `xxgk/rollup`: the reports of a year added up. page: in Markdown; sheet: CSV; report: a new report with the sums. */
export interface RollupParams extends RollupScopeParams {
  readonly year: number;
  readonly as: 'page' | 'sheet' | 'report';
  /** Whose report it will be, and whose parts are added; null: found by their names. */
  readonly organ: string | null;
}

export interface RollupResult extends NewReportResult {
  /** How many reports count. */
  readonly parts: number;
  /** How many reports and unread files may be missing. */
  readonly leftOut: number;
  readonly complete: boolean;
  /** Cells in which the organ's own report differs; null: there is none to compare. */
  readonly differences: number | null;
}

/** `xxgk/compare`: a report beside the one of the year before. */
export interface CompareParams extends DocumentParams {
  /** The report to compare with; null: the one the workspace has. */
  readonly last: { readonly uri: string; readonly text: string } | null;
}

/** The page, or what is not there. */
export interface CompareResult {
  readonly text: string | null;
  readonly organ: string | null;
  /** The year before. */
  readonly year: number | null;
}

/** Commands of the client that the server's answers call. */
export const clientCommands = {
  fillIn: 'xxgk.fillIn',
  recompute: 'xxgk.recompute',
  suppress: 'xxgk.suppress',
  unsuppress: 'xxgk.unsuppress',
} as const satisfies ClientCommands;

/** `source` of every diagnostic of the server. */
export const diagnosticSource = 'xxgk' satisfies typeof SOURCE;

/** The rule whose findings are what a template leaves to be filled in: `xxgk.fillIn` goes from one to the next. */
export const promptRule = 'prompt-left' satisfies RuleId;

export const requests = {
  status: 'xxgk/status',
  switch: 'xxgk/switch',
  newReport: 'xxgk/newReport',
  lastYear: 'xxgk/lastYear',
  tables: 'xxgk/tables',
  insertTable: 'xxgk/insertTable',
  fixAll: 'xxgk/fixAll',
  convert: 'xxgk/convert',
  recompute: 'xxgk/recompute',
  paste: 'xxgk/paste',
  render: 'xxgk/render',
  export: 'xxgk/export',
  package: 'xxgk/package',
  import: 'xxgk/import',
  suppress: 'xxgk/suppress',
  files: 'xxgk/files',
  read: 'xxgk/read',
  bundles: 'xxgk/bundles',
  review: 'xxgk/review',
  reviewFindings: 'xxgk/reviewFindings',
  reviewProgress: 'xxgk/reviewProgress',
  reviewChanged: 'xxgk/reviewChanged',
  reviewExport: 'xxgk/reviewExport',
  rollupScope: 'xxgk/rollupScope',
  rollup: 'xxgk/rollup',
  compare: 'xxgk/compare',
} as const;
