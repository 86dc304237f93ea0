/** Fictional reports of 8–10 KB in all notations that need no HTML parser, as the corpus of the bench. */
import { figuresOf } from '../fixtures/generate.ts';
import { type WriterNotation, writeReport } from '../fixtures/writer/index.ts';

const notations: readonly WriterNotation[] = [
  'markdown',
  'cells',
  'tabs',
  'bars',
  'layout',
  'rows',
  'short-tabs',
  'markdown-official',
];
const fields = ['水利', '教育', '交通运输', '住房城乡建设', '卫生健康', '农业农村', '民政', '文化旅游'] as const;
const WHOLE = 9000;

/** Paragraphs of everyday work, so that the reports are as long as real ones. */
function filler(field: string, bytes: number): string {
  const sentences = [
    `围绕${field}领域群众关心的事项，及时公开办事指南、政策文件和工作进展，方便企业和群众查询。`,
    '坚持先审查后公开，明确科室职责，做到应公开尽公开，公开的内容准确完整。',
    `组织开展${field}开放日活动，邀请群众代表走进单位，听取对政府信息公开工作的意见建议。`,
    '完善政策解读机制，政策文件和解读材料同步起草、同步审批、同步发布，增强解读的针对性。',
    '加强对所属单位的业务指导，对栏目更新情况定期检查，发现问题当场提出并督促整改。',
  ];
  let text = '';
  for (let i = 0; text.length * 3 < bytes; i++) text += sentences[i % sentences.length];
  return text;
}

function make(notation: WriterNotation, i: number): string {
  const field = fields[i % fields.length] as string;
  const options = { notation, organ: `云岭县${field}局`, field, seed: i * 5 };
  const { text } = writeReport(figuresOf(i, i % 3 === 0 ? 'dense' : 'sparse'), options);
  const size = new TextEncoder().encode(text).length;
  const mark = text.includes('## 二、') ? '\n## 二、' : '二、主动公开';
  return text.replace(mark, `${filler(field, WHOLE - size)}\n${mark}`);
}

/** All notations in turn; the first is Markdown. */
export const reports: readonly string[] = Array.from({ length: 16 }, (_, i) =>
  make(notations[i % notations.length] as WriterNotation, i),
);

/** The form to edit: what a Markdown program and ours both read as it is meant. */
export const markdownReports: readonly string[] = Array.from({ length: 8 }, (_, i) => make('markdown', 100 + i));
