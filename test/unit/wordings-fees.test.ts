/** What 六 says of the fee, in words of many kinds; what says nothing of it lacks it still. */
import { describe, expect, it } from 'vitest';
import { amountsIn } from '../../server/src/rules/structure/fee-amounts.ts';
import { findingsOf, withBody } from './wordings.ts';

it.each([
  '全年依申请公开均免费提供。',
  '政府信息公开申请未收取检索费、复制费、邮寄费。',
  '2024年依申请公开工作中产生的费用为零。',
  '我局2024年度政府信息公开工作零收费。',
  '未因政府信息公开申请产生任何支出和收费。',
  '没有收取、减免相关费用。',
  '全部申请均未达到收费标准，未收取。',
  '全年收取信息处理费1单，计300元。',
  '全年收取信息处理费叁佰元（1件）。',
  '全年收取信息处理费两笔，合计捌佰陆拾元。',
  '全年收取信息处理费3件、1260元，其中县本级一件、400元，乡镇两件、860元。',
])('%s', (body) => expect(findingsOf(withBody(6, body))).toEqual([]));

it.each([
  ['2024年落实水资源费征收标准，未违规收取费用。', ['fee-absent']],
  ['没有乱摊派、乱收费、乱罚款。', ['fee-absent']],
  ['全年免费开放水利科普馆。', ['fee-absent']],
  ['按时公开“三公”经费，接待费用下降。', ['fee-absent']],
  ['全年收取信息处理费叁佰元。', ['fee-incomplete']],
  ['一次性收取信息处理费300元。', ['fee-incomplete']],
  ['全年收取信息处理费3件、1260元，其中县本级一件、400元，乡镇两件、760元。', ['fee-parts']],
])('%s', (body, findings) => expect(findingsOf(withBody(6, body))).toEqual(findings));

describe('amounts', () => {
  it.each([
    ['叁佰元', [30_000], []],
    ['1,260.5元', [126_050], []],
    ['0.03万元', [30_000], []],
    ['两件共一千二百元', [120_000], [2]],
    ['3万元', [3_000_000], []],
    ['一次', [], []],
  ])('%s', (text, yuan, items) => {
    const found = amountsIn(text);
    expect(found.yuan.map((a) => a.value)).toEqual(yuan);
    expect(found.items.map((a) => a.value)).toEqual(items);
  });
});
