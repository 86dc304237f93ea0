/**
 * Views of a report, or of a table or section of it, that are worked out once, when somebody first asks, and live as
 * long as it does. They hang on the object itself, unseen: a WeakMap whose keys live shortly makes the garbage collector
 * carry every one of them along until its next full round.
 */
const VIEWS = Symbol('views');

class Views extends Map<unknown, unknown> {
  /** A copy of a report with something changed carries the views of the first: they are none of its own. */
  readonly of: object;

  constructor(of: object) {
    super();
    this.of = of;
  }
}

interface Holder {
  [VIEWS]?: Views;
}

/** What `make` gives of the object; the same each time. `make` must be one function, not made anew. */
export function derived<Of extends object, T>(of: Of, make: (of: Of) => T): T {
  const holder: Holder = of;
  let views = holder[VIEWS];
  if (views?.of !== of) {
    views = new Views(of);
    holder[VIEWS] = views;
  }
  const before = views.get(make);
  if (before !== undefined || views.has(make)) return before as T;
  const view = make(of);
  views.set(make, view);
  return view;
}
