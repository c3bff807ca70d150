import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { MomentSearch } from '../../moment/moment-search.ts';
import type { ReplaySearch } from './replay-search.ts';

/** The address holds all that the page shows. Moving about is one visit: Back leads to the page before it. */
export const useReplaySearch = () => {
  const search: ReplaySearch & MomentSearch = useSearch({ from: '/replay' });
  const navigate = useNavigate();
  const change = useCallback(
    (to: ReplaySearch & MomentSearch) =>
      void navigate({
        to: '/replay',
        search: (now) => ({ ...now, ...to }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return { search, change };
};
