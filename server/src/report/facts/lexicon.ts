/**
 * The words by which a number in the text is understood, as data. The longest word wins, so a word that only looks
 * like another one (申请人, 无障碍, 行政复议机关) stands here too, as `skip`.
 */

/** kind, value, words */
export type Entry = readonly [kind: WordKind, value: string, words: string];

export type WordKind =
  | 'skip'
  /** granted, partial, denied, unable, notproc, other */
  | 'outcome'
  /** A row of 表三 inside a group, by its key. */
  | 'row'
  /** new, receive, handle, both (收办), done */
  | 'verb'
  | 'forward'
  | 'over'
  /** 结转 alone: forward or over by the year beside it. */
  | 'carry'
  /** nat, org, company, research, nonprofit, legal */
  | 'applicant'
  /** request, review, suit, direct, after, normative, regulation, fee, object */
  | 'noun'
  /** Index in 表四: 0 upheld, 1 corrected, 2 other, 3 pending */
  | 'result'
  /** Index in 表二: 0 issued, 1 repealed, 2 in force; weak: made public; none: neither made nor repealed */
  | 'document'
  /** own, region, represented, filing, hear, subset, period, since, unit */
  | 'scope'
  | 'channel'
  /** one: of the channel named before it (网络渠道) */
  | 'channels'
  | 'lastYear'
  | 'thisYear'
  | 'compare'
  /** 1 more, -1 less */
  | 'change'
  | 'share'
  | 'rate'
  /** among, open, respectively */
  | 'list'
  /** ever: 累计, which may be of all years */
  | 'total'
  /** What is denied: receive, any, issued, repealed, fee; left: what stands before the word (均为零) */
  | 'zero'
  | 'all'
  | 'except'
  | 'plan'
  /** Ends a list of parts: the sentence turns to other work. */
  | 'turn'
  | 'rest';

/** Words made of parts, each with each: 结转 + 至 + 下年度. A blank at the start of `between` stands for nothing between. */
const each = (first: string, between: string, then: string): string =>
  first
    .split(' ')
    .flatMap((a) => between.split(' ').flatMap((b) => then.split(' ').map((c) => a + b + c)))
    .join(' ');

const CARRIED = '结转 转结';
const NEXT_YEARS = '下年度 下年 下一年度 下一年 下个年度 次年度 次年 来年 明年';
const LAST_YEARS = '上年 上年度 上一年 上一年度 去年 往年';

export const lexicon: readonly Entry[] = [
  [
    'skip',
    '',
    '申请人 申请表 申请渠道 申请方式 申请途径 申请流程 申请辅导 申请材料 申请条件 申请内容 申请须知 申请答复书 申请窗口 依申请公开平台 依申请公开系统 依申请公开栏目 依申请公开专栏 依申请公开窗口 依申请公开页面 依申请公开目录 申请受理点 被申请人 被申请 未被',
  ],
  ['skip', '', '收费标准 收费目录 收费项目 收费清单 收费公示 收费依据 收费管理'],
  ['skip', '', '拟废止 拟修改 拟修订 拟制定 建议废止 建议修改 应予废止 应当废止 需废止'],
  ['skip', '', '发现有 体现有 实现有'],
  ['skip', '', '规范性文件目录 行政规范性文件目录 规范性文件清单 行政规范性文件清单'],
  [
    'skip',
    '',
    '行政复议机关 行政复议机构 行政复议法 行政复议决定书 行政复议局 行政复议体制 复议机关 复议机构 复议审查机关 行政诉讼法',
  ],
  [
    'skip',
    '',
    '政府信息公开 政府信息公开工作 政务公开 信息公开 信息公开工作 公开栏 公开专栏 公开平台 公开指南 公开目录 公开渠道 公开方式 公开领域 公开属性 公开为常态 公开工作 公开透明 不公开',
  ],
  [
    'skip',
    '',
    '无障碍 无线 无人 无纸 无关 无正当理由 无理由 无论 无缝 无偿 无法 无效 未来 未成年 未能 未及时 未按 未更新 没有及时 没有做到',
  ],
  [
    'skip',
    '',
    '比例 比赛 比较 对比 评比 较大 较好 较高 较多 较少 较为 较强 较快 较低 共同 公共 共享 共建 中共 共产党 共治 办理情况 办理流程 办理质量 办理部门 办理单位 受理部门 受理单位 受理机构 受理窗口 受理渠道 受理范围 受理条件 受理流程 受理环节 办理环节 答复环节 办理结果 办理程序 办理水平 办理机制 处理情况 办理能力 办理规范 办理工作 办理指南 答复期限 答复质量 答复模板 答复范本 答复样本 答复范例 答复格式 答复标准 答复规范 答复指引 答复流程 答复文书 答复意见 答复口径 答复能力 答复水平 答复工作 答复书 办理效率',
  ],
  [
    'skip',
    '',
    '规章制度 规章制定程序 法律法规规章 法规规章 公民、法人和其他组织 公民、法人或其他组织 公民、法人及其他组织 公民、法人或者其他组织 公民、法人、其他组织 公民、法人 公民和法人 公民、法人和组织 公民、法人或组织 公民、法人及组织 个人隐私 处理决定 年度报告 不予受理 受理公示 受理公告 受理通知 新增长 新收集 收集 处理机制 处理程序 合理 管理 审核处理 比如 率先 消除 删除 解除 清除 免除 排除 扣除 剔除 废除 首都 成都 效率 表率 统率 频率 将近 将来 包含量 含量 法人代表 法定代表人 同比例',
  ],

  // Why some were closed, in the words of the format before: no 其他, and no information that is counted.
  [
    'skip',
    '',
    '告知其他途径 告知其他渠道 告知其他方式 告知其他机关 告知其他行政机关 不属于政府信息 不属于本机关政府信息 非政府信息 政府信息不存在 信息不存在',
  ],

  ['outcome', 'granted', '予以公开 同意公开 给予公开 准予公开 全部予以公开 全部公开 答复公开'],
  ['outcome', 'partial', '部分公开 部分予以公开 予以部分公开 同意部分公开'],
  ['outcome', 'granted+partial', '全部或部分公开 全部公开或部分公开 全部或者部分公开 全部及部分公开 全部和部分公开'],
  ['outcome', 'denied', '不予公开 不同意公开 未予公开 不予以公开'],
  ['outcome', 'unable', '无法提供 不能提供'],
  ['outcome', 'notproc', '不予处理 不予以处理 不作处理'],
  ['outcome', 'other', '其他处理 其它处理 作其他处理 其他方式处理 其他情形处理'],

  ['row', 'refused.stateSecret', '属于国家秘密 涉及国家秘密'],
  ['row', 'refused.prohibitedByLaw', '其他法律行政法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开'],
  ['row', 'refused.publicSafety', '三安全一稳定'],
  ['row', 'refused.thirdParty', '保护第三方合法权益 第三方合法权益'],
  ['row', 'refused.internalAffairs', '三类内部事务信息 内部事务信息'],
  ['row', 'refused.deliberative', '四类过程性信息 过程性信息'],
  ['row', 'refused.enforcementFile', '行政执法案卷 行政执法案卷信息'],
  ['row', 'refused.inquiryMatter', '行政查询事项'],
  ['row', 'unavailable.notHeld', '不掌握相关政府信息 不掌握相关信息 不掌握该信息 本机关不掌握 本单位不掌握 本局不掌握'],
  ['row', 'unavailable.notReadyMade', '没有现成信息需要另行制作 没有现成信息 需要另行制作'],
  ['row', 'unavailable.unclear', '补正后申请内容仍不明确 申请内容仍不明确 补正后仍不明确'],
  ['row', 'unprocessed.petition', '信访举报投诉类申请 信访举报投诉类 信访、举报、投诉类申请'],
  ['row', 'unprocessed.repeated', '重复申请'],
  ['row', 'unprocessed.publication', '要求提供公开出版物'],
  ['row', 'unprocessed.excessive', '大量反复申请'],
  ['row', 'unprocessed.reissue', '确认或重新出具已获取信息 确认或者重新出具已获取信息'],
  ['row', 'other.uncorrected', '逾期不补正'],
  ['row', 'other.unpaid', '逾期未按收费通知要求缴纳费用 逾期不缴费 逾期未缴费'],

  ['verb', 'new', '新收 新收到 本年新收 本年度新收 新受理 新接收 新增申请 新增受理 新接到'],
  ['verb', 'receive', '收到 受理 接收 接到 接受 收悉 收取申请 收件 受（办）理 受(办)理'],
  ['verb', 'both', '收办 受理办理 共处理'],
  ['verb', 'handle', '办理 处理'],
  ['verb', 'done', '办结 答复 回复 办理完毕 办理完成 办理答复 办理结束 处理完毕 办复 审结 处理并反馈 办理并反馈'],
  ['forward', '', each('结转 转结 转接 顺延 延续 转 延', ' 至 到 入 于', NEXT_YEARS)],
  [
    'forward',
    '',
    `${each('下年度 下一年度 次年', '', CARRIED)} 跨年结转 跨年度结转 跨年办理 跨年度办理 跨年度继续办理`,
  ],
  [
    'forward',
    '',
    '尚未办结 未办结 尚未答复 未答复 正在办理 尚在办理 仍在办理 办理中 尚在办理期限内 尚在办理中 正在办理中',
  ],
  ['over', '', each(LAST_YEARS, '', `${CARRIED} 转入 结余 未办结 延续 遗留`)],
  ['over', '', each(CARRIED, '', '上年度 上年 上一年度 上一年')],
  ['carry', '', `${CARRIED} 顺延 转入`],

  ['applicant', 'nat', '自然人 公民申请 公民个人 公民 个人申请 个人'],
  [
    'applicant',
    'org',
    '法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人与其他组织 法人组织 法人申请 法人',
  ],
  ['applicant', 'company', '商业企业 企业申请 企业'],
  ['applicant', 'research', '科研机构'],
  ['applicant', 'nonprofit', '社会公益组织 公益组织'],
  ['applicant', 'legal', '法律服务机构'],

  [
    'noun',
    'request',
    '政府信息公开申请 政务信息公开申请 政务公开申请 信息公开申请 公开申请 政府信息公开申请件 信息公开申请件 公开申请件 政府信息公开申请信件 信息公开申请信件 公开申请信件 申请信件 依申请公开 依申请公开申请 依申请公开申请件 依申请公开事项 依申请公开件 依申请公开案件 依申请公开信件 依申请公开来信 依申请公开请求 依申请公开诉求 依申请公开信息 依申请公开政府信息 依申请公开政务信息 依申请公开政府信息申请 依申请信息公开 依申请政府信息公开 依申请信息 依申请件 政府信息依申请公开 政务信息依申请公开 信息依申请公开 政府信息申请 公开信息的申请 公开政府信息的申请 政府公开信息的申请 公开信息申请 申请公开政府信息 申请公开信息 申请公开的信息 申请政务公开信息 申请政务信息公开 申请政府信息公开 申请信息公开 申请件 申请',
  ],
  ['noun', 'review', '行政复议 复议 行政复议申请 复议申请'],
  ['noun', 'suit', '行政诉讼 诉讼 行政应诉 应诉 涉诉 被起诉 被诉 被诉讼'],
  [
    'noun',
    'direct',
    '未经复议直接起诉 直接起诉 未经复议直接诉讼 未经复议直接提起诉讼 未经复议直接提起行政诉讼 直接提起行政诉讼 直接提起诉讼',
  ],
  [
    'noun',
    'after',
    '复议后起诉 经复议后起诉 复议后诉讼 经复议后诉讼 复议后提起诉讼 复议后提起行政诉讼 经复议后提起行政诉讼 经复议后提起诉讼',
  ],
  ['noun', 'normative', '行政规范性文件 规范性文件'],
  ['noun', 'regulation', '规章 政府规章 部门规章 地方政府规章'],
  ['noun', 'fee', '信息处理费 处理费 信息公开处理费 收费 收取 费用'],
  [
    'noun',
    'object',
    '意见 留言 信箱 建议 提案 咨询 来信 来访 信访 举报 投诉 热线 来电 电话 网络问政 问政 舆情 诉求 求助 微博 微信 公众号 文章 稿件 简报 会议 培训 视频 图解 解读 政策文件 栏目 专栏 专区 账号 清单 案卷 出庭 工单 访谈 问卷 政府信息 政务信息 信息 文件 行政许可 行政处罚 行政强制 案例 制度 通知 公告 公报 问题 代表建议 人大代表建议 政协提案 人大代表 政协委员 复文 检查 监测 法律援助 许可申请 纠纷 调解 信访件 批示 咨询件 督办件 采访 媒体 邀请 表彰 交办件 转办件 承办件 网民 网友 关切 工作日 回应 提问 动态',
  ],

  ['result', '0', '结果维持 维持'],
  ['result', '1', '结果纠正 纠正 被纠错 纠错'],
  ['result', '2', '其他结果 其它结果'],
  ['result', '3', '尚未审结 未审结 正在审理 审理中 尚在审理 正在复议 正在诉讼'],

  ['document', '0', '制发 制定 印发 出台 新制定 制订 制定印发 制定出台 制定发布 新出台'],
  ['document', '1', '废止 失效 宣布失效'],
  ['document', '2', '现行有效 继续有效 现有'],
  ['document', 'weak', '公开 发布 公布 主动公开 集中公开'],
  [
    'document',
    'none',
    '清理 审查 审核 修订 修改 评估 梳理 刊登 刊载 刊发 登载 收录 录入 编入 归集 转载 转发 上传 学习 合法性审查 报送 报备 宣传 拟制 起草 复核 标注',
  ],

  [
    'scope',
    'own',
    '我局 我办 我委 我厅 我镇 我乡 我街道 我院 我中心 我队 我处 我单位 我机关 本局 本办 本委 本厅 本镇 本乡 本街道 本单位 本机关 本部门 本院 本中心 全局 全委 全厅 全办 我部门 我站 我校 本校',
  ],
  [
    'scope',
    'region',
    '全省 全市 全区 全县 全州 全旗 全盟 全系统 全镇 全乡 全街道 我省 我市 我区 我县 我州 我旗 各级 各单位 各部门 各乡镇 各镇 下属单位',
  ],
  [
    'scope',
    'represented',
    '代表县政府 代表市政府 代表区政府 代表省政府 代表州政府 代表旗政府 代表县人民政府 代表市人民政府 代表区人民政府 代表省人民政府 代表政府 代县政府 代市政府 代区政府 代省政府 代县人民政府 代市人民政府 代区人民政府 代省人民政府 代州人民政府 代旗人民政府 以县政府名义 以市政府名义 以区政府名义 以省政府名义 以政府名义',
  ],
  ['scope', 'filing', '备案'],
  ['scope', 'hear', '审理 承办 代理 收案 立案 作为复议机关 作为行政复议机关'],
  [
    'scope',
    'subset',
    '延期 逾期 逾期未答复 逾期未办结 超期未答复 超期未办结 当场 即时 当日 当天 模拟 演练 名义 本级 败诉 化解 撤回 撤销 驳回 延长 补正 征求第三方 抽查 抽取 评查 指导 协助 配合 会同 委托 督办 转办 交办 移送 提级 随机 会商 研判 旁听 听证 到期 不当 不及时 不规范 违规 泄密 首次 新型 典型 一审 二审 再审 提请 代拟 代为起草 报请 审签 参与',
  ],
  [
    'scope',
    'unit',
    '县直部门 市直部门 区直部门 省直部门 州直部门 县直单位 市直单位 区直单位 省直单位 州直单位 县级部门 市级部门 区级部门 政府部门 政府办公室 乡镇 街道 局属单位 局属事业单位 所属事业单位 直属事业单位 下属事业单位 委属单位 厅属单位 直属单位 所属单位 基层单位 各区县 各县区 各县市 各县 各区 各市 各分局 区县局 县区局',
  ],
  [
    'scope',
    'period',
    '上半年 下半年 季度 每月 每季度 日均 月均 年均 平均 近三年 近两年 近五年 近年来 多年来 以来累计 历年',
  ],
  ['scope', 'since', '以来'],
  [
    'channel',
    '',
    '信函 书面方式 书面形式 书面提交 信件 邮寄 邮递 来函 电子邮件 邮件 邮箱 传真 当面 现场 快递 挂号信 网络 网上 在线 线上 线下 网页 网站 门户网站 微信渠道',
  ],
  ['channels', '', '等渠道 等方式 等途径 等形式 多种渠道 各种渠道 各渠道 多渠道 各类渠道'],
  ['channels', 'one', '渠道'],

  ['lastYear', '', '上年 上年度 上一年 上一年度 去年 前年 往年 上年同期 去年同期'],
  ['thisYear', '', '今年 本年 本年度 当年 全年'],
  ['compare', '', '比 较 同比 环比 相比 对照'],
  ['change', '1', '增长 增加 上升 提高 提升 增幅 净增'],
  ['change', '-1', '下降 减少 降低 降幅'],
  ['share', '', '占 占比'],
  ['rate', '', '率'],
  [
    'list',
    'among',
    `其中 ${each('在公开的 在主动公开的 在已公开的 在公开 在主动公开 在已公开 主动公开的', '', '信息中 信息当中 政府信息中 政府信息当中')}`,
  ],
  ['list', 'open', '其中包括 包括 主要包括 包含 主要有 含'],
  ['list', 'respectively', '分别 分别为'],
  ['total', '', '共 共计 总计 合计 总共 总量 总数 共有'],
  ['total', 'ever', '累计'],

  [
    'zero',
    'receive',
    '未收到 未接到 未受理 未接收 没有收到 没有接到 没有受理 没有接收 从未收到 未曾收到 无收到 未新收 尚未收到 暂未收到 未再收到 未有收到',
  ],
  [
    'zero',
    'any',
    '未发生 未产生 未出现 未有 没有 无 无因 未涉及 未引发 未因 不存在 没有发生 没有产生 没有出现 无发生 未被申请 未被提起 没有因 未导致 未形成 未提起',
  ],
  [
    'zero',
    'issued',
    '未制发 未制定 未出台 未印发 未印制 未发布 未新制定 未新制发 未新出台 未新增 无新制发 无新制定 无新出台 无新增 没有制发 没有制定 没有出台',
  ],
  ['zero', 'repealed', '未废止 没有废止 无废止'],
  ['zero', 'fee', '未收取 没有收取 未产生费用 未收费 没有收费'],
  ['zero', 'left', '为零 均为0 均为０ 都为0 均无 皆无 均未发生 均没有 均未收到 均未产生 均未涉及 都没有 也未发生'],
  ['all', '', '均 全部 所有 都 一律 件件 已全部 全数'],
  ['except', '', '除 除了 其余'],
  ['plan', '', '坚持 确保 力争 努力 保证 应当 必须 将 基本 大多 做到'],
  [
    'turn',
    '',
    '开展 召开 举办 新增 新建 新开设 开设 组织 接听 接待 采用 被 获 点击 浏览 访问 关注 转发 阅读 播放 此外 另外 同时 编发 印制 累计观看 完成 参加',
  ],
  ['rest', '', '其他 其它'],
];
