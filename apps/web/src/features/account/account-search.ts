import { searchText } from '../../ui/search-text.ts';

/** Why the provider could not be connected, where it could not. */
export type AccountSearch = { readonly problem?: string | undefined };

export const readAccountSearch = (search: Record<string, unknown>): AccountSearch => {
  const problem = searchText(search['problem']);
  return problem === undefined ? {} : { problem };
};
