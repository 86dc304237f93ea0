/** The settings by place: in a workspace of several folders each may have its own, else those of the window count. */
import type { Connection } from 'vscode-languageserver';
import type { InitializationOptions } from '../requests.ts';
import { folderAround, uriKey } from '../workspace/uris.ts';
import { readSettings, type Settings } from './settings.ts';

const SECTION = 'xxgk';

export interface ScopesWorld {
  /** The folders of the workspace, as URIs. */
  readonly folders: () => readonly string[];
  /** Other settings count from now on. */
  readonly changed: () => void;
  readonly log: (message: string) => void;
}

export class Scopes {
  /** What is the same everywhere: the language, the switches of the editor's aids. */
  window: Settings = readSettings(undefined, undefined);
  private readonly ofFolders = new Map<string, Settings>();
  private editorLocale: string | undefined;
  /** Whether the client was to be asked from the start; what came with `initialize` is not asked for again. */
  private unknown = true;
  private canAsk = false;
  /** A later answer to an earlier question says nothing. */
  private questions = 0;

  constructor(
    private readonly connection: Connection,
    private readonly world: ScopesWorld,
  ) {}

  initialize(options: InitializationOptions, editorLocale: string | undefined, canAsk: boolean): void {
    this.editorLocale = editorLocale;
    this.canAsk = canAsk;
    this.unknown = options.settings === undefined;
    this.window = this.read(options.settings);
    for (const [uri, value] of Object.entries(options.folderSettings ?? {})) {
      this.ofFolders.set(uriKey(uri), this.read(value));
    }
  }

  /** Those that count for a document. */
  at(uri: string): Settings {
    if (this.ofFolders.size === 0) return this.window;
    const folder = folderAround(this.world.folders(), uri);
    return (folder !== null && this.ofFolders.get(uriKey(folder))) || this.window;
  }

  /** The client is ready to answer. */
  ready(): void {
    if (this.unknown) this.ask();
  }

  foldersChanged(): void {
    if (this.ofFolders.size > 0 || this.world.folders().length > 1) this.ask();
  }

  /** @param sent what came with `workspace/didChangeConfiguration` */
  changed(sent: unknown): void {
    const own: unknown = typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>)[SECTION] : null;
    if (this.world.folders().length > 1 && this.canAsk) this.ask();
    else if (own !== undefined && own !== null) {
      this.window = this.read(own);
      this.world.changed();
    } else this.ask();
  }

  private read(value: unknown): Settings {
    return readSettings(value, this.editorLocale);
  }

  private ask(): void {
    if (!this.canAsk) return;
    this.fetch().catch((error: unknown) => this.world.log(`settings: ${String(error)}`));
  }

  private async fetch(): Promise<void> {
    const all = this.world.folders();
    // The settings of a single folder are those of the window.
    const folders = all.length > 1 ? all : [];
    const question = ++this.questions;
    const items = [{ section: SECTION }, ...folders.map((scopeUri) => ({ scopeUri, section: SECTION }))];
    const [own, ...others]: unknown[] = await this.connection.workspace.getConfiguration(items);
    if (question !== this.questions) return;
    this.window = this.read(own);
    this.ofFolders.clear();
    folders.forEach((uri, i) => {
      this.ofFolders.set(uriKey(uri), this.read(others[i]));
    });
    this.world.changed();
  }
}
