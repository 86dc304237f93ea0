import type { text as zh } from '../zh-cn/text.ts';

/** English sentences: text. Same keys and arguments as the Chinese ones. */
export const text: Readonly<Record<keyof typeof zh, string>> = {
  'citation-superseded': '“{cited}” was replaced by 《{title}》 ({right}): cite the one in force',
  'citation-superseded.title':
    'The trial format of the report was replaced by 《{title}》 ({right}): cite the one in force',
  'citation-superseded.notice':
    'This is the notice of 2019 that issued the trial format (国办公开办函〔2019〕60号); 《{title}》 ({right}) has replaced it: cite the document in force',
  'citation-number': 'The number of 《{title}》 is {right}, not “{cited}”',
  'citation.write': 'Write “{right}”',
  'citation-issuer': 'The issuer is “{right}”, not “{written}”',
  'citation-brackets': 'The year of a document number stands in 〔 〕, not in “{written}”',
  'citation-brackets.fix': 'Write 〔 〕',
  'stale-year': 'The report is for {year}, but here it says {stale}: left over from last year’s report?',
  'stale-year.plan': '{year} is the report’s own year, but this is a plan: left over from last year’s report?',
  'stale-year.fix': 'Write {year}',
  'relative-date': '“{phrase}” does not say up to which day the figure runs: give the date',
  'relative-date.fix': 'Write “{right}”',
  'approximate-total': 'The parts {terms} come to exactly {number}: no need for “about”',
  'approximate-total.fix': 'Delete “{about}”',
  'punctuation-width': '{count} half-width marks in Chinese text: use full-width ones',
  'punctuation-width.fix': 'Make all {count} marks full-width',
  'repeated-word': '“{word}” stands twice',
  'repeated-word.fix': 'Delete the second “{word}”',
  'extraction-residue.bookmark': 'Bookmark “{words}” left by a converter ({count} in all)',
  'extraction-residue.entity': 'Character entity “{words}” left by a converter ({count} in all)',
  'extraction-residue.page': 'Page number “{words}” left by a converter ({count} in all)',
  'extraction-residue.fix': 'Clear all {count}',
};
