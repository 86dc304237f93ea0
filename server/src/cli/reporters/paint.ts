/** Colours of a terminal. A package for them would ask Node for its streams, which cost more time than the check. */
import type { Severity } from '../../rules/rule.ts';

/** Puts a text into its colour. */
type Brush = (text: string) => string;

export type Paint = Readonly<Record<Severity | 'path' | 'dim' | 'good', Brush>>;

/** Codes of ECMA-48: one turns a colour on, one off. */
const brush =
  (on: number, off: number): Brush =>
  (text) =>
    `\u001b[${on}m${text}\u001b[${off}m`;

const FOREGROUND = 39;

export const colours: Paint = {
  error: brush(31, FOREGROUND),
  warning: brush(33, FOREGROUND),
  information: brush(34, FOREGROUND),
  hint: brush(36, FOREGROUND),
  good: brush(32, FOREGROUND),
  path: brush(4, 24),
  dim: brush(2, 22),
};

const plain: Brush = (text) => text;

export const noPaint: Paint = {
  error: plain,
  warning: plain,
  information: plain,
  hint: plain,
  good: plain,
  path: plain,
  dim: plain,
};
