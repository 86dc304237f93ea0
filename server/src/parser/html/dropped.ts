/** A stretch of a page that is no text of it: from the tag that opens it to the one that ends it, written or not. */
import type { Token } from 'parse5';
import { BLOCKS } from './elements.ts';

const names = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const VOID = names('area base br col embed hr img input link meta param source track wbr');
export const isVoid = (name: string): boolean => VOID.has(name);

const GROUP = ['thead', 'tbody', 'tfoot', 'caption', 'colgroup'];
const ROW = ['tr', ...GROUP];
const CELL = ['td', 'th', ...ROW];
const PARAGRAPH = [...BLOCKS].filter((name) => name !== 'br');

const byName = (pairs: readonly [string, readonly string[]][]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(pairs.flatMap(([all, others]) => all.split(' ').map((name) => [name, new Set(others)])));

/** Elements whose end tags may lack -> the elements whose beginning ends them. */
const ENDED_BEFORE = byName([
  ['head', ['body']],
  ['p', PARAGRAPH],
  ['li', ['li']],
  ['dt dd', ['dt', 'dd']],
  ['td th', CELL],
  ['tr', ROW],
  ['thead tbody tfoot', GROUP],
]);
/** The same -> the elements whose end ends them. */
const ENDED_WITH = byName([
  ['p', PARAGRAPH],
  ['li', ['ul', 'ol', 'menu', 'dir']],
  ['dt dd', ['dl']],
  ['td th', [...ROW, 'table']],
  ['tr', [...GROUP, 'table']],
  ['thead tbody tfoot', ['table']],
]);

/** Whether an element of that name ends without an end tag. */
export const endsByItself = (name: string): boolean => ENDED_BEFORE.has(name);

export class Dropped {
  /** Hidden, and no part of what surrounds the document. */
  readonly hidden: boolean;
  /** Whether it holds any words. */
  hasWords = false;
  private readonly open: string[] = [];
  private readonly counts = new Map<string, number>();

  constructor(name: string, hidden: boolean) {
    this.hidden = hidden;
    this.push(name);
  }

  /** Whether an element of that name is open in it. */
  holds(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0;
  }

  /** A start tag: whether the stretch is over before it. */
  isOverBefore({ tagName, selfClosing }: Token.TagToken): boolean {
    while (ENDED_BEFORE.get(this.open.at(-1) ?? '')?.has(tagName)) this.pop();
    if (this.open.length === 0) return true;
    if (!selfClosing && !isVoid(tagName)) this.push(tagName);
    return false;
  }

  /** An end tag: whether it goes on, is the last tag of the stretch, or the stretch is over before it. */
  at(name: string): 'on' | 'last' | 'over' {
    if (!this.holds(name)) return ENDED_WITH.get(this.open[0] ?? '')?.has(name) ? 'over' : 'on';
    while (this.pop() !== name);
    return this.open.length === 0 ? 'last' : 'on';
  }

  private push(name: string): void {
    this.open.push(name);
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  private pop(): string | undefined {
    const name = this.open.pop();
    if (name !== undefined) this.counts.set(name, (this.counts.get(name) ?? 1) - 1);
    return name;
  }
}
