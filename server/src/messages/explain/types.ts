/** What a rule's page says of it. Sources named are law or official notice. */
export interface Explanation {
  /** The rule in a few words. */
  readonly title: string;
  /** What it finds, and what it leaves alone. */
  readonly what: string;
  /** Why it matters, with its source. */
  readonly why: string;
  /** What to do. */
  readonly fix: string;
}
