/** `?mine=yes`: only what falls to whoever looks. */
export type EndedReasonsSearch = { readonly mine?: 'yes' | undefined };

export const readEndedReasonsSearch = (search: Record<string, unknown>): EndedReasonsSearch =>
  search['mine'] === 'yes' ? { mine: 'yes' } : {};
