import type { Rule } from '../rule.ts';
import { cellCount } from './cell-count.ts';
import { cellBlank, cellNotation, cellNotNumber, cellPlaceholder } from './cell-kinds.ts';
import { groupHasNumber, labelAltered, otherCollapsed } from './labels.ts';
import { rowExtra, rowMissing, rowOrder } from './rows-present.ts';
import { tableFormat2019 } from './table-format-2019.ts';
import { tableMissing } from './table-missing.ts';
import { cellFraction, cellNegative, inForceBound, regulationAuthority } from './values.ts';

export const tableRules: readonly Rule[] = [
  tableMissing,
  tableFormat2019,
  rowMissing,
  rowOrder,
  rowExtra,
  labelAltered,
  otherCollapsed,
  groupHasNumber,
  cellCount,
  cellBlank,
  cellPlaceholder,
  cellNotNumber,
  cellNotation,
  cellNegative,
  cellFraction,
  inForceBound,
  regulationAuthority,
];
