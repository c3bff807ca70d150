export {
  addDays,
  addMonths,
  civilDate,
  compareDates,
  dateInWords,
  daysBetween,
  isCivilDate,
  weekday,
  type CivilDate,
  type DateErrorCode,
  type Weekday,
} from './civil-date.ts';
export {
  duration,
  printDuration,
  subtractDuration,
  type Duration,
  type DurationErrorCode,
} from './duration.ts';
export {
  isFiscalYearStart,
  quarterDates,
  quarterOf,
  type DatedQuarter,
  type FiscalSettings,
} from './fiscal-year.ts';
export { horizonContaining, horizonFrom, nextHorizon, type Horizon } from './horizon.ts';
export { epochMs, instant, instantAt, isInstant, type Instant, type InstantErrorCode } from './instant.ts';
export { instantOf, isTimeMoment, type HereAndNow, type LogMoment, type TimeMoment } from './instant-of.ts';
export {
  parseMoment,
  printMoment,
  type MomentError,
  type MomentErrorCode,
  type ParsedMoment,
} from './moment.ts';
export {
  nextQuarter,
  previousQuarter,
  quarterName,
  quarterNamed,
  type Quarter,
  type QuarterErrorCode,
} from './quarter.ts';
export { civilDateAt, endOfDay, isTimeZone, startOfDay } from './time-zone.ts';
export { isValueError, type ValueError } from './value-error.ts';
