import type { CellAddress } from './types.ts';

/** An address as the key of maps. */
export const addressKey = ({ table, row, column }: CellAddress): string => `${table} ${row} ${column}`;
