/**
 * Whether a project file makes a report of a document by its name: asked where nothing else does, before there is a
 * server. Of the file no more is read than that takes, and a little too generously; the server reads it properly.
 */
import * as vscode from 'vscode';

const PROJECT = '.xxgkrc.json';
/** Beyond this a project file is none. */
const LONGEST = 1_000_000;
const LIST = /"files"\s*:\s*\[/;

/** Patterns of a project file; it may have comments, and may be broken. */
function patternsIn(text: string): readonly string[] {
  const start = LIST.exec(text);
  if (!start) return [];
  const patterns: string[] = [];
  for (const [token] of text.slice(start.index + start[0].length).matchAll(/"(?:[^"\\]|\\.)*"|\]/g)) {
    if (token === ']') break;
    try {
      patterns.push(String(JSON.parse(token)));
    } catch {
      // No string of JSON: the server says so once it runs.
    }
  }
  return patterns;
}

export class ProjectNames {
  /** What the project file of a folder lists; null: it has none. */
  private readonly listed = new Map<string, Promise<readonly string[] | null>>();

  /** A project file was written to. */
  forget(): void {
    this.listed.clear();
  }

  isProject({ uri }: vscode.TextDocument): boolean {
    return uri.path.endsWith(`/${PROJECT}`);
  }

  /** By the nearest project file above it, as the server has it. */
  async has(document: vscode.TextDocument): Promise<boolean> {
    if (document.uri.scheme === 'untitled') return false;
    for (let below = document.uri; ; ) {
      const folder = vscode.Uri.joinPath(below, '..');
      if (folder.path === below.path) return false;
      const patterns = await this.listedIn(folder);
      if (patterns) {
        const filters = patterns.map((pattern) => ({ pattern: new vscode.RelativePattern(folder, pattern) }));
        return filters.length > 0 && vscode.languages.match(filters, document) > 0;
      }
      below = folder;
    }
  }

  private listedIn(folder: vscode.Uri): Promise<readonly string[] | null> {
    const key = folder.toString();
    const known = this.listed.get(key);
    if (known) return known;
    const listed = (async () => {
      try {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, PROJECT));
        return bytes.length > LONGEST ? [] : patternsIn(new TextDecoder().decode(bytes));
      } catch {
        return null; // there is none
      }
    })();
    this.listed.set(key, listed);
    return listed;
  }
}
