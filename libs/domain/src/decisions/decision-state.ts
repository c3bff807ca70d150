import type { Decider } from '../decider.ts';
import { placed } from '../telling.ts';
import type { DecisionCommand } from './decision-commands.ts';
import type { DecisionEvent } from './decision-events.ts';

export const decisionStatuses = [
  'mentioned',
  'proposed',
  'made',
  'declined',
  'withdrawn',
  'superseded',
] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

type DataOf<Type extends DecisionEvent['type']> = Readonly<Extract<DecisionEvent, { type: Type }>['data']>;

export type DecisionOption = DataOf<'OptionAdded'>;

export type Decision = {
  readonly id: string;
  readonly status: DecisionStatus;
  readonly title: string;
  readonly domain: string | null;
  readonly reversible: DataOf<'DecisionProposed'>['reversible'];
  readonly decideBy: string | null;
  readonly deciders: readonly string[];
  readonly drivers: readonly string[];
  readonly options: readonly DecisionOption[];
  readonly target: string | null;
  readonly optionId: string | null;
  readonly choice: string | null;
  readonly reasoning: string | null;
  readonly madeOn: string | null;
  readonly confidence: number | null;
  readonly reviewOn: string | null;
  readonly supersededBy: readonly string[];
  readonly note: string | null;
  /** Is there prose in the log? */
  readonly hasBody: boolean;
};

const unmade = {
  optionId: null,
  choice: null,
  reasoning: null,
  madeOn: null,
  confidence: null,
  reviewOn: null,
  supersededBy: [],
};

export const undecided = {
  ...unmade,
  domain: null,
  reversible: 'easily',
  decideBy: null,
  deciders: [],
  drivers: [],
  options: [],
  target: null,
  note: null,
  hasBody: false,
} as const;

export type DecisionStarter = 'MentionDecision' | 'ProposeDecision';
export type DecisionOpening = 'DecisionMentioned' | 'DecisionProposed';
/** For its parts. The whole is declared as a Decider outright: an alias would hide its types from inference. */
export type DecisionDecider = Decider<
  Decision,
  DecisionEvent,
  DecisionCommand,
  DecisionStarter,
  DecisionOpening
>;

export const evolveDecision: DecisionDecider['evolve'] = {
  DecisionMentioned: (_, { title }, id) => ({ ...undecided, id, title, status: 'mentioned' }),
  DecisionProposed: (decision, { body, ...data }, id) => ({
    ...undecided,
    ...decision,
    ...unmade,
    ...data,
    id,
    status: 'proposed',
    hasBody: body !== null || decision?.hasBody === true,
  }),
  DecisionReworded: (decision, { to }) => ({ ...decision, title: to }),
  DecidersNamed: (decision, { deciders }) => ({ ...decision, deciders }),
  DecisionFiled: (decision, { to }) => ({ ...decision, domain: to }),
  DecisionTargetSet: (decision, { to }) => ({ ...decision, target: to }),
  OptionAdded: (decision, option) => ({
    ...decision,
    options: placed(decision.options, 'optionId', option),
  }),
  DecisionMade: (decision, { on, ...made }) => ({
    ...decision,
    ...made,
    madeOn: on,
    supersededBy: [],
    status: 'made',
    note: null,
  }),
  DecisionDeclined: (decision, { note }) => ({ ...decision, ...unmade, status: 'declined', note }),
  DecisionWithdrawn: (decision, { note }) => ({ ...decision, ...unmade, status: 'withdrawn', note }),
  DecisionReopened: (decision, { newEvidence }) => ({
    ...decision,
    ...unmade,
    status: 'proposed',
    note: newEvidence,
  }),
  DecisionSuperseded: (decision, { by }) => ({ ...decision, status: 'superseded', supersededBy: by }),
};
