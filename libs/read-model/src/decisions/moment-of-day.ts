/** When a question is asked: the civil date there in the organisation's time zone, and ms since 1970. */
export type Asking = { readonly today: string; readonly instant: number };

const dayMs = 86_400_000;

/** Whole days from one instant to another. */
export const daysBetween = (from: number, to: number): number => Math.floor((to - from) / dayMs);
