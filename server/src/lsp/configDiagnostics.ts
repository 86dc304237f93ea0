/**
 * What is wrong in project files. One that is open answers for itself, as any document; one that lies closed is told
 * about all the same: it is not obeyed, and nobody would know why.
 */
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { SOURCE } from '../features/diagnostics.ts';
import { severity } from '../features/protocol.ts';
import { type Locale, say } from '../messages/index.ts';
import { uriKey } from '../workspace/uris.ts';
import { type Log, tell } from './guard.ts';
import type { ProjectFile } from './projects.ts';

export class ConfigDiagnostics {
  /** Closed files with problems on show: URI by key. */
  private readonly shown = new Map<string, string>();

  constructor(
    private readonly connection: Connection,
    private readonly locale: () => Locale,
    private readonly isOpen: (uri: string) => boolean,
    private readonly log: Log,
  ) {}

  of(file: ProjectFile): Diagnostic[] {
    return file.problems.map(({ from, to, message }) => ({
      range: { start: from, end: to },
      severity: severity.error,
      source: SOURCE,
      message: say(this.locale(), message.key, message.args),
    }));
  }

  /** A file has been read from where it lies. */
  show(file: ProjectFile): void {
    if (this.isOpen(file.uri)) return;
    const items = this.of(file);
    if (items.length === 0) this.hide(file.uri);
    else {
      this.shown.set(uriKey(file.uri), file.uri);
      this.send(file.uri, items);
    }
  }

  hide(uri: string): void {
    if (this.shown.delete(uriKey(uri))) this.send(uri, []);
  }

  /** Those on show; some of them may be gone. */
  uris(): readonly string[] {
    return [...this.shown.values()];
  }

  private send(uri: string, diagnostics: Diagnostic[]): void {
    tell('diagnostics', this.log, () => this.connection.sendDiagnostics({ uri, diagnostics }));
  }
}
