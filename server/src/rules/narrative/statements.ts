/** Statements without a number: that there was none, that all was closed. */

import type { Fact as Statement } from '../../report/facts.ts';
import { factsOf } from '../../report/facts.ts';
import { MOST_OF_A_RULE } from '../../report/finding.ts';
import type { Report } from '../../report/types.ts';
import type { Fact, Rule } from '../rule.ts';
import { disagreement } from './findings.ts';
import { instead } from './samples.ts';

/** The finding lies on the words, not on the whole sentence. */
const onWords = (fact: Fact, statement: Statement): Fact => ({ ...fact, ...statement.quote });

function disagreeing(
  report: Report,
  kind: Statement['kind'],
  key: 'narrative-zero' | 'narrative-all-closed',
): readonly Fact[] {
  const found: Fact[] = [];
  for (const statement of factsOf(report)) {
    if (statement.kind !== kind) continue;
    const fact = disagreement(report, statement, key);
    if (fact) found.push(onWords(fact, statement));
    if (found.length >= MOST_OF_A_RULE) break;
  }
  return found;
}

/** 未发生行政复议、行政诉讼 speaks of two tables of cells: one finding on the words, not two. */
function together(facts: readonly Fact[]): readonly Fact[] {
  const found: Fact[] = [];
  for (const fact of facts) {
    const last = found.at(-1);
    if (last?.start !== fact.start || last.end !== fact.end || last.message.key !== 'narrative-zero') {
      found.push(fact);
      continue;
    }
    const { place: otherPlace = '', value: otherValue = '' } = fact.message.args;
    found[found.length - 1] = {
      ...last,
      message: { key: 'narrative-zero.two', args: { ...last.message.args, otherPlace, otherValue } },
      related: [...(last.related ?? []), ...(fact.related ?? [])],
    };
  }
  return found;
}

export const zero: Rule = {
  id: 'narrative-zero',
  severity: 'warning',
  family: 'narrative',
  examples: {
    right: [
      instead('未发生因公开不及时引发的行政复议、行政诉讼案件。'),
      instead('全年未收到信访投诉，无逾期答复情况，没有被纠正的行政复议案件。'),
      instead('全年收到政府信息公开申请31件，无障碍浏览功能运行正常。'),
    ],
    wrong: [
      instead('全年未收到政府信息公开申请。', '未收到政府信息公开申请'),
      instead('未发生因政府信息公开引发的行政复议。', '未发生因政府信息公开引发的行政复议'),
      instead('未发生因政府信息公开引发的行政复议、行政诉讼。', '未发生因政府信息公开引发的行政复议、行政诉讼'),
    ],
  },
  check(report, emit) {
    for (const fact of together(disagreeing(report, 'zero', 'narrative-zero'))) emit(fact);
  },
};

export const allClosed: Rule = {
  id: 'narrative-all-closed',
  severity: 'information',
  family: 'narrative',
  examples: {
    right: [
      instead('全年新收政府信息公开申请31件，办结32件，均按期答复。'),
      instead('除2件结转下年度外，政府信息公开申请均已办结。'),
      instead('办理县长信箱留言173件，均在期限内予以答复。'),
      instead('确保政府信息公开申请均在法定期限内答复。'),
    ],
    wrong: [
      instead('收到的政府信息公开申请均已办结。', '政府信息公开申请均已办结'),
      instead('全年收到政府信息公开申请31件，均在法定期限内予以答复。', '均在法定期限内予以答复'),
    ],
  },
  check(report, emit) {
    for (const fact of disagreeing(report, 'closed', 'narrative-all-closed')) emit(fact);
  },
};
