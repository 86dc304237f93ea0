import type { sums as zh } from '../zh-cn/sums.ts';

/** English sentences: sums. Same keys and arguments as the Chinese ones. */
const less = '{table}, row “{row}”, column “{column}”: should be {right}, is {value}, {difference} too little';
const more = '{table}, row “{row}”, column “{column}”: should be {right}, is {value}, {difference} too much';
const blank = '{table}, row “{row}”, column “{column}”: should be {right}, is blank, {difference} too little';
const byParts = ' (the {count} parts from “{first}” on add up to {left})';
const byRow = ' (the {count} parts of the row from “{first}” on add up to {left}, “{total}” is {sum})';
const byOutcomes = ' (the outcomes （一） to （六） of the column add up to {left})';
const byColumn = ' (the outcomes （一） to （六） of the column add up to {left}, “{total}” is {sum})';
const byBalance = ' (received plus carried in is {left}, closed plus carried forward is {sum})';
const together = ' (every identity holds once row “{otherRow}”, column “{otherColumn}” is set to {otherRight} as well)';
const reviewLess = '{table}, “{row}”: “{column}” should be {right}, is {value}, {difference} too little';
const reviewMore = '{table}, “{row}”: “{column}” should be {right}, is {value}, {difference} too much';
const reviewBlank = '{table}, “{row}”: “{column}” should be {right}, is blank, {difference} too little';

export const sums: Readonly<Record<keyof typeof zh, string>> = {
  'requests-row-total':
    '{table}, row “{row}”: the {count} parts from “{first}” on add up to {left}, “{total}” is {sum}; they differ by {difference}',
  'requests-row-total.blanks': '{table}: {count} rows have no 总计; the first is “{row}”, where it should be {right}',
  'requests-row-total.total.less': `${less}${byParts}`,
  'requests-row-total.total.more': `${more}${byParts}`,
  'requests-row-total.total.blank': `${blank}${byParts}`,
  'requests-row-total.part.less': `${less}${byRow}`,
  'requests-row-total.part.more': `${more}${byRow}`,
  'requests-row-total.part.blank': `${blank}${byRow}`,
  'requests-row-total.pair.less': `${less}${together}`,
  'requests-row-total.pair.more': `${more}${together}`,
  'requests-row-total.pair.blank': `${blank}${together}`,
  'requests-outcome-total':
    '{table}, column “{column}”: the outcomes （一） to （六） add up to {left}, “{total}” is {sum}; they differ by {difference}',
  'requests-outcome-total.total.less': `${less}${byOutcomes}`,
  'requests-outcome-total.total.more': `${more}${byOutcomes}`,
  'requests-outcome-total.total.blank': `${blank}${byOutcomes}`,
  'requests-outcome-total.part.less': `${less}${byColumn}`,
  'requests-outcome-total.part.more': `${more}${byColumn}`,
  'requests-outcome-total.part.blank': `${blank}${byColumn}`,
  'requests-outcome-total.pair.less': `${less}${together}`,
  'requests-outcome-total.pair.more': `${more}${together}`,
  'requests-outcome-total.pair.blank': `${blank}${together}`,
  'requests-balance':
    '{table}, column “{column}”: received plus carried in is {left}, closed plus carried forward is {sum}; they differ by {difference}',
  'requests-balance.total.less': `${less}${byBalance}`,
  'requests-balance.total.more': `${more}${byBalance}`,
  'requests-balance.total.blank': `${blank}${byBalance}`,
  'requests-balance.part.less': `${less}${byBalance}`,
  'requests-balance.part.more': `${more}${byBalance}`,
  'requests-balance.part.blank': `${blank}${byBalance}`,
  'requests-balance.pair.less': `${less}${together}`,
  'requests-balance.pair.more': `${more}${together}`,
  'requests-balance.pair.blank': `${blank}${together}`,
  'reviews-total':
    '{table}, “{row}”: the {count} parts from “{first}” on add up to {left}, “{total}” is {sum}; they differ by {difference}',
  'reviews-total.less': `${reviewLess}${byParts}`,
  'reviews-total.more': `${reviewMore}${byParts}`,
  'reviews-total.blank': `${reviewBlank}${byParts}`,
  'split-cell':
    '{table}, row “{row}”: “{one}” and “{two}” look like one number {number} split over two cells; joined, the row adds up',
  'split-cell.reviews':
    '{table}: “{one}” and “{two}” look like one number {number} split over two cells; joined, every sum adds up',

  'sums.operand': 'Row “{row}”, column “{column}”: {value}',
  'sums.operand.blank': 'Row “{row}”, column “{column}”: blank',
  'sums.operand.reviews': '“{row}”, “{column}”: {value}',
  'sums.operand.reviews.blank': '“{row}”, “{column}”: blank',

  'sums.fix.cell': 'Change “{row}” “{column}” to {right}',
  'sums.fix.total': 'Follow this sum alone: change “{row}” “{column}” to {right}',
  'sums.fix.recompute': 'Recompute all totals of {table} from their parts',
  'sums.fix.likely': 'Likely a slip: {changes}',
  'sums.fix.join': 'Join into {number}',
};
