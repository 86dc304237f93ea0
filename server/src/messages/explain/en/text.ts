import type { Explanation } from '../types.ts';

export const text = {
  'citation-superseded': {
    title: 'A superseded document is cited',
    what: 'A report for 2021 or later cites 国办公开办函〔2019〕60号 or 格式（试行）.',
    why: '国办公开办函〔2021〕30号 (26 September 2021) replaced it.',
    fix: 'Cite 国办公开办函〔2021〕30号.',
  },
  'citation-number': {
    title: 'A document number is mistyped',
    what: '国办公开办函〔2021〕30号, 国务院令第711号 or 国办函〔2020〕109号 is mistyped, or a title stands with another’s number. 国令第711号 is official too.',
    why: 'They are the numbers of the format, the Regulations and the fee rules.',
    fix: 'The quick fix writes the right number.',
  },
  'citation-issuer': {
    title: 'The issuer is mistyped',
    what: '国务院办公厅政府信息与政务公开办公室 has lost or gained characters.',
    why: 'It is the full name of the issuer of 国办公开办函〔2021〕30号.',
    fix: 'The quick fix writes the full name.',
  },
  'citation-brackets': {
    title: 'Wrong brackets in a document number',
    what: '〔 〕 is written as [], 【】, () or the like.',
    why: 'The year of a document number stands in 〔 〕, as in the documents cited.',
    fix: 'The quick fix writes 〔 〕.',
  },
  'stale-year': {
    title: 'Last year’s year',
    what: 'A sentence on this year’s work has last year’s year as its subject. Comparisons, final accounts, 截至, 结转, titles in 《》 and last year’s problems in 五 are left alone. So are plans in 五, unless they open with the report’s own year.',
    why: 'Mostly last year’s text was taken over.',
    fix: 'Change to the report year, if so; plans to the year after it.',
  },
  'relative-date': {
    title: '截至目前, 今年以来',
    what: 'A figure hangs on 截至目前 or 今年以来, with no date.',
    why: 'The figures run to 31 December; a relative date says nothing later.',
    fix: 'Write the year or the date.',
  },
  'approximate-total': {
    title: '“About”, with exact parts',
    what: 'The parts of 224余篇 add up to exactly 224.',
    why: 'Where the number is known, say it.',
    fix: 'The quick fix drops 余.',
  },
  'punctuation-width': {
    title: 'Half-width marks in Chinese text',
    what: 'Half-width commas, colons, semicolons or brackets in Chinese sentences. Numbers, addresses and English are left alone. Said once a document.',
    why: 'Chinese text has full-width marks throughout.',
    fix: 'The quick fix changes all of them.',
  },
  'repeated-word': {
    title: 'Words written twice',
    what: 'Two to four characters repeated (工作工作), or 的的, 了了, 是是. Words that are meant (一件一件, 学习习近平) are left alone.',
    why: 'A leftover of editing.',
    fix: 'The quick fix drops one.',
  },
  'extraction-residue': {
    title: 'Residue of a conversion',
    what: '[bookmark: …], _GoBack, HTML entities, stray page numbers.',
    why: 'Left by taking text from Word, a page or a PDF; not to be published.',
    fix: 'The quick fix deletes it.',
  },
} as const satisfies Readonly<Record<string, Explanation>>;
