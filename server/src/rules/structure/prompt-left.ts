import type { Report, Span } from '../../report/types.ts';
import type { Fact, Rule } from '../rule.ts';
import { FEES } from '../samples.ts';
import { withoutPrompt } from './prompt-fixes.ts';
import { findBlanks, findPrompts } from './prompts.ts';

const MANAGEMENT =
  '落实公文公开属性认定和保密审查制度，拟发公文一律在起草时注明公开属性；对已公开的信息逐条复核，及时更新失效内容。';
const PROMPT = '（规范性文件管理、公开属性认定、保密审查、信息的动态调整。）';

export const promptLeft: Rule = {
  id: 'prompt-left',
  severity: 'warning',
  family: 'structure',
  examples: {
    right: [
      {
        edits: [
          {
            from: MANAGEMENT,
            to: '指导申请人填写申请表（写明联系方式和所需信息），做好规范性文件管理、公开属性认定、保密审查、信息的动态调整。',
          },
        ],
      },
      { edits: [{ from: MANAGEMENT, to: `${MANAGEMENT}（如张××申请公开一案，已依法答复。）` }] },
    ],
    wrong: [
      { edits: [{ from: MANAGEMENT, to: PROMPT }], at: PROMPT },
      { edits: [{ from: MANAGEMENT, to: PROMPT.slice(1, -1) }], at: PROMPT.slice(1, -1) },
      { edits: [{ from: MANAGEMENT, to: `${MANAGEMENT}【此处填写培训情况】` }], at: '【此处填写培训情况】' },
      { edits: [{ from: MANAGEMENT, to: `${PROMPT}${MANAGEMENT}` }], at: PROMPT },
      { edits: [{ from: MANAGEMENT, to: `${MANAGEMENT}全年清理文件×件。` }], at: '×' },
      { edits: [{ from: '澄溪县水利局\n\n2025年1月16日', to: '澄溪县水利局\n\n2025年XX月XX日' }], count: 2 },
      { edits: [{ from: FEES, to: '本年度收取信息处理费____件、____元。' }], count: 2 },
    ],
  },
  check(report, emit) {
    for (const span of findPrompts(report)) {
      emit({ ...factOf(report, span, 'prompt-left'), fixes: () => withoutPrompt(report, span) });
    }
    for (const span of findBlanks(report)) emit(factOf(report, span, 'prompt-left.blank'));
  },
};

function factOf(report: Report, { start, end }: Span, key: 'prompt-left' | 'prompt-left.blank'): Fact {
  const words = report.text.slice(start, end);
  return {
    start,
    end,
    fingerprint: words,
    message: { key, args: { words: words.replace(/^[（(【]|。?[）)】]?$/g, '') } },
  };
}
