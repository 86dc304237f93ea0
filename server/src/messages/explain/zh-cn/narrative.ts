import type { Explanation } from '../types.ts';

const PLACES =
  '两处的数字都会列出。别的范围的数字（代区政府受理、全区备案、上年数、信函网络等渠道、点击量）不与表比较。';
const FIX = '核对以哪处为准；快速修复把表中的数写进正文，从不反过来改表。';
const WHY = '同一份报告里，正文和表格说的应是同一件事；国办公开办函〔2021〕30号指出，报告内容不准确的，要追究责任。';

export const narrative = {
  'narrative-received': {
    title: '正文的收到数与表三不同',
    what: `正文说新收、收到、受理、收办多少件申请，与表三不符。“收到”可以是新收，也可以含上年结转，符合任何一种说法都算对。一句话里有两个这样的数、都没有说是总数的（县政府收到 18 件，县政府办公室收到 5 件），看不出哪个是总数，不判断。${PLACES}`,
    why: WHY,
    fix: FIX,
  },
  'narrative-carried-in': {
    title: '正文的上年结转数与表三不同',
    what: `正文说上年结转多少件，与表三“二、上年结转”不符。${PLACES}`,
    why: WHY,
    fix: FIX,
  },
  'narrative-closed': {
    title: '正文的办结数与表三不同',
    what: `正文说办结、答复多少件，与表三“（七）总计”不符。${PLACES}`,
    why: WHY,
    fix: FIX,
  },
  'narrative-carried-forward': {
    title: '正文的结转下年度数与表三不同',
    what: `正文说结转下年度多少件，与表三“四、结转下年度继续办理”不符。${PLACES}`,
    why: WHY,
    fix: FIX,
  },
  'narrative-outcome': {
    title: '正文的办理结果与表三不同',
    what: `正文说予以公开、部分公开、不予公开、无法提供、不予处理、其他处理多少件，与表三相应的行或分组之和不符。${PLACES}`,
    why: WHY,
    fix: FIX,
  },
  'narrative-applicant': {
    title: '正文的申请人数字与表三不同',
    what: `正文说自然人、法人或其他组织申请多少件，与表三相应的列不符。${PLACES}`,
    why: WHY,
    fix: FIX,
  },
  'narrative-reviews': {
    title: '正文的复议、诉讼数与表四不同',
    what: `正文说行政复议、行政诉讼多少件，或维持、纠正、尚未审结多少件，与表四不符。${PLACES}`,
    why: WHY,
    fix: FIX,
  },
  'narrative-documents': {
    title: '正文的规范性文件数与表二不同',
    what: `正文说制发、废止、现行有效的行政规范性文件多少件，与表二不符。只说“公开”多少件的，含义较宽，只作参考提示。${PLACES}`,
    why: WHY,
    fix: FIX,
  },
  'narrative-zero': {
    title: '正文说没有，表里却有',
    what: `正文说未收到申请、未发生复议诉讼，表三、表四的数字却不是 0。${PLACES}`,
    why: WHY,
    fix: '核对以哪处为准。',
  },
  'narrative-all-closed': {
    title: '正文说均已办结，表里还有结转',
    what: '正文说申请均已办结或均已答复，表三“四、结转下年度继续办理”却大于 0。',
    why: WHY,
    fix: '核对后改正说法，如“除结转下年度办理的外，均已办结”。',
  },
  'narrative-parts': {
    title: '各项之和与总数不符',
    what: '一句话里“N 条，其中 A、B……”，各项之和大于总数，或者列举已经完整而小于总数；总数写在后面的（“A、B，合计 N 条”）也查，各项之和应正是 N。用“等”“其中包括”只举一部分的，不检查；不同单位不相加。',
    why: WHY,
    fix: '核对各项和总数，改正写错的一个。',
  },
  'narrative-percent': {
    title: '百分比算得不对',
    what: '正文写的占比与它的两个数算出来的不同，按所写的小数位数比较。四舍五入和直接截去尾数都算对；为使一组占比正好合计 100% 而把末位进或舍了一个单位的，也算对。此外的都提示。',
    why: WHY,
    fix: '快速修复写入算出的百分比。',
  },
  'narrative-growth': {
    title: '同比增减算得不对',
    what: '正文写的同比增减与上年报告的数字算出来的不同，按所写的小数位数比较，四舍五入和直接截去尾数都算对。同一文件夹或工作区里有上年报告时才检查。',
    why: WHY,
    fix: '快速修复写入算出的百分比。',
  },
} as const satisfies Readonly<Record<string, Explanation>>;
