/** Texts nobody meant: pieces of reports in any order, and reports with stretches deleted, doubled, moved, inserted. */
import type { Random } from '../fixtures/writer/random.ts';

export const PIECES = [
  '\n',
  '\r',
  '\r\n',
  '\t',
  '|',
  '||',
  ' | ',
  '\f',
  '\u00a0',
  '\u3000',
  '\ufeff',
  '\u2028',
  '0',
  '7',
  '１２',
  '-',
  '—',
  '/',
  '无',
  '1,234',
  '（',
  '）',
  '(',
  '三、',
  '四、',
  '（六）',
  '1.',
  '3.其他',
  '总计',
  '其他',
  '自然人',
  '第二十条第（一）项',
  '规章',
  '行政许可',
  '行政复议',
  '结果维持',
  '一、总体情况',
  '三、收到和处理政府信息公开申请情况',
  '2024年政府信息公开工作年度报告',
  '# ',
  '## ',
  '```',
  '<table>',
  '</table>',
  '<tr><td>',
  '<td rowspan=99>',
  '<!--',
  '-->',
  '<!-- xxgk: on -->',
  '<!-- xxgk: off -->',
  '|---|---|',
  '\ud83d',
  '\udc00',
  '\u0000',
  '&nbsp;',
  '2024年13月99日',
  '999999999999999999999999',
  '0.0000001',
  '-5',
  '１．',
  '统计期限',
] as const;

/** Deletes, inserts, doubles, cuts and moves stretches of a text. */
export function mutate(text: string, random: Random): string {
  let result = text;
  for (let n = random.integer(1, 6); n > 0; n--) {
    const a = random.integer(0, result.length);
    const b = Math.min(result.length, a + random.integer(0, random.pick([3, 40, 900])));
    switch (random.integer(0, 5)) {
      case 0:
        result = result.slice(0, a) + result.slice(b);
        break;
      case 1:
        result = result.slice(0, a) + random.pick(PIECES).repeat(random.pick([1, 1, 2, 30])) + result.slice(a);
        break;
      case 2:
        result = result.slice(0, b) + result.slice(a, b) + result.slice(b);
        break;
      case 3:
        result = random.chance(0.5) ? result.slice(0, a) : result.slice(a);
        break;
      case 4:
        result = result.slice(b) + result.slice(a, b) + result.slice(0, a);
        break;
      default:
        result = result.slice(0, a) + result.slice(a, b).split('').reverse().join('') + result.slice(b);
    }
  }
  return result;
}
