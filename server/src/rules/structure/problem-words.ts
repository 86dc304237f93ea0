/** Whether a text names problems, and measures against them. Lenient: what a person would read as either counts. */
import { spokenOf } from '../../report/spoken.ts';
import type { Report, Span } from '../../report/types.ts';
import { hasAny, squeezed } from './words.ts';

/** Fewer characters than this are too few for problems and measures; half of them say nothing at all. */
const PERFUNCTORY = 30;
/** 不存在突出问题: that there is none is no problem named. */
const denial = /(?:不存在|没有|未发现|无)[^，。；：,;]{0,12}(?:问题|不足)/;

const words = (list: string): readonly string[] => list.split(' ');

const problemWords = words(
  '问题 不足 未能 未及时 未完全 未全面 无更新 差距 距离 尚远 甚远 仍存在 也存在 还存在 存在一些 存在个别 存在部分 存在以下 现象 薄弱 淡薄 弱点 瓶颈 盲区 误区 堵点 瑕疵 错漏 疏漏 偏差 有限 迟缓 拖延 脱节 千篇一律 参差不齐 单调 短缺 交叉重复 归属不清 有待 不够 短板 弱项 困难 欠缺 滞后 不高 不强 不及时 不规范 不平衡 不到位 不全面 不熟悉 不深入 不多 不快 不严 不细 不全 不完善 不健全 不丰富 不充分 较少 较慢 较弱 偏少 偏慢 偏弱 单一 缺乏 缺少 ' +
    '待提 待加强 待完善 待改进 待规范 待进一步 需加强 需提 需完善 需要加强 需要提 需要完善 需要进一步 需进一步 仍需 还需 尚需',
);
const measureHeads = words(
  '下一步 整改 改进措施 改进情况 改进方向 改进意见 改进举措 工作措施 今后 对此 为此 针对 着手',
);
const measureVerbs = words(
  '加强 加大 提升 提高 完善 强化 推进 优化 健全 建立 规范 落实 组织 开展 深化 丰富 拓展 拓宽 改进 督促 细化 严格 充实 创新 培训 调整 开设 ' +
    '将 已 拟 安排 复核 印发 制定 举办 通报 配备 增加 增强 修订 邀请 做好 抓好 推动 梳理 明确 压实 畅通 采取 实行 探索 构建 学习 检查 ' +
    '明年 力争 计划 争取 聘请 引导 加快 聚焦 扩大 发挥 补齐 打造 配齐 选派 确保',
);
/** A clause with one of these speaks of what is lacking, not of what is done. */
const lacking = words('待 需 不 差距 薄弱 仍 还 问题 欠 缺');

/** What is wanting, said without any of the words: at the end of a clause an adjective (更新慢, 获取信息难) or 不 and its verb. */
const wanting =
  /(?<![减缩至不多降克解疑畏])[少弱窄低慢散差浅粗难](?=[，。；、,;：:的]|$)|不[^，。；、,;不断仅但只]{1,3}(?=[，。；、,;]|$)/;
/** 确保不遗漏, 毫不放松: what is not to be. */
const resolved = /确保|做到|坚持|防止|避免|杜绝|保证|让|使|[毫绝永决]不|不[失折]/;
const isWanting = (text: string): boolean =>
  text.split(/[，。；,;\n]/).some((clause) => wanting.test(clause) && !resolved.test(clause));

/** Said of any length: no problem at all. What 没有 denies may itself be one (没有形成机制的问题). */
const flatDenial =
  /(?:不存在|(?:未|没有?)(?:发现|出现|发生))(?:任何|明显|突出|较大|重大|严重|其他)?的?(?:问题|不足|失误|差错|现象)/g;
const namesProblem = (text: string): boolean => {
  if (!hasAny(text, problemWords)) return isWanting(text);
  const rest = text.replace(flatDenial, '');
  return hasAny(rest, problemWords) || isWanting(rest);
};

/** Fewer characters are a heading, or a word that closes a list. */
const SENTENCE = 8;

/** Sentences behind the last one that names a problem: what is said there is done about it. */
function followsProblems(text: string): boolean {
  const sentences = text.split(/[。；;\n]/).filter((sentence) => sentence.length >= SENTENCE);
  const last = sentences.map(namesProblem).lastIndexOf(true);
  return last >= 0 && last < sentences.length - 1;
}

const namesMeasure = (text: string, next: string): boolean =>
  hasAny(text, measureHeads) ||
  text.includes(next) ||
  text.split(/[，。；、,;]/).some((clause) => hasAny(clause, measureVerbs) && !hasAny(clause, lacking)) ||
  followsProblems(text);

export interface Said {
  /** 无, or a few words. */
  readonly perfunctory: boolean;
  problems(): boolean;
  measures(): boolean;
}

/** The words are looked up as they stand; only where none is found, with the line breaks of a print taken out. */
export function whatIsSaid(report: Report, content: Span): Said {
  const raw = spokenOf(report).slice(content.start, content.end);
  let joined: string | null = null;
  const bare = (): string => {
    joined ??= squeezed(report, content);
    return joined;
  };
  const problems = (): boolean => namesProblem(raw) || namesProblem(bare());
  const next = report.year === null ? '下一步' : `${report.year + 1}年`;
  const measures = (): boolean => namesMeasure(raw, next) || namesMeasure(bare(), next);
  // A short text that names one of the two lacks the other; one that names both, or none, is perfunctory.
  const says = (words: string): boolean =>
    words.length * 2 >= PERFUNCTORY && !denial.test(words) && problems() !== measures();
  // Blanks are never half of a text this long.
  const short = raw.length < 4 * PERFUNCTORY && bare().length < PERFUNCTORY;
  return { perfunctory: short && !says(bare()), problems, measures };
}
