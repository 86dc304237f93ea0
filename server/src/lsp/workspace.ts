/**
 * What lies around a document and decides how it is judged: its project file, and the reports of the same organ. Says
 * which open documents are to be judged anew when something of it changes.
 */
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Locale } from '../messages/index.ts';
import { convertedEnds, textEnds } from '../report/fileNames.ts';
import type { CheckOptions, Report, ReportService } from '../service.ts';
import { configName, type LastYear } from '../workspace/types.ts';
import { folderAround, foldersAbove, nameOf, pathWithin, uriKey } from '../workspace/uris.ts';
import { ConfigDiagnostics } from './configDiagnostics.ts';
import type { Converter } from './convert.ts';
import type { Surroundings } from './documents.ts';
import { anyOf, clientFiles, type Files } from './files.ts';
import { type Beyond, Overlooked } from './overlooked.ts';
import { Papers, type Unreadable } from './papers.ts';
import { type ConfigTools, type InProject, isConfig, type ProjectFile, Projects } from './projects.ts';
import { type Reviewed, Reviewer } from './reviewer.ts';
import type { Settings } from './settings.ts';
import { type KnownReport, type ReadWanted, Years } from './years.ts';

export interface WorkspaceWorld {
  readonly service: ReportService;
  readonly settings: () => Settings;
  /** Those of the folder a document lies in. */
  readonly settingsAt: (uri: string) => Settings;
  /** Folders came or went. */
  readonly foldersChanged: () => void;
  /** Language of the editor's menus, for a project file that says `auto`. */
  readonly editorLocale: () => Locale;
  /** Reads the disk; null where the server has none. */
  readonly files: Files | null;
  readonly configTools: () => ConfigTools;
  /** Loads what reads files of other kinds; none in a browser. */
  readonly converter: () => Promise<Converter>;
  /** As it stands in the editor; null where it is not open, or garbled. */
  readonly open: (uri: string) => { readonly report: Report; readonly isReport: boolean } | null;
  /** Whether a document is open at all, a project file too. */
  readonly isOpen: (uri: string) => boolean;
  /** Open documents to judge anew; null: all. */
  readonly stale: (uris: readonly string[] | null) => void;
  /** What a review of the workspace said may no longer hold. */
  readonly reviewChanged: () => void;
  readonly log: (message: string) => void;
}

export interface Unread {
  readonly unreadable: readonly Unreadable[];
  /** How many documents nobody looked at, as a sentence; null: none. */
  readonly passedOver: string | null;
}

/** Comparing starts when the first answers have been given. */
const START_MS = 300;
/** Changes of neighbours come with each key: they are told once the keyboard rests. */
const SETTLE_MS = 250;

const withoutSlash = (uri: string): string => uri.replace(/\/$/, '');

export class Workspace {
  private projects: Projects;
  private years: Years;
  private reviewing: Reviewer | undefined;
  private asked: Overlooked | undefined;
  private files: Files;
  /** URIs, without a slash at their end. */
  folders: readonly string[] = [];
  private canWatch = false;
  private canFollowFolders = false;
  private started = false;
  /** From the first time somebody asks for them. */
  private papers: Papers | null = null;
  private readonly staleUris = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly configDiagnostics: ConfigDiagnostics;

  constructor(
    private readonly connection: Connection,
    private readonly world: WorkspaceWorld,
  ) {
    this.files = anyOf(world.files ? [world.files] : []);
    this.configDiagnostics = new ConfigDiagnostics(connection, () => world.settings().locale, world.isOpen, world.log);
    this.projects = this.openProjects();
    this.years = this.openYears();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.years.dispose();
    this.reviewing?.dispose();
  }

  /** @param canRead the client answers for files */
  initialize(params: InitializeParams, canRead: boolean): void {
    const { world } = this;
    const all = [...(world.files ? [world.files] : []), ...(canRead ? [clientFiles(this.connection, world.log)] : [])];
    this.files = anyOf(all);
    this.projects = this.openProjects();
    this.years = this.openYears();
    this.canFollowFolders = params.capabilities.workspace?.workspaceFolders === true;
    this.canWatch = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    const given = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    this.folders = given.map(withoutSlash);
  }

  static readonly capabilities: ServerCapabilities['workspace'] = {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: {
      didDelete: { filters: [{ pattern: { glob: '**', matches: 'folder' } }] },
      didRename: { filters: [{ pattern: { glob: '**', matches: 'folder' } }] },
    },
  };

  listen(): void {
    const { connection } = this;
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const gone = ({ type }: FileEvent): boolean => type === FileChangeType.Deleted;
      const there = new Set(changes.filter((change) => !gone(change)).map(({ uri }) => uriKey(uri)));
      // One that goes and comes at once is there: so is what was renamed to the same letters, small and capital.
      for (const change of changes) this.fileChanged(change.uri, gone(change) && !there.has(uriKey(change.uri)));
    });
    connection.workspace.onDidDeleteFiles(({ files }) => {
      for (const { uri } of files) this.folderGone(uri);
    });
    connection.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        this.folderGone(oldUri);
        this.read([newUri]);
      }
    });
  }

  /** The client is ready: its files are watched, read in the background and compared. */
  ready(): void {
    if (this.canFollowFolders) {
      this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        this.changeFolders(
          added.map(({ uri }) => withoutSlash(uri)),
          removed.map(({ uri }) => withoutSlash(uri)),
        ),
      );
    }
    this.watch(textEnds, `**/${configName}`);
    this.read(this.folders);
    setTimeout(() => this.start(), START_MS);
  }

  private changeFolders(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(uriKey));
    this.folders = [...this.folders.filter((uri) => !gone.has(uriKey(uri))), ...added];
    for (const uri of removed) this.years.left(uri);
    for (const uri of this.configDiagnostics.uris()) {
      if (removed.some((folder) => folderAround([folder], uri))) this.configDiagnostics.hide(uri);
    }
    this.world.foldersChanged();
    // A folder that goes may lie around one that stays, whose files are then known no more.
    const inside = this.folders.filter((uri) => removed.some((folder) => folderAround([folder], uri)));
    this.read([...added, ...inside]);
  }

  settingsChanged(): void {
    this.reviewing?.forget();
    this.years.enable(this.compares());
    this.years.rejudge();
    this.start();
  }

  /** How a document is to be judged. */
  around(uri: string): Surroundings {
    const { world } = this;
    const settings = world.settings();
    const found = this.projects.of(uri);
    return {
      on: settings.enabled && !isConfig(uri),
      named: this.named(uri, found),
      locale: this.localeOf(found),
      options: () => ({ ...this.optionsOf(uri, found), ...this.years.of(uri) }),
    };
  }

  private optionsOf(uri: string, found: InProject | null): CheckOptions {
    const { levels } = this.world.settingsAt(uri);
    if (!found) return { levels };
    const { project, path } = found;
    return { levels: { ...levels, ...project.config.rules }, suppressions: project.suppressionsOf(path) };
  }

  seen(uri: string, report: Report, isReport: boolean): void {
    this.years.seen(uri, report, isReport);
  }

  edited(uri: string): void {
    if (!isConfig(uri)) this.years.edited(uri);
  }

  opened(uri: string): void {
    if (isConfig(uri)) this.configDiagnostics.hide(uri);
    else if (!this.inside(uri)) this.run(this.files.prefetchAbove(uri).then((any) => any && this.configsChanged()));
  }

  saved(uri: string): void {
    if (!this.watches(uri)) this.fileChanged(uri, false);
  }

  closed(uri: string): void {
    this.staleUris.delete(uri);
    if (!isConfig(uri)) this.years.closed(uri);
    else {
      const file = this.projects.fileOf(uri);
      if (file) this.configDiagnostics.show(file);
      // Of one that is saved and closed at once, the saving may be told last, of a document nobody knows any more.
      if (!this.watches(uri)) this.fileChanged(uri, false);
    }
  }

  /** What is wrong in a project file that is open, as it stands in the editor. */
  diagnosticsOfConfig(uri: string, text: string): Diagnostic[] {
    return this.configDiagnostics.of(this.projects.parse(uri, text));
  }

  /** The project file above a document, and where a new one would lie: in its workspace folder, else beside it. */
  configFor(uri: string): { readonly file: ProjectFile | null; readonly uri: string } | null {
    this.projects.forget(); // it is about to be written to: what lies there now counts
    const file = this.projects.fileOf(uri);
    if (file) return { file, uri: file.uri };
    const [beside = null] = uri.startsWith('untitled:') ? [] : foldersAbove(uri);
    const above = folderAround(this.folders, uri) ?? beside;
    return above === null ? null : { file: null, uri: `${above}/${configName}` };
  }

  /** Every report of the workspace, checked; nothing is opened. */
  async review(wanted: ReadWanted): Promise<readonly Reviewed[]> {
    this.begin();
    this.includePapers();
    return this.reviewer.all(wanted);
  }

  /** Files that could not be read, and what other documents there are that nobody looked at. */
  async unread(token: CancellationToken): Promise<Unread> {
    return { unreadable: this.unreadable(this.locale), passedOver: await this.overlooked.passedOver(token) };
  }

  /** Everything that may hold reports and was not read, and why. */
  unreadFiles(token: CancellationToken): Promise<readonly Unreadable[]> {
    return this.overlooked.all(token);
  }

  /** What there was too much of to be read. @param folder only what lies below it; null: all of the workspace */
  beyond(folder: string | null, token: CancellationToken): Promise<readonly Beyond[]> {
    return this.overlooked.beyond(folder, token);
  }

  /** Of folders that are still open, and no project file leaves them out. */
  private unreadable(locale: Locale): readonly Unreadable[] {
    const all = this.papers?.unreadable(locale) ?? [];
    return all.filter(({ uri }) => this.inside(uri) && this.included(uri));
  }

  /** Language of what is said about all of them together. */
  get locale(): Locale {
    return this.world.settings().locale;
  }

  /** A file as people read its place: below a folder of the workspace, or by its name. @param folder another one above it */
  pathOf(uri: string, folder: string | null = folderAround(this.folders, uri)): string {
    return (folder === null ? null : pathWithin(folder, uri)) ?? nameOf(uri);
  }

  /** Every report of the workspace, once all of them have been read; those of one organ together, by year. */
  async everyReport(wanted?: ReadWanted, { papers = true } = {}): Promise<readonly KnownReport[]> {
    this.begin();
    if (papers) this.includePapers();
    return this.years.allRead(wanted);
  }

  /** A report as it stands in the editor, else on the disk; null when it is gone. */
  readReport(uri: string): Promise<Report | null> {
    return this.years.read(uri);
  }

  /** The same organ's report of the year before; null where there is none, or several. */
  async lastYearOf(uri: string): Promise<LastYear | null> {
    return (await this.years.withNeighbours(uri))?.neighbours.lastYear ?? null;
  }

  /** What is said about one of them, and in which language. */
  async findingsOf(uri: string) {
    const found = await this.reviewer.findings(uri);
    return found && { ...found, locale: this.localeAt(uri) };
  }

  /** The language of what is said about a file. */
  localeAt(uri: string): Locale {
    return this.localeOf(this.projects.of(uri));
  }

  /** A project file as some text of it, and the tools to write it. */
  parseConfig(uri: string, text: string): ProjectFile {
    return this.projects.parse(uri, text);
  }

  get configTools(): ConfigTools {
    return this.world.configTools();
  }

  /** The report of an organ and year, from the editor or the disk. */
  find(organ: string, year: number): Promise<Report | null> {
    return this.years.find(organ, year);
  }

  /** Every report the workspace is known to have. */
  reports(): Iterable<KnownReport> {
    return this.years.all();
  }

  /** Files of other kinds count too from now on, and are watched. */
  private includePapers(): void {
    if (this.papers) return;
    this.papers = this.openPapers();
    this.watch(convertedEnds);
    this.years.includePapers(this.folders);
  }

  private watch(ends: readonly string[], ...more: readonly string[]): void {
    if (!this.canWatch) return;
    const watchers = [`**/*.{${ends.join(',')}}`, ...more].map((globPattern) => ({ globPattern }));
    this.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => this.world.log(`watching files: ${String(error)}`));
  }

  private compares(): boolean {
    const { enabled, compare } = this.world.settings();
    return enabled && compare;
  }

  private start(): void {
    if (this.compares()) this.begin();
  }

  private begin(): void {
    if (this.started) return;
    this.started = true;
    this.run(this.years.start(this.folders));
  }

  /** Folders that come: their project files count at once, their reports once comparing has begun. */
  private read(folders: readonly string[]): void {
    const configs = async (): Promise<void> => {
      for (const folder of folders) {
        if (await this.files.prefetch(folder)) this.configsChanged();
      }
    };
    this.run(configs());
    if (this.started) this.run(this.years.start(folders));
  }

  private run(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.world.log(`reading the workspace: ${String(error)}`));
  }

  private fileChanged(uri: string, gone: boolean): void {
    if (!isConfig(uri)) {
      if (this.started) this.years.changed(uri, gone);
      if (gone) this.configsGone(uri);
      return;
    }
    this.run(this.files.configChanged(uri).then(() => this.configsChanged()));
  }

  private folderGone(uri: string): void {
    this.years.changed(uri, true);
    this.configsGone(uri);
  }

  /** A folder takes its project files along, and only it is named. */
  private configsGone(folder: string): void {
    const configs = this.projects.below(folder);
    if (configs.length === 0) return;
    this.run(Promise.all(configs.map((uri) => this.files.configChanged(uri))).then(() => this.configsChanged()));
  }

  private configsChanged(): void {
    this.projects.forget();
    this.reviewing?.forget();
    for (const uri of this.configDiagnostics.uris()) {
      if (this.projects.fileOf(uri)?.uri !== uri) this.configDiagnostics.hide(uri);
    }
    this.years.rejudge();
    this.world.stale(null);
  }

  private named(uri: string, found: InProject | null): boolean {
    return this.world.settingsAt(uri).named(uri) || found?.project.isReport(found.path) === true;
  }

  private localeOf(found: InProject | null): Locale {
    const wanted = found?.project.config.messageLanguage ?? null;
    if (wanted === null) return this.world.settings().locale;
    return wanted === 'auto' ? this.world.editorLocale() : wanted;
  }

  /** Clients that watch at all watch the files of the workspace. */
  private watches(uri: string): boolean {
    return this.canWatch && this.inside(uri);
  }

  /** Whether the project file, if there is one, does not leave it out. */
  private included(uri: string): boolean {
    const found = this.projects.of(uri);
    return found === null || found.project.includes(found.path);
  }

  private inside(uri: string): boolean {
    return folderAround(this.folders, uri) !== null;
  }

  private get reviewer(): Reviewer {
    this.reviewing ??= new Reviewer({
      all: (wanted) => this.years.allRead(wanted),
      read: (uri) => this.years.withNeighbours(uri),
      check: (uri, report, neighbours) =>
        this.world.service.check(report, { ...this.optionsOf(uri, this.projects.of(uri)), ...neighbours }),
      changed: this.world.reviewChanged,
    });
    return this.reviewing;
  }

  /** Made when somebody asks: few do. */
  private get overlooked(): Overlooked {
    this.asked ??= new Overlooked({
      files: () => this.files,
      folders: () => this.folders,
      included: (uri) => this.included(uri),
      papers: (locale) => this.unreadable(locale),
      texts: () => this.years.unreadTexts(),
      years: () => this.years,
      locale: () => this.locale,
    });
    return this.asked;
  }

  private openProjects(): Projects {
    return new Projects(this.files, this.world.configTools, (file) => this.configDiagnostics.show(file));
  }

  private openPapers(): Papers {
    const { service, converter } = this.world;
    return new Papers({
      files: this.files,
      converter,
      parse: (text, markdown) => service.parse(text, { markdown }),
    });
  }

  private openYears(): Years {
    const { world } = this;
    return new Years({
      service: world.service,
      files: this.files,
      papers: () => this.papers,
      open: world.open,
      inside: (uri) => this.inside(uri),
      included: (uri) => this.included(uri),
      named: (uri) => this.named(uri, this.projects.of(uri)),
      moved: (key, before, now) => this.reviewing?.moved(key, before, now),
      stale: (uris) => this.soon(uris),
      log: world.log,
    });
  }

  private soon(uris: readonly string[]): void {
    for (const uri of uris) this.staleUris.add(uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const all = [...this.staleUris];
      this.staleUris.clear();
      if (all.length > 0) this.world.stale(all);
    }, SETTLE_MS);
  }
}
