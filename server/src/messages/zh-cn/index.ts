/** Chinese is the master: its keys are those of the catalogue. */
import { merge } from '../merge.ts';
import type { later } from './later.ts';
import { narrative } from './narrative.ts';
import { structure } from './structure.ts';
import { tables } from './tables.ts';
import { text } from './text.ts';

/** What most findings say: needed as soon as a report is checked. */
export const findings = merge(structure, tables, narrative, text);

export type MessageKey = keyof typeof findings | keyof typeof later;
