import type { Report, Span } from './types.ts';

const MOST = 40;

/** The characters of a place as a reader is shown them: on one line, cut short. */
export const excerpt = ({ text }: Report, { start, end }: Span): string =>
  text.slice(start, Math.min(end, start + MOST)).replace(/\s+/g, ' ');
