/**
 * 《中华人民共和国政府信息公开工作年度报告格式》, 国办公开办函〔2021〕30号 (2021-09-26).
 * Articles are those of 《中华人民共和国政府信息公开条例》, 国务院令第711号.
 */
import { aspects, sections } from './sections.ts';
import type { ColumnStandard, GroupStandard, RowStandard, Standard } from './types.ts';

export const column = (
  key: string,
  label: string,
  zh: string,
  en: string,
  aliases: readonly string[] = [],
): ColumnStandard => ({
  key,
  label,
  aliases,
  explain: { zh, en },
});

const issued = column('issued', '本年制发件数', '本年制定并公开发布的件数。', 'Made and published this year.', [
  '本年制发数',
]);
const repealed = column('repealed', '本年废止件数', '本年废止（含失效）的件数。', 'Repealed or expired this year.', [
  '本年废止数',
]);
const inForce = column('inForce', '现行有效件数', '年末现行有效的件数。', 'In force at the end of the year.', [
  '现行有效数',
]);
const decisions = column('decisions', '本年处理决定数量', '本年作出处理决定的数量。', 'Decisions taken this year.');
const amount = column(
  'amount',
  '本年收费金额（单位：万元）',
  '本年收费总金额，单位万元，可有小数。',
  'Amount charged this year, in 万元 (10,000 yuan); decimals allowed.',
);

const row = (
  key: string,
  label: string,
  core: readonly string[],
  basis: string | null,
  zh: string,
  en: string,
  more: { group?: GroupStandard; aliases?: readonly string[] } = {},
): RowStandard => ({
  key,
  label,
  markdownLabel: more.group ? `${more.group.label} ${label}` : label,
  group: more.group?.key ?? null,
  aliases: more.aliases ?? [],
  core,
  basis,
  explain: { zh, en },
});

export const regulations = row(
  'regulations',
  '规章',
  [],
  '《条例》第二十条第（一）项',
  '国务院部门规章、地方政府规章。',
  'Regulations of ministries and of local governments entitled to make them.',
);
export const licences = row(
  'licences',
  '行政许可',
  [],
  '《条例》第二十条第（五）项',
  '本年作出的行政许可决定。',
  'Licensing decisions.',
);
export const penalties = row(
  'penalties',
  '行政处罚',
  [],
  '《条例》第二十条第（六）项',
  '本年作出的行政处罚决定。',
  'Penalty decisions.',
);
export const compulsion = row(
  'compulsion',
  '行政强制',
  [],
  '《条例》第二十条第（六）项',
  '本年作出的行政强制决定。',
  'Compulsion decisions.',
);
export const charges = row(
  'charges',
  '行政事业性收费',
  ['事业性收费'],
  '《条例》第二十条第（八）项',
  '本年行政事业性收费。',
  'Administrative charges.',
);

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
  column('naturalPerson', '自然人', '公民个人提出的申请。', 'Requests by natural persons.'),
  column('company', '商业企业', '商业企业提出的申请。', 'Requests by companies.'),
  column('research', '科研机构', '科研机构提出的申请。', 'Requests by research institutions.'),
  column('nonprofit', '社会公益组织', '社会公益组织提出的申请。', 'Requests by public-benefit organisations.'),
  column(
    'legalService',
    '法律服务机构',
    '律师事务所等法律服务机构提出的申请。',
    'Requests by legal service providers.',
  ),
  column('otherOrganisation', '其他', '其他法人或组织提出的申请。', 'Requests by other organisations.'),
  column('total', '总计', '自然人与法人或其他组织之和。', 'Natural persons and all organisations.', ['合计']),
];

const art = (s: string): string => `《条例》第${s}`;

const receivedRow = row(
  'received',
  '一、本年新收政府信息公开申请数量',
  ['本年新收'],
  null,
  '本年1月1日至12月31日新收到的申请。',
  'Requests received from 1 January to 31 December.',
);
const carriedInRow = row(
  'carriedIn',
  '二、上年结转政府信息公开申请数量',
  ['上年结转', '上年度结转'],
  null,
  '上年收到、本年继续办理的申请，应等于上年报告的“四、结转下年度继续办理”。',
  'Carried in from last year: equals the carried-forward row of last year’s report.',
);
const grantedRow = row(
  'granted',
  '（一）予以公开',
  ['一予以公开'],
  art('三十六条第（一）（二）项'),
  '告知获取方式或者提供政府信息的。',
  'Information granted, or the way to obtain it given.',
);
const partlyGrantedRow = row(
  'partlyGranted',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  ['部分公开'],
  art('三十七条'),
  '区分处理的，只计这一情形，不计其他情形。',
  'Partly granted; counted here only.',
);

const outcomeRowsToFive: readonly RowStandard[] = [
  grantedRow,
  partlyGrantedRow,
  row(
    'refused.stateSecret',
    '1.属于国家秘密',
    ['国家秘密'],
    art('十四条'),
    '依法确定为国家秘密的政府信息。',
    'State secrets.',
    { group: refused },
  ),
  row(
    'refused.prohibitedByLaw',
    '2.其他法律行政法规禁止公开',
    ['法律行政法规禁止', '法规禁止公开'],
    art('十四条'),
    '法律、行政法规禁止公开的政府信息。',
    'Disclosure forbidden by law.',
    { group: refused },
  ),
  row(
    'refused.publicSafety',
    '3.危及“三安全一稳定”',
    ['三安全一稳定', '三安全'],
    art('十四条'),
    '公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息。',
    'Would endanger national, public or economic security or social stability.',
    { group: refused },
  ),
  row(
    'refused.thirdParty',
    '4.保护第三方合法权益',
    ['第三方合法权益', '第三方'],
    art('十五条'),
    '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害的政府信息。',
    'Protects a third party’s rights.',
    { group: refused },
  ),
  row(
    'refused.internalAffairs',
    '5.属于三类内部事务信息',
    ['内部事务'],
    art('十六条第一款'),
    '人事管理、后勤管理、内部工作流程三类信息。',
    'Personnel, logistics, internal workflow.',
    { group: refused },
  ),
  row(
    'refused.deliberative',
    '6.属于四类过程性信息',
    ['过程性信息'],
    art('十六条第二款'),
    '讨论记录、过程稿、磋商信函、请示报告四类信息。',
    'Records of discussion, drafts, consultation letters, requests for instructions.',
    { group: refused },
  ),
  row(
    'refused.enforcementFile',
    '7.属于行政执法案卷',
    ['执法案卷'],
    art('十六条第二款'),
    '行政执法案卷信息。',
    'Enforcement files.',
    { group: refused },
  ),
  row(
    'refused.inquiryMatter',
    '8.属于行政查询事项',
    ['行政查询'],
    art('三十六条第（七）项'),
    '有关法律、行政法规对获取有特别规定的信息（工商、不动产登记资料等）。',
    'Governed by another statute’s inquiry procedure.',
    { group: refused },
  ),
  row(
    'unavailable.notHeld',
    '1.本机关不掌握相关政府信息',
    ['不掌握'],
    art('三十六条第（四）（五）项'),
    '经检索没有所申请的信息，或者不属于本机关负责公开。',
    'Not held, or not this organ’s to disclose.',
    { group: unavailable },
  ),
  row(
    'unavailable.notReadyMade',
    '2.没有现成信息需要另行制作',
    ['现成信息', '另行制作'],
    art('三十八条'),
    '需要对现有信息加工、分析的。',
    'Would have to be made for the request.',
    { group: unavailable },
  ),
  row(
    'unavailable.unclear',
    '3.补正后申请内容仍不明确',
    ['补正后', '仍不明确'],
    null,
    '经补正，申请内容仍不明确的。',
    'Still unclear after correction.',
    { group: unavailable },
  ),
  row(
    'unprocessed.petition',
    '1.信访举报投诉类申请',
    ['信访', '举报投诉'],
    art('三十九条第一款'),
    '以公开申请的形式进行信访、投诉、举报等活动的。',
    'Petitions, reports or complaints in the form of a request.',
    { group: unprocessed },
  ),
  row(
    'unprocessed.repeated',
    '2.重复申请',
    ['重复申请'],
    art('三十六条第（六）项'),
    '已就该申请作出答复、重复申请公开相同信息的。',
    'Repeats a request already answered.',
    { group: unprocessed },
  ),
  row(
    'unprocessed.publication',
    '3.要求提供公开出版物',
    ['公开出版物'],
    art('三十九条第二款'),
    '要求提供政府公报、报刊、书籍等公开出版物的。',
    'Asks for a public publication.',
    { group: unprocessed },
  ),
  row(
    'unprocessed.excessive',
    '4.无正当理由大量反复申请',
    ['大量反复'],
    art('三十五条'),
    '申请数量、频次明显超过合理范围且无正当理由的。',
    'Unreasonably many requests without good reason.',
    { group: unprocessed },
  ),
  row(
    'unprocessed.reissue',
    '5.要求行政机关确认或重新出具已获取信息',
    ['确认或重新出具', '重新出具', '确认或者重新出具'],
    null,
    '要求行政机关为其确认或者重新出具已经获取的政府信息。',
    'Asks for confirmation or reissue of information already obtained.',
    { group: unprocessed },
  ),
];

/** （六） as one numeric row: right in the 2019 format, a leftover in a newer report (other-collapsed). */
export const otherTotalRow = row(
  'other.total',
  '（六）其他处理',
  ['六其他处理'],
  null,
  '不属于前五类的其他处理情形。',
  'Any other way of closing a request.',
);

const otherRows: readonly RowStandard[] = [
  row(
    'other.uncorrected',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    ['逾期不补正'],
    art('三十条'),
    '申请人无正当理由逾期不补正，视为放弃申请。',
    'Not corrected in time: deemed abandoned.',
    { group: other, aliases: ['1.逾期不补正'] },
  ),
  row(
    'other.unpaid',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    ['逾期未按收费', '逾期不缴费', '逾期未缴', '收费通知要求'],
    art('四十二条'),
    '申请人逾期未按收费通知要求缴纳费用，视为放弃申请。',
    'Fee not paid in time: deemed abandoned.',
    { group: other, aliases: ['2.逾期不缴费', '2.逾期未缴费'] },
  ),
  row(
    'other.misc',
    '3.其他',
    [],
    null,
    '上述情形以外的其他处理，含申请人主动撤回申请。',
    'Anything else, withdrawn requests included.',
    { group: other },
  ),
];

const outcomeTotalRow = row(
  'outcomeTotal',
  '（七）总计',
  ['七总计', '七合计'],
  null,
  '本年办结的申请总数，即（一）至（六）各项之和。',
  'All requests closed this year: the sum of （一） to （六）.',
  { aliases: ['（七）合计'] },
);
const carriedForwardRow = row(
  'carriedForward',
  '四、结转下年度继续办理',
  ['结转下年', '结转下一年', '结转至下'],
  null,
  '年末尚未办结、结转下年度继续办理的申请。',
  'Not closed by the end of the year.',
);

const reviewColumns: readonly ColumnStandard[] = [
  column('upheld', '结果维持', '维持原行政行为。', 'The act was upheld.'),
  column('corrected', '结果纠正', '撤销、变更、确认违法等，纠正原行政行为。', 'The act was corrected.'),
  column('other', '其他结果', '撤回、驳回、终止等其他结果。', 'Withdrawn, dismissed, ended otherwise.'),
  column('pending', '尚未审结', '年末尚未审结。', 'Still pending at the end of the year.'),
  column('total', '总计', '前四项之和。', 'The sum of the four.', ['合计']),
];

/** Header over the two suit groups of 表四. */
export const suitsLabel = '行政诉讼';

export const reviewRows: readonly RowStandard[] = [
  row(
    'reconsideration',
    '行政复议',
    [],
    '《条例》第五十条第（三）项',
    '因政府信息公开工作被申请行政复议的案件。',
    'Administrative reconsideration.',
  ),
  row(
    'directSuit',
    '未经复议直接起诉',
    ['直接起诉'],
    '《条例》第五十条第（三）项',
    '未经行政复议，直接提起行政诉讼的案件。',
    'Suits brought without reconsideration.',
  ),
  row(
    'suitAfterReconsideration',
    '复议后起诉',
    ['复议后起诉', '复议后提起'],
    '《条例》第五十条第（三）项',
    '经行政复议后提起行政诉讼的案件。',
    'Suits after reconsideration.',
  ),
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
            row(
              'normativeDocuments',
              '行政规范性文件',
              ['规范性文件'],
              '《条例》第二十条第（一）项',
              '行政规范性文件。',
              'Administrative normative documents.',
              { aliases: ['规范性文件'] },
            ),
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
