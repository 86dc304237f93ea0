/** The bundle that is loaded at the first `<table` of a document: parse5 is not part of the server itself. */
import { readTables } from './tables.ts';
import type { HtmlReader } from './types.ts';

export type { HtmlCell, HtmlReader, HtmlTable } from './types.ts';

export const readHtml: HtmlReader = readTables;
