/** Limits of the HTML standard ("rules for parsing dimension values" of colspan and rowspan). */
const MAX_COLSPAN = 1000;
const MAX_ROWSPAN = 65_534;

/**
 * Columns held by cells of rows above may have to be stepped over one by one. Beyond this many steps in one table, which
 * no table made for people needs, spans downwards are not followed any more: the time stays linear.
 */
const MAX_STEPS = 1_000_000;

/** The digits at the start of an attribute's value; `otherwise` where there are none. */
function leadingNumber(value: string | undefined, otherwise: number): number {
  const digits = value === undefined ? null : /^[\t\n\f\r ]*\+?(\d{1,16})/.exec(value);
  return digits ? Number(digits[1]) : otherwise;
}

/** `colspan="0"` and nonsense are 1. */
export const colSpanOf = (value: string | undefined): number => Math.min(leadingNumber(value, 1) || 1, MAX_COLSPAN);

/** 0 means: down to the end of the row group. */
export const rowSpanOf = (value: string | undefined): number => Math.min(leadingNumber(value, 1), MAX_ROWSPAN);

/**
 * Gives cells their place as browsers do: each takes the first columns of its row that no cell from above reaches into.
 * Unlike there, a rowspan may cross from thead into tbody, as converters write it.
 */
export class Grid {
  row = -1;
  rows = 0;
  columns = 0;
  private next = 0;
  private steps = 0;
  /** First row below the cell that holds a column. */
  private readonly heldTo = new Map<number, number>();
  /** Columns held by `rowspan="0"`, freed at the end of the row group. */
  private readonly toGroupEnd = new Set<number>();

  startRow(): void {
    this.row++;
    this.rows = this.row + 1;
    this.next = 0;
  }

  endGroup(): void {
    for (const column of this.toGroupEnd) this.heldTo.delete(column);
    this.toGroupEnd.clear();
  }

  /** Column of the next cell of the current row. */
  place(colSpan: number, rowSpan: number): number {
    while ((this.heldTo.get(this.next) ?? 0) > this.row && this.steps < MAX_STEPS) {
      this.next++;
      this.steps++;
    }
    const column = this.next;
    this.next += colSpan;
    if (this.next > this.columns) this.columns = this.next;
    if (rowSpan !== 1 && this.steps < MAX_STEPS) {
      this.steps += colSpan;
      const until = rowSpan === 0 ? Number.POSITIVE_INFINITY : this.row + rowSpan;
      for (let c = column; c < this.next; c++) {
        this.heldTo.set(c, until);
        if (rowSpan === 0) this.toGroupEnd.add(c);
      }
    }
    return column;
  }
}
