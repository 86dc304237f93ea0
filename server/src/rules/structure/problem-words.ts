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
  '问题 不足 差距 距离 仍存在 也存在 还存在 存在一些 存在个别 存在部分 存在以下 薄弱 有待 不够 短板 弱项 困难 欠缺 滞后 不高 不强 不及时 不规范 不平衡 不到位 不全面 不熟悉 不深入 不多 不快 不严 不细 不全 不完善 不健全 不丰富 不充分 较少 较慢 较弱 偏少 偏慢 偏弱 单一 缺乏 缺少 ' +
    '待提 待加强 待完善 待改进 待规范 待进一步 需加强 需提 需完善 需要加强 需要提 需要完善 需要进一步 需进一步 仍需 还需 尚需',
);
const measureHeads = words('下一步 整改 改进措施 改进情况 改进方向 改进意见 工作措施 今后');
const measureVerbs = words(
  '加强 加大 提升 提高 完善 强化 推进 优化 健全 建立 规范 落实 组织 开展 深化 丰富 拓展 拓宽 改进 督促 细化 严格 充实 创新 培训 调整 开设 ' +
    '将 已 拟 安排 复核 印发 制定 举办 通报 配备 增加 增强 修订 邀请 做好 抓好 推动 梳理 明确 压实 畅通 采取 实行 探索 构建 学习 检查 ' +
    '明年 力争 计划 争取 聘请 引导 加快 聚焦 扩大 发挥 补齐 打造 配齐 选派 确保',
);
/** A clause with one of these speaks of what is lacking, not of what is done. */
const lacking = words('待 需 不 差距 薄弱 仍 还 问题 欠 缺');

const namesMeasure = (text: string): boolean =>
  hasAny(text, measureHeads) ||
  text.split(/[，；。、,;]/).some((clause) => hasAny(clause, measureVerbs) && !hasAny(clause, lacking));

/** Said of any length: no problem at all. What 没有 denies may itself be one (没有形成机制的问题). */
const flatDenial = /(?:不存在|未发现)(?:明显|突出|较大|重大|严重|其他)?的?(?:问题|不足)/g;
const namesProblem = (text: string): boolean =>
  hasAny(text, problemWords) && hasAny(text.replace(flatDenial, ''), problemWords);

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
  const measures = (): boolean => namesMeasure(raw) || namesMeasure(bare());
  // A short text that names one of the two lacks the other; one that names both, or none, is perfunctory.
  const says = (words: string): boolean =>
    words.length * 2 >= PERFUNCTORY && !denial.test(words) && problems() !== measures();
  // Blanks are never half of a text this long.
  const short = raw.length < 4 * PERFUNCTORY && bare().length < PERFUNCTORY;
  return { perfunctory: short && !says(bare()), problems, measures };
}
