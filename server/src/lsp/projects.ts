/** The project files `.xxgkrc.json`: found upward from a document, read once, obeyed as they lie on disk. */
import { ruleIds } from '../report/ruleIds.ts';
import { decode } from '../text/encoding.ts';
import type { ConfigResult, Project } from '../workspace/config.ts';
import { configName } from '../workspace/types.ts';
import { foldersAbove, pathWithin, uriKey } from '../workspace/uris.ts';
import type { Files } from './files.ts';

/** The bundle that reads and writes project files; loaded at the first one. */
export type ConfigTools = typeof import('../workspace/entry.ts');

/** A project file as read. */
export interface ProjectFile extends ConfigResult {
  readonly uri: string;
  readonly text: string;
  /** null where the file has problems: half a project file is not obeyed. */
  readonly project: Project | null;
}

/** What the project file above a document says. */
export interface InProject {
  readonly file: ProjectFile;
  readonly project: Project;
  /** Path of the document from the folder of the project file. */
  readonly path: string;
}

/** No text at all: what cannot be decoded is told as a problem. */
const UNREADABLE = '\0';

export const isConfig = (uri: string): boolean => uri.endsWith(`/${configName}`);

export class Projects {
  private readonly byFolder = new Map<string, ProjectFile | null>();
  private readonly byFile = new Map<string, ProjectFile>();

  constructor(
    private readonly files: Files,
    private readonly tools: () => ConfigTools,
    /** A project file has been read: its problems are to be shown, or are gone. */
    private readonly read: (file: ProjectFile) => void,
  ) {}

  /** The project file that counts for a document, with or without problems; null where there is none. */
  fileOf(uri: string): ProjectFile | null {
    const [folder] = foldersAbove(uri);
    if (folder === undefined) return null;
    const known = this.byFolder.get(folder);
    if (known !== undefined) return known;
    const found = this.search(folder);
    this.byFolder.set(folder, found);
    return found;
  }

  /** What the project file says of a document; null where none is obeyed. */
  of(uri: string): InProject | null {
    const file = this.fileOf(uri);
    if (!file?.project) return null;
    const path = pathWithin(file.uri.slice(0, -configName.length - 1), uri);
    return path === null ? null : { file, project: file.project, path };
  }

  /** A text as a project file, whatever lies on disk. */
  parse(uri: string, text: string): ProjectFile {
    const { parseConfig, openProject } = this.tools();
    const result = parseConfig(text, ruleIds);
    return { ...result, uri, text, project: result.config && openProject(result.config) };
  }

  /** Project files that were read below a folder. */
  below(folder: string): readonly string[] {
    const above = `${uriKey(folder)}/`;
    return [...this.byFile].flatMap(([key, { uri }]) => (key.startsWith(above) ? [uri] : []));
  }

  /** Everything is read again when it is asked for. */
  forget(): void {
    this.byFolder.clear();
    this.byFile.clear();
  }

  private search(folder: string): ProjectFile | null {
    for (const above of foldersAbove(`${folder}/`)) {
      const uri = `${above}/${configName}`;
      const known = this.byFile.get(uriKey(uri));
      if (known) return known;
      const bytes = this.files.config(uri);
      if (!bytes) continue;
      const decoded = decode(bytes);
      const file = this.parse(uri, 'text' in decoded ? decoded.text : UNREADABLE);
      this.byFile.set(uriKey(uri), file);
      this.read(file);
      return file;
    }
    return null;
  }
}
