/** What the rules on section 五 share: its body, and the fix of one that says too little. */
import { derived } from '../../report/derived.ts';
import type { Report, Section, Span } from '../../report/types.ts';
import { contentOf, sectionOf } from '../edit.ts';
import type { Fix } from '../rule.ts';
import { type Said, whatIsSaid } from './problem-words.ts';

export interface ProblemBody {
  readonly section: Section;
  readonly content: Span;
  readonly said: Said;
}

/** Section 五 with something in it; null where it is missing or empty (other rules say so). */
export const bodyOf = (report: Report): ProblemBody | null => derived(report, readBody);

function readBody(report: Report): ProblemBody | null {
  const section = sectionOf(report, 5);
  const content = section && contentOf(report, section);
  if (!section || !content || content.end <= content.start) return null;
  return { section, content, said: whatIsSaid(report, content) };
}

/** One fix, that writes what is missing. */
export const fixOf = (
  key: 'problems-absent.fix' | 'measures-absent.fix' | 'problems-perfunctory.fix',
  edits: Fix['edits'],
): readonly Fix[] => [{ title: { key, args: {} }, preferred: true, safe: false, edits }];
