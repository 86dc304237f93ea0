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
