/**
 * Names the state of what is said about a document: it changes whenever the answer to a request may. No name comes twice:
 * a client may keep one over the closing of a document, whose versions begin anew, or over a restart of the server.
 */
export class States {
  private readonly start = Date.now().toString(36);
  private count = 0;
  /** What invalidates answers besides the text: settings and project files; of a document its switch and neighbours. */
  private all = 0;
  private readonly ofDocuments = new Map<string, number>();

  of(uri: string, version: number): string {
    return `${this.start}.${version}.${this.all}.${this.ofDocuments.get(uri) ?? 0}`;
  }

  /** @param uris null: all */
  changed(uris: readonly string[] | null): void {
    const now = ++this.count;
    if (uris === null) this.all = now;
    for (const uri of uris ?? []) this.ofDocuments.set(uri, now);
  }

  opened(uri: string): void {
    this.changed([uri]);
  }

  closed(uri: string): void {
    this.ofDocuments.delete(uri);
  }
}
