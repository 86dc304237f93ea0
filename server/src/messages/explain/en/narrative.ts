import type { Explanation } from '../types.ts';

const PLACES =
  'Both places are shown. Numbers of another scope (on behalf of a government, filed cases, last year, channels, page views) are not compared.';
const FIX = 'Find out which is right; the quick fix writes the table’s value into the text, never the reverse.';
const WHY =
  'Text and tables of one report speak of the same things; 国办公开办函〔2021〕30号: inaccurate reports lead to accountability.';

export const narrative = {
  'narrative-received': {
    title: 'Received: text and table differ',
    what: `The text’s number of requests received or handled is not the table’s. 收到 may include those carried in: any accepted reading will do. Two such numbers in one sentence, neither said to be the total, are not judged: which of them is cannot be told. ${PLACES}`,
    why: WHY,
    fix: FIX,
  },
  'narrative-carried-in': {
    title: 'Carried in: text and table differ',
    what: `The text’s 上年结转 is not row 二 of 表三. ${PLACES}`,
    why: WHY,
    fix: FIX,
  },
  'narrative-closed': {
    title: 'Closed: text and table differ',
    what: `The text’s number of requests closed or answered is not （七）总计 of 表三. ${PLACES}`,
    why: WHY,
    fix: FIX,
  },
  'narrative-carried-forward': {
    title: 'Carried forward: text and table differ',
    what: `The text’s 结转下年度 is not row 四 of 表三. ${PLACES}`,
    why: WHY,
    fix: FIX,
  },
  'narrative-outcome': {
    title: 'Outcome: text and table differ',
    what: `The text’s number granted, refused, unavailable … is not that of the row or group of 表三. ${PLACES}`,
    why: WHY,
    fix: FIX,
  },
  'narrative-applicant': {
    title: 'Applicants: text and table differ',
    what: `The text’s number of natural persons or organisations is not that of the columns of 表三. ${PLACES}`,
    why: WHY,
    fix: FIX,
  },
  'narrative-reviews': {
    title: 'Reviews: text and table differ',
    what: `The text’s number of reconsiderations or suits, or of their outcomes, is not that of 表四. ${PLACES}`,
    why: WHY,
    fix: FIX,
  },
  'narrative-documents': {
    title: 'Documents: text and table differ',
    what: `The text’s number of normative documents issued, repealed or in force is not that of 表二. 公开 alone is wider, and only worth a look. ${PLACES}`,
    why: WHY,
    fix: FIX,
  },
  'narrative-zero': {
    title: 'None in the text, some in the table',
    what: `The text says that no request came, or no review happened, and the table’s figures are not 0. ${PLACES}`,
    why: WHY,
    fix: 'Find out which is right.',
  },
  'narrative-all-closed': {
    title: 'All closed, but some carried forward',
    what: 'The text says that all requests were closed or answered, and row 四 of 表三 is above 0.',
    why: WHY,
    fix: 'Say: all but those carried forward.',
  },
  'narrative-parts': {
    title: 'The parts do not add up',
    what: 'In one sentence, the parts after 其中 are more than the whole, or less where the list is closed. A total behind its parts (合计 N 条) must be exactly their sum. Open lists are not checked, and different units are not added.',
    why: WHY,
    fix: 'Check the parts and the whole.',
  },
  'narrative-percent': {
    title: 'A wrong percentage',
    what: 'A share differs from what its two numbers give, to the printed digits. Rounded or cut off, both are right, and so is a last digit moved by one to make the shares of one list add up to exactly 100%. Anything else is reported.',
    why: WHY,
    fix: 'The quick fix writes the computed share.',
  },
  'narrative-growth': {
    title: 'A wrong growth rate',
    what: 'A change on last year differs from what last year’s report gives, to the printed digits, rounded or cut off. Only where that report is in the workspace.',
    why: WHY,
    fix: 'The quick fix writes the computed rate.',
  },
} as const satisfies Readonly<Record<string, Explanation>>;
