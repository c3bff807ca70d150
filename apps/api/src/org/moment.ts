import { instantOf, isTimeMoment, isValueError, parseMoment } from '@throughline/calendar';
import type { View, Who } from '@throughline/read-model';
import { clientError } from '../server/errors.ts';
import { At } from './at.ts';
import type { House } from './house.ts';

/** A moment that was asked for, looked up: what everything below it answers from. */
export type Asked = {
  readonly at: At;
  readonly requested: string | null;
  readonly instant: number | undefined;
};

/** The instant a moment stands for by itself; a position or a name stands for the newest event there. */
const instantIn = (house: House, moment: string): number | undefined => {
  const parsed = parseMoment(moment);
  if (isValueError(parsed) || !isTimeMoment(parsed)) return undefined;
  const org = house.planner.at().get('organisation', 'main');
  const fiscal = {
    startsOn: org?.fiscalYearStartsOn ?? '01-01',
    namedBy: org?.fiscalYearNamedBy ?? 'end',
  } as const;
  const instant = instantOf(parsed, { now: house.now(), timeZone: org?.timeZone ?? 'UTC', fiscal });
  return typeof instant === 'number' ? instant : undefined;
};

/** The view of a moment, for whoever asks. */
export const lookUp = async (
  { house, who }: { readonly house: House; readonly who: Who },
  moment: string | null | undefined,
): Promise<Asked> => {
  const found: View | { error: string; message: string; hint: string } = await house.planner.viewAt(
    moment,
    who,
  );
  if (isValueError(found)) throw clientError(found.error, found.message, found.hint);
  const requested = moment ?? null;
  const instant = requested === null ? undefined : instantIn(house, requested);
  return { at: new At(house, found as View, instant), requested, instant };
};
