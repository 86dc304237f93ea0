/** The parser on texts nobody meant: never a throw, ranges inside the text, time in step with length. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../server/src/parser/html/entry.ts';
import { parseReport } from '../../server/src/parser/parse.ts';
import type { Report, Span } from '../../server/src/report/types.ts';
import { anyFigures, anyOptions, figuresOf } from '../fixtures/generate.ts';
import { notations, writeReport } from '../fixtures/writer/index.ts';
import { Random } from '../fixtures/writer/random.ts';
import { hostileTexts } from './hostile-texts.ts';
import { mutate, PIECES } from './mutations.ts';
import { growsWithText } from './support.ts';
import { takesItsTime, tries } from './tries.ts';

const parse = (text: string, markdown = true): Report => parseReport(text, { markdown, html: readHtml });

/** Every range of the model that lies outside the text, or ends before it starts. */
function badSpans(report: Report): string[] {
  const bad: string[] = [];
  const check = (name: string, span: Span | null | undefined): void => {
    if (span && !(span.start >= 0 && span.start <= span.end && span.end <= report.text.length))
      bad.push(`${name} ${span.start}–${span.end}`);
  };
  check('title', report.title);
  check('period', report.period);
  check('preface', report.preface);
  check('signature', report.signature);
  check('secondTitle', report.secondTitle);
  for (const s of [...report.sections, ...report.duplicates]) {
    check(`section ${s.id}`, s);
    check(`section ${s.id} title`, s.titleSpan);
    check(`section ${s.id} body`, s.body);
  }
  for (const s of report.strayHeadings) check('stray', s);
  for (const p of report.prose) check('prose', p);
  for (const table of Object.values(report.tables)) {
    if (!table) continue;
    check(table.id, table);
    for (const row of table.rows) {
      check(row.key, row);
      check(`${row.key} label`, row.label);
      for (const cell of row.cells) {
        check(`${row.key}/${cell.address.column}`, cell);
        // Markup may stand between the digits of an HTML cell.
        if (
          table.notation !== 'html' &&
          cell.kind === 'number' &&
          report.text.slice(cell.start, cell.end) !== cell.text
        )
          bad.push(`${row.key}/${cell.address.column} text`);
      }
      for (const s of row.surplus) check(`${row.key} surplus`, s);
    }
    for (const extra of table.extras) {
      check('extra', extra);
      for (const cell of extra.cells) check('extra cell', cell);
    }
    for (const group of table.groupRows) for (const cell of group.cells) check('group cell', cell);
    for (const header of table.headers) check('header', header);
  }
  return bad;
}

takesItsTime();

describe('never throws', () => {
  test('texts of pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }), fc.boolean(), (pieces, markdown) => {
        expect(badSpans(parse(pieces.join(''), markdown))).toEqual([]);
      }),
      tries(500),
    );
  });

  test('any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(badSpans(parse(text))).toEqual([]);
      }),
      tries(200),
    );
  });

  test('reports with stretches deleted, doubled, moved, inserted', () => {
    fc.assert(
      fc.property(
        anyOptions.chain((o) => fc.tuple(fc.constant(o), anyFigures(o.format))),
        fc.nat(),
        ([options, figures], seed) => {
          const text = mutate(writeReport(figures, options).text, new Random(seed));
          expect(badSpans(parse(text, options.notation !== 'cells'))).toEqual([]);
        },
      ),
      tries(500),
    );
  });

  test('cut anywhere', () => {
    for (const notation of notations) {
      const { text } = writeReport(figuresOf(3, 'dense'), { notation, seed: 2 });
      for (let cut = 0; cut < text.length; cut += 211) expect(badSpans(parse(text.slice(0, cut)))).toEqual([]);
    }
  });
});

describe('the time to read grows with the text', () => {
  test.each(hostileTexts)('%s', (_, make) => growsWithText(make, parse), 60_000);
});
