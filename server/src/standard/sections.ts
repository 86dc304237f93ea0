/**
 * The six sections and the five aspects of the first: 国办公开办函〔2021〕30号, unchanged from the format of 2019.
 * Articles are those of 《中华人民共和国政府信息公开条例》, 国务院令第711号.
 */
import type { AspectStandard, SectionStandard } from './types.ts';

export const sections: readonly SectionStandard[] = [
  {
    id: 1,
    numeral: '一',
    title: '总体情况',
    variants: ['(?!\\d{1,2}总).{0,16}总体情况', '(工作)?(总体)?概述', '(工作|总体)?基本情况', '年度工作情况'],
    endings: ['情况', '概述'],
    table: null,
    basis: { zh: '《条例》第五十条；国办公开办函〔2021〕30号', en: 'Regulations art. 50; format of 2021' },
  },
  {
    id: 2,
    numeral: '二',
    title: '主动公开政府信息情况',
    variants: ['(行政机关)?主动公开(政府信息|信息|工作)?(的)?情况'],
    endings: ['情况'],
    table: 'disclosure',
    basis: { zh: '《条例》第五十条第（一）项、第二十条', en: 'Regulations art. 50(1), art. 20' },
  },
  {
    id: 3,
    numeral: '三',
    title: '收到和处理政府信息公开申请情况',
    variants: [
      '(行政机关)?(收到|接收|受理)(和|及|与)?(处理|办理)(政府)?信息公开申请(的)?情况',
      '(政府)?信息公开申请(的)?情况',
      '(政府信息)?依申请公开(政府信息)?(工作)?(办理)?(的)?情况',
    ],
    endings: ['情况'],
    table: 'requests',
    basis: { zh: '《条例》第五十条第（二）项', en: 'Regulations art. 50(2)' },
  },
  {
    id: 4,
    numeral: '四',
    title: '政府信息公开行政复议、行政诉讼情况',
    variants: [
      '(因?政府信息公开(工作)?)?(被)?(申请|提起)?行政复议(和|及|与|以及)?(被)?(提起)?行政诉讼(的)?情况',
      '(政府信息公开)?(被申请)?(行政)?复议(和|及|与)?(提起)?(行政)?诉讼(的)?情况',
    ],
    endings: ['情况'],
    table: 'reviews',
    basis: { zh: '《条例》第五十条第（三）项', en: 'Regulations art. 50(3)' },
  },
  {
    id: 5,
    numeral: '五',
    title: '存在的主要问题及改进情况',
    variants: [
      '(政府信息公开)?(工作)?(中)?存在(的)?(主要)?(问题|不足|困难)((和|及|与|以及)?(下一步)?(工作)?((改进|整改)?(情况|措施|方向|打算|工作)|改进|整改))?',
      '(主要)?(问题|不足)(和|及|与|以及)(下一步)?(改进|整改)(情况|措施|方向)?',
    ],
    endings: ['问题', '不足', '困难', '改进', '整改', '情况', '措施', '方向', '打算', '工作'],
    table: null,
    basis: { zh: '《条例》第五十条第（四）项', en: 'Regulations art. 50(4)' },
  },
  {
    id: 6,
    numeral: '六',
    title: '其他需要报告的事项',
    variants: [
      '(需要)?(报告)?(的)?其(他|它)((需要)?(报告|说明)|(需要)?(报告|说明)?(的)?(事项|情况|内容|事项情况))?',
      '需要(报告|说明)的(其他)?事项',
    ],
    endings: ['其他', '其它', '报告', '说明', '事项', '情况', '内容'],
    table: null,
    basis: { zh: '《条例》第五十条第（五）项', en: 'Regulations art. 50(5)' },
  },
];

export const aspects: readonly AspectStandard[] = [
  {
    key: 'disclosure',
    title: '主动公开',
    words: '主动公开|(?<!申请)(?:公开|发布|公布)[^，。；\\n]{0,16}信息[^，。；\\n]{0,10}?\\d',
    headingWords: '',
    clauseWords: '主动公开|公开|[发公]布',
    explain: {
      zh: '主动公开政府信息的数量、渠道、重点领域。',
      en: 'What was disclosed proactively, where, on which subjects.',
    },
  },
  {
    key: 'onRequest',
    title: '依申请公开',
    words: '依申请|公开申请|申请公开',
    headingWords: '',
    clauseWords: '依申请公开|公开申请',
    explain: { zh: '收到、办理政府信息公开申请的情况。', en: 'Requests received and handled.' },
  },
  {
    key: 'management',
    title: '政府信息管理',
    words:
      '信息(?:(?!平台|网站|媒体)[^，。；、\\n]|、(?=.{0,4}管理)){0,10}管理|信息资源|规范性文件(?:的)?(?:管理|清理)|(?:规范|标准)化管理|保密审查|属性(?:源头)?认定|源头认定|(?:发布|信息)审[核查]|审核发布|三审',
    headingWords: '信息安全|信息动态|公文管理',
    clauseWords: '信息管理|保密审查|发布审核',
    explain: {
      zh: '规范性文件管理、公开属性认定、保密审查、信息的动态调整。',
      en: 'Normative documents, classification, secrecy review, upkeep of published information.',
    },
  },
  {
    key: 'platform',
    title: '政府信息公开平台建设',
    words: '平台|政府网站|门户网站|网站建设|新媒体|公众号|公开专[栏区]|(?:公开|线下|线上)渠道|公开载体',
    headingWords: '网站|专区|阵地|渠道|载体|场所|查阅',
    clauseWords: '平台建设|网站建设',
    explain: { zh: '政府网站、政务新媒体、公开专区等平台的建设。', en: 'Web sites, new media, reading rooms.' },
  },
  {
    key: 'oversight',
    title: '监督保障',
    words:
      '监督|保障(?!.{0,16}(?:权|权益|需求)(?:[，。；、]|$))|考核|考评|培训|责任追究|问责|组织领导|领导小组|评议|督查|督促检查|督导|(?:主体|压实|落实)责任',
    headingWords: '责任|督促|机构|队伍|机制|学习|教育',
    clauseWords: '监督(?:保障|考核|评议|检查)',
    explain: {
      zh: '机构人员、培训、考核、社会评议和责任追究。',
      en: 'Staff, training, assessment, public appraisal, accountability.',
    },
  },
];
