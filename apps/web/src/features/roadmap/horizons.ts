import type { CivilDate } from '@throughline/calendar';
import type { Span } from '@throughline/ui-time';
import type { HorizonHeaderFragment as Horizon } from '../../generated/documents.ts';

export const spanOf = ({ startsOn, endsOn }: Pick<Horizon, 'startsOn' | 'endsOn'>): Span | undefined =>
  startsOn && endsOn && startsOn <= endsOn ? { startsOn, endsOn } : undefined;

/** In the order of time; those without dates at the end. */
export const inOrder = (horizons: readonly Horizon[]): readonly Horizon[] =>
  [...horizons].sort((a, b) => (a.startsOn ?? '9').localeCompare(b.startsOn ?? '9'));

/** The one that runs, else the next to come, else the one that ended last, else the first of all. */
export const runningOn = (today: CivilDate, horizons: readonly Horizon[]): Horizon | undefined => {
  const ordered = inOrder(horizons);
  const dated = ordered.filter((horizon) => spanOf(horizon));
  return (
    dated.findLast(({ startsOn, endsOn }) => startsOn! <= today && today <= endsOn!) ??
    dated.find(({ startsOn }) => startsOn! > today) ??
    dated.at(-1) ??
    ordered[0]
  );
};

export type HorizonChoice = {
  /** Absent where all of them are shown, or where there is none. */
  readonly horizon: Horizon | undefined;
  readonly isAll: boolean;
  readonly previous: Horizon | undefined;
  readonly next: Horizon | undefined;
};

/** Which horizon an address asks for; nothing asked means the one that runs. */
export const chooseHorizon = (
  horizons: readonly Horizon[],
  asked: string | undefined,
  today: CivilDate,
): HorizonChoice => {
  if (asked === 'all') return { horizon: undefined, isAll: true, previous: undefined, next: undefined };
  const ordered = inOrder(horizons);
  const horizon = ordered.find(({ key }) => key === asked) ?? runningOn(today, horizons);
  const place = horizon ? ordered.indexOf(horizon) : -1;
  return {
    horizon,
    isAll: false,
    previous: place > 0 ? ordered[place - 1] : undefined,
    next: place >= 0 ? ordered[place + 1] : undefined,
  };
};

/** From the first day of any of them to the last. */
export const wholeSpan = (horizons: readonly Horizon[]): Span | undefined => {
  const spans = horizons.flatMap((horizon) => spanOf(horizon) ?? []);
  if (spans.length === 0) return undefined;
  return {
    startsOn: spans.map(({ startsOn }) => startsOn).sort()[0]!,
    endsOn: spans
      .map(({ endsOn }) => endsOn)
      .sort()
      .at(-1)!,
  };
};
