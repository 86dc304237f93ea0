/** The rows of the standard's tables as the aligner asks for them. Made once. */
import { type CellAddress, type StandardId, standards, type TableId } from '../standard/index.ts';

export interface Slot {
  readonly key: string;
  /** How many numbers the row has. */
  readonly width: number;
  /** Of its cells, in the order of the columns: one object for all reports. */
  readonly addresses: readonly CellAddress[];
}

export interface Slots {
  readonly list: readonly Slot[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** The most numbers a row has. */
  readonly widest: number;
}

function slotsOf(table: TableId, standard: StandardId): Slots {
  const list = standards[standard].tables[table].blocks.flatMap(({ columns, rows }) =>
    rows.map(({ key }): Slot => {
      const addresses = columns.map((c): CellAddress => ({ table, row: key, column: c.key }));
      return { key, width: columns.length, addresses };
    }),
  );
  return { list, indexOf: new Map(list.map((s, i) => [s.key, i])), widest: Math.max(...list.map((s) => s.width)) };
}

export const slots: Readonly<Record<TableId, Readonly<Record<StandardId, Slots>>>> = {
  disclosure: { '2021': slotsOf('disclosure', '2021'), '2019': slotsOf('disclosure', '2019') },
  requests: { '2021': slotsOf('requests', '2021'), '2019': slotsOf('requests', '2019') },
  reviews: { '2021': slotsOf('reviews', '2021'), '2019': slotsOf('reviews', '2019') },
};
