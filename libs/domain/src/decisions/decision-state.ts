import type { Decider } from '../decider.ts';
import type { DecisionCommand } from './decision-commands.ts';
import type { DecisionEvent } from './decision-events.ts';
import type { Thing } from './things.ts';

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
export type Evidence = DataOf<'EvidenceAttached'>;
export type Consulted = DataOf<'PersonConsulted'>;
export type Objection = DataOf<'ObjectionRaised'> & {
  /** Null while it is open. */
  readonly resolved: Readonly<Pick<DataOf<'ObjectionResolved'>, 'how' | 'note'>> | null;
};
export type Risk = DataOf<'RiskIdentified'> & { readonly escalatedTo: string | null };

/** What was weighed before it was decided, and with whom. */
export type Weighed = {
  readonly affects: readonly Thing[];
  readonly evidence: readonly Evidence[];
  readonly consulted: readonly Consulted[];
  readonly informed: readonly string[];
  readonly objections: readonly Objection[];
  readonly risks: readonly Risk[];
};

/** What came of a decision that was made, and how sure its deciders had been: it may be made anew since. */
export type Review = DataOf<'DecisionReviewed'> & Pick<Decision, 'madeOn' | 'confidence'>;

export type Decision = {
  readonly id: string;
  readonly status: DecisionStatus;
  readonly title: string;
  /** Key of a decision domain; words of its own where none of that key is defined. */
  readonly domain: string | null;
  readonly reversible: DataOf<'DecisionProposed'>['reversible'];
  readonly decideBy: string | null;
  readonly deciders: readonly string[];
  readonly drivers: readonly string[];
  readonly options: readonly DecisionOption[];
  readonly weighed: Weighed;
  readonly target: string | null;
  readonly optionId: string | null;
  readonly choice: string | null;
  readonly reasoning: string | null;
  readonly madeOn: string | null;
  readonly confidence: number | null;
  readonly assumptions: readonly string[];
  readonly reviewOn: string | null;
  readonly supersededBy: readonly string[];
  /** What these did not replace stays in force. */
  readonly partlyBy: readonly string[];
  /** Of every time it was made, oldest first. */
  readonly reviews: readonly Review[];
  readonly note: string | null;
  /** Tells its prose from any other; the prose itself is in the log. Null when there is none. */
  readonly bodyPrint: string | null;
};

export const unmade = {
  optionId: null,
  choice: null,
  reasoning: null,
  madeOn: null,
  confidence: null,
  assumptions: [],
  reviewOn: null,
  supersededBy: [],
  partlyBy: [],
};

const nothingWeighed: Weighed = {
  affects: [],
  evidence: [],
  consulted: [],
  informed: [],
  objections: [],
  risks: [],
};

export const undecided = {
  ...unmade,
  domain: null,
  reversible: 'easily',
  decideBy: null,
  deciders: [],
  drivers: [],
  options: [],
  weighed: nothingWeighed,
  target: null,
  reviews: [],
  note: null,
  bodyPrint: null,
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
