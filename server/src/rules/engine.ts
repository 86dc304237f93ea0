/** The rules the engine itself speaks for: it reports them while it applies the suppressions of a report. */
import type { Rule } from './rule.ts';

const suppressionUnused: Rule = {
  id: 'suppression-unused',
  severity: 'hint',
  family: 'engine',
  examples: {
    right: [
      { edits: [{ from: '## 六、其他', to: '<!-- 复议情况已核对 -->\n## 六、其他' }] },
      {
        edits: [
          {
            from: '## 五、存在的主要问题及改进情况',
            to: '<!-- xxgk-disable-next-line section-title: 沿用上级统一的标题 -->\n## 五、存在的问题和改进措施',
          },
        ],
      },
    ],
    wrong: [
      {
        edits: [{ from: '## 六、其他', to: '<!-- xxgk-disable-next-line section-title: 沿用旧标题 -->\n## 六、其他' }],
        at: '<!-- xxgk-disable-next-line section-title: 沿用旧标题 -->',
      },
      {
        edits: [{ from: '## 六、其他', to: '<!-- xxgk-disable cell-blank: 上级要求留空 -->\n## 六、其他' }],
        at: '<!-- xxgk-disable cell-blank: 上级要求留空 -->',
      },
    ],
  },
  check() {},
};

const suppressionReason: Rule = {
  id: 'suppression-reason',
  severity: 'hint',
  family: 'engine',
  examples: {
    right: [
      {
        edits: [
          {
            from: '## 五、存在的主要问题及改进情况',
            to: '<!-- xxgk-disable-next-line section-title：沿用上级统一的标题 -->\n## 五、存在的问题和改进措施',
          },
        ],
      },
    ],
    wrong: [
      {
        edits: [
          {
            from: '## 五、存在的主要问题及改进情况',
            to: '<!-- xxgk-disable-next-line section-title -->\n## 五、存在的问题和改进措施',
          },
        ],
        at: '<!-- xxgk-disable-next-line section-title -->',
      },
    ],
  },
  check() {},
};

export const engineRules: readonly Rule[] = [suppressionUnused, suppressionReason];
