import type { Report } from '../report/types.ts';

/** A neighbour in time: another report of the same organ. */
export interface LastYear {
  readonly uri: string;
  readonly report: Report;
}
