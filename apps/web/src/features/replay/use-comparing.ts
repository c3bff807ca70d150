import { previousQuarter, quarterName, quarterOf } from '@throughline/calendar';
import { useCalendar } from '../../moment/use-calendar.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { useReplaySearch } from './use-replay-search.ts';

type ComparingProps = {
  /** Is the moment that is shown now? Then it is compared with the last quarter, and else with now. */
  atNow: boolean;
  today: string;
  /** Now, as an absolute moment. */
  end: string;
};

/** Beginning to compare, or leaving off. */
export const useComparing = ({ atNow, today, end }: ComparingProps) => {
  const { vs } = useMoment();
  const { here } = useCalendar();
  const { change } = useReplaySearch();
  const lastQuarter = () => {
    const { now, fiscal } = here();
    return now > 0 ? `${quarterName(previousQuarter(quarterOf(today, fiscal)))}:start` : '-P13W';
  };
  const offer = atNow ? 'Compare with last quarter' : 'Compare with now';
  return {
    words: vs === undefined ? offer : 'Stop comparing',
    compares: vs !== undefined,
    toggle: () => change({ vs: vs === undefined ? (atNow ? lastQuarter() : end) : undefined }),
    compareWith: (moment: string) => change({ vs: moment }),
  };
};
