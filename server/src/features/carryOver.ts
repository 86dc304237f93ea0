/** What last year's report fixes of this year's: 上年结转 is last year's 结转下年度, 现行有效 begins where it ended. */
import type { ValueOf } from '../render/markdown.ts';
import type { Report } from '../report/types.ts';
import { cellAt } from './target.ts';

/** Figures of a new report; undefined for those last year says nothing of. */
export function carriedOver(lastYear: Report): ValueOf {
  return ({ table, row, column }) => {
    const from =
      table === 'requests' && row === 'carriedIn'
        ? cellAt(lastYear, { table, row: 'carriedForward', column })
        : table === 'disclosure' && column === 'inForce'
          ? cellAt(lastYear, { table, row, column })
          : null;
    return from && from.value !== null ? String(from.value) : undefined;
  };
}
