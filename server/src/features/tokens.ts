/** Semantic tokens: titles, row labels, numbers, wrong numbers, what the text states, the documents it cites. */
import { citedSpansOf } from '../report/citations.ts';
import { derived } from '../report/derived.ts';
import { factsOf } from '../report/facts.ts';
import type { ReportFinding } from '../report/finding.ts';
import type { Report, Span } from '../report/types.ts';
import { tokenTypes } from './protocol.ts';

type TokenType = (typeof tokenTypes)[number];

interface Token extends Span {
  readonly type: TokenType;
}

/** Every one is sent anew with each keystroke: a hundred times what a report has. */
const MOST = 20_000;

/** What has a colour whatever is found, by place. */
function tokensOf(report: Report): readonly Token[] {
  const tokens: Token[] = [];
  const add = (type: TokenType, span: Span | null): void => {
    if (span && span.end > span.start) tokens.push({ type, start: span.start, end: span.end });
  };
  add('xxgkTitle', report.title);
  for (const { titleSpan } of [...report.sections, ...report.duplicates]) add('xxgkTitle', titleSpan);
  for (const table of Object.values(report.tables)) {
    for (const row of table?.rows ?? []) {
      add('xxgkLabel', row.label);
      for (const cell of row.cells) add('xxgkNumber', cell);
    }
  }
  for (const fact of factsOf(report)) if (fact.relation !== null && fact.text !== '') add('xxgkFact', fact);
  for (const span of citedSpansOf(report)) add('xxgkCitation', span);
  return tokens.sort((a, b) => a.start - b.start);
}

/** Whether the end of the report has no colours. */
export const tokensStop = (report: Report): boolean =>
  report.text.length > MOST && derived(report, tokensOf).length > MOST;

/** In the form of the protocol: five numbers a token, relative to the one before; tokens never span lines. */
export function semanticTokens(report: Report, findings: readonly ReportFinding[]): number[] {
  const wrong = new Set<number>();
  for (const { severity, cell, start } of findings) if (severity === 'error' && cell) wrong.add(start);
  const tokens = derived(report, tokensOf).slice(0, MOST);
  return encode(
    report,
    tokens.map((token) =>
      token.type === 'xxgkNumber' && wrong.has(token.start) ? { ...token, type: 'xxgkWrong' } : token,
    ),
  );
}

function encode({ lines }: Report, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let lastLine = 0;
  let lastStart = 0;
  let end = 0;
  for (const token of tokens) {
    if (token.start < end) continue;
    end = token.end;
    const first = lines.lineAt(token.start);
    for (let line = first; line < lines.count && (lines.starts[line] as number) < token.end; line++) {
      const from = Math.max(token.start, lines.starts[line] as number);
      const to = Math.min(token.end, lines.ends[line] as number);
      if (to <= from) continue;
      const start = from - (lines.starts[line] as number);
      data.push(
        line - lastLine,
        line === lastLine ? start - lastStart : start,
        to - from,
        tokenTypes.indexOf(token.type),
        0,
      );
      lastLine = line;
      lastStart = start;
    }
  }
  return data;
}
