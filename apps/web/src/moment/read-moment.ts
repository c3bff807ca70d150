import {
  instantAt,
  instantOf,
  isTimeMoment,
  isValueError,
  parseMoment,
  printMoment,
  type HereAndNow,
} from '@throughline/calendar';

export type ReadMoment =
  | { readonly error: string; readonly hint: string }
  | { readonly at: string; readonly relative: string | undefined; readonly instant: string | undefined };

/**
 * Reads what somebody typed. A link must mean the same tomorrow, so a relative moment becomes the instant that it
 * means today; `relative` still says it as it was written.
 */
export const readMoment = (text: string, here: HereAndNow): ReadMoment => {
  const moment = parseMoment(text);
  if (isValueError(moment)) return { error: moment.message, hint: moment.hint };
  if (!isTimeMoment(moment)) return { at: printMoment(moment), relative: undefined, instant: undefined };
  const ms = instantOf(moment, here);
  if (isValueError(ms)) return { error: ms.message, hint: ms.hint };
  const instant = instantAt(ms);
  if (moment.kind === 'ago') return { at: instant, relative: printMoment(moment), instant };
  return { at: printMoment(moment), relative: undefined, instant };
};
