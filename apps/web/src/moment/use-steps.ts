import { useMemo } from 'react';
import { useQuery } from 'urql';
import { PastDocument, PresentDocument } from '../generated/documents.ts';
import { useMoment } from './use-moment.ts';

/** The view just before the change at this position. */
const before = (position: string) => `@${BigInt(position) - 1n}`;

/** One change back, one change on: where the keys `[` and `]` and the arrows of the bar lead. */
export const useSteps = () => {
  const { at, goTo } = useMoment();
  const [present] = useQuery({ query: PresentDocument, pause: at !== undefined });
  const [past] = useQuery({ query: PastDocument, variables: { at: at ?? '' }, pause: at === undefined });
  const asOf = at === undefined ? undefined : past.data?.org.asOf;
  const previous = (at === undefined ? present.data?.org.asOf : asOf)?.previous?.position;
  const next = asOf?.next?.position;
  return useMemo(
    () => ({
      asOf,
      /** Of the view that is shown, now or then. */
      position: (at === undefined ? present.data?.org.asOf : asOf)?.position,
      changesSince: past.data?.changes.totalCount,
      error: at === undefined ? undefined : past.error,
      back: previous === undefined ? undefined : () => goTo(before(previous)),
      on: next === undefined ? undefined : () => goTo(`@${next}`),
    }),
    [asOf, at, present.data, past.data, past.error, previous, next, goTo],
  );
};

export type Steps = ReturnType<typeof useSteps>;
