/** Section titles in the words of many organs: none of them is a section that is missing. */
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../server/src/parser/parse.ts';
import { sections } from '../../server/src/standard/sections.ts';
import { departmentReport } from '../fixtures/base.ts';
import { findingsOf, headings, replaced } from './wordings.ts';

describe('titles in words of their own', () => {
  it.each([
    [1, '一、总结概述'],
    [1, '一、政府信息公开总体工作情况'],
    [1, '一、工作开展情况'],
    [2, '二、政府信息主动公开情况'],
    [2, '二、主动公开政府信息情况表'],
    [3, '三、收到和处理政府信息公开情况'],
    [3, '三、收到政府信息公开申请及处理情况'],
    [4, '四、政府信息公开行政复议、行政诉讼、举报情况'],
    [5, '五、存在的困难和问题及下一步打算'],
    [5, '五、信息公开工作存在的主要问题及下一步工作安排'],
    [5, '五、存在的主要问题及改进建议'],
    [6, '六、其他应当报告的事项'],
    [6, '六、其他有关情况'],
    [6, '六、其他需要向社会公布的事项'],
  ] as const)('section %i: %s', (id, title) => {
    expect(findingsOf(replaced(headings[id], `## ${title}`))).toEqual(['section-title']);
    expect(findingsOf(replaced(headings[id], title))).toEqual(['section-title']);
  });

  it.each([
    // Another section's number, another subject, a sentence, a place that is not its own.
    [5, '六、存在的困难和问题及下一步打算'],
    [5, '五、有关数据说明'],
    [5, '五、我局认真查找问题，逐项整改到位'],
    [1, '一、加强组织领导'],
    [6, '六、无'],
    [1, '【总体】'],
    [5, '“存在的主要问题”'],
    [6, '◆其他需要报告的事项如下：无'],
  ] as const)('section %i, missing still: %s', (id, title) =>
    expect(findingsOf(replaced(headings[id], title))).toContain('section-missing'),
  );

  it('takes no aspect of 一 for a section that has its own title', () =>
    expect(findingsOf(replaced('### （二）依申请公开', '三、受理申请情况'))).toEqual(['section-misnumbered']));
});

/** Every wording of a pattern of groups, alternatives and optional parts; `.{0,16}` stands for a few characters. */
function wordingsOf(pattern: string): string[] {
  let at = 0;
  const alternatives = (): string[] => {
    const found: string[] = [];
    let heads = [''];
    for (; at < pattern.length && pattern[at] !== ')'; ) {
      if (pattern[at] === '|') {
        found.push(...heads);
        heads = [''];
        at++;
        continue;
      }
      let part = [pattern[at] as string];
      if (pattern.startsWith('(?!', at)) {
        at = pattern.indexOf(')', at);
        part = [''];
      } else if (pattern.startsWith('.{0,16}', at)) {
        at += '.{0,16}'.length - 1;
        part = ['', '政府信息公开工作'];
      } else if (pattern[at] === '(') {
        at++;
        part = alternatives();
      }
      at++;
      if (pattern[at] === '?') {
        at++;
        part = ['', ...part];
      }
      heads = heads.flatMap((head) => part.map((words) => head + words));
    }
    return [...found, ...heads];
  };
  return alternatives();
}

describe('every wording the standard accepts is found', () => {
  it.each(sections.flatMap(({ id, variants }) => variants.map((variant) => [id, variant] as const)))(
    'section %i: %s',
    (id, variant) => {
      const wordings = wordingsOf(variant);
      expect(new RegExp(`^(?:${variant})$`).test(wordings.at(-1) ?? '')).toBe(true);
      const lost = wordings.filter((words) => {
        const found = parseReport(`## ${words}\n\n无。`).sections.map((section) => section.id);
        return words !== '' && found.join() !== String(id);
      });
      expect(lost).toEqual([]);
    },
  );

  it.each([
    [6, '## 其他报告'],
    [6, '## 其他需要说明'],
    [6, '六、其他报告'],
    [5, '五、存在的问题及整改'],
  ] as const)('section %i: %s', (id, title) =>
    expect(findingsOf(replaced(headings[id], title))).toEqual(['section-title']),
  );
});

describe('titles that share their line or stand on two', () => {
  it.each([
    [1, '一、总体情况（一）主动公开方面'],
    [1, '一、总体情况 2024年，我局围绕中心工作，扎实做好政府信息公开各项工作，成效明显，群众满意，秩序井然。'],
    [3, '三、收到和处理政府信息\n公开申请情况'],
    [4, '四、政府信息公开行政复议、\n行政诉讼情况'],
    [5, '五、存在的主要问题\n及改进情况'],
    [1, '【一、总体情况】'],
    [1, '**【总体情况】**'],
    [1, '一、【总体情况】'],
    [2, '◆二、主动公开政府信息情况'],
    [6, '「六、其他需要报告的事项」'],
    [5, '<h2>五、存在的主要问题及改进情况</h2>'],
    [5, '<p style="text-indent:2em"><strong>五、存在的主要问题及改进情况</strong></p>'],
  ] as const)('section %i: %s', (id, title) => expect(findingsOf(replaced(headings[id], title))).toEqual([]));
});

describe('numbers of another kind throughout', () => {
  const marks = (mark: (n: number) => string): string =>
    Object.values(headings).reduce(
      (text, head, i) => replaced(head, head.replace(/^## .、/, mark(i + 1)), text),
      departmentReport,
    );
  it.each([
    ['1、', marks((n) => `${n}、`)],
    ['1.', marks((n) => `${n}.`)],
    ['第一部分', marks((n) => `第${'一二三四五六'[n - 1]}部分 `)],
    ['（一）', marks((n) => `（${'一二三四五六'[n - 1]}）`)],
    ['## 2.', marks((n) => `## ${n}. `)],
  ])('%s', (_, text) => expect(findingsOf(text)).toEqual([]));
});

it.each(['（一）总体情况。', '1.总体情况'])('a notice that lists the sections is no report: %s', (first) => {
  const list = Object.values(headings).map((head, i) =>
    first.startsWith('1') ? head.replace(/^## .、/, `${i + 1}.`) : `${head.replace(/^## (.)、/, '（$1）')}。`,
  );
  const notice = `关于做好年度报告编制发布工作的通知\n\n一、编制内容\n包括以下部分：\n${list.join('\n')}\n\n二、工作要求\n按时报送。\n`;
  expect(parseReport(notice).recognised).toBe('none');
});
