import { addDays, quarterName, quarterOf, type CivilDate, type FiscalSettings } from '@throughline/calendar';
import { timeScale, type Span } from './time-scale.ts';

export type Band = {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly name: string;
  readonly at: number;
  readonly width: number;
};

const later = (a: CivilDate, b: CivilDate) => (a > b ? a : b);
const earlier = (a: CivilDate, b: CivilDate) => (a < b ? a : b);

/** The fiscal quarters a span touches, each as far as it lies within. */
export const quarterBands = (span: Span, fiscal: FiscalSettings): readonly Band[] => {
  const scale = timeScale(span);
  const bands: Band[] = [];
  for (let day = span.startsOn; day <= span.endsOn;) {
    const quarter = quarterOf(day, fiscal);
    const startsOn = later(quarter.startsOn, span.startsOn);
    const endsOn = earlier(quarter.endsOn, span.endsOn);
    const at = scale.startOf(startsOn);
    bands.push({ startsOn, endsOn, name: quarterName(quarter), at, width: scale.endOf(endsOn) - at });
    day = addDays(quarter.endsOn, 1);
  }
  return bands;
};
