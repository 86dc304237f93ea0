/**
 * Patterns for paths, of the settings, the project file and the command line: `*` is any run of characters but `/`, `**`
 * as a segment any number of segments, `?` one character, `[a-z]` `[!a-z]` one of some, `{a,b}` either, `\` takes the
 * next character as it is; a pattern after `!` takes away. Every pattern is tried in time that grows with pattern and
 * path alone: both may be somebody else's.
 */

export type Matcher = (path: string) => boolean;

/** A longer pattern fits nothing. */
const LONGEST = 1000;

type Accepts = (c: string) => boolean;

interface State {
  /** A character it takes, and where that leads; without one it only leads on. */
  readonly accepts: Accepts | null;
  readonly next: number;
  /** Where it leads without a character. */
  readonly also: readonly number[];
}

const notSlash: Accepts = (c) => c !== '/';
const anything: Accepts = () => true;

/** Builds the states of a pattern from its end to its beginning: each part is given what follows it. */
class Builder {
  readonly states: State[] = [{ accepts: null, next: -1, also: [] }];
  private at = 0;

  constructor(private readonly pattern: readonly string[]) {}

  /** The first state. State 0 is the end. */
  build(): number {
    return this.chain(this.parts(false), 0);
  }

  private add(accepts: Accepts | null, next: number, also: readonly number[] = []): number {
    this.states.push({ accepts, next, also });
    return this.states.length - 1;
  }

  private repeat(accepts: Accepts, next: number): number {
    const self = this.states.length;
    return this.add(accepts, self, [next]);
  }

  private chain(parts: readonly ((next: number) => number)[], end: number): number {
    return parts.reduceRight((next, part) => part(next), end);
  }

  /** The parts up to the end, or, `inside` braces, up to `,` or `}`. */
  private parts(inside: boolean): ((next: number) => number)[] {
    const { pattern } = this;
    const parts: ((next: number) => number)[] = [];
    while (this.at < pattern.length) {
      const c = pattern[this.at] as string;
      if (inside && (c === ',' || c === '}')) break;
      parts.push(this.part(c));
    }
    return parts;
  }

  private part(c: string): (next: number) => number {
    const { pattern } = this;
    if (c === '*') return this.stars();
    this.at++;
    if (c === '?') return (next) => this.add(notSlash, next);
    if (c === '[') {
      const one = this.oneOf();
      if (one) return (next) => this.add(one, next);
    }
    if (c === '{' && this.closes()) return this.either();
    const own = c === '\\' && this.at < pattern.length ? (pattern[this.at++] as string) : c;
    return (next) => this.add((x) => x === own, next);
  }

  private stars(): (next: number) => number {
    const { pattern } = this;
    const from = this.at;
    while (pattern[this.at] === '*') this.at++;
    const before = pattern[from - 1];
    const after = pattern[this.at];
    const isSegment = this.at - from === 2 && (before === undefined || '/{,'.includes(before));
    if (isSegment && after === '/') {
      this.at++;
      return (next) =>
        this.add(null, -1, [
          next,
          this.repeat(
            anything,
            this.add((x) => x === '/', next),
          ),
        ]);
    }
    if (isSegment && (after === undefined || ',}'.includes(after))) return (next) => this.repeat(anything, next);
    return (next) => this.repeat(notSlash, next);
  }

  /** After `[`; null where it is not closed: then it is a character like any other. */
  private oneOf(): Accepts | null {
    const { pattern } = this;
    const isNot = pattern[this.at] === '!' || pattern[this.at] === '^';
    const from = this.at + (isNot ? 1 : 0);
    const end = pattern.indexOf(']', from + 1);
    if (end < 0) return null;
    const chars = pattern.slice(from, end);
    this.at = end + 1;
    const ranges: [from: string, to: string][] = [];
    for (let i = 0; i < chars.length; i++) {
      const to = chars[i + 1] === '-' ? chars[i + 2] : undefined;
      ranges.push([chars[i] as string, to ?? (chars[i] as string)]);
      if (to !== undefined) i += 2;
    }
    return (c) => c !== '/' && ranges.some(([a, b]) => c >= a && c <= b) !== isNot;
  }

  /** Whether the brace before `at` is closed. */
  private closes(): boolean {
    let depth = 1;
    for (let i = this.at; i < this.pattern.length; i++) {
      const c = this.pattern[i];
      if (c === '\\') i++;
      else if (c === '{') depth++;
      else if (c === '}' && --depth === 0) return true;
    }
    return false;
  }

  private either(): (next: number) => number {
    const ways: ((next: number) => number)[][] = [];
    do {
      ways.push(this.parts(true));
    } while (this.pattern[this.at++] === ',');
    return (next) =>
      this.add(
        null,
        -1,
        ways.map((parts) => this.chain(parts, next)),
      );
  }
}

function compile(pattern: string): Matcher {
  if (pattern.length > LONGEST) return () => false;
  const builder = new Builder([...pattern]);
  const first = builder.build();
  const { states } = builder;
  return (path) => {
    let here = new Set<number>();
    const enter = (into: Set<number>, state: number): void => {
      if (into.has(state)) return;
      into.add(state);
      for (const other of (states[state] as State).also) enter(into, other);
    };
    enter(here, first);
    for (const c of path) {
      const then = new Set<number>();
      for (const state of here) {
        const { accepts, next } = states[state] as State;
        if (accepts?.(c)) enter(then, next);
      }
      if (then.size === 0) return false;
      here = then;
    }
    return here.has(0);
  };
}

/** Whether a path with `/` between fits one of the patterns, and none of those after `!`. */
export function pathMatcher(patterns: readonly string[]): Matcher {
  const wanted = patterns.filter((p) => !p.startsWith('!')).map(compile);
  const unwanted = patterns.filter((p) => p.startsWith('!')).map((p) => compile(p.slice(1)));
  return (path) =>
    (wanted.length === 0 ? unwanted.length > 0 : wanted.some((fits) => fits(path))) &&
    !unwanted.some((fits) => fits(path));
}
