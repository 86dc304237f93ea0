/** By what a text is told to name a problem of the work: words, and ways of saying that something is wanting. */

const problems =
  /问题|不足|差距|距离|现象|薄弱|瓶颈|盲区|堵点|[错疏]漏|偏差|有限|脱节|有待|不够|短[板缺]|弱[项点]|困难|欠缺|滞后|不[高强严细全多快]|不(?:及时|规范|平衡|到位|熟悉|深入|完善|健全|丰富|充分)|较[少慢弱]|单一|[待需](?:要?提[升高]|要?加强|要?完善|改进|规范|要?进一步)|[仍还尚]需|无更新/;

/**
 * Words of problems that are none of the work's: 解决群众关心的问题, 困难群众, 零距离, 查漏补缺. The rest of the clause stays. Each
 * holds one of `problems`.
 */
const others =
  /(?:解决|回[应答]|解答|答复|关[注心切]|反映|咨询|[热难疑焦]点|民生|疑难|愁盼|常见|实际)[^，。；、,;\n]{0,8}问题|问题(?=导向|意识|清单|台账|解答|线索)|发现的?问题[，,]?(?=[及即]时|立[即行]|马上|限期|第一时间|当[场日即])|困难(?=[群家人学职残户企对])|有限(?=公司|责任)|零距离|单一来源|(?:[补强找]|(?:缩小|消除|弥补|补[齐足上]|破解|打通|疏通|克服|突破|攻克|找准|查[找摆])[^，。；、,;\n]{0,6})(?:差距|短板|弱项|瓶颈|堵点|盲区|困难|弱点|不足|薄弱环节)/g;
/** 杜绝更新不及时的现象: what is not to be. */
const warded = /杜绝|防止|避免|[严谨以预]防/;

/** Said of any length: no problem at all. What 没有 denies may itself be one (没有形成机制的问题). */
const flatDenial =
  /(?:不存在|(?:未|没有?)(?:发现|出现|发生))[^，。；、,;\n]{0,8}?(?:问题|不足|失误|差错|现象)|(?:存在的?)?(?:主要)?(?:问题|不足)(?:及原因)?[：:]?\s*(?:暂?无|没有)(?=[。；;\n])/g;

/** One of these stands in every denial. */
const denies = /[未没无]|不存在/;

/** What is wanting, said without any of the words: at the end of a clause an adjective (更新慢, 获取信息难) or 不 and its verb. */
const wanting =
  /(?<![减缩至不多降克解疑畏抓扣盯绷防治填破])[少弱窄低慢散差浅粗难晚迟乱旧薄软紧空](?=[，。；、,;：:的]|$)|不[^，。；、,;不断仅但只]{1,3}(?=[，。；、,;]|$)/;
/** The same inside a clause: 未同步更新, 仍处起步阶段, 难以兼顾, 埋得太深; not 未发生, 未超期. */
const signs =
  /(?<![对凡从])未(?![来雨央成有曾经因被超泄违造漏误逾涉]|发[生现]|出现|[收接]到|收取|产生|引[发起]|受理|存在)|仍(?![将要会按由可能以为是]|继续|坚持|保持)|尚[无缺有欠处属待在]|(?<![不未无])存在(?!的)|清醒|没能|没有(?!发[生现]|出现|[收接因被泄超违群最一其终止捷]|产生|任何|投诉|差错|事故|行政|申请|信访|复议|诉讼)|难[以于]|[时偶屡]有(?:发生|出现)|(?<![补查拾或可不])缺(?!一)|太[深浅长短多少慢难繁细粗散高低大小]|偏[多少慢弱低高大小晚早迟窄长短软硬紧散粗浅重轻旧]|过于|受[^，。；]{1,10}(?:所限|制约)|无(?:人(?!机)|专人|法)|如人意|(?<!不)打折扣|流于|停留在|应付|险些|错位|[丢遗]失|失效|百密一疏|被[^，。；]{0,12}(?:通报|点名|扣分|责令|约谈|退回)|扣分/;

/** What is put right was wrong before: a problem and what is done about it, in one. */
export const remedy =
  /整改如下|举一反三|纠正|修复|恢复|找回|撤下|返工|更换|扭转|改[用为由成]|补[录发登]|重新(?!上线|修订|梳理)|变[^，。；\n]{1,12}为|由[^，。；\n]{1,8}[升降]/;

/** 确保不遗漏, 毫不放松: what is not to be. */
const resolved = /确保|做到|坚持|防止|避免|杜绝|保证|让(?!利)|使(?!用)|[毫绝永决]不|不[失折]/;

/** Ends a sentence; nothing that is struck out below reaches over it. */
const STOP = /[。；;]/g;

/** Whether a problem is named. In time linear in the length of the text; most often the first sentences tell. */
export function namesProblem(text: string): boolean {
  STOP.lastIndex = 0;
  for (let from = 0; from < text.length; ) {
    const to = STOP.test(text) ? STOP.lastIndex : text.length;
    if (isProblem(text.slice(from, to))) return true;
    from = to;
  }
  return false;
}

/** @param sentence with the mark that ends it */
function isProblem(sentence: string): boolean {
  let text = denies.test(sentence) ? sentence.replace(flatDenial, '') : sentence;
  if (problems.test(text)) text = text.replace(others, (found) => (found.endsWith('问题') ? found.slice(0, -2) : ''));
  return text
    .split(/[，。；,;\n]/)
    .some(
      (clause) =>
        (problems.test(clause) && !warded.test(clause)) ||
        ((wanting.test(clause) || signs.test(clause)) && !resolved.test(clause)),
    );
}

/** What is done about problems, or will be. */
export const measure =
  /[加增][强大快]|提[升高]|完善|[强深优细]化|健全|建立|规范|落实|组织|开展|丰富|拓[展宽]|改进|督促|严格|充实|创新|培训|调整|开设|将|已|拟|安排|推[进动]|复核|印发|制定|举办|通报|配备|修订|邀请|[做抓]好|梳理|明确|压实|畅通|采取|实行|探索|构建|学习|检查|明年|力争|计划|争取|聘请|引导|聚焦|扩大|发挥|补齐|打造|配齐|选派|确保/;

/**
 * What plans, measures and praise are written with. They are listed rather than the words for problems: officials have a
 * few hundred words for what was done, but a problem can be said in any.
 */
const official = new RegExp(
  `${measure.source}|提供|完成|落细|建设|监督|培养|做到|[抓促盯]|实现|坚持|持续|不断|继续|进一步|切实|认真|积极|努力|扎实|全面|深入|稳步|有[序力效]|良好|好评|肯定|表扬|满[意足]|成效|圆满|平[稳安]|前列|更[好加高]|及时|齐全|顺畅|保[障持证]|营造|贯彻|围绕|导向|夯实|巩固|主动(?!公开)|[运利]用|约谈|考核|专[人班岗]|注重|着[力重眼]|突[破出]|立足|紧[盯扣]|方便|服务|达到|[未没无][^，]{0,4}(?:发|出现|差错|超|泄|收到|投诉)`,
);
/** Fewer characters are a heading or a label. */
const SENTENCE = 8;

/** A sentence that is neither plan nor praise may name a problem in words nobody could list. `text` has no line breaks. */
export const mayNameProblem = (text: string): boolean =>
  text
    .replace(flatDenial, '')
    .split(/[。；;]/)
    .some((sentence) => sentence.length >= SENTENCE && !official.test(sentence));
