/** Pieces of the base report that the examples of these rules replace. */

import { FEES, replacing } from '../samples.ts';
import { MEASURES } from '../structure/samples.ts';

export const OPENING =
  '2024年，澄溪县水利局围绕防汛抗旱、农村供水、河湖管护等群众关心的事项，扎实做好政府信息公开各项工作。';
export const NOTICE = '格式〉的通知》（国办公开办函〔2021〕30号）';
const LAW = '《中华人民共和国政府信息公开条例》（国务院令第711号）';
const ISSUER = '《国务院办公厅政府信息与政务公开办公室关于印发';

// Bundles go without examples; the marks let them go without these, too.
/** A paragraph of the overview in place of its first. */
export const opening = /* @__PURE__ */ replacing(OPENING);
export const notice = /* @__PURE__ */ replacing(NOTICE);
export const law = /* @__PURE__ */ replacing(LAW);
export const issuer = /* @__PURE__ */ replacing(ISSUER);
export const fees = /* @__PURE__ */ replacing(FEES);
export const measures = /* @__PURE__ */ replacing(MEASURES);
