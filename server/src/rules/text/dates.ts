import { factsOf, type Fact as Statement } from '../../report/facts.ts';
import { marksOf } from '../../report/marks.ts';
import type { Rule } from '../rule.ts';
import { opening } from './samples.ts';

/** By the character that finds them, and how far into the phrase it stands. */
const PHRASES: readonly (readonly [phrase: string, offset: number])[] = [
  ['截至目前', 2],
  ['截止目前', 2],
  ['到目前为止', 1],
  ['今年以来', 0],
];

/** 截至目前 and 今年以来 as the base of a figure: a reader cannot tell which day is meant. */
export const relativeDate: Rule = {
  id: 'relative-date',
  severity: 'hint',
  family: 'text',
  examples: {
    right: [
      opening('今年以来，各股室把政府信息公开摆在突出位置。'),
      opening('截至2024年12月31日，累计公开信息412条。'),
    ],
    wrong: [opening('截至目前，累计公开信息412条。', '截至目前'), opening('今年以来，召开工作例会6次。', '今年以来')],
  },
  check(report, emit) {
    const { text, year } = report;
    const facts = factsOf(report);
    let k = 0;
    for (const at of marksOf(report).dates) {
      const found = PHRASES.find(([phrase, offset]) => text.startsWith(phrase, at - offset));
      if (!found) continue;
      const [phrase, offset] = found;
      const start = at - offset;
      const end = start + phrase.length;
      while (k < facts.length && (facts[k] as Statement).sentence.end <= start) k++;
      if (!isBase(facts, k, start)) continue;
      emit({
        start,
        end,
        message: { key: 'relative-date', args: { phrase } },
        fingerprint: text.slice(start, end + 12).replace(/\s+/g, ''),
        fixes: () => {
          if (year === null) return [];
          const newText = phrase === '今年以来' ? `${year}年` : `截至${year}年12月31日`;
          return [
            {
              title: { key: 'relative-date.fix', args: { right: newText } },
              preferred: true,
              safe: false,
              edits: [{ start, end, newText }],
            },
          ];
        },
      });
    }
  },
};

/** A number of the same sentence stands after the phrase. */
function isBase(facts: readonly Statement[], from: number, at: number): boolean {
  for (let k = from; k < facts.length; k++) {
    const fact = facts[k] as Statement;
    if (fact.sentence.start > at) return false;
    if (fact.text !== '' && fact.start > at && at < fact.sentence.end) return true;
  }
  return false;
}

/** `224余篇` whose parts come to exactly 224. */
export const approximateTotal: Rule = {
  id: 'approximate-total',
  severity: 'hint',
  family: 'text',
  examples: {
    right: [
      opening('报送信息220余篇，其中简报117篇、调研46篇、约稿61篇。'),
      opening('报送信息224余篇，其中简报110余篇、调研46篇、约稿68篇。'),
    ],
    wrong: [opening('报送信息224余篇，其中简报117篇、调研46篇、约稿61篇。', '224余篇')],
  },
  check(report, emit) {
    for (const whole of factsOf(report)) {
      if (!whole.approximate) continue;
      for (const { parts } of whole.lists) {
        if (parts.length < 2 || parts.some((p) => p.approximate)) continue;
        if (parts.reduce((sum, p) => sum + p.number, 0) !== whole.number) continue;
        const behind = whole.sentence.offsetOf(whole.end);
        const about = whole.sentence.text[behind] ?? '';
        const at = whole.sentence.at(behind);
        emit({
          start: whole.start,
          end: whole.quote.end,
          message: {
            key: 'approximate-total',
            args: { number: whole.number, terms: parts.map((p) => p.number).join(' + ') },
          },
          fingerprint: whole.text,
          fixes: () =>
            about === '余' || about === '多'
              ? [
                  {
                    title: { key: 'approximate-total.fix', args: { about } },
                    preferred: true,
                    safe: false,
                    edits: [{ start: at, end: at + 1, newText: '' }],
                  },
                ]
              : [],
        });
      }
    }
  },
};
