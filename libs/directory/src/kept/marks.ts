export type Mark = { readonly subject: string; readonly place: number };

/** How far somebody has read something ("changes", "decision-D-7"): what is new to them begins after it. */
export interface Marks {
  /** A place in the log. Never goes back: of two browser tabs the one further on is right. */
  set(personId: string, subject: string, place: number): Promise<void>;
  /** Undefined for what was never looked at. */
  placeOf(personId: string, subject: string): Promise<number | undefined>;
  /** Everything of one person, by subject. */
  of(personId: string): Promise<readonly Mark[]>;
}
