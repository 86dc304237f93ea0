/** The explicit list of all rules, in the order of the documentation. */
import { engineRules } from './engine.ts';
import { narrativeRules } from './narrative/index.ts';
import type { Rule } from './rule.ts';
import { structureRules } from './structure/index.ts';
import { sumRules } from './sums/index.ts';
import { tableRules } from './tables/index.ts';
import { textRules } from './text/index.ts';
import { workspaceRules } from './workspace/index.ts';

export const rules: readonly Rule[] = [
  ...structureRules,
  ...tableRules,
  ...sumRules,
  ...narrativeRules,
  ...textRules,
  ...engineRules,
  ...workspaceRules,
];
