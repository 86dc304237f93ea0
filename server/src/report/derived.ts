/**
 * Views of a report, or of a table or section of it, that are worked out once, when somebody first asks, and live as
 * long as it does. They hang on the object itself, unseen: a WeakMap whose keys live shortly makes the garbage collector
 * carry every one of them along until its next full round.
 */
const VIEWS = Symbol('views');

/** Two lists and no Map: there are some twenty views of a report, and one or two of a table. */
interface Views {
  /** A copy of a report with something changed carries the views of the first: they are none of its own. */
  readonly of: object;
  readonly makers: unknown[];
  readonly made: unknown[];
}

interface Holder {
  [VIEWS]?: Views;
}

/** What `make` gives of the object; the same each time. `make` must be one function, not made anew. */
export function derived<Of extends object, T>(of: Of, make: (of: Of) => T): T {
  const holder: Holder = of;
  let views = holder[VIEWS];
  if (views?.of !== of) {
    views = { of, makers: [], made: [] };
    holder[VIEWS] = views;
  }
  const { makers, made } = views;
  const known = makers.indexOf(make);
  if (known >= 0) return made[known] as T;
  const view = make(of);
  makers.push(make);
  made.push(view);
  return view;
}
