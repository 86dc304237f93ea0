import type { Rule } from '../rule.ts';
import { fileUnreadable, twoReports } from './document.ts';
import { feeParts } from './fee-parts.ts';
import { feeAbsent, feeIncomplete } from './fees.ts';
import { overviewAspect } from './overview-aspect.ts';
import { overviewAssessment } from './overview-assessment.ts';
import { periodAbsent, periodWrong } from './period.ts';
import { measuresAbsent, problemsAbsent } from './problems.ts';
import { problemsPerfunctory } from './problems-perfunctory.ts';
import { promptLeft } from './prompt-left.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionMisnumbered } from './section-misnumbered.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionDuplicate, sectionOrder } from './section-order.ts';
import { sectionTitle } from './section-title.ts';
import { signatureEarly, signatureLate } from './signature-date.ts';
import { signatureAbsent, signatureOrgan } from './signature-present.ts';
import { titleAbsent, titleYear } from './title.ts';
import { titleWording } from './title-wording.ts';

export const structureRules: readonly Rule[] = [
  sectionMissing,
  sectionOrder,
  sectionDuplicate,
  sectionMisnumbered,
  sectionTitle,
  sectionEmpty,
  promptLeft,
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
