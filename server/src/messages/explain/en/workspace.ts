import type { Explanation } from '../types.ts';

export const workspace = {
  'suppression-unused': {
    title: 'A suppression without use',
    what: 'There is no such finding where it points, or no such rule.',
    why: 'It would hide a real finding later.',
    fix: 'The quick fix deletes it.',
  },
  'suppression-reason': {
    title: 'A suppression without reason',
    what: 'No reason is given. It does nothing until there is one.',
    why: 'Others must know why the finding may stand.',
    fix: 'Write a colon and the reason behind the rule.',
  },
  'carried-over': {
    title: 'Carried in is not what was carried forward',
    what: 'Row 二 of 表三 differs from row 四 of last year’s report, in total or in a column. Seen from either file.',
    why: 'What was not closed at the end of last year is carried into this one. Mergers may break it.',
    fix: 'Check both years; where there is a reason, suppress with it.',
  },
  'in-force-rollforward': {
    title: 'Documents in force do not lead on',
    what: '现行有效 is not last year’s plus 制发 minus 废止.',
    why: 'Documents come by issue and go by repeal. Expiry and reorganisation may break it, so it is only worth a look.',
    fix: 'Check the numbers; where there is a reason, suppress with it.',
  },
  'copied-text': {
    title: 'Copied from last year',
    what: 'Nine tenths of section 一 or 五 (digits left out) are last year’s, or every figure that is not zero is.',
    why: '国办公开办函〔2021〕30号: reports that repeat others or are perfunctory lead to accountability.',
    fix: 'Write of this year; check whether last year’s tables were taken over.',
  },
  'duplicate-report': {
    title: 'Two reports of one organ and year',
    what: 'Two files of the workspace have the same organ and year.',
    why: 'An old draft, mostly; comparisons cannot tell which to take.',
    fix: 'Keep one, or correct the year of a title.',
  },
} as const satisfies Readonly<Record<string, Explanation>>;
