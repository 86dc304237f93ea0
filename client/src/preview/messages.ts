/** What panel and page say to each other. What comes from the page is input: it is checked here. */
import type { CopyKit, CopyTable, PreviewWords, PrintedSheet } from '../../../server/src/requests.ts';

export type Look = 'web' | 'a4';

/** What of the report goes on the clipboard. */
export type CopyWhat = CopyTable['table'] | 'report';

/** What the page keeps of itself over a reload of the window. */
export interface PageState {
  readonly uri: string;
  readonly look: Look;
}

export type ToPage =
  | {
      readonly type: 'update';
      readonly version: number;
      readonly html: string;
      readonly words: PreviewWords;
      readonly copy: CopyKit;
      readonly sheet: PrintedSheet;
      readonly state: PageState;
    }
  /** The source line at the top of the editor, with the share of it that is scrolled away. */
  | { readonly type: 'scroll'; readonly line: number }
  | { readonly type: 'look'; readonly look: Look }
  /** `id` comes back with the answer. */
  | { readonly type: 'copy'; readonly what: CopyWhat; readonly id: number };

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'scroll'; readonly line: number }
  /** Offsets into the text of the version that is shown. */
  | { readonly type: 'reveal'; readonly start: number; readonly end: number; readonly version: number }
  | { readonly type: 'look'; readonly look: Look }
  | { readonly type: 'copied'; readonly id: number; readonly done: boolean };

const isPlace = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isLook = (value: unknown): value is Look => value === 'web' || value === 'a4';

/** The message, or null for anything else. */
export function readFromPage(value: unknown): FromPage | null {
  if (typeof value !== 'object' || value === null) return null;
  const { type, line, start, end, version, look, id, done } = value as Record<string, unknown>;
  if (type === 'ready') return { type };
  if (type === 'scroll' && isPlace(line)) return { type, line };
  if (type === 'reveal' && isPlace(start) && isPlace(end) && start <= end && isPlace(version))
    return { type, start, end, version };
  if (type === 'look' && isLook(look)) return { type, look };
  if (type === 'copied' && isPlace(id) && typeof done === 'boolean') return { type, id, done };
  return null;
}

/** What a page kept, or null where it is none of ours. */
export function readState(value: unknown): PageState | null {
  if (typeof value !== 'object' || value === null) return null;
  const { uri, look } = value as Record<string, unknown>;
  return typeof uri === 'string' && uri !== '' ? { uri, look: isLook(look) ? look : 'web' } : null;
}
