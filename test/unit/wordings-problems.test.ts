/** Problems and measures of 五 in words of many kinds; what names only one of them lacks the other still. */
import { describe, expect, it } from 'vitest';
import { findingsOf, withBody } from './wordings.ts';

it.each([
  '政务新媒体发布内容少、互动少，吸引力弱。今年已改版账号栏目，更新频次明显加快。',
  '我局公开工作中仍有三方面短板：思想认识参差不齐、栏目设置不尽合理、公开时效偏长。对此，逐项列出清单，责任到股室，按月销号。',
  '公开的深度与广度离新时代要求尚远，解读千篇一律。2025年，着力抓好三件事：画好图解、讲好政策、办好专栏。',
  '个别股室重视程度不高，报送信息拖延，标题与内容偶有错漏。对上述情况，局办公室逐条核改并点名提醒。',
  '公开力度仍显不足，公众参与度偏低。我局从以下几方面着手：一、学条例；二、建台账；三、勤更新。',
  '存在信息公开意识淡薄、更新迟缓的现象。改进举措：设AB岗，每周巡查。',
  '目前主要是业务水平有限，对哪些可公开、哪些不可公开把握不透。今后要勤学多问，请县政府办多作指导。',
  '信息公开渠道窄、方式少，农村老年人获取信息难。着力把公开送下乡，在村务公开栏同步张贴。',
  '经自查，我局公开工作有两个弱点：一个是慢，一个是散。慢，靠定时限来治；散，靠归口管理来治。全年已按此整改到位。',
  '部分乡镇公开栏长期无更新。县局已发函催办，要求限期更新到位。',
  '信息采集面窄，信息员频繁变动，业务衔接不畅。2025年我们会固定信息员，建好交接手册。',
])('%s', (body) => expect(findingsOf(withBody(5, body))).toEqual([]));

it.each([
  ['一年来，我局认真落实各项要求，圆满完成各项任务，受到上级好评，做到公开不遗漏、答复不超期。', ['problems-absent']],
  [
    '2024年没有发现明显问题。2025年将进一步提高认识，压实责任，确保信息公开工作有序开展，不断满足群众需求。',
    ['problems-absent'],
  ],
  ['2025年，我局将攻坚克难，不断加大公开力度，减少答复时间，毫不放松抓好规范化建设，再上新台阶。', ['problems-absent']],
  [
    '存在的主要问题是：公开内容较少，更新较慢，与群众的需求还有一定的差距，工作人员能力有限，人手紧张。',
    ['measures-absent'],
  ],
  ['信息公开渠道窄、方式少，农村老年人获取信息难；政务新媒体互动少，内容吸引力弱，业务衔接不畅。', ['measures-absent']],
  ['经自查，全年未出现任何问题。', ['problems-perfunctory']],
])('%s', (body, findings) => expect(findingsOf(withBody(5, body))).toEqual(findings));

describe('a long text', () => {
  it('takes time in proportion to its length', () => {
    const body = '内容少，'.repeat(50_000);
    const started = performance.now();
    findingsOf(withBody(5, body));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
