import type { narrative as zh } from '../zh-cn/narrative.ts';

const disagrees = 'The text says “{quote}”, but {place} is {value}: the two disagree';

/** English sentences: narrative. Same keys and arguments as the Chinese ones. */
export const narrative: Readonly<Record<keyof typeof zh, string>> = {
  'narrative-received': disagrees,
  'narrative-carried-in': disagrees,
  'narrative-closed': disagrees,
  'narrative-carried-forward': disagrees,
  'narrative-outcome': disagrees,
  'narrative-applicant': disagrees,
  'narrative-reviews': disagrees,
  'narrative-documents': disagrees,
  'narrative-zero': 'The text says “{quote}”, but {place} is {value}',
  'narrative-zero.two': 'The text says “{quote}”, but {place} is {value}, {otherPlace} is {otherValue}',
  'narrative-all-closed': 'The text says “{quote}”, but {place} is {value}: not all were closed',
  'narrative-parts': 'The text says “{quote}”, but its parts {terms} = {sum} are {difference} too many',
  'narrative-parts.fewer': 'The text says “{quote}”, but its parts {terms} = {sum} are {difference} too few',
  'narrative-parts.balance':
    'The numbers of the text do not balance: received {received} + carried in {over} ≠ closed {done} + carried forward {forward}',
  'narrative-percent': 'The text says “{quote}”, but {part} ÷ {whole} is {right}%',
  'narrative-growth': 'The text says “{quote}”, but last year was {last} and this year is {now}: it should be {right}',
  'narrative-growth.opposite':
    'The text says “{quote}”, but last year was {last} and this year is {now}: the change goes the other way',
  'narrative.cell': '{place}: {value}',
  'narrative.part': '{value}',
  'narrative.write': 'Write {value} in the text',
};
