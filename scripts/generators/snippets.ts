/** Snippets of the whole report, its sections, tables and fixed sentences, from the templates. */
import {
  feeSentence,
  prefaceTemplate,
  reportTemplate,
  sectionTemplate,
  signatureTemplate,
  type TemplateOptions,
  tableTemplate,
  titleTemplate,
} from '../../server/src/render/templates.ts';
import { sectionExplanations } from '../../server/src/standard/explanations.ts';
import { standards } from '../../server/src/standard/index.ts';
import type { Generator } from './generator.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** Characters no template holds, around what the writer has to fill in. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
/** Where a table has a figure: the Tab key goes from one to the next. */
const FIGURE = '\uE002';

/** The text of a template as a snippet: a placeholder for each prompt, the same one where the words are the same. */
function bodyOf(make: (options: TemplateOptions) => string): readonly string[] {
  const numbers = new Map<string, number>();
  let figures = 0;
  const text = make({ prompt: (words) => `${OPEN}${words}${CLOSE}` })
    .replace(/[\\$}]/g, '\\$&')
    .replace(new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g'), (_, words: string) => {
      const number = numbers.get(words) ?? numbers.size + 1;
      numbers.set(words, number);
      return `\${${number}:${words}}`;
    })
    .replaceAll(FIGURE, () => `\${${++figures}:0}`);
  return [...text.trimEnd().split('\n'), '$0'];
}

const { sections, tables } = standards['2021'];

const list: readonly (readonly [name: string, prefix: string, description: string, (o: TemplateOptions) => string])[] =
  [
    [
      '年度报告',
      'xxgk-report',
      '整份政府信息公开工作年度报告：标题、导语、六个部分、三张标准表格、落款',
      reportTemplate,
    ],
    ['标题', 'xxgk-title', '报告标题', titleTemplate],
    ['导语', 'xxgk-preface', '编制依据和统计期限', prefaceTemplate],
    ...sections.map(
      ({ id, numeral, title }) =>
        [
          `${numeral}、${title}`,
          `xxgk-section${id}`,
          sectionExplanations[id].zh,
          (o: TemplateOptions) => sectionTemplate(id, o),
        ] as const,
    ),
    ...Object.values(tables).map(
      ({ id, name, section }) =>
        [
          name,
          `xxgk-table${section}`,
          `标准表格：${sections.find((s) => s.id === section)?.title ?? ''}`,
          (o: TemplateOptions) => tableTemplate(id, { ...o, valueAt: () => FIGURE }),
        ] as const,
    ),
    ['信息处理费', 'xxgk-fee', '未收取信息处理费的表述', () => feeSentence],
    ['落款', 'xxgk-signature', '机关名称和成文日期', signatureTemplate],
  ];

export const snippets: Generator = {
  files() {
    const made: Record<string, Snippet> = {};
    for (const [name, prefix, description, make] of list) made[name] = { prefix, description, body: bodyOf(make) };
    return new Map([['snippets/xxgk.code-snippets', `${JSON.stringify(made, null, 2)}\n`]]);
  },
  owns: ['snippets'],
};
