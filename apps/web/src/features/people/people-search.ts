import { searchText } from '../../ui/search-text.ts';

/** What is chosen on the page of people is in its address. */
export type PeopleSearch = {
  readonly view?: 'people' | undefined;
  readonly over?: 'yes' | undefined;
  readonly q?: string | undefined;
};

export const readPeopleSearch = (search: Record<string, unknown>): PeopleSearch => {
  const q = searchText(search['q']);
  return {
    ...(search['view'] === 'people' && { view: 'people' }),
    ...(search['over'] === 'yes' && { over: 'yes' }),
    ...(q && { q }),
  };
};
