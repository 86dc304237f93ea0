/** What a report says to its readers: comments are for its authors alone. */
import { withoutComments } from '../text/comments.ts';
import { derived } from './derived.ts';
import type { Report } from './types.ts';

/** The text of the report, each character at its own offset, with blanks in the place of comments. */
export const spokenOf = (report: Report): string => derived(report, blanked);

const blanked = ({ text }: Report): string => withoutComments(text);
