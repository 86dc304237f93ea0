import type { Rule } from '../rule.ts';
import { cellCount } from './cell-count.ts';
import { cellNotNumber } from './cell-not-number.ts';
import { cellNotation } from './cell-notation.ts';
import { cellBlank, cellPlaceholder } from './empty-cells.ts';
import { groupHasNumber } from './group-has-number.ts';
import { inForceBound } from './in-force-bound.ts';
import { labelAltered } from './label-altered.ts';
import { otherCollapsed } from './other-collapsed.ts';
import { regulationAuthority } from './regulation-authority.ts';
import { rowExtra } from './row-extra.ts';
import { rowMissing } from './row-missing.ts';
import { rowOrder } from './row-order.ts';
import { tableFormat2019 } from './table-format-2019.ts';
import { tableMissing } from './table-missing.ts';
import { cellFraction, cellNegative } from './values.ts';

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
