import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from 'urql';
import { FindNodesDocument, OfferedNodesDocument, type Category } from '../generated/documents.ts';
import type { Picked } from './picks.ts';

/** What there is of these kinds before anything is written. */
const useOffered = (categories: readonly Category[], pause: boolean): readonly Picked[] => {
  const of = (category: Category) => categories.includes(category);
  const [{ data }] = useQuery({
    query: OfferedNodesDocument,
    variables: {
      goals: of('GOAL'),
      decisions: of('DECISION'),
      contexts: of('CONTEXT'),
      teams: of('TEAM'),
      people: of('PERSON'),
      horizons: of('HORIZON'),
    },
    pause,
  });
  if (!data) return [];
  const { decisions, contexts, goals, teams, people, horizons } = data.org;
  return [decisions, contexts, goals, teams, people, horizons]
    .flatMap((list) => list?.nodes ?? [])
    .map(({ key, title, category }) => ({ key, title, category }));
};

/** What can be picked for what is written. The server is asked only where somebody is at work. */
export const useFound = (text: string, categories: readonly Category[], isAsked: boolean) => {
  const written = text.trim();
  const [asked] = useDebouncedValue(written, 120);
  const offered = useOffered(categories, !isAsked);
  const [{ data }] = useQuery({
    query: FindNodesDocument,
    variables: { text: asked, categories: [...categories] },
    pause: asked === '' || !isAsked,
  });
  if (written === '') return { found: offered, isSettled: true };
  const hits = (data?.org.search ?? []).map(({ title, category, node }) => ({
    key: node.key,
    title,
    category,
  }));
  return { found: hits, isSettled: asked === written && data !== undefined };
};
