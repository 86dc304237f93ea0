/** Sentences of the base reports that the examples of these rules replace. */
import { replacing } from '../samples.ts';

/** What the department's report says of its requests. */
const SENTENCE =
  '全年新收政府信息公开申请31件，上年结转3件，办结32件，结转下年度继续办理2件。办结的申请中，予以公开14件，部分公开5件，不予公开5件，无法提供5件，不予处理2件，其他处理1件。因政府信息公开被申请行政复议3件，被提起行政诉讼3件。';

/** Bundles go without examples; the mark lets them go without this, too. */
export const instead = /* @__PURE__ */ replacing(SENTENCE);
