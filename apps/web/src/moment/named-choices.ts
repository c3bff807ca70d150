import {
  civilDateAt,
  instantAt,
  previousQuarter,
  quarterName,
  quarterOf,
  type HereAndNow,
} from '@throughline/calendar';
import { readMoment } from './read-moment.ts';

export type MomentChoice = { readonly at: string; readonly label: string; readonly detail?: string };

type Known = {
  readonly moments: readonly { readonly name: string; readonly title: string; readonly at: string }[];
  readonly decisions: readonly { readonly key: string; readonly title: string }[];
};

const ago = (text: string, label: string, here: HereAndNow): MomentChoice => {
  const read = readMoment(text, here);
  return { at: 'at' in read ? read.at : instantAt(here.now), label };
};

const quarters = (here: HereAndNow): MomentChoice[] => {
  const current = quarterOf(civilDateAt(here.now, here.timeZone), here.fiscal);
  const previous = previousQuarter(current);
  const inWords = (quarter: typeof previous) => quarterName(quarter).replace('-', ' ');
  return [
    { at: `${quarterName(current)}:start`, label: 'Start of this quarter', detail: inWords(current) },
    { at: `${quarterName(previous)}:start`, label: 'Start of last quarter', detail: inWords(previous) },
  ];
};

/** Names before dates: what people remember of a time is what happened, seldom when. */
export const namedChoices = (here: HereAndNow, { moments, decisions }: Known): MomentChoice[] => [
  ago('-P1D', 'This time yesterday', here),
  ago('-P1W', 'A week ago', here),
  ...quarters(here),
  ...moments.map(({ name, title }) => ({ at: `moment:${name}`, label: title, detail: 'named moment' })),
  ...decisions.map(({ key, title }) => ({ at: `before:${key}`, label: `Just before ${key}`, detail: title })),
];
