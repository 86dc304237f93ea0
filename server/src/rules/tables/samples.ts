/** Pieces of the base report that the examples of these rules are made of. */

/** The numbers of a row of 表三 that counts nothing. */
export const ZEROS = '| 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
