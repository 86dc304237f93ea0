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

export class Trie {
  /** Number of each character the words are made of, from 1; 0 for any other. */
  private readonly ids = new Uint16Array(65536);
  private count = 0;
  private states = 1;
  private readonly keys = new Int32Array(SIZE);
  private readonly targets = new Int32Array(SIZE);
  private readonly accepts: (Word | null)[] = [null];

  constructor() {
    for (const [kind, value, list] of lexicon) {
      for (const word of list.split(' ')) this.add(word, { kind, value, length: word.length });
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
    }
    this.accepts[state] ??= word;
  }

  private grow(state: number, id: number): number {
    const key = (state << 10) | id;
    let slot = Math.imul(key, 0x9e3779b1) >>> 18;
    while (this.keys[slot] !== 0) slot = (slot + 1) & MASK;
    this.keys[slot] = key;
    this.targets[slot] = this.states;
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

  /** Whether any word starts with the character. */
  starts(c: number): boolean {
    const id = this.ids[c] as number;
    return id !== 0 && this.step(0, id) !== 0;
  }

  /** The longest word at `at`, or null. */
  match(text: string, at: number, end: number): Word | null {
    let best: Word | null = null;
    let state = 0;
    for (let i = at; i < end; i++) {
      const id = this.ids[text.charCodeAt(i)] as number;
      if (id === 0) break;
      state = this.step(state, id);
      if (state === 0) break;
      best = this.accepts[state] ?? best;
    }
    return best;
  }
}
