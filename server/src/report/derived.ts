/**
 * Views of a report that are worked out once, when somebody first asks, and live as long as the report does. They hang
 * on the report itself, unseen: a WeakMap keyed by short-lived reports costs the garbage collector more than the view.
 */
import type { Report } from './types.ts';

const VIEWS = Symbol('views');

interface Holder {
  [VIEWS]?: Map<unknown, unknown>;
}

/** What `make` gives of the report; the same object each time. `make` must be one function, not made anew. */
export function derived<T>(report: Report, make: (report: Report) => T): T {
  const holder: Holder = report as Report & Holder;
  let views = holder[VIEWS];
  if (!views) {
    views = new Map();
    // Not enumerable: a copy of a report with something changed has views of its own.
    Object.defineProperty(holder, VIEWS, { value: views });
  }
  if (views.has(make)) return views.get(make) as T;
  const view = make(report);
  views.set(make, view);
  return view;
}
