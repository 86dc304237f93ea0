/** How examples are made from the base report. */
import type { Example } from './rule.ts';

/** The example with other words in the place of `from`; `at`: what the finding lies on. */
export const replacing =
  (from: string) =>
  (to: string, at?: string): Example => ({ edits: [{ from, to }], ...(at ? { at } : {}) });
