/** Inlay hints: the right total where one is wrong, and one ✓ where a table balances. */
import type { InlayHint } from 'vscode-languageserver-types';
import { type Locale, say } from '../messages/index.ts';
import { crossSums } from '../repair/index.ts';
import { lineEnd } from '../report/lines.ts';
import type { Report, Span } from '../report/types.ts';
import { positionOf, touches } from './place.ts';
import { lineOf, statesOf } from './sums.ts';

/** At most one for each identity of the standard's tables, however long the report is. */
export function inlayHints(report: Report, span: Span, locale: Locale): InlayHint[] {
  const hints: InlayHint[] = [];
  const faults = crossSums(report).tables.flatMap(({ faults }) => faults);
  for (const { broken, claimed } of faults) {
    const changes = claimed.length > 0 ? claimed : broken.flatMap(({ mendTotal }) => mendTotal ?? []);
    for (const { cell, right } of changes) {
      if (!touches(cell, span)) continue;
      hints.push({
        position: positionOf(report, cell.end),
        label: say(locale, claimed.length > 0 ? 'hint.right' : 'hint.total', { right }),
        tooltip: broken.map((state) => lineOf(report, state, locale)).join('\n'),
        paddingLeft: true,
      });
    }
  }
  for (const table of Object.values(report.tables)) {
    if (!table || !touches(table, span)) continue;
    const states = statesOf(table);
    if (states.length === 0 || states.some(({ state }) => state !== 'holds')) continue;
    hints.push({
      position: positionOf(report, lineEnd(report, Math.max(table.start, table.end - 1))),
      label: '✓',
      tooltip: say(locale, 'hint.balances', { count: states.length }),
      paddingLeft: true,
    });
  }
  return hints;
}
