/**
 * 《中华人民共和国政府信息公开工作年度报告格式》, 国办公开办函〔2021〕30号 (2021-09-26).
 * Articles are those of 《中华人民共和国政府信息公开条例》, 国务院令第711号.
 */
import { aspects, sections } from './sections.ts';
import type { ColumnStandard, GroupStandard, RowStandard, Standard } from './types.ts';

export const column = (key: string, label: string, aliases: readonly string[] = []): ColumnStandard => ({
  key,
  label,
  aliases,
  decimals: false,
});

const issued = column('issued', '本年制发件数', ['本年制发数']);
const repealed = column('repealed', '本年废止件数', ['本年废止数']);
const inForce = column('inForce', '现行有效件数', ['现行有效数']);
const decisions = column('decisions', '本年处理决定数量');
const amount: ColumnStandard = { ...column('amount', '本年收费金额（单位：万元）'), decimals: true };

const row = (
  key: string,
  label: string,
  core: readonly string[],
  more: { group?: GroupStandard; aliases?: readonly string[] } = {},
): RowStandard => ({
  key,
  label,
  markdownLabel: more.group ? `${more.group.label} ${label}` : label,
  group: more.group?.key ?? null,
  aliases: more.aliases ?? [],
  core,
});

export const regulations = row('regulations', '规章', []);
export const licences = row('licences', '行政许可', []);
export const penalties = row('penalties', '行政处罚', []);
export const compulsion = row('compulsion', '行政强制', []);
export const charges = row('charges', '行政事业性收费', ['事业性收费']);

export const groups: readonly GroupStandard[] = [
  { key: 'refused', numeral: '三', name: '不予公开', label: '（三）不予公开' },
  { key: 'unavailable', numeral: '四', name: '无法提供', label: '（四）无法提供' },
  { key: 'unprocessed', numeral: '五', name: '不予处理', label: '（五）不予处理' },
  { key: 'other', numeral: '六', name: '其他处理', label: '（六）其他处理' },
];
const [refused, unavailable, unprocessed, other] = groups as [
  GroupStandard,
  GroupStandard,
  GroupStandard,
  GroupStandard,
];

/** Header cell at the corner of 表三. */
export const requestsCorner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
/** Cell that spans the outcome rows of 表三. */
export const outcomesLabel = '三、本年度办理结果';
/** Keys of the rows of 表三 that stand outside of it. */
export const outsideOutcomes: ReadonlySet<string> = new Set(['received', 'carriedIn', 'carriedForward']);
/** Header over all columns, and over the five kinds of organisation, of 表三. */
export const applicantsLabel = '申请人情况';
export const organisationsLabel = '法人或其他组织';

export const requestColumns: readonly ColumnStandard[] = [
  column('naturalPerson', '自然人'),
  column('company', '商业企业'),
  column('research', '科研机构'),
  column('nonprofit', '社会公益组织'),
  column('legalService', '法律服务机构'),
  column('otherOrganisation', '其他'),
  column('total', '总计', ['合计']),
];

const receivedRow = row('received', '一、本年新收政府信息公开申请数量', ['本年新收']);
const carriedInRow = row('carriedIn', '二、上年结转政府信息公开申请数量', ['上年结转', '上年度结转']);
const grantedRow = row('granted', '（一）予以公开', ['一予以公开']);
const partlyGrantedRow = row('partlyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', ['部分公开']);

const outcomeRowsToFive: readonly RowStandard[] = [
  grantedRow,
  partlyGrantedRow,
  row('refused.stateSecret', '1.属于国家秘密', ['国家秘密'], { group: refused }),
  row('refused.prohibitedByLaw', '2.其他法律行政法规禁止公开', ['法律行政法规禁止', '法规禁止公开'], {
    group: refused,
  }),
  row('refused.publicSafety', '3.危及“三安全一稳定”', ['三安全一稳定', '三安全'], { group: refused }),
  row('refused.thirdParty', '4.保护第三方合法权益', ['第三方合法权益', '第三方'], { group: refused }),
  row('refused.internalAffairs', '5.属于三类内部事务信息', ['内部事务'], { group: refused }),
  row('refused.deliberative', '6.属于四类过程性信息', ['过程性信息'], { group: refused }),
  row('refused.enforcementFile', '7.属于行政执法案卷', ['执法案卷'], { group: refused }),
  row('refused.inquiryMatter', '8.属于行政查询事项', ['行政查询'], { group: refused }),
  row('unavailable.notHeld', '1.本机关不掌握相关政府信息', ['不掌握'], {
    group: unavailable,
  }),
  row('unavailable.notReadyMade', '2.没有现成信息需要另行制作', ['现成信息', '另行制作'], {
    group: unavailable,
  }),
  row('unavailable.unclear', '3.补正后申请内容仍不明确', ['补正后', '仍不明确'], { group: unavailable }),
  row('unprocessed.petition', '1.信访举报投诉类申请', ['信访', '举报投诉'], {
    group: unprocessed,
  }),
  row('unprocessed.repeated', '2.重复申请', ['重复申请'], { group: unprocessed }),
  row('unprocessed.publication', '3.要求提供公开出版物', ['公开出版物'], { group: unprocessed }),
  row('unprocessed.excessive', '4.无正当理由大量反复申请', ['大量反复'], { group: unprocessed }),
  row(
    'unprocessed.reissue',
    '5.要求行政机关确认或重新出具已获取信息',
    ['确认或重新出具', '重新出具', '确认或者重新出具'],
    { group: unprocessed },
  ),
];

/** （六） as one numeric row: right in the 2019 format, a leftover in a newer report (other-collapsed). */
export const otherTotalRow = row('other.total', '（六）其他处理', ['六其他处理']);

const otherRows: readonly RowStandard[] = [
  row('other.uncorrected', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', ['逾期不补正'], {
    group: other,
    aliases: ['1.逾期不补正'],
  }),
  row(
    'other.unpaid',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    ['逾期未按收费', '逾期不缴费', '逾期未缴', '收费通知要求'],
    { group: other, aliases: ['2.逾期不缴费', '2.逾期未缴费'] },
  ),
  row('other.misc', '3.其他', [], { group: other }),
];

const outcomeTotalRow = row('outcomeTotal', '（七）总计', ['七总计', '七合计'], { aliases: ['（七）合计'] });
const carriedForwardRow = row('carriedForward', '四、结转下年度继续办理', ['结转下年', '结转下一年', '结转至下']);

const reviewColumns: readonly ColumnStandard[] = [
  column('upheld', '结果维持'),
  column('corrected', '结果纠正'),
  column('other', '其他结果'),
  column('pending', '尚未审结'),
  column('total', '总计', ['合计']),
];

/** Header over the two suit groups of 表四. */
export const suitsLabel = '行政诉讼';

export const reviewRows: readonly RowStandard[] = [
  row('reconsideration', '行政复议', []),
  row('directSuit', '未经复议直接起诉', ['直接起诉']),
  row('suitAfterReconsideration', '复议后起诉', ['复议后起诉', '复议后提起']),
];

export const requestsTable = (others: readonly RowStandard[]): Standard['tables']['requests'] => ({
  id: 'requests',
  name: '表三',
  section: 3,
  groups,
  blocks: [
    {
      key: 'requests',
      heading: null,
      corner: requestsCorner,
      columns: requestColumns,
      rows: [receivedRow, carriedInRow, ...outcomeRowsToFive, ...others, outcomeTotalRow, carriedForwardRow],
    },
  ],
});

export const reviewsTable: Standard['tables']['reviews'] = {
  id: 'reviews',
  name: '表四',
  section: 4,
  groups: [],
  blocks: [{ key: 'reviews', heading: null, corner: '', columns: reviewColumns, rows: reviewRows }],
};

export const standard2021: Standard = {
  id: '2021',
  from: 2021,
  to: null,
  documentTitle: '中华人民共和国政府信息公开工作年度报告格式',
  documentNumber: '国办公开办函〔2021〕30号',
  sections,
  aspects,
  tables: {
    disclosure: {
      id: 'disclosure',
      name: '表二',
      section: 2,
      groups: [],
      blocks: [
        {
          key: 'article20.1',
          heading: '第二十条第（一）项',
          corner: '信息内容',
          columns: [issued, repealed, inForce],
          rows: [
            regulations,
            row('normativeDocuments', '行政规范性文件', ['规范性文件'], {
              aliases: ['规范性文件'],
            }),
          ],
        },
        {
          key: 'article20.5',
          heading: '第二十条第（五）项',
          corner: '信息内容',
          columns: [decisions],
          rows: [licences],
        },
        {
          key: 'article20.6',
          heading: '第二十条第（六）项',
          corner: '信息内容',
          columns: [decisions],
          rows: [penalties, compulsion],
        },
        { key: 'article20.8', heading: '第二十条第（八）项', corner: '信息内容', columns: [amount], rows: [charges] },
      ],
    },
    requests: requestsTable(otherRows),
    reviews: reviewsTable,
  },
};
