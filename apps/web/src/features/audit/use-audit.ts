import { useCallback, useEffect, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { AuditPageDocument, type AuditFactsFragment, type AuditFilter } from '../../generated/documents.ts';

type Entries = readonly AuditFactsFragment[];
type Asked = {
  readonly of: AuditFilter;
  readonly entries: Entries;
  readonly after: string | null;
  readonly isWhole: boolean;
  readonly error: CombinedError | undefined;
};

const aPage = 50;
const largestPage = 500;

/** Pages of the audit, one after another as they are asked for. `filter` must be the same object from draw to draw. */
export const useAudit = (filter: AuditFilter) => {
  const client = useClient();
  const [asked, setAsked] = useState<Asked>();
  const [busy, setBusy] = useState(false);
  const page = useCallback(
    async (after: string | null, first: number) => {
      const variables = { filter, first, after };
      const { data, error } = await client
        .query(AuditPageDocument, variables, { requestPolicy: 'network-only' })
        .toPromise();
      return { audit: data?.access.audit, error };
    },
    [client, filter],
  );
  useEffect(() => {
    let isOver = false;
    void page(null, aPage).then(({ audit, error }) => {
      if (isOver) return;
      setAsked({
        of: filter,
        entries: audit?.nodes ?? [],
        after: audit?.pageInfo.endCursor ?? null,
        isWhole: audit ? !audit.pageInfo.hasNextPage : false,
        error,
      });
    });
    return () => {
      isOver = true;
    };
  }, [page, filter]);
  const more = async () => {
    if (asked?.of !== filter) return;
    setBusy(true);
    const { audit, error } = await page(asked.after, aPage);
    setBusy(false);
    const next = audit && {
      entries: [...asked.entries, ...audit.nodes],
      after: audit.pageInfo.endCursor,
      isWhole: !audit.pageInfo.hasNextPage,
    };
    // Unless another filter was chosen meanwhile.
    setAsked((now) => (now === asked ? { ...asked, error, ...next } : now));
  };
  /** All of it, from the newest on, whatever is on the screen. Throws what the server says. */
  const whole = async (onRead: (count: number) => void): Promise<Entries> => {
    const entries: AuditFactsFragment[] = [];
    for (let after: string | null = null, isMore = true; isMore;) {
      const { audit, error } = await page(after, largestPage);
      if (!audit) throw error ?? new Error('The server answered nothing.');
      entries.push(...audit.nodes);
      onRead(entries.length);
      after = audit.pageInfo.endCursor;
      isMore = audit.pageInfo.hasNextPage;
    }
    return entries;
  };
  // Of another filter, until this one is answered: a table does not vanish under somebody's eyes.
  return { known: asked, isSettled: asked?.of === filter, busy, more, whole };
};
