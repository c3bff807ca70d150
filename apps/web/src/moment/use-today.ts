import { civilDateAt, type CivilDate } from '@throughline/calendar';
import { useCalendar } from './use-calendar.ts';
import { useMoment } from './use-moment.ts';

/** The day that is looked at: today, or in the past the day of that moment. */
export const useToday = (instant: string | null | undefined): CivilDate => {
  const { isNow } = useMoment();
  const { timeZone, here } = useCalendar();
  return civilDateAt(isNow || !instant ? here().now : Date.parse(instant), timeZone);
};
