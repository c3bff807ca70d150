import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { MomentSearch } from './moment-search.ts';

/** The one moment of this screen, from its address; `at` absent is now. */
export const useMoment = () => {
  const { at, vs } = useSearch({ strict: false });
  const navigate = useNavigate();
  return useMemo(() => {
    const go = (search: MomentSearch) =>
      void navigate({ to: '.', search: (now: MomentSearch) => ({ ...now, ...search }) });
    return {
      at,
      vs,
      isNow: at === undefined,
      goTo: (moment: string) => go({ at: moment }),
      goToNow: () => go({ at: undefined }),
      compareWith: (moment: string | undefined) => go({ vs: moment }),
    };
  }, [at, vs, navigate]);
};
