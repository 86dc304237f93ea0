import type { FileOut, SummaryOut } from '../outcome.ts';

/** One form of output. Files are rendered one by one, so that nothing of a file but its lines is kept. */
export interface Reporter {
  /** Whether it shows related places and fixes: computing them costs time. */
  readonly details: boolean;
  /** Whether it shows the characters a finding is about. */
  readonly words?: boolean;
  file(file: FileOut): string;
  /**
   * Asked for after the last file: what stands before, between and after the non-empty rendered files. `unreadable` is
   * how many of the files could not be read, `paths` are all of them in the order of their rendered lines.
   */
  frame(
    summary: SummaryOut,
    unreadable: number,
    paths: readonly string[],
  ): { readonly head: string; readonly between: string; readonly tail: string };
}
