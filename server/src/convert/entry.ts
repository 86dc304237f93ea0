/** The bundle of conversions, loaded at first use: what it needs is no part of the server or the command line itself. */
export { isHugePage } from './bounds.ts';
export { htmlToMarkdown } from './html.ts';
