/**
 * The facts of the narrative: every number the running text states, with its unit, what it counts and whose it is, and
 * the statements that there was none or that all was done. Derived once a report, when somebody first asks; rules,
 * hover and `xxgk extract` ask the same list.
 */
import { derived } from './derived.ts';
import { contextOf } from './facts/context.ts';
import { interpret } from './facts/interpret.ts';
import { eachSentence } from './facts/sentences.ts';
import type { Fact } from './facts/types.ts';
import { marksOf } from './marks.ts';
import type { Report } from './types.ts';

export { cellsIn, cellsOf, cellValue, relationValue, rowSum } from './facts/relations.ts';
export type { Fact, FactKind, FactList, NumberStyle, Scope } from './facts/types.ts';
export { wordsBefore, wordsBehind, wordsBetween } from './facts/words.ts';

/** In the order of the text. */
export const factsOf = (report: Report): readonly Fact[] => derived(report, readFacts);

function readFacts(report: Report): readonly Fact[] {
  const context = contextOf(report);
  let section = -1;
  const { turns } = marksOf(report);
  for (const [k, prose] of report.prose.entries()) {
    if (prose.section !== section) context.topic = prose.section === 3 ? 'request' : null;
    section = prose.section;
    eachSentence(report, prose, turns[k] ?? [], (sentence) => interpret(context, sentence, prose.section));
  }
  for (const fact of context.facts) {
    const parts = fact.lists[0]?.parts;
    // The text itself says what the number must be: 2160 = 1744+393+21+2.
    if (fact.relation === null && parts && parts.length > 1)
      fact.relation = parts.map((part) => String(part.number)).join('+');
  }
  return context.facts;
}
