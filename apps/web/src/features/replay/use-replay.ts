import { civilDateAt, type CivilDate } from '@throughline/calendar';
import { binsOf, unitFor, type ScrubStep, type Span } from '@throughline/ui-time';
import { useCallback, useMemo } from 'react';
import { instantInWords } from '../../moment/in-words.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { useMoment } from '../../moment/use-moment.ts';
import type { Film } from './plan.ts';
import { stepAtTime, stopBeside } from './steps.ts';
import { daysIn, lineOf, marksOf, unitMs, zonesOf } from './timeline.ts';
import { usePlayer } from './use-player.ts';
import { useReplaySearch } from './use-replay-search.ts';
import { wantedChanges } from './wanted.ts';

type ReplayProps = {
  film: Film;
  start: { readonly position: number; readonly instant: string | null };
  firstAt: string;
  /** The view that the address asks for. */
  asked: number;
};

/** A span of one day would be a line without a length. */
const spanOf = (from: CivilDate, to: CivilDate): Span =>
  from <= to ? { startsOn: from, endsOn: to } : { startsOn: to, endsOn: to };

/** The line of time and the moment on it. */
export const useReplay = ({ film, start, firstAt, asked }: ReplayProps) => {
  const { at } = useMoment();
  const { search, change } = useReplaySearch();
  const { timeZone, here, moments } = useCalendar();
  const { steps } = film;
  const { team, horizon, kind, subject } = search;
  const wanted = useMemo(
    () => wantedChanges(film, { team, horizon, kind, subject }),
    [film, team, horizon, kind, subject],
  );
  const { stops } = wanted;
  const calendar = useMemo(() => {
    const times = steps.map((step) => Date.parse(step.at));
    return { times, days: daysIn(times, timeZone) };
  }, [steps, timeZone]);
  const score = useMemo(() => ({ ...calendar, stops }), [calendar, stops]);
  const now = here().now;
  const today = civilDateAt(now, timeZone);
  const beginning = civilDateAt(Date.parse(firstAt), timeZone);
  const { from = beginning, to = today } = search;
  const span = useMemo(() => spanOf(from, to > today ? today : to), [from, to, today]);
  const line = useMemo(() => lineOf(span, timeZone), [span, timeZone]);
  const first = stepAtTime(score.times, line.start - 1);
  const last = stepAtTime(score.times, line.end);

  const momentOf = useCallback(
    (step: number) => `@${step === 0 ? start.position : steps[step - 1]!.position}`,
    [start.position, steps],
  );
  const onRest = useCallback(
    (step: number) => change({ at: step === steps.length ? undefined : momentOf(step) }),
    [change, momentOf, steps.length],
  );
  const pace = search.pace ?? 'change';
  const player = usePlayer({ score, asked, first, last, pace, at, onRest });
  const { step, moveTo } = player;

  const timeOf = (view: number): number => {
    if (view === steps.length && at === undefined && view === step) return now;
    return view === 0 ? line.start : score.times[view - 1]!;
  };
  const wordsOf = (view: number): string =>
    view === 0
      ? 'before anything was recorded'
      : instantInWords(new Date(score.times[view - 1]!).toISOString(), timeZone);
  const unit = unitFor(span);
  const bins = useMemo(() => {
    const days = stops.flatMap((view) => wanted.changesOf(view - 1).map(() => calendar.days[view - 1]!));
    return binsOf(days, span, unit);
  }, [wanted, stops, calendar, span, unit]);
  const marks = useMemo(
    () => marksOf(steps, calendar.days, moments, timeZone),
    [steps, calendar, moments, timeZone],
  );
  const zones = useMemo(() => zonesOf(span, here()), [span, here]);

  const onStep = (asks: ScrubStep) => {
    const beside = (direction: 1 | -1) =>
      stopBeside(stops, step, direction) ?? (direction === 1 ? last : first);
    const far = (direction: 1 | -1) => {
      const there = stepAtTime(score.times, timeOf(step) + direction * unitMs(unit));
      return direction > 0 ? Math.max(there, step + 1) : Math.min(there, step - 1);
    };
    const to = {
      back: () => beside(-1),
      on: () => beside(1),
      'far back': () => far(-1),
      'far on': () => far(1),
      start: () => first,
      end: () => last,
    }[asks]();
    moveTo(Math.min(last, Math.max(first, to)));
  };
  const onPlace = (place: number) =>
    moveTo(Math.min(last, Math.max(first, stepAtTime(score.times, line.timeAt(place)))));
  return {
    ...player,
    search,
    change,
    score,
    wanted,
    span,
    zoomed: search.from !== undefined || search.to !== undefined,
    today,
    unit,
    bins,
    marks,
    zones,
    first,
    last,
    pace,
    dayOf: (view: number): CivilDate => (view === 0 ? span.startsOn : score.days[view - 1]!),
    placeOf: (view: number) => line.placeOf(timeOf(view)),
    dayAtPlace: (place: number) => civilDateAt(Math.min(line.end, line.timeAt(place)), timeZone),
    wordsOf,
    momentOf,
    onStep,
    onPlace,
    countOn: (day: CivilDate): number =>
      stops.reduce(
        (sum, view) => (calendar.days[view - 1] === day ? sum + wanted.changesOf(view - 1).length : sum),
        0,
      ),
    /** Where the step or, when a beat is a day, the day began that led to this view. */
    sinceOf: (view: number): number => {
      if (pace !== 'day' || view === 0) return Math.max(0, view - 1);
      let since = view - 1;
      while (since > 0 && score.days[since - 1] === score.days[view - 1]) since--;
      return since;
    },
  };
};
