/**
 * The words by which a number in the text is understood, as data. The longest word wins, so a word that only looks
 * like another one (申请人, 无障碍, 行政复议机关) stands here too, as `skip`.
 */

/** kind, value, words; `办理*情况*流程` are 办理情况 and 办理流程, an empty end is the beginning alone */
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
const OWN = '局 办 委 厅 院 中心 单位 机关 部门';
const LAST_YEARS = '上年 上年度 上一年 上一年度 去年 往年';

export const lexicon: readonly Entry[] = [
  [
    'skip',
    '',
    '申请*人*表*渠道*方式*途径*流程*辅导*材料*条件*内容*须知*答复书*窗口*受理点 依申请公开*平台*系统*栏目*专栏*窗口*页面*目录 被申请*人* 未被 因涉诉',
  ],
  ['skip', '', '收费*标准*目录*项目*清单*公示*依据*管理'],
  ['skip', '', '拟*废止*修改*修订*制定 建议*废止*修改 应予废止 应当废止 需废止'],
  ['skip', '', '发现有 体现有 实现有 在审*核*查*批*阅'],
  ['skip', '', each('规范性文件 行政规范性文件', '', '目录 清单 草案 征求意见稿 送审稿 草稿')],
  [
    'skip',
    '',
    '行政复议*机关*机构*法*决定书*局*体制*程序 复议*程序*阶段*机关*机构*审查机关 诉讼*程序*阶段 行政诉讼*程序*法',
  ],
  [
    'skip',
    '',
    '政府信息公开**工作 政务公开 信息公开**工作 公开*栏*专栏*平台*指南*目录*渠道*方式*领域*属性*为常态*工作*透明 不公开',
  ],
  ['skip', '', '无*障碍*线*人*纸*关*正当理由*理由*论*缝*偿*法*效 未*来*成年*能*及时*按*更新 没有*及时*做到'],
  [
    'skip',
    '',
    '比例 比赛 比较 对比 评比 较*大*好*高*多*少*为*强*快*低 共*同*享*建*产党*治 公共 中共 办理*情况*流程*质量*部门*单位*环节*结果*程序*水平*机制*能力*期限*时限*规范*工作*指南*效率 受理*部门*单位*机构*窗口*渠道*范围*条件*流程*环节 答复*环节*期限*质量*模板*范本*样本*范例*格式*标准*规范*指引*流程*文书*意见*口径*能力*水平*工作*书 处理情况 未办结*事项*任务*工单',
  ],
  [
    'skip',
    '',
    '规章制*度*定程序 法*律法规规章*规规章*人代表*定代表人 公民、法人*和其他组织*或其他组织*及其他组织*或者其他组织*、其他组织**和组织*或组织*及组织 公民和法人 个人隐私 处理*决定*机制*程序 年度报告 不予受理 受理*公示*公告*通知 新增长 新收集 收集 合理 管理 审核处理 比如 率先 消除 删除 解除 清除 免除 排除 扣除 剔除 废除 首都 成都 效率 表率 统率 频率 将近 将来 包含量 含量 同比例',
  ],

  // Why some were closed, in the words of the format before: no 其他, and no information that is counted.
  [
    'skip',
    '',
    '告知其他*途径*渠道*方式*机关*行政机关 不属于*政府信息*本机关政府信息 非政府信息 政府信息不存在 信息不存在',
  ],

  ['outcome', 'granted', '予以公开 同意公开 给予公开 准予公开 全部*予以公开*公开 答复公开'],
  ['outcome', 'partial', '部分*公开*予以公开 予以部分公开 同意部分公开'],
  ['outcome', 'granted+partial', '全部*或部分公开*公开或部分公开*或者部分公开*及部分公开*和部分公开'],
  ['outcome', 'denied', '不予*公开*以公开 不同意公开 未予公开'],
  ['outcome', 'unable', '无法提供 不能提供'],
  ['outcome', 'notproc', '不予*处理*以处理 不作处理'],
  ['outcome', 'other', '其他*处理*方式处理*情形处理 其它处理 作其他处理'],

  ['row', 'refused.stateSecret', '属于国家秘密 涉及国家秘密'],
  ['row', 'refused.prohibitedByLaw', '其他法律行政法规禁止公开 法律*行政法规禁止公开*、行政法规禁止公开'],
  ['row', 'refused.publicSafety', '三安全一稳定'],
  ['row', 'refused.thirdParty', '保护第三方合法权益 第三方合法权益'],
  ['row', 'refused.internalAffairs', '三类内部事务信息 内部事务信息'],
  ['row', 'refused.deliberative', '四类过程性信息 过程性信息'],
  ['row', 'refused.enforcementFile', '行政执法案卷**信息'],
  ['row', 'refused.inquiryMatter', '行政查询事项'],
  ['row', 'unavailable.notHeld', '不掌握*相关政府信息*相关信息*该信息 本机关不掌握 本单位不掌握 本局不掌握'],
  ['row', 'unavailable.notReadyMade', '没有现成信息*需要另行制作* 需要另行制作'],
  ['row', 'unavailable.unclear', '补正后*申请内容仍不明确*仍不明确 申请内容仍不明确'],
  ['row', 'unprocessed.petition', '信访举报投诉类*申请* 信访、举报、投诉类申请'],
  ['row', 'unprocessed.repeated', '重复申请'],
  ['row', 'unprocessed.publication', '要求提供公开出版物'],
  ['row', 'unprocessed.excessive', '大量反复申请'],
  ['row', 'unprocessed.reissue', '确认或*重新出具已获取信息*者重新出具已获取信息'],
  ['row', 'other.uncorrected', '逾期不补正'],
  ['row', 'other.unpaid', '逾期*未按收费通知要求缴纳费用*不缴费*未缴费'],

  ['verb', 'new', '新*收*收到*受理*接收*增申请*增受理*接到 本年*新收*度新收'],
  ['verb', 'receive', '收*到*悉*取申请*件 受理 接收 接到 接受 受（办）理 受(办)理'],
  ['verb', 'both', '收办 受理办理 共处理'],
  ['verb', 'handle', '办理 处理'],
  ['verb', 'done', '办结 答复 回复 办理*完毕*完成*答复*结束*并反馈 处理*完毕*并反馈 办复 审结'],
  ['forward', '', each('结转 转结 转接 顺延 延续 转 延', ' 至 到 入 于', NEXT_YEARS)],
  [
    'forward',
    '',
    `${each('下年度 下一年度 次年', '', CARRIED)} 跨年结转 跨年度结转 跨年办理 跨年度办理 跨年度继续办理`,
  ],
  [
    'forward',
    '',
    '在办*申请*件 年末在办 尚未*办结*答复 未办结 未答复 正在办理**中 尚在办理**期限内*中 仍在办理 办理中',
  ],
  ['over', '', each(LAST_YEARS, '', `${CARRIED} 转入 结余 未办结 延续 遗留`)],
  ['over', '', each(CARRIED, '', '上年度 上年 上一年度 上一年')],
  ['carry', '', `${CARRIED} 顺延 转入 接转`],

  ['applicant', 'nat', '自然人 公民*申请*个人* 个人*申请*'],
  ['applicant', 'org', '法人*或其他组织*和其他组织*及其他组织*或者其他组织*、其他组织*与其他组织*组织*申请*'],
  ['applicant', 'company', '商业企业 企业*申请*'],
  ['applicant', 'research', '科研机构'],
  ['applicant', 'nonprofit', '社会公益组织 公益组织'],
  ['applicant', 'legal', '法律服务机构'],

  [
    'noun',
    'request',
    '答复公开申请 政府信息*公开申请*公开申请件*公开申请信件*依申请公开*申请 政务*信息公开申请*公开申请*信息依申请公开 信息公开申请**件*信件 公开*申请*申请件*申请信件*信息的申请*政府信息的申请*信息申请 申请*信件*公开政府信息*公开信息*公开的信息*政务公开信息*政务信息公开*政府信息公开*信息公开*件* 依申请公开**申请*申请件*事项*件*案件*信件*来信*请求*诉求*信息*政府信息*政务信息*政府信息申请 依申请*信息公开*政府信息公开*信息*件 信息依申请公开 政府公开信息的申请',
  ],
  ['noun', 'review', '行政复议**申请 复议**申请'],
  ['noun', 'suit', '行政*诉讼*应诉 诉讼 应诉 涉诉 被起诉 被诉**讼'],
  ['noun', 'direct', '未经复议直接*起诉*诉讼*提起诉讼*提起行政诉讼 直接*起诉*提起行政诉讼*提起诉讼'],
  ['noun', 'after', '复议后*起诉*诉讼*提起诉讼*提起行政诉讼 经复议后*起诉*诉讼*提起行政诉讼*提起诉讼'],
  ['noun', 'normative', '行政规范性文件 规范性文件'],
  ['noun', 'regulation', '规章 政府规章 部门规章 地方政府规章'],
  ['noun', 'fee', '信息*处理费*公开处理费 处理费 收费 收取 费用'],
  [
    'noun',
    'object',
    '意见 留言 信*箱*访*息*访件 建议 提案 咨询**件 来信 感谢信 表扬信 锦旗 来访 举报 投诉 热线 来电 电话 网络问政 问政 舆情 诉求 求助 微博 微信 公众号 文章 稿件 简报 会议 培训 视频 图解 解读 政*策文件*府信息*务信息*协提案*协委员 栏目 专栏 专区 账号 清单 案卷 出庭 工单 访谈 问卷 文件 行政*许可*处罚*强制 案例 制度 通知 公告 公报 问题 代表建议 人大代表*建议* 复文 检查 监测 法律援助 许可申请 纠纷 调解 批示 督办件 采访 媒体 邀请 表彰 交办件 转办件 承办件 网民 网友 关切 工作日 回应 提问 动态',
  ],

  ['result', '0', '结果维持 维持'],
  ['result', '1', '结果纠正 纠正 被纠错 纠错'],
  ['result', '2', '其他结果 其它结果'],
  ['result', '3', '在审 尚未审结 未审结 正在*审理*复议*诉讼 审理中 尚在审理'],

  ['document', '0', '制发 制定**印发*出台*发布 印发 出台 新制定 制订 新出台'],
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
    `${each('我 本', '', `${OWN} 镇 乡 街道 校`)} 我队 我处 我站 ${each('以我 以本', OWN, '名义')} ${each('全', '', '局 委 厅 办')}`,
  ],
  [
    'scope',
    'region',
    `${each('全 我', '', '省 市 区 县 州 旗 盟')} ${each('全', '', '系统 镇 乡 街道')} 各级 各单位 各部门 各乡镇 各镇 下属单位`,
  ],
  [
    'scope',
    'represented',
    `${each('代表 代', '县 市 区 省 州 旗', '政府 人民政府')} 代表政府 ${each('以', ' 县 市 区 省', '政府名义')}`,
  ],
  ['scope', 'filing', '备案'],
  ['scope', 'hear', '审理 承办 代理 收案 立案 作为*复议机关*行政复议机关'],
  [
    'scope',
    'subset',
    '延期 超期**未答复*未办结 超时 逾期**未答复*未办结 当场 即时 当日 当天 模拟 演练 名义 本级 败诉 化解 撤回 撤销 驳回 延长 补正 征求第三方 抽查 抽取 评查 指导 协助 配合 会同 联合 委托 督办 转办 交办 移送 转交 转送 提级 随机 会商 研判 旁听 听证 到期 不当 不及时 不规范 违规 泄密 首次 新型 典型 一审 二审 再审 提请 代拟 代为起草 报请 审签 参与',
  ],
  [
    'scope',
    'unit',
    `${each('县 市 区 省 州', '直', '部门 单位')} ${each('县 市 区', '', '级部门')} 政府部门 政府办公室 乡镇 街道 局属单位 局属事业单位 所属事业单位 直属事业单位 下属事业单位 局属 委属 厅属 下属 直属 委属单位 厅属单位 直属单位 所属单位 基层单位 各区县 各县区 各县市 各县 各区 各市 各分局 区县局 县区局`,
  ],
  ['scope', 'period', '上半年 下半年 季度 每月 每季度 日均 月均 年均 平均 近*三年*两年*五年*年来 多年来 以来累计 历年'],
  ['scope', 'since', '以来'],
  [
    'channel',
    '',
    `信函 书面方式 书面形式 书面提交 信件 邮寄 邮递 来函 电子邮件 邮件 邮箱 传真 当面 现场 快递 专递 特快专递 挂号信 网络 网上 在线 线上 线下 网页 网站 门户网站 微信渠道 纸质 ${each('平台 系统 窗口 依申请公开平台 依申请公开系统', '', '提交 提出 递交')}`,
  ],
  ['channels', '', '等*渠道*方式*途径*形式 多种渠道 各种渠道 各渠道 多渠道 各类渠道'],
  ['channels', 'one', '渠道'],

  ['lastYear', '', '上*年*年度*一年*一年度*年同期 去年**同期 前年 往年'],
  ['thisYear', '', '今年 本年**度 当年 全年'],
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
  ['list', 'open', '其中包括 包括 主要*包括*有 包含 含'],
  ['list', 'respectively', '分别**为'],
  ['total', '', '共 共计 总*计*共*量*数 合计 共有'],
  ['total', 'ever', '累计'],

  [
    'zero',
    'receive',
    '未*收到*接到*受理*接收*曾收到*新收*再收到*有收到 没有*收到*接到*受理*接收 从未收到 无收到 尚未收到 暂未收到',
  ],
  [
    'zero',
    'any',
    '未*发生*产生*出现*有*涉及*引发*因*被申请*被提起*导致*形成*提起 没有**发生*产生*出现*因 无 无因 不存在 无发生',
  ],
  [
    'zero',
    'issued',
    '未*制发*制定*出台*印发*印制*发布*新制定*新制发*新出台*新增 无新*制发*制定*出台*增 没有*制发*制定*出台',
  ],
  ['zero', 'repealed', '未废止 没有废止 无废止'],
  ['zero', 'fee', '未收*取*费 没有收*取*费 未产生费用'],
  ['zero', 'left', '为零 均*为0*为０*无*未发生*未收到*未产生*未涉及*没有 都为0 皆无 都没有 也未发生'],
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
