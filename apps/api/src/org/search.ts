import { search, searched } from '@throughline/read-model';
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
          at.house.directory.people.all({ search: text.trim(), first }).people.map(({ id }) => id),
        )
        .map((node) => ({ node, title: node.title, category: 'person', score: personScore }));

type Asked = {
  readonly text: string;
  readonly categories?: readonly string[] | null | undefined;
  readonly first?: number | null | undefined;
};

/** Everything of these kinds that was there and contains all words, best matches first. */
export const hits = (at: At, { text, categories, first }: Asked): SearchHit[] => {
  const size = pageSize(first, 20);
  const wanted = (category: string) => !categories || categories.includes(category);
  const found = search(at.view, text, searched.filter(wanted))
    .slice(0, size)
    .map(({ category, id, title, score }): SearchHit => ({
      node: at.node(category, id)!,
      title,
      category,
      score,
    }));
  const people = wanted('person') ? peopleCalled(at, text, size) : [];
  return [...found, ...people].sort((a, b) => b.score - a.score).slice(0, size);
};
