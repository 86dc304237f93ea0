/** The rules on citations and wording, in the order of the documentation. */
import type { Rule } from '../rule.ts';
import { brackets } from './citation-brackets.ts';
import { number } from './citation-number.ts';
import { approximateTotal, relativeDate } from './dates.ts';
import { issuer } from './issuer.ts';
import { punctuationWidth } from './punctuation.ts';
import { repeatedWord } from './repeats.ts';
import { extractionResidue } from './residue.ts';
import { staleYear } from './stale-year.ts';
import { superseded } from './superseded.ts';

export const textRules: readonly Rule[] = [
  superseded,
  number,
  issuer,
  brackets,
  staleYear,
  relativeDate,
  approximateTotal,
  punctuationWidth,
  repeatedWord,
  extractionResidue,
];
