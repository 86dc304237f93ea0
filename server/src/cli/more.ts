/**
 * The bundle of what most runs do not need: every command but check, help, rare forms of output. A check starts the
 * faster without them.
 */
export { command as compare } from './compare.ts';
export { command as convert } from './convert.ts';
export { deliver, formatFor } from './deliver.ts';
export { command as explain } from './explain.ts';
export { command as extract } from './extract.ts';
export { command as fix } from './fix.ts';
export { help, noCommand } from './help.ts';
export { command as newReport } from './new.ts';
export { csv } from './reporters/csv.ts';
export { github } from './reporters/github.ts';
export { html } from './reporters/html.ts';
export { sarif } from './reporters/sarif.ts';
export { command as rollup } from './rollup.ts';
