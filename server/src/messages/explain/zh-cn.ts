import { narrative } from './zh-cn/narrative.ts';
import { structure } from './zh-cn/structure.ts';
import { sums } from './zh-cn/sums.ts';
import { tables } from './zh-cn/tables.ts';
import { text } from './zh-cn/text.ts';
import { workspace } from './zh-cn/workspace.ts';

/** Chinese explanations of all rules, by id. Not for the server: rule pages and `xxgk explain` are made from them. */
export const zhCn = { ...structure, ...tables, ...sums, ...narrative, ...text, ...workspace };
