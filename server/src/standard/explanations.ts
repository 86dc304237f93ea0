/** What rows, columns and sections mean, as hover and completion tell it. Nothing that reads or checks a report needs it. */
import type { SectionId, TableId, Text } from './types.ts';

/** By their keys: a row means the same in every table and format that has it. */
const rowExplanations: Readonly<Record<string, Text>> = {
  regulations: {
    zh: '国务院部门规章、地方政府规章。',
    en: 'Regulations of ministries and of local governments entitled to make them.',
  },
  licences: { zh: '本年作出的行政许可决定。', en: 'Licensing decisions.' },
  penalties: { zh: '本年作出的行政处罚决定。', en: 'Penalty decisions.' },
  compulsion: { zh: '本年作出的行政强制决定。', en: 'Compulsion decisions.' },
  charges: { zh: '本年行政事业性收费。', en: 'Administrative charges.' },
  received: { zh: '本年1月1日至12月31日新收到的申请。', en: 'Requests received from 1 January to 31 December.' },
  carriedIn: {
    zh: '上年收到、本年继续办理的申请，应等于上年报告的“四、结转下年度继续办理”。',
    en: 'Carried in from last year: equals the carried-forward row of last year’s report.',
  },
  granted: { zh: '告知获取方式或者提供政府信息的。', en: 'Information granted, or the way to obtain it given.' },
  partlyGranted: { zh: '区分处理的，只计这一情形，不计其他情形。', en: 'Partly granted; counted here only.' },
  'refused.stateSecret': { zh: '依法确定为国家秘密的政府信息。', en: 'State secrets.' },
  'refused.prohibitedByLaw': { zh: '法律、行政法规禁止公开的政府信息。', en: 'Disclosure forbidden by law.' },
  'refused.publicSafety': {
    zh: '公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息。',
    en: 'Would endanger national, public or economic security or social stability.',
  },
  'refused.thirdParty': {
    zh: '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害的政府信息。',
    en: 'Protects a third party’s rights.',
  },
  'refused.internalAffairs': {
    zh: '人事管理、后勤管理、内部工作流程三类信息。',
    en: 'Personnel, logistics, internal workflow.',
  },
  'refused.deliberative': {
    zh: '讨论记录、过程稿、磋商信函、请示报告四类信息。',
    en: 'Records of discussion, drafts, consultation letters, requests for instructions.',
  },
  'refused.enforcementFile': { zh: '行政执法案卷信息。', en: 'Enforcement files.' },
  'refused.inquiryMatter': {
    zh: '有关法律、行政法规对获取有特别规定的信息（工商、不动产登记资料等）。',
    en: 'Governed by another statute’s inquiry procedure.',
  },
  'unavailable.notHeld': {
    zh: '经检索没有所申请的信息，或者不属于本机关负责公开。',
    en: 'Not held, or not this organ’s to disclose.',
  },
  'unavailable.notReadyMade': { zh: '需要对现有信息加工、分析的。', en: 'Would have to be made for the request.' },
  'unavailable.unclear': { zh: '经补正，申请内容仍不明确的。', en: 'Still unclear after correction.' },
  'unprocessed.petition': {
    zh: '以公开申请的形式进行信访、投诉、举报等活动的。',
    en: 'Petitions, reports or complaints in the form of a request.',
  },
  'unprocessed.repeated': {
    zh: '已就该申请作出答复、重复申请公开相同信息的。',
    en: 'Repeats a request already answered.',
  },
  'unprocessed.publication': {
    zh: '要求提供政府公报、报刊、书籍等公开出版物的。',
    en: 'Asks for a public publication.',
  },
  'unprocessed.excessive': {
    zh: '申请数量、频次明显超过合理范围且无正当理由的。',
    en: 'Unreasonably many requests without good reason.',
  },
  'unprocessed.reissue': {
    zh: '要求行政机关为其确认或者重新出具已经获取的政府信息。',
    en: 'Asks for confirmation or reissue of information already obtained.',
  },
  'other.total': { zh: '不属于前五类的其他处理情形。', en: 'Any other way of closing a request.' },
  'other.uncorrected': {
    zh: '申请人无正当理由逾期不补正，视为放弃申请。',
    en: 'Not corrected in time: deemed abandoned.',
  },
  'other.unpaid': {
    zh: '申请人逾期未按收费通知要求缴纳费用，视为放弃申请。',
    en: 'Fee not paid in time: deemed abandoned.',
  },
  'other.misc': {
    zh: '上述情形以外的其他处理，含申请人主动撤回申请。',
    en: 'Anything else, withdrawn requests included.',
  },
  outcomeTotal: {
    zh: '本年办结的申请总数，即（一）至（六）各项之和。',
    en: 'All requests closed this year: the sum of （一） to （六）.',
  },
  carriedForward: { zh: '年末尚未办结、结转下年度继续办理的申请。', en: 'Not closed by the end of the year.' },
  reconsideration: { zh: '因政府信息公开工作被申请行政复议的案件。', en: 'Administrative reconsideration.' },
  directSuit: { zh: '未经行政复议，直接提起行政诉讼的案件。', en: 'Suits brought without reconsideration.' },
  suitAfterReconsideration: { zh: '经行政复议后提起行政诉讼的案件。', en: 'Suits after reconsideration.' },
  normativeDocuments: { zh: '行政规范性文件。', en: 'Administrative normative documents.' },
  otherManagement: { zh: '其他对外管理服务事项。', en: 'Other services to the public.' },
  procurement: { zh: '政府集中采购。', en: 'Central procurement.' },
};

/** By their keys; where a key means something else in a table or row, that stands in front. */
const columnExplanations: Readonly<Record<string, Text>> = {
  'reviews total': { zh: '前四项之和。', en: 'The sum of the four.' },
  'procurement amount': { zh: '政府集中采购的总金额。', en: 'Amount procured.' },
  issued: { zh: '本年制定并公开发布的件数。', en: 'Made and published this year.' },
  repealed: { zh: '本年废止（含失效）的件数。', en: 'Repealed or expired this year.' },
  inForce: { zh: '年末现行有效的件数。', en: 'In force at the end of the year.' },
  decisions: { zh: '本年作出处理决定的数量。', en: 'Decisions taken this year.' },
  amount: {
    zh: '本年收费总金额，单位万元，可有小数。',
    en: 'Amount charged this year, in 万元 (10,000 yuan); decimals allowed.',
  },
  naturalPerson: { zh: '公民个人提出的申请。', en: 'Requests by natural persons.' },
  company: { zh: '商业企业提出的申请。', en: 'Requests by companies.' },
  research: { zh: '科研机构提出的申请。', en: 'Requests by research institutions.' },
  nonprofit: { zh: '社会公益组织提出的申请。', en: 'Requests by public-benefit organisations.' },
  legalService: { zh: '律师事务所等法律服务机构提出的申请。', en: 'Requests by legal service providers.' },
  otherOrganisation: { zh: '其他法人或组织提出的申请。', en: 'Requests by other organisations.' },
  total: { zh: '自然人与法人或其他组织之和。', en: 'Natural persons and all organisations.' },
  upheld: { zh: '维持原行政行为。', en: 'The act was upheld.' },
  corrected: { zh: '撤销、变更、确认违法等，纠正原行政行为。', en: 'The act was corrected.' },
  other: { zh: '撤回、驳回、终止等其他结果。', en: 'Withdrawn, dismissed, ended otherwise.' },
  pending: { zh: '年末尚未审结。', en: 'Still pending at the end of the year.' },
  lastYear: { zh: '上一年末的项目数量。', en: 'Items at the end of last year.' },
  change: { zh: '本年项目数量的增减。', en: 'Change this year.' },
  newlyMade: { zh: '本年新制作的件数。', en: 'Newly made this year.' },
  newlyPublished: { zh: '本年新公开的件数。', en: 'Newly published this year.' },
  totalPublished: { zh: '对外公开的总件数。', en: 'Published in all.' },
  projects: { zh: '政府集中采购的项目数量。', en: 'Projects procured.' },
};

export const sectionExplanations: Readonly<Record<SectionId, Text>> = {
  1: {
    zh: '概述全年主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。',
    en: 'The year in five aspects: proactive disclosure, disclosure on request, management, platforms, oversight.',
  },
  2: {
    zh: '用表二列出规章、行政规范性文件、行政许可、行政处罚、行政强制和行政事业性收费的数据。',
    en: 'Table two: regulations, normative documents, licences, penalties, compulsion and charges.',
  },
  3: {
    zh: '用表三列出本年新收、上年结转、各类办理结果和结转下年度的申请数量，按申请人分列。',
    en: 'Table three: requests received, carried in, closed by outcome and carried forward, by kind of applicant.',
  },
  4: {
    zh: '用表四列出因政府信息公开工作被申请行政复议、被提起行政诉讼的结果。',
    en: 'Table four: outcomes of administrative reconsideration and suits over disclosure.',
  },
  5: {
    zh: '写明本年工作存在的主要问题、上年问题的整改情况和今后的改进措施；各级人民政府的报告还应包括工作考核、社会评议和责任追究结果情况。',
    en: 'The main problems of the year and what is done about them; governments add assessment, public appraisal and accountability.',
  },
  6: {
    zh: '报告收取信息处理费的情况（官方格式要求“在此处报告”），以及其他需要说明的事项。',
    en: 'The information-processing fee collected (the official form says: report it here) and anything else to report.',
  },
};

/** Articles of 《条例》 that the rows stand on, by their keys; a row that is missing has none of its own. */
const rowArticles: Readonly<Record<string, string>> = {
  regulations: '二十条第（一）项',
  normativeDocuments: '二十条第（一）项',
  licences: '二十条第（五）项',
  penalties: '二十条第（六）项',
  compulsion: '二十条第（六）项',
  charges: '二十条第（八）项',
  granted: '三十六条第（一）（二）项',
  partlyGranted: '三十七条',
  'refused.stateSecret': '十四条',
  'refused.prohibitedByLaw': '十四条',
  'refused.publicSafety': '十四条',
  'refused.thirdParty': '十五条',
  'refused.internalAffairs': '十六条第一款',
  'refused.deliberative': '十六条第二款',
  'refused.enforcementFile': '十六条第二款',
  'refused.inquiryMatter': '三十六条第（七）项',
  'unavailable.notHeld': '三十六条第（四）（五）项',
  'unavailable.notReadyMade': '三十八条',
  'unprocessed.petition': '三十九条第一款',
  'unprocessed.repeated': '三十六条第（六）项',
  'unprocessed.publication': '三十九条第二款',
  'unprocessed.excessive': '三十五条',
  'other.uncorrected': '三十条',
  'other.unpaid': '四十二条',
  reconsideration: '五十条第（三）项',
  directSuit: '五十条第（三）项',
  suitAfterReconsideration: '五十条第（三）项',
  otherManagement: '二十条第（五）项',
  procurement: '二十条第（九）项',
};

/** Article of the law, as 《条例》第三十六条第（七）项; null where none exists. */
export const basisOfRow = (row: string): string | null => (rowArticles[row] ? `《条例》第${rowArticles[row]}` : null);

/** null for what no format has. */
export const explainRow = (row: string): Text | null => rowExplanations[row] ?? null;

/** @param row null: of the column as a whole */
export const explainColumn = (table: TableId, row: string | null, column: string): Text | null =>
  columnExplanations[`${row} ${column}`] ??
  columnExplanations[`${table} ${column}`] ??
  columnExplanations[column] ??
  null;
