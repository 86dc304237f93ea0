import { describe, expect, it } from 'vitest';
import { say } from '../../server/src/messages/index.ts';
import { type ConfigProblem, openProject, parseConfig } from '../../server/src/workspace/config.ts';
import type { Config } from '../../server/src/workspace/types.ts';

const rules = ['section-title', 'cell-blank'];

const problemsOf = (text: string): ConfigProblem[] => [...parseConfig(text, rules).problems];
/** Each problem as `line:column the characters: the sentence`. */
const told = (text: string): string[] =>
  problemsOf(text).map((p) => {
    const { key, args } = p.message;
    return `${p.from.line + 1}:${p.from.character + 1} ${text.slice(p.start, p.end)}: ${say('zh-cn', key, args)}`;
  });
const configOf = (text: string): Config => {
  const { config, problems } = parseConfig(text, rules);
  expect(problems).toEqual([]);
  return config as Config;
};

describe('parseConfig', () => {
  it('fills every field', () => {
    const empty = {
      rules: {},
      include: [],
      exclude: [],
      recognition: { files: [] },
      suppressions: [],
      messageLanguage: null,
    };
    expect(configOf('')).toEqual(empty);
    expect(configOf('// nothing yet\n{}')).toEqual(empty);
  });

  it('reads comments, trailing commas and a byte order mark', () => {
    const config = configOf(
      '\ufeff{\n  // 级别\n  "rules": { "cell-blank": "off", },\n  "messageLanguage": "en",\n}\n',
    );
    expect(config.rules).toEqual({ 'cell-blank': 'off' });
    expect(config.messageLanguage).toBe('en');
  });

  it('gives each suppression its place', () => {
    const text =
      '{"suppressions": [{"file": "甲.txt", "rule": "cell-blank", "line": " 一、总体情况 ", "reason": "已核实"}]}';
    const [one] = configOf(text).suppressions;
    expect(one).toMatchObject({
      file: '甲.txt',
      rule: 'cell-blank',
      line: '一、总体情况',
      cell: null,
      reason: '已核实',
    });
    expect(text.slice(one?.start, one?.end)).toMatch(/^\{"file".*已核实"\}$/);
  });

  it('says how paths are written to those who write them as Windows does', () => {
    expect(told('{ "exclude": ["草稿\\\\**"] }')).toEqual([
      '1:15 "草稿\\\\**": 文件的位置请用“/”分隔，不用“\\”：现为 "草稿\\\\**"',
    ]);
    for (const path of ['草稿\\甲.md', '草稿\\update', '草稿\\x.md']) {
      expect(problemsOf(`{ "include": ["${path}"] }`).map((p) => p.message.key)).toEqual(['config.syntax.backslash']);
    }
    for (const path of ['草稿\\new.md', '草稿\\test']) {
      expect(problemsOf(`{ "include": ["${path}"] }`).map((p) => p.message.key)).toEqual(['config.backslash']);
    }
    expect(configOf('{ "include": ["草稿\\\\[1\\\\].md"] }').include).toEqual(['草稿\\[1\\].md']);
  });

  it('says what is wrong and where', () => {
    expect(told('{\n  "rules": { "cell-blank": "fatal" }\n}')).toEqual([
      '2:28 "fatal": “cell-blank”的级别应为 error | warning | information | hint | off 之一，现为 "fatal"',
    ]);
    expect(told('{"rules": {"cell-blnk": "off"}}')).toEqual(['1:12 "cell-blnk": 没有名为 "cell-blnk" 的规则']);
    expect(told('{"exlude": []}')).toEqual(['1:2 "exlude": 没有“exlude”这一项']);
    expect(told('{"suppressions": [{"file": "a", "rule": "cell-blank"}]}')[0]).toMatch(/^1:19 \{.*\}: .*"reason": "/);
    expect(told('{"suppressions": [1]}')).toEqual(['1:19 1: “suppressions[0]”应为对象 {…}，现为 1']);
    expect(told('{"include": "*.md"}')).toEqual(['1:13 "*.md": “include”应为列表 […]，现为 "*.md"']);
    expect(told('[]')).toEqual(['1:1 []: “.xxgkrc.json”应为对象 {…}，现为 []']);
  });

  it('asks for the reason of each suppression, and says how to write it, once', () => {
    const one = '{ "file": "甲.txt", "rule": "cell-blank" }';
    const blank = '{ "file": "甲.txt", "rule": "cell-blank", "reason": " " }';
    const sentence = say('zh-cn', 'config.reason');
    expect(sentence).toContain('"reason": "');
    expect(told(`{\n  "suppressions": [\n    ${one},\n    ${blank}\n  ]\n}`)).toEqual([
      `3:5 ${one}: ${sentence}`,
      `4:56 " ": ${sentence}`,
    ]);
    expect(told('{"suppressions": [{"rule": "cell-blank", "reason": "已核实"}]}')[0]).toContain('缺少“file”');
  });

  it('says where the JSON breaks, once', () => {
    expect(told('{"include": [],\n "exclude" []}')[0]).toMatch(/^2:12 .*: 这里缺少冒号$/);
    expect(told('{"include": [')[0]).toMatch(/: 括号没有配对$/);
    expect(told('{"include": ["a]}')).toHaveLength(1);
  });

  it('says it in English too', () => {
    const [problem] = problemsOf('{"rules": {"x": "off"}}');
    expect(say('en', problem!.message.key, problem!.message.args)).toBe('There is no rule named "x"');
  });

  it('does not throw on any text', () => {
    for (const text of ['{', '"', '\0', '[[[[', '{"a":{"b":', 'null', '1', '{"__proto__": 1}', '{"rules": null}']) {
      expect(parseConfig(text, rules).config).toBeNull();
    }
  });
});

describe('openProject', () => {
  const project = openProject(
    configOf(`{
      "include": ["**/*.md", "年报（定稿）/**"],
      "exclude": ["**/草稿/**"],
      "recognition": { "files": ["报送/*.txt"] },
      "suppressions": [
        {"file": "a.md", "rule": "cell-blank", "reason": "r"},
        {"file": "报送/*.txt", "rule": "cell-blank", "reason": "r"}
      ]
    }`),
  );

  it('matches globs, with every character of Chinese file names', () => {
    expect(project.includes('x/y.md')).toBe(true);
    expect(project.includes('x/y.txt')).toBe(false);
    expect(project.includes('年报（定稿）/【甲】#1.txt')).toBe(true);
    expect(project.includes('x/草稿/y.md')).toBe(false);
    expect(project.isReport('报送/1.txt')).toBe(true);
    expect(project.isReport('1.txt')).toBe(false);
  });

  it('finds the suppressions of a file', () => {
    expect(project.suppressionsOf('a.md')).toHaveLength(1);
    expect(project.suppressionsOf('报送/[1].txt')).toHaveLength(1);
    expect(project.suppressionsOf('b.md')).toHaveLength(0);
  });

  it('includes everything when nothing is said', () => {
    expect(openProject(configOf('')).includes('x.txt')).toBe(true);
  });
});
