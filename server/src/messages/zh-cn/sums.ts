/** Chinese sentences: sums. {name} is filled from the message's arguments. */

/** 现为 …: too small, too large, nothing there. */
const less = '{table}第“{row}”行“{column}”列应为 {right}，现为 {value}，少 {difference}';
const more = '{table}第“{row}”行“{column}”列应为 {right}，现为 {value}，多 {difference}';
const blank = '{table}第“{row}”行“{column}”列应为 {right}，现为空白，少 {difference}';
const byParts = '（“{first}”等 {count} 项之和为 {left}）';
const byRow = '（本行“{first}”等 {count} 项之和为 {left}，“{total}”为 {sum}）';
const byOutcomes = '（本列（一）至（六）各项之和为 {left}）';
const byColumn = '（本列（一）至（六）各项之和为 {left}，“{total}”为 {sum}）';
const byBalance = '（本列第一项加第二项之和为 {left}，第三项加第四项之和为 {sum}）';
const together = '（与“{otherRow}”行“{otherColumn}”列的 {otherRight} 一并改正后，各项勾稽关系全部成立）';
const reviewLess = '{table}“{row}”的“{column}”应为 {right}，现为 {value}，少 {difference}';
const reviewMore = '{table}“{row}”的“{column}”应为 {right}，现为 {value}，多 {difference}';
const reviewBlank = '{table}“{row}”的“{column}”应为 {right}，现为空白，少 {difference}';

export const sums = {
  'requests-row-total':
    '{table}第“{row}”行：“{first}”等 {count} 项之和为 {left}，“{total}”为 {sum}，相差 {difference}，请核对',
  'requests-row-total.blanks': '{table}有 {count} 行的“总计”没有填写；第一处在“{row}”行，应为 {right}',
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
    '{table}“{column}”列：（一）至（六）各项之和为 {left}，“{total}”为 {sum}，相差 {difference}，请核对',
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
    '{table}“{column}”列：第一项加第二项之和为 {left}，第三项加第四项之和为 {sum}，相差 {difference}，请核对',
  'requests-balance.total.less': `${less}${byBalance}`,
  'requests-balance.total.more': `${more}${byBalance}`,
  'requests-balance.total.blank': `${blank}${byBalance}`,
  'requests-balance.part.less': `${less}${byBalance}`,
  'requests-balance.part.more': `${more}${byBalance}`,
  'requests-balance.part.blank': `${blank}${byBalance}`,
  'requests-balance.pair.less': `${less}${together}`,
  'requests-balance.pair.more': `${more}${together}`,
  'requests-balance.pair.blank': `${blank}${together}`,
  'reviews-total': '{table}“{row}”：“{first}”等 {count} 项之和为 {left}，“{total}”为 {sum}，相差 {difference}，请核对',
  'reviews-total.less': `${reviewLess}${byParts}`,
  'reviews-total.more': `${reviewMore}${byParts}`,
  'reviews-total.blank': `${reviewBlank}${byParts}`,
  'split-cell': '{table}第“{row}”行的“{one}”和“{two}”疑为一个数 {number} 被拆成两格，合并后本行勾稽关系成立',
  'split-cell.reviews': '{table}的“{one}”和“{two}”疑为一个数 {number} 被拆成两格，合并后各项勾稽关系成立',

  'sums.operand': '“{row}”行“{column}”列：{value}',
  'sums.operand.blank': '“{row}”行“{column}”列：空白',
  'sums.operand.reviews': '“{row}”的“{column}”：{value}',
  'sums.operand.reviews.blank': '“{row}”的“{column}”：空白',

  'sums.fix.cell': '把“{row}”“{column}”改为 {right}',
  'sums.fix.total': '按本项勾稽关系，把“{row}”“{column}”改为 {right}',
  'sums.fix.recompute': '按各项重算{table}的全部合计',
  'sums.fix.likely': '疑为笔误：{changes}',
  'sums.fix.join': '合并为 {number}',
} as const;
