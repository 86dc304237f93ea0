import type { FactList, Fact as Statement } from '../../report/facts.ts';
import { factsOf, relationValue } from '../../report/facts.ts';
import type { Report } from '../../report/types.ts';
import type { Fact, Rule } from '../rule.ts';
import { replacing } from '../samples.ts';
import { beside, quoteOf, writeFix } from './findings.ts';
import { verdictOf, withCarriedIn } from './verdict.ts';

const TOTAL =
  '全年通过县政府门户网站主动公开政府信息412条，其中工作动态218条、通知公告97条、政策文件及解读45条、其他信息52条。';
const instead = replacing(TOTAL);

/** Parts that are more than the whole, or fewer where the words say that they are all; `N 余` never. */
export const parts: Rule = {
  id: 'narrative-parts',
  severity: 'warning',
  family: 'narrative',
  examples: {
    right: [
      instead('全年公开信息412条，其中工作动态218条，通知公告97条。'),
      instead('全年发布文章412篇，其中原创文章94篇，关注人数达1016823人，阅读量30万次。'),
      instead('全年公开信息412条，其中包括：工作动态300条；通知公告200条。'),
      instead('全年公开信息412条，其中动态218条、解读194条，召开会议5次，新增专栏3个。'),
      instead('全年公开信息400余条，其中动态218条、解读194条、其他9条。'),
      instead('网站公开信息300条，微信公众号公开112条，合计412条。'),
      { edits: [{ from: '其他处理1件。', to: '其他处理1件。其中通过网络提交12件、当面提交3件。' }] },
    ],
    wrong: [
      instead('全年公开信息412条，其中动态218条，公告97条，解读101条。', '412'),
      instead('网站公开信息300条，微信公众号公开112条，合计478条。', '478'),
      instead('全年公开信息412条，其中动态218条、公告97条、其他信息50条。', '412'),
    ],
  },
  check(report, emit) {
    for (const whole of factsOf(report)) {
      if (whole.lists.length === 0 || whole.approximate || whole.counts === 'fee') continue;
      for (const list of whole.lists) {
        const sum = broken(report, whole, list);
        if (sum !== null) emit(finding(report, whole, list, sum));
      }
    }
    const balance = unbalanced(report);
    if (balance) emit(balance);
  },
};

/** The sum of the parts where it disproves the whole, else null. */
function broken(report: Report, whole: Statement, list: FactList): number | null {
  let sum = 0;
  for (let k = 0; k < list.parts.length; k++) {
    const part = list.parts[k] as Statement;
    if (part.approximate) return null;
    sum += part.number;
    // The list was complete here; what follows is of something else.
    if (sum === whole.number && k > 0) return null;
  }
  if (sum < whole.number && !(list.closed && list.parts.length > 1)) return null;
  if (sum === whole.number || strayUnit(whole, list)) return null;
  // 收到 34 件，其中办结 32 件、结转 3 件: of those carried in as well.
  if (whole.accepts.some((relation) => relationValue(report, relation) === sum)) return null;
  if (withCarriedIn(report, whole, sum)) return null;
  const states = [whole, ...list.parts].map((f) => verdictOf(report, f).state);
  // A number that disagrees with its table is reported there; numbers that all agree are the table's affair.
  if (states.includes('wrong') || !states.includes('unknown')) return null;
  return sum;
}

/** Only the last parts, counted in a unit of their own, make the sum too large: they are none of the parts. Of 个 even in a closed list. */
function strayUnit(whole: Statement, list: FactList): boolean {
  const last = list.parts[list.parts.length - 1] as Statement;
  if (last.unit === whole.unit || (list.closed && whole.unit !== '个')) return false;
  if (list.parts[0]?.unit !== whole.unit) return false;
  const same = list.parts.filter((p) => p.unit === whole.unit).reduce((sum, p) => sum + p.number, 0);
  return same <= whole.number;
}

function finding(report: Report, whole: Statement, list: FactList, sum: number): Fact {
  const quote = quoteOf(whole);
  const terms = list.parts.map((p) => p.number).join(' + ');
  return {
    start: whole.start,
    end: whole.end,
    message: {
      key: sum > whole.number ? 'narrative-parts' : 'narrative-parts.fewer',
      args: { quote, terms, sum, difference: Math.abs(sum - whole.number) },
    },
    related: list.parts.map((p) => beside(p, { key: 'narrative.part', args: { value: quoteOf(p) } })),
    fingerprint: quote,
    fixes: () => (verdictOf(report, whole).state === 'right' ? [] : [writeFix(whole, sum, false)]),
  };
}

/** 收 + 转 = 结 + 余, where one section states all four and the tables cannot tell which is wrong. */
function unbalanced(report: Report): Fact | null {
  const four: Record<string, Statement | null> = {};
  for (const fact of factsOf(report)) {
    const key = fact.relation;
    if (fact.kind !== 'count' || fact.scope !== null || fact.approximate || key === null) continue;
    if (key !== 'new' && key !== 'over' && key !== 'done' && key !== 'fwd') continue;
    if (fact.accepts.length > 1 && key !== 'new') return null;
    four[key] = four[key] === undefined ? fact : null;
  }
  const { new: received, over, done, fwd } = four;
  if (!received || !over || !done || !fwd) return null;
  if (received.number + over.number === done.number + fwd.number) return null;
  // 收到 34 件，其中上年结转 3 件: the first number may hold the second.
  if (received.accepts.length > 1 && received.number === done.number + fwd.number) return null;
  const states = [received, over, done, fwd].map((f) => verdictOf(report, f).state);
  if (states.includes('wrong') || !states.includes('unknown')) return null;
  const args = { received: received.number, over: over.number, done: done.number, forward: fwd.number };
  return {
    start: received.start,
    end: received.end,
    message: { key: 'narrative-parts.balance', args },
    related: [over, done, fwd].map((f) => beside(f, { key: 'narrative.part', args: { value: quoteOf(f) } })),
    fingerprint: 'balance',
  };
}
