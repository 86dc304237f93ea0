import { narrative } from './en/narrative.ts';
import { structure } from './en/structure.ts';
import { sums } from './en/sums.ts';
import { tables } from './en/tables.ts';
import { text } from './en/text.ts';
import { workspace } from './en/workspace.ts';

/** English explanations of all rules, by id. Not for the server: rule pages and `xxgk explain` are made from them. */
export const en = { ...structure, ...tables, ...sums, ...narrative, ...text, ...workspace };
