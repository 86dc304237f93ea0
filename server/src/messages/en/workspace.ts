import type { workspace as zh } from '../zh-cn/workspace.ts';

/** English sentences: workspace. Same keys and arguments as the Chinese ones. */
export const workspace: Readonly<Record<keyof typeof zh, string>> = {
  'carried-over':
    '{table}, row “{row}”, column “{column}” is {value}, but 四、结转下年度继续办理 of the {year} report is {other}',
  'carried-over.next':
    '{table}, row “{row}”, column “{column}” is {value}, but 二、上年结转政府信息公开申请数量 of the {year} report is {other}',
  'carried-over.other': 'Report of {year}: row “{row}”, column “{column}” is {value}',
  'carried-over.also': 'Differs too: row “{row}”, column “{column}” is {value}',
  'in-force-rollforward':
    '{table}, “{row}”: {value} in force, but {before} at the end of {year} + {issued} issued − {repealed} repealed = {right}; check for expiry or reorganisation',
  'in-force-rollforward.next':
    '{table}, “{row}”: {before} in force does not lead on to the {year} report: + {issued} issued − {repealed} repealed = {right}, there {value}',
  'copied-text': 'At least nine tenths of “{title}” are the same as in the {year} report',
  'copied-text.figures': 'Every figure of the three tables that is not zero is the same as in the {year} report',
  'copied-text.other': 'The same part of the {year} report',
  'duplicate-report': 'There are two {year} reports of {organ}; the other one is “{file}”',
  'duplicate-report.many': 'There are {count} more {year} reports of {organ}, one of them “{file}”',
  'duplicate-report.other': 'Same organ and year: {file}',
  'suppress.here': 'Let this stand, with a reason: {rule}',
  'suppress.file': 'Let all of {rule} in this file stand, with a reason',
  'suppress.remove': 'Take this entry out of .xxgkrc.json',
  'suppress.gone': 'The finding is gone already',
  'suppress.unsaved': 'The entry goes into .xxgkrc.json beside the file: please save the file first',
  'suppress.broken': 'The project file .xxgkrc.json has mistakes; please mend them first',
  'suppress.noPlace': 'There is no place for a mark here; suppress {rule} in the whole file instead',
};
