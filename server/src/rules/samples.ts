/** How examples are made from the base report. */
import type { Example } from './rule.ts';

/** The whole of section 六 in the base report, as the Word form has it. */
export const FEES = '本年度未收取政府信息公开信息处理费，没有其他需要报告的事项。';

/** The example with other words in the place of `from`; `at`: what the finding lies on. */
export const replacing =
  (from: string) =>
  (to: string, at?: string): Example => ({ edits: [{ from, to }], ...(at ? { at } : {}) });
