/** Search over reports: those of the workspace by organ and year, the open ones by their sections and tables too. */
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import type { Locale } from '../messages/index.ts';
import type { Report } from '../report/types.ts';
import { symbolKind } from './protocol.ts';
import { documentSymbols } from './symbols.ts';

/** More than a list shows. */
export const MOST_SYMBOLS = 300;

/** As editors search: the characters of the query in their order. An empty query takes everything. */
export function fits(name: string, query: string): boolean {
  let at = 0;
  for (const c of query.toLowerCase()) {
    at = name.toLowerCase().indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The symbols of an open report, rows of tables left out. */
export function symbolsOf(report: Report, uri: string, query: string, locale: Locale): SymbolInformation[] {
  const found: SymbolInformation[] = [];
  const take = (symbol: DocumentSymbol, containerName: string): void => {
    if (symbol.kind === symbolKind.field) return;
    const { name, kind, selectionRange: range } = symbol;
    if (fits(name, query)) found.push({ name, kind, location: { uri, range }, containerName });
    for (const child of symbol.children ?? []) take(child, report.title?.text ?? name);
  };
  for (const symbol of documentSymbols(report, locale)) take(symbol, report.title?.text ?? '');
  return found;
}

/** A report that is not open: its organ and year, at the top of its file. */
export function reportSymbol(uri: string, organ: string | null, year: number | null): SymbolInformation | null {
  if (organ === null) return null;
  const top = { line: 0, character: 0 };
  const name = year === null ? organ : `${organ} ${year}`;
  return { name, kind: symbolKind.file, location: { uri, range: { start: top, end: top } } };
}
