import type { HereAndNow } from '@throughline/calendar';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { CalendarDocument } from '../generated/documents.ts';

/** How the organisation counts time today, and the names it has for moments. */
export const useCalendar = () => {
  const [{ data, error }] = useQuery({ query: CalendarDocument });
  return useMemo(() => {
    const settings = data?.org.settings;
    const here = (): HereAndNow => ({
      now: Date.now(),
      timeZone: settings?.timeZone ?? 'UTC',
      fiscal: {
        startsOn: settings?.fiscalYearStartsOn ?? '01-01',
        namedBy: settings?.fiscalYearNamedBy === 'START' ? 'start' : 'end',
      },
    });
    return {
      /** Undefined as long as nobody knows. */
      isSetUp: data ? data.org.settings !== null : undefined,
      error: data ? undefined : error,
      organisation: settings?.name,
      horizonQuarters: settings?.horizonQuarters ?? 2,
      timeZone: settings?.timeZone ?? 'UTC',
      moments: data?.org.moments ?? [],
      decisions: data?.org.decisions.nodes ?? [],
      here,
    };
  }, [data, error]);
};
