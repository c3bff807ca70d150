import {
  isValueError,
  quarterDates,
  quarterName,
  quarterNamed,
  quarterOf,
  type CivilDate,
  type FiscalSettings,
} from '@throughline/calendar';
import { quarterBands, type Span } from '@throughline/ui-time';

/** The year of the organisation in which a day lies. */
export const yearAround = (day: CivilDate, fiscal: FiscalSettings): Span => {
  const { year } = quarterOf(day, fiscal);
  return {
    startsOn: quarterDates({ year, quarter: 1 }, fiscal).startsOn,
    endsOn: quarterDates({ year, quarter: 4 }, fiscal).endsOn,
  };
};

/** What the address asks to see of the time: the horizon, its year, or one quarter by name. */
export const zoomed = (horizon: Span, zoom: string | undefined, fiscal: FiscalSettings): Span => {
  if (zoom === 'year') return yearAround(horizon.startsOn, fiscal);
  const quarter = zoom === undefined ? undefined : quarterNamed(zoom);
  return quarter === undefined || isValueError(quarter) ? horizon : quarterDates(quarter, fiscal);
};

export const zoomChoices = (horizon: Span, fiscal: FiscalSettings, isAll = false) => [
  { value: '', label: isAll ? 'All of the time' : 'Whole horizon' },
  ...quarterBands(horizon, fiscal)
    .slice(0, 8)
    .map(({ startsOn }) => {
      const name = quarterName(quarterOf(startsOn, fiscal));
      return { value: name, label: name.replace('-', ' ') };
    }),
  { value: 'year', label: 'Year' },
];
