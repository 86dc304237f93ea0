/** What is measured in process: reading a report and checking it by every rule. */
import { parseReport } from '../../server/src/parser/parse.ts';
import { runRules } from '../../server/src/rules/run.ts';

export const parse = (text: string): unknown => parseReport(text, { markdown: true, html: null });
export const check = (text: string): number => runRules(parseReport(text, { markdown: true, html: null })).length;
