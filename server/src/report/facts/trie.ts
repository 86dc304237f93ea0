/** The lexicon as a tree of characters: the longest word at a place in a few steps, however many words there are. */
import { lexicon, type WordKind } from './lexicon.ts';

export interface Word {
  readonly kind: WordKind;
  readonly value: string;
  readonly length: number;
}

/** Room in the table of transitions; a power of two, more than twice the number of states. */
const SIZE = 1 << 14;
const MASK = SIZE - 1;
/** Of how many different characters the words are made at most. */
const CHARACTERS = 1 << 10;

export class Trie {
  /** Number of each character the words are made of, from 1; 0 for any other. */
  private readonly ids = new Uint16Array(65536);
  private count = 0;
  private states = 1;
  /** The state after the first character of a word, by its number. */
  private readonly heads = new Uint16Array(CHARACTERS);
  /** A bit for each number, modulo 32, that goes on from a state: most places are given up here, without a search. */
  private readonly follows = new Int32Array(SIZE / 2);
  private readonly keys = new Int32Array(SIZE);
  private readonly targets = new Int32Array(SIZE);
  private readonly accepts: (Word | null)[] = [null];
  /** Words that are not in the tree yet, as the lexicon writes them, by their first character: one text has use for few. */
  private readonly waiting = new Map<number, (readonly [kind: WordKind, value: string, words: string])[]>();

  constructor() {
    for (const [kind, value, list] of lexicon) {
      for (const words of list.split(' ')) {
        const first = words.charCodeAt(0);
        const known = this.waiting.get(first);
        if (known) known.push([kind, value, words]);
        else this.waiting.set(first, [[kind, value, words]]);
      }
    }
  }

  /** The characters some word starts with; to be learnt before a word is looked for at one of them. */
  firsts(): Iterable<number> {
    return this.waiting.keys();
  }

  /** Takes in the words that start with a character. */
  learn(first: number): void {
    for (const [kind, value, words] of this.waiting.get(first) ?? []) {
      const [head = '', ...ends] = words.split('*');
      for (const end of ends.length > 0 ? ends : ['']) {
        const text = head + end;
        this.add(text, { kind, value, length: text.length });
      }
    }
  }

  private add(text: string, word: Word): void {
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      let id = this.ids[c] as number;
      if (id === 0) {
        id = ++this.count;
        this.ids[c] = id;
      }
      state = this.step(state, id) || this.grow(state, id);
      if (i === 0) this.heads[id] = state;
    }
    this.accepts[state] ??= word;
  }

  private grow(state: number, id: number): number {
    if (id >= CHARACTERS || this.states >= this.follows.length) throw new RangeError('the trie is full');
    const key = (state << 10) | id;
    let slot = Math.imul(key, 0x9e3779b1) >>> 18;
    while (this.keys[slot] !== 0) slot = (slot + 1) & MASK;
    this.keys[slot] = key;
    this.targets[slot] = this.states;
    this.follows[state] = (this.follows[state] as number) | (1 << (id & 31));
    this.accepts.push(null);
    return this.states++;
  }

  /** The state after one more character; 0 where no word goes on so. */
  private step(state: number, id: number): number {
    const key = (state << 10) | id;
    let slot = Math.imul(key, 0x9e3779b1) >>> 18;
    for (;;) {
      const found = this.keys[slot] as number;
      if (found === key) return this.targets[slot] as number;
      if (found === 0) return 0;
      slot = (slot + 1) & MASK;
    }
  }

  /** The longest word at `at`, or null. */
  match(text: string, at: number, end: number): Word | null {
    let state = this.heads[this.ids[text.charCodeAt(at)] as number] as number;
    let best = this.accepts[state] as Word | null;
    for (let i = at + 1; i < end; i++) {
      const id = this.ids[text.charCodeAt(i)] as number;
      if (((this.follows[state] as number) & (1 << (id & 31))) === 0) break;
      state = this.step(state, id);
      if (state === 0) break;
      best = this.accepts[state] ?? best;
    }
    return best;
  }
}
