import type { Rule } from '../rule.ts';
import { fileUnreadable, twoReports } from './document.ts';
import { feeAbsent, feeIncomplete, feeParts } from './fees.ts';
import { overviewAspect, overviewAssessment } from './overview.ts';
import { periodAbsent, periodWrong } from './period.ts';
import { measuresAbsent, problemsAbsent, problemsPerfunctory } from './problems.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionDuplicate, sectionOrder } from './section-order.ts';
import { sectionMisnumbered, sectionTitle } from './section-title.ts';
import { signatureAbsent, signatureEarly, signatureLate, signatureOrgan } from './signature.ts';
import { titleAbsent, titleWording, titleYear } from './title.ts';

export const structureRules: readonly Rule[] = [
  sectionMissing,
  sectionOrder,
  sectionDuplicate,
  sectionMisnumbered,
  sectionTitle,
  sectionEmpty,
  overviewAspect,
  overviewAssessment,
  problemsAbsent,
  measuresAbsent,
  problemsPerfunctory,
  feeAbsent,
  feeIncomplete,
  feeParts,
  titleAbsent,
  titleYear,
  titleWording,
  periodAbsent,
  periodWrong,
  signatureAbsent,
  signatureEarly,
  signatureLate,
  signatureOrgan,
  twoReports,
  fileUnreadable,
];
