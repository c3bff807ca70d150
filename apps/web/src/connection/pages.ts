import { useEffect, useState } from 'react';
import { Client, fetchExchange, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';
import { noticing } from './clients.ts';
import { graphqlPath } from './which-house.ts';

export type PageInfo = { readonly endCursor: string | null; readonly hasNextPage: boolean };

/** The place in the log an answer is about, as a moment: pages that follow ask as of the same one. */
export const placeOf = ({ position }: { readonly position: string }): string => `@${position}`;

/** Its pages stand at one place in the log and cannot change, and nobody turns back to them: no cache to fill. */
const bareClient = new Client({
  url: graphqlPath,
  exchanges: [noticing, fetchExchange],
  requestPolicy: 'network-only',
  preferGetMethod: false,
});

export type Paging<Data, Variables extends AnyVariables> = {
  readonly query: TypedDocumentNode<Data, Variables>;
  /** What to ask for the page after this one; undefined after the last. */
  readonly next: (page: Data) => Variables | undefined;
};

/** The pages after the first, one at a time. Throws what the server or the network says. */
export async function* pagesAfter<Data, Variables extends AnyVariables>(
  first: Data,
  { query, next }: Paging<Data, Variables>,
): AsyncGenerator<Data> {
  let variables = next(first);
  while (variables !== undefined) {
    const { data, error } = await bareClient.query(query, variables).toPromise();
    if (!data) throw error ?? new Error('The server answered nothing.');
    yield data;
    variables = next(data);
  }
}

type Rest<Data> = {
  readonly pages: readonly Data[];
  readonly isWhole: boolean;
  readonly error: CombinedError | undefined;
};

const nothing: Rest<never> = { pages: [], isWhole: false, error: undefined };
const noMore: Rest<never> = { pages: [], isWhole: true, error: undefined };

/**
 * The pages after the first one, as they come. When the first is answered anew, the old ones stay until new ones take
 * their place, so that a list does not shrink and grow under somebody's eyes; of another `moment` none stays.
 * `paging` must be the same object from draw to draw.
 */
export const usePagesAfter = <Data, Variables extends AnyVariables>(
  first: Data | null | undefined,
  paging: Paging<Data, Variables>,
  moment: string,
): Rest<Data> => {
  const [known, setKnown] = useState<{ readonly of: string; readonly rest: Rest<Data> }>();
  // A question that failed as a whole has null for an answer.
  const isAll = first !== undefined && first !== null && paging.next(first) === undefined;
  useEffect(() => {
    if (first === undefined || first === null || isAll) return undefined;
    let isOver = false;
    const change = (to: (old: Rest<Data>) => Rest<Data>) => {
      if (!isOver) setKnown((old) => ({ of: moment, rest: to(old?.of === moment ? old.rest : nothing) }));
    };
    const read = async () => {
      const pages: Data[] = [];
      for await (const page of pagesAfter(first, paging)) {
        if (isOver) return;
        pages.push(page);
        change((old) => ({ ...old, pages: [...pages, ...old.pages.slice(pages.length)] }));
      }
      change(() => ({ pages, isWhole: true, error: undefined }));
    };
    read().catch((error: unknown) => change((old) => ({ ...old, error: error as CombinedError })));
    return () => {
      isOver = true;
    };
  }, [first, isAll, paging, moment]);
  if (isAll) return noMore;
  return known?.of === moment ? known.rest : nothing;
};
