import type { Explanation } from '../types.ts';

export const tables = {
  'table-missing': {
    title: 'A table is missing',
    what: 'Section 二, 三 or 四 has no table, or it stands in another section.',
    why: '国办公开办函〔2021〕30号 asks for tables in these sections.',
    fix: 'Insert the standard table (zeros), then the figures.',
  },
  'table-format-2019': {
    title: 'The trial format of 2019',
    what: '表二 has column headers of the trial format, the row 其他对外管理服务事项 or block （九）. A lone 规范性文件 does not count. From report year 2021 on.',
    why: '国办公开办函〔2021〕30号 replaced the trial format of 国办公开办函〔2019〕60号.',
    fix: 'The quick fix converts: values of equal meaning are kept, the others are 0 and must be filled in.',
  },
  'row-missing': {
    title: 'A row is missing',
    what: 'A row of the standard table is not there. Labels that differ a little, run over lines or have their group in front are recognised.',
    why: 'The rows are those of 国办公开办函〔2021〕30号; without one the sums cannot be checked.',
    fix: 'The quick fix inserts the row in its place: with the figures that the other rows tell (（七）总计, for one), else with zeros.',
  },
  'row-order': {
    title: 'Rows out of order',
    what: 'A row stands in another place than in the standard table.',
    why: 'Figures are consolidated by position.',
    fix: 'Move the row with its numbers.',
  },
  'row-extra': {
    title: 'A row too many',
    what: 'A row of numbers that is none of the standard’s.',
    why: 'The tables of 国办公开办函〔2021〕30号 have no such row, and no sum counts it.',
    fix: 'Merge its numbers into a standard row.',
  },
  'label-altered': {
    title: 'A label differs',
    what: 'The row is recognised, but its words are not the standard ones. Width, blanks, quotes and dots do not matter.',
    why: 'The labels are those of 国办公开办函〔2021〕30号.',
    fix: 'The quick fix writes the standard label.',
  },
  'other-collapsed': {
    title: '（六）其他处理 is one row',
    what: '（六）其他处理 of 表三 is one row of numbers instead of three. From report year 2021 on.',
    why: 'One row is the trial format; 国办公开办函〔2021〕30号 has three.',
    fix: 'The quick fix expands it. Numbers other than 0 go to 3.其他: part them as they were.',
  },
  'group-has-number': {
    title: 'A group carries numbers',
    what: '（三） to （六） carry numbers themselves, beside their own rows.',
    why: 'A group is a heading; with numbers in both places they would count twice.',
    fix: 'Delete them and check the rows below.',
  },
  'cell-count': {
    title: 'Wrong number of cells',
    what: 'A row of 表三 has not 7 numbers, 表四 not 15, or a row of 表二 too few or too many. 表四 as three rows of five is fine.',
    why: 'When one is missing, nobody can tell which column the others belong to.',
    fix: 'Add what is missing. Where the rest of the table tells which cell it is, the quick fix writes it there; else it adds zeros and the total at the end: right only where the last cells lack.',
  },
  'cell-blank': {
    title: 'Blank cells',
    what: 'A cell that should hold a number is blank. Said once a table.',
    why: 'Blank may mean none or forgotten; 0 means none.',
    fix: 'Fill it in; the quick fix writes 0 into all of them.',
  },
  'cell-placeholder': {
    title: 'A mark for a number',
    what: 'A cell says /, -, — or 无. Said once a table.',
    why: 'Write 0 where nothing happened, so that it can be added.',
    fix: 'The quick fix writes 0.',
  },
  'cell-not-number': {
    title: 'Not a number',
    what: 'A cell holds words. A number with a note behind it, 22（其中修订16件）, is a number.',
    why: 'Words cannot be added.',
    fix: 'Write the number; put the note into the text.',
  },
  'cell-notation': {
    title: 'An oddly written number',
    what: 'A unit, full-width digits, separators, or the letter O for 0. Said once a table.',
    why: 'Plain digits can be added and compared.',
    fix: 'The quick fix writes plain digits; the value stays. Digits parted by a blank (8 3) may be two cells: look before they are joined.',
  },
  'cell-negative': {
    title: 'Below zero',
    what: 'A number is below 0.',
    why: 'Counts and amounts are not negative.',
    fix: 'Check and correct.',
  },
  'cell-fraction': {
    title: 'A fraction in a count',
    what: 'A count has decimals. Only 行政事业性收费 (in 万元) may.',
    why: 'Documents, decisions and requests are counted one by one.',
    fix: 'Check and correct.',
  },
  'in-force-bound': {
    title: 'Too few documents in force',
    what: '现行有效 is less than 制发 minus 废止.',
    why: 'What was issued this year and not repealed is in force at its end.',
    fix: 'Check the three numbers.',
  },
  'regulation-authority': {
    title: 'Regulations of an organ that makes none',
    what: 'The report of a county, district, town, street or local department has regulations above 0. Silent for a bare 市, which may be a 设区的市.',
    why: 'Legislation Law art. 91 and 93: ministries, provinces, 设区的市 and 自治州 make regulations.',
    fix: 'They are probably normative documents: check.',
  },
} as const satisfies Readonly<Record<string, Explanation>>;
