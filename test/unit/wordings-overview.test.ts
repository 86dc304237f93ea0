/** The five aspects of 一 in headings, sentences and clauses of many kinds; what lacks one is still told. */
import { describe, expect, it } from 'vitest';
import { findingsOf, replaced, withBody } from './wordings.ts';

const DISCLOSURE =
  '### （一）主动公开\n\n全年通过县政府门户网站主动公开政府信息412条，其中工作动态218条、通知公告97条、政策文件及解读45条、其他信息52条。制发行政规范性文件3件，废止1件，现行有效14件，均已在法定主动公开内容栏目集中公开。';
const MANAGEMENT =
  '### （三）政府信息管理\n\n落实公文公开属性认定和保密审查制度，拟发公文一律在起草时注明公开属性；对已公开的信息逐条复核，及时更新失效内容。';
const PLATFORM =
  '### （四）政府信息公开平台建设\n\n优化县政府门户网站水利专栏，新设农村供水、水旱灾害防御两个子栏目；规范运行政务新媒体账号，安排专人值守。';
const OVERSIGHT =
  '### （五）监督保障\n\n明确分管负责人和专职工作人员，组织业务培训2次；把政府信息公开纳入科室年度考核，没有发生责任追究的情形。';

describe('an aspect that is covered', () => {
  it.each([
    '### （三）政府信息规范管理\n\n逐条核对。',
    '### （三）加强政府信息的全流程管理\n\n逐条核对。',
    '### （三）政府信息制作、保存和管理\n\n逐条核对。',
    '### （三）信息公开工作管理\n\n逐条核对。',
    '### （三）强化信息发布审核\n\n逐条核对。',
    '### （三）规范性文件清理\n\n清理文件12件。',
    '### （三）公开制度建设\n\n建立信息发布审查机制和保密审查制度。',
    '完善信息公开保密审查制度，做到先审查、后公开。',
    '强化制度建设，健全信息公开审核和保密审查机制。',
  ])('management: %s', (words) => expect(findingsOf(replaced(MANAGEMENT, words))).toEqual([]));

  it.each([
    '### （四）完善公开载体\n\n县里设了水务专区。',
    '### （四）政务公开专区建设\n\n在办事大厅配齐查阅设备。',
    '### （四）建强阵地\n\n及时更新。',
    '规范运行微信公众号和微博账号。',
    '在县政府门户网站开设专栏3个。',
    '依托县政府门户网站，设立水利专栏。',
  ])('platform: %s', (words) => expect(findingsOf(replaced(PLATFORM, words))).toEqual([]));

  it.each([
    '### （五）工作机制\n\n局长任组长，专人负责。',
    '成立政务公开工作领导小组，明确专人负责。',
    '### （五）督查考评\n\n纳入年度绩效。',
    '加强督促检查，定期通报栏目更新情况。',
    '压实责任，主要领导亲自抓、分管领导具体抓。',
    '为理顺公开工作机制，我局设立了政务公开领导小组。',
    '按照县政府要求，组织领导小组会议2次。',
    '### （五）学习宣传\n\n组织学习《条例》2次。',
  ])('oversight: %s', (words) => expect(findingsOf(replaced(OVERSIGHT, words))).toEqual([]));

  it.each([
    '全年通过县政府门户网站发布各类政务信息412条。',
    '### （一）拓宽渠道\n\n在公众号、网站公布水情信息300余条。',
    '安排专人维护栏目，全年通过县政府门户网站发布各类政府信息50余条。',
    '编发简报12期，微信公众号发布信息278条。',
  ])('disclosure: %s', (words) => expect(findingsOf(replaced(DISCLOSURE, words))).toEqual([]));

  it.each([
    '2024年，我局认真贯彻落实《条例》，全年主动公开政府信息412条，办理依申请公开31件，加强政府信息管理和政府信息公开平台建设，认真开展监督评议。',
    '2024年，我局主要做了以下工作：①主动公开政府信息；②办理依申请公开；③健全政府信息管理制度；④加强公开平台建设；⑤落实监督保障。',
    '第一，主动公开有力度。第二，依申请公开有温度。第三，信息管理有精度。第四，平台建设有广度。第五，监督保障有强度。',
  ])('all in one paragraph: %s', (words) => expect(findingsOf(withBody(1, words))).toEqual([]));
});

describe('an aspect that is lacking', () => {
  it.each([
    [DISCLOSURE, '畅通渠道，全年办结依申请公开政府信息31件。'],
    [DISCLOSURE, '安排专人维护栏目，召开新闻发布会12场。'],
    [MANAGEMENT, '### （三）政策解读\n\n配发图解3期。'],
    [MANAGEMENT, '### （三）公开平台信息更新和平台管理\n\n配发图解3期。'],
    [PLATFORM, '### （四）政民互动\n\n回复来信12件。'],
    [PLATFORM, '在县政府门户网站发布通知公告97条。'],
    [PLATFORM, '通过政务新媒体推送信息218条。'],
    [OVERSIGHT, '### （五）新闻发布\n\n召开新闻发布会2场。'],
    [OVERSIGHT, '切实保障群众的知情权、参与权。'],
    [
      DISCLOSURE,
      '本报告由总体情况、主动公开政府信息情况、收到和处理申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他事项组成。',
    ],
  ])('%#', (aspect, words) => expect(findingsOf(replaced(aspect, words))).toEqual(['overview-aspect']));

  it('though the others stand in clauses', () =>
    expect(
      findingsOf(withBody(1, '2024年，在县委领导下，主动公开政府信息412条，办理依申请公开31件，各项任务圆满完成。')),
    ).toEqual(['overview-aspect', 'overview-aspect', 'overview-aspect']));
});

describe('numbers within 一', () => {
  it('an item of a list under an aspect is no section', () => {
    const items = '一、强化制度性保障。引入培训与考核机制。二、建立标准化体系。';
    expect(findingsOf(replaced('落实公文公开属性认定', `${items}\n\n落实公文公开属性认定`))).toEqual([]);
  });
  it('an aspect that runs on in its line is misnumbered', () => {
    const text = replaced('### （五）监督保障\n\n明确分管', '五、监督保障。专人负责。\n\n明确分管');
    expect(findingsOf(text)).toEqual(['section-misnumbered']);
  });
  it('an aspect in the words of section 二 leaves that section where it is', () => {
    const text = replaced('### （一）主动公开\n\n', '三、主动公开政府信息情况。\n\n');
    expect(findingsOf(text)).toEqual(['section-misnumbered']);
  });
});
