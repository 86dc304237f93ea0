import { marksOf } from '../../report/marks.ts';
import type { Report, Span } from '../../report/types.ts';
import type { Rule } from '../rule.ts';
import { opening } from './samples.ts';

/** 一件一件, 逐项逐项, 越来越: ways of speaking, by the first character. */
const MANNERS = '一逐每越又边';
/** The end of one word and the start of the next: 县政府政府信息公开工作. */
const meetings: Readonly<Record<string, readonly string[]>> = {
  政府: ['信息', '网站', '门户', '公报', '办公', '采购', '规章', '部门', '数据', '开放'],
  工作: ['会议', '要点', '机制', '方案', '领导', '人员', '报告', '组', '任务', '动态', '专班'],
  公开: ['栏', '目录', '指南', '平台', '专区', '专栏', '属性', '率', '度', '时限', '内容', '渠道', '方式', '年报'],
  部门: ['预算', '决算', '文件', '规章'],
  信息: ['化', '公开', '中心', '员', '发布'],
  管理: ['局', '办法', '平台', '委员会', '制度', '机制', '相对人'],
  服务: ['中心', '平台', '大厅', '热线', '对象', '事项', '窗口', '指南'],
  建设: ['局', '厅', '委员会', '项目', '工程', '用地', '单位', '规划', '领域'],
  中心: ['工作', '主任'],
  规范: ['性文件', '化'],
  学习: ['强国', '教育'],
  报告: ['如下'],
};

/** A word written twice: 工作工作, 的的. */
export const repeatedWord: Rule = {
  id: 'repeated-word',
  severity: 'hint',
  family: 'text',
  examples: {
    right: [
      opening('深入学习习近平新时代中国特色社会主义思想，把公开工作作为一项重要任务，一件一件抓落实，一项一项抓到位。'),
      opening('县政府政府信息公开工作工作会议研究了主动公开公开栏的管理。'),
      opening('现将全年政府信息公开工作报告报告如下。'),
      opening('规范规范性文件制发，建设建设项目专栏，明确拍卖标的的范围。'),
    ],
    wrong: [
      opening('扎实做好政府信息公开工作工作，成效明显。', '工作'),
      opening('对重大政策的的出台广泛征求意见。', '的'),
      opening('加强档案资料档案资料的管理。', '档案资料'),
    ],
  },
  check(report, emit) {
    for (const span of marksOf(report).repeats) {
      if (isManner(report, span)) continue;
      const word = report.text.slice(span.start, span.end);
      emit({
        ...span,
        message: { key: 'repeated-word', args: { word } },
        fingerprint: word,
        fixes: () => [
          {
            title: { key: 'repeated-word.fix', args: { word } },
            preferred: true,
            safe: false,
            edits: [{ ...span, newText: '' }],
          },
        ],
      });
    }
  },
};

function isManner(report: Report, span: Span): boolean {
  const { text } = report;
  const word = text.slice(span.start, span.end);
  // 目的的, 的的确确; 作了了解, 了了却; 是是非非.
  if (word.length === 1)
    return '目标'.includes(text[span.start - 2] ?? '。') || '确解结却断非'.includes(text[span.end] ?? '。');
  if (MANNERS.includes(word[0] as string) || word[0] === word[1]) return true;
  return (meetings[word] ?? []).some((next) => text.startsWith(next, span.end));
}
