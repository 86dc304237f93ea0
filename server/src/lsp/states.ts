/** Names the state of what is said about a document: it changes whenever the answer to a request may. */
export class States {
  /** Count what invalidates answers besides the text: settings and project files; of a document its switch and neighbours. */
  private all = 0;
  private readonly ofDocuments = new Map<string, number>();

  of(uri: string, version: number): string {
    return `${version}.${this.all}.${this.ofDocuments.get(uri) ?? 0}`;
  }

  /** @param uris null: all */
  changed(uris: readonly string[] | null): void {
    if (uris === null) this.all++;
    for (const uri of uris ?? []) this.ofDocuments.set(uri, (this.ofDocuments.get(uri) ?? 0) + 1);
  }

  forget(uri: string): void {
    this.ofDocuments.delete(uri);
  }
}
