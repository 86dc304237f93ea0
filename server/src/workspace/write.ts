/** Entries put into a project file and taken out again: every other character of it stays, comments too. Pure. */
import { createScanner, type Node, parseTree } from 'jsonc-parser';
import type { Edit } from '../report/finding.ts';
import type { CellAddress } from '../report/types.ts';
import type { Suppression } from './types.ts';

/** A suppression as it is written: fields that say nothing are left out. */
export interface NewSuppression {
  readonly file: string;
  readonly rule: string;
  readonly cell: CellAddress | null;
  readonly line: string | null;
  readonly reason: string;
}

const LIST = 'suppressions';
const parse = (text: string): Node | undefined => parseTree(text, [], { allowTrailingComma: true });
const listIn = (tree: Node | undefined): Node | undefined =>
  tree?.children?.find(({ children }) => children?.[0]?.value === LIST)?.children?.[1];

/** @param text of the project file, '' for one that is yet to be made; it must be without problems */
export function addSuppression(text: string, entry: NewSuppression): readonly Edit[] {
  const written = onOneLine(entry);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const tree = parse(text);
  if (!tree) {
    const gap = text.trim() === '' ? '' : eol; // a file of nothing but comments
    const made = `${gap}{${eol}  "${LIST}": [${eol}    ${written}${eol}  ]${eol}}${eol}`;
    return [{ start: gap === '' ? 0 : text.length, end: text.length, newText: made }];
  }
  const unit = /^[ \t]+(?=\S)/m.exec(text)?.[0] ?? '  ';
  const list = listIn(tree);
  if (list) return append(text, list, written, `${indentAt(text, list.parent?.offset ?? 0)}${unit}`, eol);
  const made = `"${LIST}": [${eol}${unit}${unit}${written}${eol}${unit}]`;
  return append(text, tree, made, unit, eol);
}

function onOneLine({ file, rule, cell, line, reason }: NewSuppression): string {
  const value = { file, rule, ...(cell && { cell }), ...(!cell && line && { line }), reason };
  const json = (part: unknown): string =>
    typeof part === 'object' && part !== null
      ? `{ ${Object.entries(part)
          .map(([key, inner]) => `"${key}": ${json(inner)}`)
          .join(', ')} }`
      : JSON.stringify(part);
  return json(value);
}

/** A new last member of a list or an object, on a line of its own, behind whatever comment ends the one before. */
function append(text: string, container: Node, written: string, indent: string, eol: string): readonly Edit[] {
  const close = container.offset + container.length - 1;
  const last = container.children?.at(-1);
  const from = last ? last.offset + last.length : container.offset + 1;
  const { comma, rest } = behind(text, from, close);
  const own = last && startsLine(text, last.offset) ? indentAt(text, last.offset) : indent;
  const added = `${eol}${own}${written}`;
  const outer = indentAt(text, container.parent?.offset ?? container.offset);
  const alone = startsLine(text, close);
  const edit: Edit = {
    start: rest,
    end: alone ? rest : close,
    newText: alone ? `${added}${comma === null ? '' : ','}` : `${added}${eol}${outer}`,
  };
  if (!last || comma !== null) return [edit];
  return rest === from ? [{ ...edit, newText: `,${edit.newText}` }] : [{ start: from, end: from, newText: ',' }, edit];
}

/** What stands between the end of a member and `limit`: the place behind its comma, and the end of the last comment. */
function behind(text: string, from: number, limit: number): { comma: number | null; rest: number } {
  const scanner = createScanner(text, false);
  scanner.setPosition(from);
  let comma: number | null = null;
  let rest = from;
  for (;;) {
    scanner.scan();
    const at = scanner.getTokenOffset();
    const end = at + scanner.getTokenLength();
    if (end === at || at >= limit) break;
    if (text.slice(at, end).trim() === '') continue;
    if (text[at] === ',') comma = end;
    rest = end;
  }
  return { comma, rest };
}

/** Takes an entry out by its place in the text, with its line and the comment on it. */
export function removeSuppression(text: string, entry: Suppression): readonly Edit[] {
  const list = listIn(parse(text));
  const index = list?.children?.findIndex(({ offset }) => offset === entry.start) ?? -1;
  const node = list?.children?.[index];
  if (!list || !node) return [];
  const next = list.children?.[index + 1];
  const stop = next?.offset ?? list.offset + list.length - 1;
  const end = node.offset + node.length;
  const { comma } = behind(text, end, stop);
  const edits = [{ ...wholeLines(text, node.offset, comma ?? end), newText: '' }];
  const before = list.children?.[index - 1];
  if (comma === null && before) {
    const start = before.offset + before.length;
    const place = behind(text, start, node.offset).comma;
    if (place !== null) edits.unshift({ start: place - 1, end: place, newText: '' });
  }
  return edits;
}

/** The stretch with its line break, where nothing but blanks stands before it and at most a comment behind it. */
function wholeLines(text: string, start: number, end: number): { start: number; end: number } {
  const tail = /[^\r\n]*/y;
  tail.lastIndex = end;
  const rest = tail.exec(text)?.[0] ?? '';
  if (!startsLine(text, start) || !/^\s*(?:\/\/.*)?$/.test(rest)) return { start, end };
  const lineEnd = end + rest.length;
  const breaks = text.startsWith('\r\n', lineEnd) ? 2 : lineEnd < text.length ? 1 : 0;
  return { start: start - indentAt(text, start).length, end: lineEnd + breaks };
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
const startsLine = (text: string, offset: number): boolean => text.slice(lineStart(text, offset), offset).trim() === '';

/** The blanks the line of an offset begins with. */
const indentAt = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
