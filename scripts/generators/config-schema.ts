/** The schema of `.xxgkrc.json`: editors complete and check the project file by it. */
import { explanations } from '../../server/src/messages/explain/index.ts';
import { ruleIds } from '../../server/src/report/ruleIds.ts';
import { standards } from '../../server/src/standard/index.ts';
import { levels, messageLanguages } from '../../server/src/workspace/types.ts';
import type { Generator } from './generator.ts';

const FILE = 'schemas/xxgkrc.schema.json';

/** A schema shows one text in every language of the editor: both, Chinese first. */
const both = (zh: string, en: string): { description: string } => ({ description: `${zh}\n\n${en}` });

const globs = (zh: string, en: string) => ({
  ...both(zh, en),
  type: 'array',
  items: { type: 'string', minLength: 1, pattern: '\\S' },
});

const words = (zh: string, en: string) => ({ ...both(zh, en), type: 'string', minLength: 1, pattern: '\\S' });

const titleOf = (locale: 'zh-cn' | 'en', id: string): string => explanations[locale][id]?.title ?? id;

const tables = standards['2021'].tables;
const keysOf = (part: 'rows' | 'columns'): string[] => [
  ...new Set(
    Object.values(standards).flatMap((standard) =>
      Object.values(standard.tables).flatMap((table) =>
        table.blocks.flatMap((block) => block[part].map((one) => one.key)),
      ),
    ),
  ),
];

const cell = {
  ...both('只屏蔽这个单元格上的问题', 'Only the finding on this cell'),
  type: 'object',
  additionalProperties: false,
  required: ['table', 'row', 'column'],
  properties: {
    table: { enum: Object.keys(tables), enumDescriptions: Object.values(tables).map((table) => table.name) },
    row: { enum: keysOf('rows') },
    column: { enum: keysOf('columns') },
  },
};

const suppression = {
  type: 'object',
  additionalProperties: false,
  required: ['file', 'rule', 'reason'],
  properties: {
    file: words('文件，相对于本文件所在的文件夹；可用 * 通配', 'File, from the folder of this file; * is a wildcard'),
    rule: { ...both('规则', 'Rule'), enum: ruleIds, enumDescriptions: ruleIds.map((id) => titleOf('zh-cn', id)) },
    cell,
    line: words('只屏蔽这一行文字上的问题', 'Only a finding that begins on a line of these words'),
    reason: words('理由（必填）', 'Why (required)'),
  },
};

const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '.xxgkrc.json',
  ...both(
    '政府信息公开工作年度报告的检查设置，编辑器和命令行共用',
    'How annual reports on information disclosure are checked, in the editor and on the command line alike',
  ),
  type: 'object',
  additionalProperties: false,
  allowComments: true,
  allowTrailingCommas: true,
  properties: {
    $schema: { type: 'string' },
    rules: {
      ...both('各规则的级别；没有写到的按规则本来的级别', 'Level of each rule; rules not named keep their own'),
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        ruleIds.map((id) => [id, { ...both(titleOf('zh-cn', id), titleOf('en', id)), enum: levels }]),
      ),
    },
    include: globs('检查文件夹时只看这些文件', 'Files that are looked at inside folders; none named: all'),
    exclude: globs('检查文件夹时不看这些文件', 'Files that are left out, even when included'),
    recognition: {
      ...both('怎样认出年报', 'How reports are recognised'),
      type: 'object',
      additionalProperties: false,
      properties: {
        files: globs('这些文件一律当作年报', 'Files that are reports whatever their text says'),
      },
    },
    suppressions: {
      ...both('核实过、不再提示的问题', 'Findings that were looked at and let stand'),
      type: 'array',
      items: suppression,
    },
    messageLanguage: { ...both('提示的语言', 'Language of messages'), enum: messageLanguages },
  },
};

export const configSchema: Generator = {
  files: () => new Map([[FILE, `${JSON.stringify(schema, null, 2)}\n`]]),
  owns: ['schemas'],
};
