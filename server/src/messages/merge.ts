/** The sentences of all families as one table. */

type Both<Parts> = (Parts extends object ? (part: Parts) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** A table without a prototype: some hundred names spread into an ordinary object take twenty times as long. */
export const merge = <Parts extends readonly object[]>(...parts: Parts): Both<Parts[number]> =>
  Object.assign(Object.create(null) as object, ...parts) as Both<Parts[number]>;
