import type { DecisionCommand } from '@throughline/domain';
import { because, on, type Told } from './change.ts';
import { inform, weighing, type Weighing } from './weighing.ts';

/** Its title, then what speaks for it (`+ …`) and against it (`- …`). */
type Option = readonly [title: string, ...points: string[]];

type Made = {
  readonly at: string;
  readonly by?: string;
  /** Key of the option that was chosen. */
  readonly choice: string;
  readonly reasoning: string;
  readonly deciders?: readonly string[];
  /** Percent. */
  readonly confidence?: number;
  readonly assumptions?: readonly string[];
  /** Told of it within the same hour. */
  readonly informed?: readonly string[];
  readonly review?: string;
  readonly because?: readonly string[];
};

type Ended = {
  readonly at: string;
  readonly by?: string;
  readonly note: string;
  readonly because?: readonly string[];
};

export type DecisionRecord = {
  readonly at: string;
  readonly by: string;
  readonly question: string;
  readonly domain: string;
  readonly reversible?: 'easily' | 'with-effort' | 'hardly';
  readonly decideBy?: string;
  readonly deciders?: readonly string[];
  readonly drivers?: readonly string[];
  readonly body?: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly weighed?: Weighing;
  readonly made?: Made;
  readonly declined?: Ended;
  readonly withdrawn?: Ended;
};

const pointsOf = (points: readonly string[], sign: string) =>
  points.filter((point) => point.startsWith(sign)).map((point) => point.slice(2));

const optionsOf = ({ options }: DecisionRecord) =>
  Object.entries(options).map(([optionId, [title, ...points]]) => ({
    optionId,
    title,
    pros: pointsOf(points, '+ '),
    cons: pointsOf(points, '- '),
  }));

const proposal = (decisionId: string, record: DecisionRecord): Told => {
  const { at, by, question: title, domain, reversible, decideBy, deciders = [by], drivers, body } = record;
  const data = { decisionId, title, domain, reversible, decideBy, body, options: optionsOf(record) };
  const lists = { deciders: [...deciders], drivers: drivers && [...drivers] };
  return on(at, by, [], { type: 'ProposeDecision', data: { ...data, ...lists } });
};

const ending = (
  type: 'DeclineDecision' | 'WithdrawDecision',
  decisionId: string,
  by: string,
  ended: Ended | undefined,
): Told[] => {
  if (!ended) return [];
  const command: DecisionCommand = { type, data: { decisionId, note: ended.note } };
  return [on(ended.at, ended.by ?? by, because(...(ended.because ?? [])), command)];
};

const making = (decisionId: string, record: DecisionRecord): Told[] => {
  const { made } = record;
  if (!made) return [];
  const { at, choice: optionId, reasoning, confidence, review: reviewOn, informed = [] } = made;
  const named = made.deciders ?? record.deciders ?? [record.by];
  const assumptions = made.assumptions && [...made.assumptions];
  const data = { decisionId, optionId, reasoning, confidence, assumptions, reviewOn, deciders: [...named] };
  const by = made.by ?? named[0]!;
  return [
    on(at, by, because(...(made.because ?? [])), { type: 'MakeDecision', data }),
    ...(informed.length > 0 ? [inform(at, by, decisionId, ...informed)] : []),
  ];
};

/** One entry of a decision log: the question as it was put, and how it ended, if it did. */
export const decision = (id: string, record: DecisionRecord): Told[] => [
  proposal(id, record),
  ...(record.weighed ? [weighing(id, record.weighed)] : []),
  ...making(id, record),
  ...ending('DeclineDecision', id, record.by, record.declined),
  ...ending('WithdrawDecision', id, record.by, record.withdrawn),
];

export const reopen = (decisionId: string, newEvidence?: string): DecisionCommand => ({
  type: 'ReopenDecision',
  data: { decisionId, newEvidence },
});

export const supersede = (decisionId: string, ...by: readonly string[]): DecisionCommand => ({
  type: 'SupersedeDecision',
  data: { decisionId, by: [...by] },
});
