import type { tables as zh } from '../zh-cn/tables.ts';

/** English sentences: tables. Same keys and arguments as the Chinese ones. */
export const tables: Readonly<Record<keyof typeof zh, string>> = {
  'table-missing': '{table} is missing from “{section}”',
  'table-missing.elsewhere': '{table} stands outside “{section}”: move it there',
  'table-missing.here': '{table} stands here',
  'table-missing.fix': 'Insert {table} (zeros: put in the real figures)',
  'table-format-2019':
    '{table} has the trial format of 2019: from report year 2021 on the format of 国办公开办函〔2021〕30号 applies',
  'table-format-2019.fix':
    'Convert to the format in force (values of equal meaning are kept, the others are 0: fill them in)',
  'row-missing': '{table} lacks the row “{row}”',
  'row-missing.fix': 'Insert the row “{row}” (zeros)',
  'row-missing.fixValues': 'Insert the row “{row}”, computed from the other rows: {values}',
  'row-order': 'The row “{row}” of {table} is out of order',
  'row-extra': 'The standard form of {table} has no row “{label}”: delete it or merge it into a standard one',
  'row-extra.twice': '{table} has the row “{label}” twice: delete one',
  'row-extra.unnamed': '{table} has a row of numbers without a name',
  'label-altered': 'The label of this row of {table} should be “{label}”',
  'label-altered.fix': 'Change to “{label}”',
  'other-collapsed': '（六）其他处理 of {table} must be three rows (format of 国办公开办函〔2021〕30号)',
  'other-collapsed.fix': 'Expand to three rows (all 0)',
  'other-collapsed.fixNumbers': 'Expand to three rows (all numbers go to 3.其他: check them)',
  'group-has-number':
    '“{group}” of {table} is the name of a group and carries no numbers: they belong in the rows below it',
  'cell-count': 'Row “{row}” of {table} must have {wanted} numbers, and has {count}',
  'cell-count.reviews': '{table} must have {wanted} numbers, and has {count}',
  'cell-count.fix': 'Add the missing numbers: {values}',
  'cell-count.column':
    'The rows of {table} must have {wanted} numbers and all have {count}: the column 总计 is missing',
  'cell-count.surplus':
    'The rows of {table} must have {wanted} numbers and all have {count}: delete the columns that the standard form does not have',
  'cell-count.fixColumn': 'Add the column 总计 (computed from the six parts of each row)',
  'cell-blank': '{table}, row “{row}”, column “{column}” is blank: write 0 where nothing happened',
  'cell-blank.many':
    '{table} has {count} blank cells: write 0 where nothing happened; the first is row “{row}”, column “{column}”',
  'cell-blank.sum': '{table}, row “{row}”, column “{column}” is blank: its parts add up to {value}',
  'cell-blank.manySums':
    '{table} has {count} blank cells: write 0 where nothing happened, and totals as the sums of their parts; the first is row “{row}”, column “{column}”',
  'cell-blank.other': 'Blank: row “{row}”, column “{column}”',
  'cell-blank.fix': 'Fill the blanks with 0 ({count})',
  'cell-blank.fixSums': 'Fill the blanks with 0, blank totals with their sums ({count})',
  'cell-placeholder': '{table}, row “{row}”, column “{column}” says “{text}”: write 0 where nothing happened',
  'cell-placeholder.many':
    '{table} has {count} cells with marks such as “{text}” for a number; the first is row “{row}”, column “{column}”',
  'cell-placeholder.other': '“{text}”: row “{row}”, column “{column}”',
  'cell-placeholder.fix': 'Change to 0 ({count})',
  'cell-not-number': '{table}, row “{row}”, column “{column}” should be a number, and is “{text}”',
  'cell-notation': '{table}, row “{row}”, column “{column}”: write “{text}” as {value}',
  'cell-notation.many':
    '{table} has {count} oddly written numbers; the first is row “{row}”, column “{column}”: write “{text}” as {value}',
  'cell-notation.other': '“{text}”: row “{row}”, column “{column}”',
  'cell-notation.torn':
    '{table}, row “{row}”, column “{column}”: “{text}” is read as {value}; a blank parts its digits: check that it is not two cells',
  'cell-notation.yuan': '{table}, row “{row}”, column “{column}” counts 万元 (10,000 yuan): write {value} for “{text}”',
  'cell-notation.fix': 'Plain digits, no units or separators ({count})',
  'cell-negative': '{table}, row “{row}”, column “{column}” is {text}: it cannot be below zero',
  'cell-fraction': '{table}, row “{row}”, column “{column}” is {text}: a count has no fraction (only charges have)',
  'in-force-bound':
    '{table}, “{row}”: {value} in force is less than {issued} issued minus {repealed} repealed, {least}',
  'in-force-bound.operand': '“{row}”, “{column}”: {value}',
  'regulation-authority':
    '{table}, “{row}”, “{column}” is {value}: “{organ}” cannot make regulations (Legislation Law art. 91, 93); are they normative documents?',
};
