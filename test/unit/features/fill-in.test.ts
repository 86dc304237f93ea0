/** Prompts left of a template: the light bulb selects them, leads on, and deletes what has been written beside. */
import { expect, test } from 'vitest';
import { codeActions } from '../../../server/src/features/codeActions.ts';
import { type FillInTarget, fillInActions } from '../../../server/src/features/fillIn.ts';
import { applyEdits } from '../../../server/src/features/fixes.ts';
import { reportTemplate } from '../../../server/src/render/templates.ts';
import { clientCommands } from '../../../server/src/requests.ts';
import { at, type Marked, marked } from './support.ts';

const PROMPT = '（收到、办理政府信息公开申请的情况。）';
const template = reportTemplate({ organ: '澄溪县水利局', year: 2024 });
const withText = (words: string): Marked => marked(template.replace(PROMPT, words));

const request = ({ span }: Marked, commands: typeof clientCommands | null = clientCommands) => ({
  ...{ uri: 'file:///a.md', locale: 'zh-cn' as const, span, diagnostics: [], only: [], automatic: true, commands },
});

test('a prompt is selected whole, and the next one is offered with how many there are', () => {
  const made = withText(`▮${PROMPT}`);
  const actions = fillInActions(made.report, made.findings, request(made));
  expect(actions.map(({ title }) => title)).toEqual([
    '选中这里，换成自己的内容',
    '转到下一处待填写的内容（另有 6 处）',
  ]);
  const [select, next] = actions.map(({ command }) => command?.arguments?.[0] as FillInTarget);
  expect(select?.range && at(made.report, select.range)).toBe(PROMPT);
  expect(next?.range).toBeNull();
  expect(actions[0]?.isPreferred).toBe(true);
});

test('nothing is offered elsewhere, for other kinds, or to an editor without our commands', () => {
  const made = withText(`▮${PROMPT}`);
  expect(fillInActions(made.report, made.findings, request(made, null))).toEqual([]);
  expect(fillInActions(made.report, made.findings, { ...request(made), only: ['refactor'] })).toEqual([]);
  const beside = withText(`全年未收到申请。▮`);
  expect(fillInActions(beside.report, beside.findings, request(beside))).toEqual([]);
});

test.each([
  [`全年未收到政府信息公开申请。▮${PROMPT}`, '全年未收到政府信息公开申请。'],
  [`▮${PROMPT}全年未收到政府信息公开申请。`, '全年未收到政府信息公开申请。'],
  [`（全年）未收到政府信息公开申请。【请▮填写】`, '（全年）未收到政府信息公开申请。'],
])('what is written beside a prompt lets it be deleted: %s', (words, left) => {
  const made = withText(words);
  const titles = codeActions(made.report, made.findings, request(made)).map(({ title }) => title);
  expect(titles).toContain('删去这句提示语');
  const finding = made.findings.find(
    (one) => one.rule === 'prompt-left' && one.start <= made.offset && made.offset <= one.end,
  );
  const [fix] = finding?.fixes?.() ?? [];
  expect(fix?.safe || fix?.preferred).toBe(false);
  expect(applyEdits(made.text, fix?.edits ?? [])).toBe(template.replace(PROMPT, left));
});

test.each([`▮${PROMPT}`, `▮${PROMPT}${PROMPT}`, `存在的主要问题：▮${PROMPT}`])(
  'where nothing is written the prompt stays: %s',
  (words) => {
    const made = withText(words);
    const titles = codeActions(made.report, made.findings, request(made)).map(({ title }) => title);
    expect(titles).not.toContain('删去这句提示语');
  },
);
