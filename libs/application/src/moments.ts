import {
  epochMs,
  instantOf,
  isTimeMoment,
  isValueError,
  parseMoment,
  type FiscalSettings,
  type HereAndNow,
  type LogMoment,
  type MomentError,
  type ValueError,
} from '@throughline/calendar';
import type { Decision, Organisation } from '@throughline/domain';
import type { ReadModel, Sight } from '@throughline/read-model';
import { PositionNotReached, type Follower } from './follower.ts';

/** A moment that is no moment here: it reads wrong, lies in the future, or names what the log does not know. */
export type Unresolved =
  MomentError | ValueError<'moment-name-unknown' | 'moment-key-unknown' | 'moment-position-not-reached'>;

export type Timekeeping = {
  readonly model: ReadModel;
  readonly follower: Follower;
  readonly now: number;
  /** What whoever asks may see: a key that is hidden is no key. */
  readonly sight: Sight;
};

const positionTimeoutMs = 5_000;

const calendarOf = (org: Organisation | undefined): { timeZone: string; fiscal: FiscalSettings } => ({
  timeZone: org?.timeZone ?? 'UTC',
  fiscal: { startsOn: org?.fiscalYearStartsOn ?? '01-01', namedBy: org?.fiscalYearNamedBy ?? 'end' },
});

/** Turns a moment into a place, once; everything below asks the view of it. Nothing said means now. */
export const resolveMoment = async (
  text: string | null | undefined,
  here: Timekeeping,
): Promise<number | Unresolved> => {
  const { model, now } = here;
  if (text === null || text === undefined) return model.timeline.length;
  const parsed = parseMoment(text);
  if (isValueError(parsed)) return parsed;
  if (!isTimeMoment(parsed)) return placeInLog(parsed, here);
  const clock: HereAndNow = { now, ...calendarOf(model.now.get('organisation', 'main')) };
  const instant = instantOf(parsed, clock);
  return typeof instant === 'number' ? model.timeline.placeAtInstant(instant) : instant;
};

const placeInLog = (
  moment: LogMoment,
  here: Timekeeping,
): Promise<number | Unresolved> | number | Unresolved => {
  switch (moment.kind) {
    case 'position':
      return atPosition(BigInt(moment.position), here);
    case 'named':
      return atNamed(moment.name, here);
    case 'before':
    case 'after':
      return beside(moment, here);
  }
};

const atPosition = async (
  position: bigint,
  { model, follower }: Timekeeping,
): Promise<number | Unresolved> => {
  try {
    await follower.reach(position, positionTimeoutMs);
    return model.timeline.placeAtPosition(Number(position));
  } catch (error) {
    if (!(error instanceof PositionNotReached)) throw error;
    return {
      error: 'moment-position-not-reached',
      message: error.message,
      hint: 'Use a position that a mutation or a subscription answered with.',
    };
  }
};

const atNamed = (name: string, { model }: Timekeeping): number | Unresolved => {
  const moments = model.now.get('organisation', 'main')?.moments ?? [];
  const named = moments.find((moment) => moment.name === name);
  if (named) return model.timeline.placeAtInstant(epochMs(named.at as never));
  const known = moments.map((moment) => `moment:${moment.name}`).join(', ');
  return {
    error: 'moment-name-unknown',
    message: `No moment is called "${name}".`,
    hint: known ? `Known are ${known}.` : 'No moment has been named yet.',
  };
};

/** The change-set that made a decision; for anything else, the one that began it. */
const turningPoint = ({ model, sight }: Timekeeping, key: string): number | undefined => {
  const decision = model.find('decision', key);
  if (decision) {
    const { versions } = decision;
    for (let i = 0; i < versions.length; i += 2)
      if ((versions[i + 1] as Decision).status === 'made') return versions[i] as number;
    return versions[0] as number | undefined;
  }
  for (const category of ['context', 'goal', 'horizon', 'team'] as const) {
    const place = sight.hidesCalled(category, key) ? undefined : model.find(category, key)?.versions[0];
    if (place !== undefined) return place as number;
  }
  return undefined;
};

const beside = (
  { kind, key }: { kind: 'before' | 'after'; key: string },
  here: Timekeeping,
): number | Unresolved => {
  const place = turningPoint(here, key);
  if (place === undefined)
    return {
      error: 'moment-key-unknown',
      message: `Nothing here has the key "${key}".`,
      hint: `Write the key of a decision, as in ${kind}:D-42.`,
    };
  const { timeline } = here.model;
  const { first, last } = timeline.extentOf(timeline.changeSet(place))!;
  return kind === 'before' ? first - 1 : last;
};
