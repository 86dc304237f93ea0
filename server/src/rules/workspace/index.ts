import type { Rule } from '../rule.ts';

export const workspaceRules: readonly Rule[] = [];
