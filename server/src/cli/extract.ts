/** `xxgk extract`: one report as JSON. */
import { say } from '../messages/index.ts';
import { factsOf } from '../report/facts.ts';
import type { Cell, Report, ReportTable, Span, TableId } from '../report/types.ts';
import { type AsyncCommand, exitCodes } from './command.ts';
import { help } from './help.ts';
import { note, out } from './io.ts';
import { openService } from './load.ts';
import { localeOf } from './locale.ts';
import { readOne } from './one.ts';
import { parseOptions } from './options.ts';
import { type Range, rangeOf } from './outcome.ts';
import { projectsOrFail } from './projects.ts';

interface CellOut {
  readonly value: number | null;
  readonly text: string;
  readonly range: Range;
}

type TableOut = Record<string, Record<string, CellOut>>;

export const command: AsyncCommand = async (args) => {
  const { values, flags, positionals, lang, problem } = parseOptions(args, { 'stdin-name': 'value' });
  const early = lang ?? 'zh-cn';
  if (flags.has('help')) return help('extract', lang);
  const path = positionals[0];
  if (problem !== null || path === undefined || positionals.length > 1) {
    note(problem ?? say(early, 'cli.onePath'));
    note(say(early, 'cli.seeHelp', { command: 'extract' }));
    return exitCodes.failed;
  }
  const projects = projectsOrFail([path], undefined, early);
  if (!projects) return exitCodes.failed;
  const reading = { projects, locale: localeOf(lang, projects), stdinName: values['stdin-name'] };
  const report = await readOne(openService(), path, reading);
  if (!report) return exitCodes.failed;
  out(`${JSON.stringify(extract(report), null, 2)}\n`);
  return exitCodes.well;
};

/** The JSON contract of `xxgk extract`. Ranges 0-based, in UTF-16 units; amounts exact in `text`. */
function extract(report: Report) {
  const range = (span: Span): Range => rangeOf(report, span);
  return {
    organ: report.organ,
    year: report.year,
    title: report.title?.text ?? null,
    standard: report.standard,
    notation: report.notation,
    sections: report.sections.map((section) => ({ id: section.id, title: section.title, range: range(section) })),
    tables: {
      disclosure: table(report, 'disclosure'),
      requests: table(report, 'requests'),
      reviews: table(report, 'reviews'),
    },
    facts: factsOf(report).map((fact) => ({
      range: range(fact),
      number: fact.number,
      unit: fact.unit,
      relation: fact.relation,
      scope: fact.scope,
    })),
  };

  function table(of: Report, id: TableId): TableOut | null {
    const found: ReportTable | null = of.tables[id];
    if (!found) return null;
    const rows: TableOut = {};
    for (const row of found.rows) {
      rows[row.key] ??= Object.fromEntries(row.cells.map((cell) => [cell.address.column, cellOut(cell)]));
    }
    return rows;
  }

  function cellOut(cell: Cell): CellOut {
    return { value: cell.value, text: cell.text, range: range(cell) };
  }
}
