/** Why a file could not be converted, and what of it could not be carried: sentences of the catalogue. */
import type { Argument, MessageKey } from '../messages/index.ts';

export type ProblemCode =
  /** Cut off, or no such file at all inside. */
  | 'damaged'
  /** Not a single byte. */
  | 'empty'
  /** Opens with a password only. */
  | 'encrypted'
  /** More than a report can be, once unpacked. */
  | 'too-large'
  /** Not what its name says. */
  | 'wrong-type'
  /** A document of a kind that is not read, with the words for what to save it as. */
  | 'ofd'
  | 'old-sheet'
  | 'other-kind'
  /** Nothing but pictures: a scan. */
  | 'no-text'
  /** A page whose words come by a script, or from another file. */
  | 'empty-page'
  /** Needs a program that is not installed. */
  | 'no-office'
  | 'no-browser'
  /** Needs a program, and runs where there is none. */
  | 'no-office-here'
  | 'no-print-here'
  /** The program there is did not do its work. */
  | 'program-failed';

export class ConvertProblem extends Error {
  readonly code: ProblemCode;
  readonly args: Readonly<Record<string, Argument>>;

  constructor(code: ProblemCode, args: Readonly<Record<string, Argument>> = {}) {
    super(code);
    this.name = 'ConvertProblem';
    this.code = code;
    this.args = args;
  }

  get key(): MessageKey {
    return `convert.${this.code}`;
  }
}

/** Whether an error is a ConvertProblem; each bundle has a class of its own of that name. */
export const isProblem = (error: unknown): error is ConvertProblem =>
  error instanceof Error && error.name === 'ConvertProblem';

export interface Note {
  readonly key: MessageKey;
  readonly args: Readonly<Record<string, Argument>>;
}

/** What a file of another kind became. */
export interface Imported {
  /** Markdown, or plain text where the file has no more than that. */
  readonly text: string;
  readonly markdown: boolean;
  /** What could not be carried. */
  readonly notes: readonly Note[];
}
