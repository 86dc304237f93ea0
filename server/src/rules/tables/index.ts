import type { Rule } from '../rule.ts';
import { cellCount } from './cell-count.ts';
import { cellBlank, cellPlaceholder } from './empty-cells.ts';
import { groupHasNumber, otherCollapsed } from './groups.ts';
import { labelAltered } from './label-altered.ts';
import { cellNotation, cellNotNumber } from './odd-cells.ts';
import { rowMissing } from './row-missing.ts';
import { rowExtra, rowOrder } from './row-order.ts';
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
