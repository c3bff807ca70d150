import type { Category } from './kinds.ts';
import type { View } from './view.ts';

/** Something found: better matches first. */
export type Hit = {
  readonly category: Category;
  readonly id: string;
  readonly title: string;
  readonly score: number;
};

/** What can be searched by its texts. People are not: their names are in no event. */
export const searched: readonly Category[] = ['goal', 'decision', 'domain', 'context', 'horizon', 'team'];

/** Every word must occur; a title that begins with the text beats one that has it, and that beats a text that has it. */
const scoreOf = (
  words: readonly string[],
  whole: string,
  id: string,
  title: string,
  text: string,
): number => {
  if (id === whole) return 100;
  if (title.startsWith(whole)) return 80;
  if (words.every((word) => title.includes(word))) return title.includes(whole) ? 70 : 60;
  return words.every((word) => text.includes(word)) ? (text.includes(whole) ? 50 : 40) : 0;
};

/** Searches everything that was there at the view's moment. Case does not matter. */
export const search = (view: View, query: string, categories: readonly Category[] = searched): Hit[] => {
  const whole = query.trim().toLowerCase();
  const words = whole.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const hits: Hit[] = [];
  for (const category of categories) {
    const decider = view.model.decider(category);
    for (const state of view.all(category)) {
      const { id } = state as { id: string };
      const title = decider.title(state);
      const text = decider.searchText(state);
      const score = scoreOf(words, whole, id.toLowerCase(), title.toLowerCase(), text.toLowerCase());
      if (score > 0) hits.push({ category, id, title, score: decider.isGone(state) ? score - 30 : score });
    }
  }
  return hits.sort((a, b) => b.score - a.score || a.title.localeCompare(b.title));
};
