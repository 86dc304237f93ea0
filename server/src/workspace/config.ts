/**
 * The project file `.xxgkrc.json` (JSON with comments): text -> settings, or what is wrong with it and where. Pure; the
 * editor and the command line share it. Load it only where there is such a file: it brings its libraries along.
 */
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import * as v from 'valibot';
import type { Argument, MessageKey } from '../messages/index.ts';
import { type Position, splitLines } from '../text/lines.ts';
import { type Matcher, pathMatcher } from './glob.ts';
import { isGlob } from './suppress.ts';
import { type Config, configName, levels, messageLanguages, type Suppression } from './types.ts';

/** Something wrong in a project file; positions are 0-based, in UTF-16 units. */
export interface ConfigProblem {
  readonly start: number;
  readonly end: number;
  readonly from: Position;
  readonly to: Position;
  readonly message: { readonly key: MessageKey; readonly args: Readonly<Record<string, Argument>> };
}

/** `config` is null where there is a problem: half a project file is not obeyed. */
export interface ConfigResult {
  readonly config: Config | null;
  readonly problems: readonly ConfigProblem[];
}

/** The libraries' messages are keys of the catalogue. */
const m = (key: MessageKey): string => key;
const tables = ['disclosure', 'requests', 'reviews'] as const;

const object = <T extends v.ObjectEntries>(entries: T) =>
  v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') return m('config.unknownKey');
    return issue.received === 'undefined' ? m('config.missingKey') : m('config.notObject');
  });
const wordsOr = (empty: MessageKey) => v.pipe(v.string(m('config.notString')), v.regex(/\S/, m(empty)));
const words = wordsOr('config.empty');
/** A backslash is for marks that stand for themselves (`\\[1\\].md`); before any other character Windows was meant. */
const backslash = /\\(?![[\](){}!+@|\\])/;
/** JSON has made another character of some: 报告\new, 报告\test. */
const isOfWindows = (written: string): boolean => backslash.test(written) || [...written].some((c) => c < ' ');
const path = v.pipe(
  words,
  v.check((written) => !isOfWindows(written), m('config.backslash')),
);
const globs = v.optional(v.array(path, m('config.notArray')), []);

const schemaFor = (rules: readonly string[]) => {
  const rule = v.pipe(
    v.string(m('config.notString')),
    v.check((id) => rules.includes(id), m('config.unknownRule')),
  );
  return object({
    $schema: v.optional(v.string(m('config.notString'))),
    rules: v.optional(v.record(rule, v.picklist(levels, m('config.level')), m('config.notObject')), {}),
    include: globs,
    exclude: globs,
    recognition: v.optional(object({ files: globs }), {}),
    suppressions: v.optional(
      v.array(
        object({
          file: path,
          rule,
          cell: v.optional(object({ table: v.picklist(tables, m('config.table')), row: words, column: words })),
          line: v.optional(words),
          reason: wordsOr('config.reason'),
        }),
        m('config.notArray'),
      ),
      [],
    ),
    messageLanguage: v.optional(v.picklist(messageLanguages, m('config.language'))),
  });
};

/** @param rules every rule id there is */
export function parseConfig(text: string, rules: readonly string[]): ConfigResult {
  const source = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const lines = splitLines(source);
  const problem = (
    start: number,
    end: number,
    key: MessageKey,
    args: Record<string, Argument> = {},
  ): ConfigProblem => ({
    start,
    end,
    from: lines.positionAt(start),
    to: lines.positionAt(end),
    message: { key, args },
  });
  const [first] = errors; // the later ones mostly follow from it
  if (first) {
    const key = syntaxKeys[printParseErrorCode(first.error)] ?? 'config.syntax';
    return { config: null, problems: [problem(first.offset, first.offset + first.length, key)] };
  }
  if (tree && tree.type !== 'object') {
    const args = { key: configName, value: show(getNodeValue(tree)) };
    return { config: null, problems: [problem(tree.offset, tree.offset + tree.length, 'config.notObject', args)] };
  }
  const parsed = v.safeParse(schemaFor(rules), tree ? getNodeValue(tree) : {});
  if (!parsed.success) {
    const problems = parsed.issues.map((issue) => {
      const path = issue.path?.map((item) => item.key as string | number) ?? [];
      const node = place(tree, path, issue.path?.at(-1)?.origin === 'key' || issue.message === 'config.unknownKey');
      const [start, end] = node ? [node.offset, node.offset + node.length] : [0, source.length];
      const args = { key: nameOf(path), value: show(issue.input), allowed: allowedFor(issue.message) };
      const isReason = issue.message === 'config.missingKey' && args.key === 'reason';
      return problem(start, end, isReason ? 'config.reason' : (issue.message as MessageKey), args);
    });
    return { config: null, problems };
  }
  const { $schema: _, suppressions, messageLanguage, ...rest } = parsed.output;
  const withPlaces = suppressions.map((one, i): Suppression => {
    const node = tree && findNodeAtLocation(tree, ['suppressions', i]);
    const start = node?.offset ?? 0;
    return { ...one, cell: one.cell ?? null, line: one.line?.trim() ?? null, start, end: start + (node?.length ?? 0) };
  });
  return { config: { ...rest, suppressions: withPlaces, messageLanguage: messageLanguage ?? null }, problems: [] };
}

/** The node of a path; of a missing one the nearest parent; of a key its name. */
function place(tree: Node | undefined, path: readonly (string | number)[], key: boolean): Node | undefined {
  for (let length = path.length; tree && length >= 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return key && length === path.length ? (node.parent?.children?.[0] ?? node) : node;
  }
  return tree;
}

/** `reason`; for the third of a list `suppressions[2]`. */
function nameOf(path: readonly (string | number)[]): string {
  const last = path.at(-1) ?? '';
  return typeof last === 'number' ? `${path.at(-2) ?? ''}[${last}]` : last;
}

function show(value: unknown): string {
  const text = value === undefined ? '' : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function allowedFor(message: string): string {
  if (message === 'config.level') return levels.join(' | ');
  if (message === 'config.language') return messageLanguages.join(' | ');
  return message === 'config.table' ? tables.join(' | ') : '';
}

const syntaxKeys: Readonly<Record<string, MessageKey>> = {
  CommaExpected: 'config.syntax.comma',
  ColonExpected: 'config.syntax.colon',
  CloseBraceExpected: 'config.syntax.close',
  CloseBracketExpected: 'config.syntax.close',
  PropertyNameExpected: 'config.syntax.value',
  ValueExpected: 'config.syntax.value',
  UnexpectedEndOfString: 'config.syntax.string',
  InvalidEscapeCharacter: 'config.syntax.backslash',
  InvalidUnicode: 'config.syntax.backslash',
};

/** A project file ready to be asked. Paths are relative to its folder, `/` between. */
export interface Project {
  readonly config: Config;
  /** Whether the file is looked at when its folder is. */
  readonly includes: (path: string) => boolean;
  /** Whether its name alone makes it a report. */
  readonly isReport: (path: string) => boolean;
  readonly suppressionsOf: (path: string) => readonly Suppression[];
}

const matcher = (patterns: readonly string[], otherwise: Matcher): Matcher =>
  patterns.length === 0 ? otherwise : pathMatcher(patterns);
const never: Matcher = () => false;

/** Compiles the globs, once for a project file. */
export function openProject(config: Config): Project {
  const included = matcher(config.include, () => true);
  const excluded = matcher(config.exclude, never);
  const files = config.suppressions.map((one) => (isGlob(one) ? matcher([one.file], never) : null));
  return {
    config,
    includes: (path) => included(path) && !excluded(path),
    isReport: matcher(config.recognition.files, never),
    suppressionsOf: (path) =>
      config.suppressions.filter(
        (one, i) => one.file === path || one.file === `./${path}` || files[i]?.(path) === true,
      ),
  };
}
