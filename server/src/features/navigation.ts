/** From a total or a number of the text to what it is made of, and from a cell to everything that uses it. */
import type { DocumentHighlight } from 'vscode-languageserver-types';
import { cellsIn, type Fact, factsOf } from '../report/facts.ts';
import type { Cell, Report, ReportTable, Span, TableRow } from '../report/types.ts';
import type { CellAddress } from '../standard/index.ts';
import { rangeOf } from './place.ts';
import { highlightKind } from './protocol.ts';
import { statesWith } from './sums.ts';
import { cellAt, sameAddress, targetAt } from './target.ts';

const present = (report: Report, addresses: readonly CellAddress[]): Cell[] =>
  addresses.flatMap((address) => cellAt(report, address) ?? []);

/** In the order of the text, each place once. */
function distinct<T extends Span>(spans: readonly T[]): T[] {
  const seen = new Set<string>();
  return [...spans]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end }) => !seen.has(`${start} ${end}`) && seen.add(`${start} ${end}`));
}

const cellsOfFact = (report: Report, fact: Fact): Cell[] =>
  fact.relation === null || fact.scope !== null ? [] : present(report, cellsIn(report, fact.relation) ?? []);

/** The operands a cell is the total of; of a part the totals it goes into. */
function definitionOfCell(report: Report, table: ReportTable, { address }: Cell): Cell[] {
  const states = statesWith(table, address);
  const own = states.filter(
    ({ identity }) => identity.rule !== 'requests-balance' && sameAddress(identity.total, address),
  );
  if (own.length > 0)
    return present(
      report,
      own.flatMap(({ identity }) => identity.left),
    );
  return present(
    report,
    states.map(({ identity }) => identity.total),
  ).filter((cell) => !sameAddress(cell.address, address));
}

/** Empty where nothing is defined. */
export function definitionsAt(report: Report, offset: number): readonly Span[] {
  const target = targetAt(report, offset);
  if (target?.kind === 'cell') return distinct(definitionOfCell(report, target.table, target.cell));
  return target?.kind === 'fact' ? distinct(cellsOfFact(report, target.fact)) : [];
}

/** The sentences that state a cell, alone or in a sum. */
const factsAbout = (report: Report, address: CellAddress): Fact[] =>
  factsOf(report).filter((fact) => cellsOfFact(report, fact).some((cell) => sameAddress(cell.address, address)));

/** The cells of a row, and the sentences that state one of them. */
const ofRow = (report: Report, { cells }: TableRow): Span[] => [
  ...cells.filter(({ start, end }) => end > start),
  ...cells.flatMap(({ address }) => factsAbout(report, address)),
];

/**
 * Every cell that shares an identity with the one under the caret, and every number of the text that states it; of the
 * label of a row its cells and what states them.
 */
export function referencesAt(report: Report, offset: number, own: boolean): readonly Span[] {
  const target = targetAt(report, offset);
  if (target?.kind === 'label') return distinct(ofRow(report, target.row));
  const cells: Cell[] =
    target?.kind === 'cell' ? [target.cell] : target?.kind === 'fact' ? cellsOfFact(report, target.fact) : [];
  const spans: Span[] = own ? [...cells] : [];
  for (const { address } of cells) {
    const table = report.tables[address.table];
    if (!table) continue;
    for (const { identity } of statesWith(table, address)) {
      const others = [...identity.left, ...identity.right].filter((other) => !sameAddress(other, address));
      spans.push(...present(report, others));
    }
    spans.push(...factsAbout(report, address));
  }
  return distinct(spans);
}

/** The cell or number under the caret and its nearest kin: the parts of a total, the number in the text. */
export function highlightsAt(report: Report, offset: number): DocumentHighlight[] {
  const target = targetAt(report, offset);
  const mark = (span: Span, kind: DocumentHighlight['kind']): DocumentHighlight =>
    kind === undefined ? { range: rangeOf(report, span) } : { range: rangeOf(report, span), kind };
  if (target?.kind === 'cell') {
    const kin = [...definitionOfCell(report, target.table, target.cell), ...factsAbout(report, target.cell.address)];
    return [
      mark(target.cell, highlightKind.write),
      ...distinct<Span>(kin).map((span) => mark(span, highlightKind.read)),
    ];
  }
  if (target?.kind === 'label' && target.row.label) {
    const kin = distinct(ofRow(report, target.row));
    return [mark(target.row.label, highlightKind.write), ...kin.map((span) => mark(span, highlightKind.read))];
  }
  if (target?.kind !== 'fact') return [];
  const cells = cellsOfFact(report, target.fact);
  if (cells.length === 0) return [];
  return [mark(target.fact, highlightKind.write), ...cells.map((cell) => mark(cell, highlightKind.read))];
}
