/** Chinese is the master: its keys are those of the catalogue. */
import { merge } from '../merge.ts';
import type { later } from './later.ts';
import { narrative } from './narrative.ts';
import { structure } from './structure.ts';
import { sums } from './sums.ts';
import { tables } from './tables.ts';
import { text } from './text.ts';
import { workspace } from './workspace.ts';

/** What findings say: needed as soon as a report is checked. */
export const findings = merge(structure, tables, sums, narrative, text, workspace);

export type MessageKey = keyof typeof findings | keyof typeof later;
