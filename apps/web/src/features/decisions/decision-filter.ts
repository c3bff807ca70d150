import type { DecisionFilter as Asked, DecisionTallyQuery } from '../../generated/documents.ts';
import { count, inFigures, searchText } from '../../ui/search-text.ts';

/** A filtered list is a link: the filter lives in the address. */
export type DecisionFilter = {
  readonly status?: string | undefined;
  readonly domain?: string | undefined;
  /** What is to be done about it, or was odd about it. */
  readonly mark?: string | undefined;
  readonly q?: string | undefined;
};

export type Tally = DecisionTallyQuery['org']['decisionTally'];

const names = ['status', 'domain', 'mark', 'q'] as const;

export const readDecisionFilter = (search: Record<string, unknown>): DecisionFilter =>
  Object.fromEntries(
    names.flatMap((name) => {
      const text = searchText(search[name]);
      return text === undefined ? [] : [[name, text]];
    }),
  );

export const isFiltered = (filter: DecisionFilter): boolean => names.some((name) => Boolean(filter[name]));

type Choice = {
  readonly value: string;
  readonly label: string;
  readonly asks: Asked;
  /** How many there are; undefined where nobody counted. */
  readonly count: (tally: Tally) => number | undefined;
};

/** What is in force and what is open come first; what ended is history. */
export const statusChoices: readonly Choice[] = [
  {
    value: 'active',
    label: 'In force or open',
    asks: { status: ['PROPOSED', 'MADE', 'MENTIONED'] },
    count: ({ open, inForce }) => open + inForce,
  },
  {
    value: 'open',
    label: 'To be made',
    asks: { status: ['PROPOSED', 'MENTIONED'] },
    count: ({ open }) => open,
  },
  { value: 'made', label: 'In force', asks: { inForce: true }, count: ({ inForce }) => inForce },
  {
    value: 'superseded',
    label: 'Superseded',
    asks: { status: ['SUPERSEDED'] },
    count: ({ superseded }) => superseded,
  },
  {
    value: 'ended',
    label: 'Declined or withdrawn',
    asks: { status: ['DECLINED', 'WITHDRAWN'] },
    count: ({ ended }) => ended,
  },
];

export const markChoices: readonly Choice[] = [
  { value: 'mine', label: 'Mine to decide, or decided', asks: { mine: true }, count: () => undefined },
  { value: 'due', label: 'Review due', asks: { reviewDue: true }, count: ({ reviewDue }) => reviewDue },
  { value: 'stalled', label: 'Standing still', asks: { stalled: true }, count: ({ stalled }) => stalled },
  {
    value: 'outside',
    label: 'Decided outside a right',
    asks: { outsideRight: true },
    count: ({ outsideRight }) => outsideRight,
  },
  {
    value: 'again',
    label: 'Argued over again',
    asks: { relitigated: true },
    count: ({ relitigated }) => relitigated,
  },
  {
    value: 'dissent',
    label: 'Made over an objection',
    asks: { overObjection: true },
    count: ({ overObjection }) => overObjection,
  },
];

/** What the server is asked for; what it does not know asks for nothing. */
export const askedFor = ({ status, domain, mark, q }: DecisionFilter): Asked => ({
  ...statusChoices.find(({ value }) => value === status)?.asks,
  ...markChoices.find(({ value }) => value === mark)?.asks,
  ...(domain && { domain }),
  ...(q && { text: q }),
});

/** A choice with how many there are. */
export const counted = (choices: readonly Choice[], tally: Tally | undefined) =>
  choices.map(({ value, label, count: countIn }) => {
    const number = tally && countIn(tally);
    return { value, label: number === undefined ? label : `${label} (${inFigures(number)})` };
  });

/** `272 decisions in force, 66 to be made, 17 superseded.` What there is none of is not said. */
export const inShort = ({ inForce, open, superseded }: Tally): string => {
  const parts = [
    inForce && `${count(inForce, 'decision')} in force`,
    open && `${inFigures(open)} to be made`,
    superseded && `${inFigures(superseded)} superseded`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(', ')}.` : 'No decision is in force.';
};
