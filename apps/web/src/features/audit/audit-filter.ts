import type { AuditFilter } from '../../generated/documents.ts';
import { searchText } from '../../ui/search-text.ts';

/** What is chosen on the page is in its address. */
export type AuditSearch = {
  readonly what?: 'accounts' | undefined;
  readonly kind?: string | undefined;
  /** Id of the person. */
  readonly by?: string | undefined;
  readonly via?: string | undefined;
  /** Civil dates, both included, in the zone of the browser's clock: UTC. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
};

const dateIn = (value: unknown): string | undefined => {
  const text = searchText(value);
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
    ? text
    : undefined;
};

export const readAuditSearch = (search: Record<string, unknown>): AuditSearch => {
  const read = {
    what: search['what'] === 'accounts' ? ('accounts' as const) : undefined,
    kind: searchText(search['kind']),
    by: searchText(search['by']),
    via: searchText(search['via']),
    since: dateIn(search['since']),
    until: dateIn(search['until']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
};

const dayMs = 24 * 60 * 60 * 1000;

/** The same as the API asks for it: `until` includes its day. */
export const auditFilter = ({ what, kind, by, via, since, until }: AuditSearch): AuditFilter => ({
  accountsOnly: what === 'accounts',
  ...(kind && { kinds: [kind] }),
  ...(by && { actorId: by }),
  ...(via && { via }),
  ...(since && { since: `${since}T00:00:00.000Z` }),
  ...(until && { until: new Date(Date.parse(until) + dayMs).toISOString() }),
});
