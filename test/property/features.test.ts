/** The features of the editor on texts nobody meant: none throws, ranges lie inside, edits keep what they must. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, Range, SelectionRange } from 'vscode-languageserver-types';
import { actionEdits, codeActions, isActionData } from '../../server/src/features/codeActions.ts';
import { completions } from '../../server/src/features/completion.ts';
import { convertAllEdits } from '../../server/src/features/convertAll.ts';
import { convertAllToHtml } from '../../server/src/features/convertHtml.ts';
import { toDiagnostic } from '../../server/src/features/diagnostics.ts';
import { enterEdits } from '../../server/src/features/enter.ts';
import { gatherFixes } from '../../server/src/features/fixes.ts';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { formatEdits } from '../../server/src/features/format.ts';
import { inlayHints } from '../../server/src/features/hints.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { insertTable } from '../../server/src/features/insert.ts';
import { codeLenses } from '../../server/src/features/lenses.ts';
import { documentLinks } from '../../server/src/features/links.ts';
import { mend } from '../../server/src/features/mend.ts';
import { definitionsAt, highlightsAt, referencesAt } from '../../server/src/features/navigation.ts';
import { paste } from '../../server/src/features/paste.ts';
import { recompute } from '../../server/src/features/recompute.ts';
import { renumberAll } from '../../server/src/features/renumber.ts';
import { selectionRange } from '../../server/src/features/selection.ts';
import { documentSymbols } from '../../server/src/features/symbols.ts';
import { semanticTokens } from '../../server/src/features/tokens.ts';
import { symbolsOf } from '../../server/src/features/workspaceSymbols.ts';
import type { Edit } from '../../server/src/report/finding.ts';
import type { Report } from '../../server/src/report/types.ts';
import { clientCommands } from '../../server/src/requests.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { anyFigures, anyOptions } from '../fixtures/generate.ts';
import { type Written, writeReport } from '../fixtures/writer/index.ts';
import { Random } from '../fixtures/writer/random.ts';
import { mutate, PIECES } from './mutations.ts';
import { applyEdits, parseWritten } from './support.ts';
import { takesItsTime, tries } from './tries.ts';

const uri = 'file:///a.md';

/** Edits that lie outside the text or on one another. */
function badEdits(name: string, report: Report, edits: readonly Edit[]): string[] {
  const bad: string[] = [];
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const [i, { start, end }] of sorted.entries()) {
    if (start < (sorted[i - 1]?.end ?? 0) || end < start || end > report.text.length)
      bad.push(`${name}: edit at ${start}–${end}`);
  }
  return bad;
}

/** Told of a range that does not lie in the outer one; default: in the text. */
type Bad = (name: string, range: Range | undefined, outer?: Range) => void;

/** What is wrong with the answers at one place. */
function badAnswersAt(report: Report, offset: number, bad: Bad): void {
  const { lines } = report;
  const range = ({ start, end }: { start: number; end: number }): Range => ({
    start: lines.positionAt(start),
    end: lines.positionAt(end),
  });
  bad('hover', hoverAt(report, offset, 'zh-cn')?.range);
  for (const item of completions(report, offset, 'zh-cn'))
    bad('completion', item.textEdit && 'range' in item.textEdit ? item.textEdit.range : undefined);
  for (const span of definitionsAt(report, offset)) bad('definition', range(span));
  for (const span of referencesAt(report, offset, true)) bad('reference', range(span));
  for (const highlight of highlightsAt(report, offset)) bad('highlight', highlight.range);
  for (let at: SelectionRange | undefined = selectionRange(report, offset); at; at = at.parent) {
    bad('selection', at.range, at.parent?.range);
  }
}

const compare = (a: Range['start'], b: Range['start']): number => a.line - b.line || a.character - b.character;
const holds = (outer: Range, inner: Range): boolean =>
  compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;

/** Everything the editor asks of a report, and what is wrong with the answers. */
function badAnswers(report: Report, random: Random): string[] {
  const wrong: string[] = [];
  const whole: Range = { start: { line: 0, character: 0 }, end: report.lines.positionAt(report.text.length) };
  const bad: Bad = (name, range, outer = whole) => {
    if (range && !(compare(range.start, range.end) <= 0 && holds(outer, range)))
      wrong.push(`${name} at ${JSON.stringify(range)}`);
  };
  const findings = runRules(report);
  const nested = (symbols: readonly DocumentSymbol[], parent: Range): void => {
    for (const symbol of symbols) {
      bad(`symbol ${symbol.name}`, symbol.range, parent);
      bad(`name of the symbol ${symbol.name}`, symbol.selectionRange, symbol.range);
      if (symbol.name.trim() === '') wrong.push('symbol without a name');
      nested(symbol.children ?? [], symbol.range);
    }
  };
  nested(documentSymbols(report, 'zh-cn'), whole);
  for (const fold of foldingRanges(report))
    if (fold.startLine >= fold.endLine || fold.endLine > whole.end.line) wrong.push(`fold ${JSON.stringify(fold)}`);
  for (const hint of inlayHints(report, { start: 0, end: report.text.length }, 'zh-cn'))
    bad('hint', { start: hint.position, end: hint.position });
  for (const lens of codeLenses(report, findings, { uri, locale: 'zh-cn', commands: clientCommands }))
    bad('lens', lens.range);
  for (const link of documentLinks(report, uri, 'zh-cn')) bad('link', link.range);
  for (const symbol of symbolsOf(report, uri, '', 'zh-cn')) bad('workspace symbol', symbol.location.range);
  wrong.push(...badTokens(report, semanticTokens(report, findings)));
  const diagnostics = findings.map((finding) =>
    toDiagnostic(report, findings, finding, { uri, locale: 'zh-cn', rulePages: null, related: true }),
  );
  for (const { range } of diagnostics) bad('diagnostic', range);
  for (let n = 0; n < 6; n++) {
    const offset = random.integer(0, report.text.length);
    badAnswersAt(report, offset, bad);
    wrong.push(...badEdits('enter', report, enterEdits(report, offset)));
    for (const id of ['disclosure', 'requests', 'reviews'] as const)
      wrong.push(...badEdits(`insert ${id}`, report, insertTable(report, id, offset)));
    const request = { uri, locale: 'zh-cn', diagnostics, only: [], automatic: false } as const;
    for (const { data, title } of codeActions(report, findings, { ...request, span: { start: offset, end: offset } }))
      if (isActionData(data)) wrong.push(...badEdits(title, report, actionEdits(report, findings, data)));
  }
  wrong.push(...badEdits('format', report, formatEdits(report)));
  wrong.push(
    ...badEdits(
      'recompute',
      report,
      recompute(report).map(({ edit }) => edit),
    ),
  );
  return wrong;
}

/** Tokens come one after the other, each inside its line. */
function badTokens({ text, lines }: Report, data: readonly number[]): string[] {
  let [line, character, end] = [0, 0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down, along, length] = data.slice(i, i + 3) as [number, number, number];
    if (down > 0) [line, character, end] = [line + down, along, 0];
    else character += along;
    if (character < end || length <= 0) return [`token ${line}:${character} in the one before`];
    end = character + length;
    const start = lines.starts[line];
    if (start === undefined || start + end > (lines.ends[line] ?? text.length)) return [`token ${line}:${character}`];
  }
  return [];
}

/** The figures of the tables, by their addresses. */
const figuresIn = (report: Report): Record<string, number | null> =>
  Object.fromEntries(
    Object.values(report.tables).flatMap((table) =>
      (table?.rows ?? []).flatMap(({ cells }) =>
        cells.map(({ address: { table: t, row, column }, value }) => [`${t} ${row} ${column}`, value] as const),
      ),
    ),
  );

const reread = (report: Report, edits: readonly Edit[]): Report =>
  parseWritten({ text: applyEdits(report.text, edits), kind: report.markdown ? 'markdown' : 'plain' });

const written = anyOptions
  .filter((o) => o.notation !== 'html-page')
  .chain((options) => fc.tuple(fc.constant(options), anyFigures(options.format)));

takesItsTime();

describe('every answer lies inside the text', () => {
  test('of pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }), fc.nat(), (pieces, seed) => {
        const text = pieces.join('');
        for (const kind of ['markdown', 'plain'] as const)
          expect(badAnswers(parseWritten({ text, kind }), new Random(seed))).toEqual([]);
      }),
      tries(100),
    );
  });

  test('of reports with stretches deleted, doubled, moved, inserted', () => {
    fc.assert(
      fc.property(written, fc.nat(), ([options, figures], seed) => {
        const random = new Random(seed);
        const { text, kind } = writeReport(figures, options);
        expect(badAnswers(parseWritten({ text: mutate(text, random), kind }), random)).toEqual([]);
      }),
      tries(100),
    );
  });
});

describe('edits of the whole text', () => {
  const anyText = fc.tuple(written, fc.nat(), fc.boolean()).map(([[options, figures], seed, broken]): Written => {
    const made = writeReport(figures, options);
    return broken ? { ...made, text: mutate(made.text, new Random(seed)) } : made;
  });

  test('formatting moves blanks alone, and a second time nothing', () => {
    fc.assert(
      fc.property(anyText, (made) => {
        const report = parseWritten(made);
        const after = reread(report, formatEdits(report));
        const bare = (text: string): string =>
          text.replace(/[\s\ufeff:-]+/g, (blanks) => (/[\r\n]/.test(blanks) ? '\n' : '')).replace(/^\|+|\|+$/gm, '');
        expect(bare(after.text)).toBe(bare(report.text));
        expect(figuresIn(after)).toEqual(figuresIn(report));
        expect(formatEdits(after)).toEqual([]);
      }),
      tries(150),
    );
  });

  test('conversion keeps every figure, and a second time does nothing', () => {
    fc.assert(
      fc.property(written, fc.boolean(), ([options, figures], html) => {
        const report = parseWritten({ ...writeReport(figures, options), kind: 'markdown' });
        const convert = html ? convertAllToHtml : convertAllEdits;
        const after = reread(report, convert(report));
        expect(figuresIn(after)).toEqual(figuresIn(report));
        expect(after.sections.map(({ id }) => id)).toEqual(report.sections.map(({ id }) => id));
        expect(convert(after)).toEqual([]);
      }),
      tries(150),
    );
  });

  test('recomputed totals are right, and stay', () => {
    fc.assert(
      fc.property(written, fc.nat(), ([options, figures], seed) => {
        const random = new Random(seed);
        const made = writeReport(figures, options);
        const [, cell] = random.pick([...made.cells]);
        const text = `${made.text.slice(0, cell.start)}${random.integer(0, 900)}${made.text.slice(cell.end)}`;
        const report = parseWritten({ ...made, text });
        const after = reread(
          report,
          recompute(report).map(({ edit }) => edit),
        );
        expect(recompute(after)).toEqual([]);
        expect(runRules(after).filter(({ rule }) => /-total$/.test(rule))).toEqual([]);
      }),
      tries(150),
    );
  });

  test('safe fixes come to an end, and change no figure', () => {
    fc.assert(
      fc.property(anyText, (made) => {
        let report = parseWritten(made);
        const before = figuresIn(report);
        let rounds = 0;
        for (let edits = gatherFixes(runRules(report), true).edits; edits.length > 0; rounds++) {
          expect(rounds).toBeLessThan(10);
          expect(badEdits('fix all', report, edits)).toEqual([]);
          report = reread(report, edits);
          edits = gatherFixes(runRules(report), true).edits;
        }
        for (const [address, value] of Object.entries(before))
          if (value !== null && address in figuresIn(report)) expect(figuresIn(report)[address], address).toBe(value);
      }),
      tries(100),
    );
  });

  test('what is mended is at rest', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (made, safeOnly) => {
        const { kind } = made;
        const first = parseWritten(made);
        const { report } = mend(first, { check: runRules, parse: (text) => parseWritten({ text, kind }), safeOnly });
        const again = mend(report, { check: runRules, parse: (text) => parseWritten({ text, kind }), safeOnly });
        expect(again.report.text).toBe(report.text);
      }),
      tries(60),
    );
  });

  test('renumbering is done at once', () => {
    fc.assert(
      fc.property(anyText, (made) => {
        const report = parseWritten(made);
        const edits = renumberAll(report, runRules(report));
        expect(badEdits('renumber', report, edits)).toEqual([]);
        const after = reread(report, edits);
        expect(renumberAll(after, runRules(after))).toEqual([]);
      }),
      tries(100),
    );
  });

  test('a table pasted over another gives its figures', () => {
    fc.assert(
      fc.property(written, written, ([options, figures], [others, theirs]) => {
        const report = parseWritten({
          ...writeReport(figures, { ...others, ...options, format: '2021' }),
          kind: 'markdown',
        });
        const source = writeReport(theirs, others);
        const from = parseWritten(source);
        const table = from.tables.requests;
        fc.pre(table !== null && others.format === '2021' && options.format === '2021');
        const text = source.text.slice(table?.start, table?.end);
        const pasted = parseWritten({ text, kind: source.kind });
        // A table torn from its section may not be whole.
        fc.pre(Object.keys(figuresIn(pasted)).length === 175);
        const done = paste(report, report.tables.requests?.start ?? 0, pasted, '\n');
        expect(done?.insert).toBe('');
        const after = reread(report, done?.edits ?? []);
        const only = (all: Record<string, number | null>): [string, number | null][] =>
          Object.entries(all).filter(([address]) => address.startsWith('requests'));
        expect(only(figuresIn(after))).toEqual(only(figuresIn(from)));
      }),
      tries(100),
    );
  });
});
