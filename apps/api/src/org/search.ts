import { search } from '@throughline/read-model';
import type { SearchHit } from '../generated/served.ts';
import type { At } from './at.ts';
import { pageSize } from './page.ts';

const personScore = 65;

/** People are found in the vault, as they are named today, if they were there at the moment. */
const peopleCalled = (at: At, text: string, first: number): SearchHit[] =>
  text.trim() === ''
    ? []
    : at
        .all(
          'person',
          at.house.vault.all({ search: text.trim(), first }).people.map(({ id }) => id),
        )
        .map((node) => ({ node, title: node.title, category: 'person', score: personScore }));

/** Everything that was there and contains all words, best matches first. */
export const hits = (at: At, text: string, first: number | null | undefined): SearchHit[] => {
  const size = pageSize(first, 20);
  const found = search(at.view, text)
    .slice(0, size)
    .map(({ category, id, title, score }): SearchHit => ({
      node: at.node(category, id)!,
      title,
      category,
      score,
    }));
  return [...found, ...peopleCalled(at, text, size)].sort((a, b) => b.score - a.score).slice(0, size);
};
