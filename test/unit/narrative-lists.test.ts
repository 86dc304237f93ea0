/** Sentences that hang numbers together, without tables to settle them: what adds up, and what only looks like parts. */
import { describe, expect, it } from 'vitest';
import { parts } from '../../server/src/rules/narrative/parts.ts';
import { percent } from '../../server/src/rules/narrative/percents.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { proseReport } from '../fixtures/prose.ts';

const said = (sentence: string): string[] => {
  const report = proseReport(sentence, '云岭市');
  return runRules(report, {
    rules: [parts, percent],
    onError: (rule, error) => {
      throw new Error(`${rule}: ${String(error)}`);
    },
  }).map((f) => `${f.rule} ${report.text.slice(f.start, f.end)}`);
};

describe('nothing is said of', () => {
  it.each([
    // A number to compare with has no parts.
    '共受理政府信息公开申请35件，较2023年的28件上升25%，其中网络申请20件，信函申请15件。',
    '新收依申请公开事项47件，较上一年度增加42件。其中，信函申请39件，占83%；电子邮件7件，占14.9%；在线申请1件。',
    '共收到申请47件，同比增加42件，其中信函申请39件，电子邮件8件。',
    // 其他 with a number of its own closes the list and belongs to it.
    '共收到8份政府信息公开申请。其中，予以公开2件，部分公开3件，本机关不掌握相关信息2件，其他1件（申请人撤回）。',
    '主动公开信息共373条，通过网站发布93条、通过公众号发布267条、其他方式公开13条。',
    '主动公开信息373条，通过网站回复留言93条，通过公众号推送文章423篇。',
    '收到留言12条，通过网站公开信息93条、其他方式公开13条。',
    // Nor does 其他 that belongs to the words before it.
    '在报刊发稿7篇，其中，涉密的稿件0篇，涉密以外的其他不宜公开的稿件0篇。',
    // The parts are of all requests, not of those carried in.
    '收到申请66件，上年结转2件，其中予以公开43件、部分公开17件、不予公开2件，结转下年6件。',
    // 告知其他途径 closes no list, and a list that another kind of part cuts short is not all.
    '收到信息公开申请22件，答复22件。其中公开1件，告知其他途径7件，不存在9件，属于行政执法案卷5件。',
    '收到申请46件，上年转结2件，其中网络申请30件，信函申请18件。',
    '除上年度结转的2件申请外，共收到申请46件，其中办结45件，结转下年度3件。',
    // What stands behind ； makes up the whole.
    '公开信息345条，其中规章11条、其他文件110条；工作报告2条（中英文各1条）、其他信息222条。',
    // 其他 that no number follows closes nothing.
    '公开信息921条。其中惠农信息75条，救助信息88条，其他栏目信息均按时更新。',
    '收到申请31件，其中重复申请3件，补正后仍不明确2件，其余均按期答复。',
    // Nor of a few that were answered again, nor of what stands before ；.
    '重新答复申请2件。其中全部公开14件，部分公开5件。',
    '收到申请31件，更正答复1件；其中线上申请11件、线下申请20件。',
    '收到申请57件，其中局机关31件，较上年的28件增加3件。',
    // Places to publish in are not divided into what is published.
    '发布信息221条，涵盖21个大类、56个栏目。其中政策法规30条、决策部署40条、财政资金17条。',
    // 其中 at the head of a sentence is of all that the one before counted.
    '网站公开信息754条，新媒体公开信息54条。其中，工作动态205条、通知公告84条。',
    '主动公开政务信息473条（1282件）。',
    '公开信息96条，其中网站41条，其中政策解读2份，执法信息6条，部门信息55条。',
    // What was done is of the whole again.
    '收到网民留言96件，其中投诉20件，办结95件。',
    '收到行政复议案件12件，其中涉政府信息公开2件，审结11件。',
    // One thing may be in several of them.
    '发布文章136篇，其中阅读量超1000次的132篇，超5000次的60篇，超1万次的12篇。',
    '发布信息41条，其中被省级采用12条、市级采用40条。',
    // A share after a bracket is of what stands before it.
    '答复政府信息公开申请26件，其中不予公开20件，占76.9%；其他处理6件（申请人撤回6件），占23.1%。',
    // A share may be of several parts together.
    '网上申请占64%，信函申请占36%；申请事项涉及征地补偿的占42%。',
    '全局行政诉讼案件共21件，胜诉19件，败诉2件，其中信息公开案件3件。',
    '推送政策解读55篇，其中图解22篇、视频8篇，占比54.5%。',
    // The total may stand last: of all, of some of them, of those of the sentence before as well.
    '公开信息300条、112条，合计412条。',
    '其中网站300条，微信公众号112条，共计412条。',
    '网站发布300条，其中原创80条，微信公众号112条，共计412条。',
    '发布信息500条，其中网站300条，微信100条，图解10条、视频20条，合计30条。',
    '网站公开300条。微信公众号公开112条，微博公开50条，共计462条。',
    '公开信息1520条，较上年增加20条，微信公众号公开300条，共计1820条。',
    '网站公开300余条，微信公众号公开112条，共计420条。',
    '发布稿件20篇，召开会议5次，编印公报6期，合计31件。',
    '答复来信10件，来电20件，共12个部门参与。',
    '图解10篇，视频20篇，全年累计发布信息478篇。',
    // Cut off, or moved by one so that the shares make 100.
    '公开信息300条，其中解读200条，占66.6%。',
    '收到申请700件，其中网络申请500件，占71.4%；信函申请100件，占14.3%；当面申请100件，占14.3%。',
    '公开信息300条，其中解读100条，占33.3%；动态100条，占33.3%；公告100条，占33.4%。',
    '办理建议提案20件，其中主办人大代表建议8件，会办政协提案11件。',
    '公开信息90条，其中动态30条、公告20条，其他文件55件。',
    '公开信息90条，其中要闻30条，占33.3%，我局网站公开80条，公众号公开20条。',
    '发布解读34篇，其中图解3篇，网站公开信息284条，其他方式公开278条。',
    '公开信息90条，图解占60%，视频占25%，文字占15%。',
    '开设专栏6个，其中民生类1个，通过网站公开信息30条，通过其他方式公开20条，合计50条。',
    // ； goes on with a list only where each part has its share.
    '公开信息300条，其中解读100条，占33.3%；回复留言400条，答复率100%。',
    '公开信息300条，其中解读100条，占33.3%；办理建议提案400件，占全市的3.2%。',
  ])('%s', (sentence) => expect(said(sentence)).toEqual([]));
});

describe('still found', () => {
  it.each([
    ['收到政府信息公开申请8件，其中予以公开2件，部分公开3件，不予公开2件，其他2件。', 'narrative-parts 8'],
    ['收到信息公开申请22件，答复22件。其中予以公开10件，不予公开9件，其他处理5件。', 'narrative-parts 22'],
    ['收到申请15件，其中办结14件，结转下年2件。', 'narrative-parts 15'],
    ['收到申请31件，其中线上申请18件、线下申请12件。', 'narrative-parts 31'],
    ['收到申请31件；其中线上申请18件、线下申请16件。', 'narrative-parts 31'],
    ['主动公开政务信息473条（网站482条）。', 'narrative-parts 473'],
    ['开设专栏5个，其中民生类2个、法治类4个。', 'narrative-parts 5'],
    ['网站公开信息54条。其中，工作动态35条、通知公告24条。', 'narrative-parts 54'],
    ['发布解读40篇，其中图解10篇（一图读懂8篇），占27.5%。', 'narrative-percent 27.5'],
    ['推送政策解读55篇，其中图解22篇、视频8篇，占比55.5%。', 'narrative-percent 55.5'],
    ['收到申请66件，其中予以公开43件、部分公开17件、不予公开9件。', 'narrative-parts 66'],
    ['公开信息345条，其中规章11条、其他文件110条；工作报告2条、其他信息220条。', 'narrative-parts 345'],
    ['公开信息300条、112条，合计478条。', 'narrative-parts 478'],
    ['其中网站300条，微信公众号112条，共计478条。', 'narrative-parts 478'],
    ['答复来信28件，提出意见11条。网站公开300条，微信公众号公开112条，共计478条。', 'narrative-parts 478'],
    ['网站公开信息135条，重大项目信息5条，水利信息81条，合计共231条。', 'narrative-parts 231'],
    ['网站公开信息63条，微信公众号发布300条，合计公开政府信息353条。', 'narrative-parts 353'],
    ['网站发布301条，其中原创80条，微信公众号112条，共计412条。', 'narrative-parts 412'],
    ['发布文章83篇，其中公告53篇，招聘25篇，其余信息4篇。', 'narrative-parts 83'],
    ['公开信息90条（中央媒体30条；县级媒体50条；其他渠道9条）。', 'narrative-parts 90'],
    ['办理建议提案20件，其中人大代表建议8件，政协提案11件。', 'narrative-parts 20'],
    [
      '累计公开信息90条（本年新增8条），在已公开信息当中公告累计30条（本年新增5条），其他信息累计61条。',
      'narrative-parts 90',
    ],
    ['公开信息90条，其中网站30条、微信50条，其他渠道9条。', 'narrative-parts 90'],
    ['公开信息90条，其中动态 30 条，占 43 %，公告20条，占22.2%。', 'narrative-percent 43'],
    ['公开信息共90条，通过网站公开30条、通过公众号发布58条、其他方式公开13条。', 'narrative-parts 90'],
    ['公开信息90条次。其中网站30条、微信61条。', 'narrative-parts 90'],
    ['公开信息300条，其中解读200条，占66.5%。', 'narrative-percent 66.5'],
    ['公开信息300条，其中解读100条，占33.3%；动态100条，占33.3%；公告100条，占33.5%。', 'narrative-percent 33.5'],
    ['公开信息31条，其中解读21条，占67.7%；动态5条，占26.1%；其他5条，占16.1%。', 'narrative-percent 26.1'],
    ['公开信息31条，其中解读21条，占67.7%；动态5条，占16.1%；其他15条，占48.4%。', 'narrative-parts 31'],
  ])('%s', (sentence, finding) => expect(said(sentence)).toEqual([finding]));
});
