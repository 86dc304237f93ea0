/**
 * How people without an input method type the names of parts: numeral, full pinyin, first letters. Read by completion
 * alone; a name that is not here is found by its characters.
 */
export const sectionPinyin = [
  'yi zongti qingkuang ztqk',
  'er zhudong gongkai zdgk biao2',
  'san shoudao chuli shenqing sdsq ysqgk biao3',
  'si fuyi susong fyss biao4',
  'wu wenti gaijin wtgj',
  'liu qita shixiang qtsx xinxi chulifei',
] as const;

export const aspectPinyin = {
  disclosure: 'zhudong gongkai zdgk',
  onRequest: 'yishenqing gongkai ysqgk',
  management: 'xinxi guanli xxgl',
  platform: 'pingtai jianshe ptjs',
  oversight: 'jiandu baozhang jdbz',
} as const;

export const tablePinyin = {
  disclosure: 'biaoer biao2 zhudong gongkai',
  requests: 'biaosan biao3 yishenqing gongkai',
  reviews: 'biaosi biao4 fuyi susong',
} as const;

export const sentencePinyin = {
  title: 'biaoti bt',
  preface: 'daoyu bianzhi yiju dy',
  period: 'tongji qixian tjqx',
  fee: 'xinxi chulifei xxclf',
  nothing: 'meiyou qita shixiang qtsx',
  signature: 'luokuan lk',
} as const;

/** Rows of the tables by their keys. */
export const rowPinyin: Readonly<Record<string, string>> = {
  regulations: 'guizhang gz',
  normativeDocuments: 'xingzheng guifanxing wenjian gfxwj',
  licences: 'xingzheng xuke xzxk',
  otherManagement: 'qita duiwai guanli fuwu qtdwgl',
  penalties: 'xingzheng chufa xzcf',
  compulsion: 'xingzheng qiangzhi xzqz',
  charges: 'xingzheng shiyexing shoufei xzsyxsf',
  procurement: 'zhengfu jizhong caigou zfjzcg',
  received: 'bennian xinshou bnxs',
  carriedIn: 'shangnian jiezhuan snjz',
  granted: 'yuyi gongkai yygk',
  partlyGranted: 'bufen gongkai bfgk',
  'refused.stateSecret': 'buyu gongkai bygk guojia mimi gjmm',
  'refused.prohibitedByLaw': 'buyu gongkai bygk falv jinzhi gongkai fljz',
  'refused.publicSafety': 'buyu gongkai bygk san anquan yi wending saqywd',
  'refused.thirdParty': 'buyu gongkai bygk disanfang quanyi dsf',
  'refused.internalAffairs': 'buyu gongkai bygk neibu shiwu nbsw',
  'refused.deliberative': 'buyu gongkai bygk guochengxing xinxi gcxxx',
  'refused.enforcementFile': 'buyu gongkai bygk zhifa anjuan zfaj',
  'refused.inquiryMatter': 'buyu gongkai bygk chaxun shixiang cxsx',
  'unavailable.notHeld': 'wufa tigong wftg buzhangwo bzw',
  'unavailable.notReadyMade': 'wufa tigong wftg xianchengxinxi xcxx',
  'unavailable.unclear': 'wufa tigong wftg buzheng bumingque bmq',
  'unprocessed.petition': 'buyu chuli bycl xinfang jubao tousu xfjb',
  'unprocessed.repeated': 'buyu chuli bycl chongfu shenqing cfsq',
  'unprocessed.publication': 'buyu chuli bycl gongkai chubanwu cbw',
  'unprocessed.excessive': 'buyu chuli bycl daliang fanfu dlff',
  'unprocessed.reissue': 'buyu chuli bycl queren chongxin chuju cxcj',
  'other.uncorrected': 'qita chuli qtcl yuqi bubuzheng bbz',
  'other.unpaid': 'qita chuli qtcl yuqi weijiaofei wjf',
  'other.misc': 'qita chuli qtcl qita qt',
  'other.total': 'qita chuli qtcl',
  outcomeTotal: 'zongji zj',
  carriedForward: 'jiezhuan xianiandu jzxnd',
};
