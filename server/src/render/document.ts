/**
 * The report as it is published, as blocks: what preview, page, fragment and Word file are all written from. Spans are
 * offsets (UTF-16 units) into the report's text.
 */
import type { SectionId, Span } from '../report/types.ts';
import type { Grid } from './grid.ts';

/** Characters of one look. `\n` in `text` is a forced line break. */
export interface Run {
  readonly text: string;
  /** The very characters in the source, as long as `text`; null where the text was put together. */
  readonly span: Span | null;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  /** An address that passed `safeLink`. */
  readonly link?: string;
  /** The opening words of a paragraph that serve as its heading: （一）主动公开。 */
  readonly lead?: boolean;
}

export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

export type Block =
  | { readonly kind: 'title'; readonly span: Span; readonly lines: readonly (readonly Run[])[] }
  | {
      readonly kind: 'heading';
      readonly span: Span;
      readonly level: HeadingLevel;
      readonly runs: readonly Run[];
      /** Set on the heading that opens one of the six sections. */
      readonly section: SectionId | null;
    }
  | { readonly kind: 'paragraph'; readonly span: Span; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list';
      readonly span: Span;
      /** Number of the first item; null for a list of dots. */
      readonly start: number | null;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly span: Span; readonly blocks: readonly Block[] }
  | { readonly kind: 'rule'; readonly span: Span }
  /** One of the three official tables. */
  | { readonly kind: 'official'; readonly span: Span; readonly grid: Grid }
  /** Any other table; the first `headers` rows are headers. */
  | {
      readonly kind: 'table';
      readonly span: Span;
      readonly headers: number;
      readonly rows: readonly (readonly (readonly Run[])[])[];
    }
  | { readonly kind: 'signature'; readonly span: Span; readonly lines: readonly (readonly Run[])[] };

/** Turns a stretch of running text into blocks; spans are offsets into the whole text, the stretch starts at `base`. */
export type ProseReader = (stretch: string, base: number) => readonly Block[];
