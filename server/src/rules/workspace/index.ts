/** The rules that hold a report against other files of the workspace, in the order of the documentation. */
import type { Rule } from '../rule.ts';
import { carriedOver } from './carried-over.ts';
import { copiedText } from './copied-text.ts';
import { duplicateReport } from './duplicate-report.ts';
import { inForceRollforward } from './in-force-rollforward.ts';

export const workspaceRules: readonly Rule[] = [carriedOver, inForceRollforward, copiedText, duplicateReport];
