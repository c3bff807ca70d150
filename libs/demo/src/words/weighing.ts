import type { DecisionCommand } from '@throughline/domain';
import { because, on, type Told } from './change.ts';

type Affects = {
  readonly goals?: readonly string[];
  readonly teams?: readonly string[];
  readonly horizons?: readonly string[];
};
type End = 'accepted' | 'mitigated' | 'dissent';

/** What was heard and seen before a decision was made; written down by one person in one sitting. */
export type Weighing = {
  readonly at: string;
  readonly by: string;
  readonly affects?: Affects;
  /** By key: kind and summary. */
  readonly evidence?: Readonly<Record<string, readonly [kind: string, summary: string]>>;
  /** By person: what they think of it. */
  readonly consulted?: readonly (readonly [personId: string, view: string])[];
  readonly objections?: Readonly<
    Record<string, readonly [by: string, what: string, how: End, note?: string]>
  >;
  readonly risks?: Readonly<
    Record<string, readonly [what: string, severity: 'low' | 'medium' | 'severe', escalatedTo?: string]>
  >;
};

const objecting = (decisionId: string, { objections = {} }: Weighing): DecisionCommand[] =>
  Object.entries(objections).flatMap(([objectionId, [by, what, how, note]]) => [
    { type: 'RaiseObjection', data: { decisionId, objectionId, by, what } },
    { type: 'ResolveObjection', data: { decisionId, objectionId, how, note } },
  ]);

const risking = (decisionId: string, { risks = {} }: Weighing): DecisionCommand[] =>
  Object.entries(risks).flatMap(([riskId, [what, severity, to]]): DecisionCommand[] => [
    { type: 'IdentifyRisk', data: { decisionId, riskId, what, severity, escalateTo: to } },
    ...(to === undefined ? [] : [{ type: 'EscalateRisk', data: { decisionId, riskId, to } } as const]),
  ]);

export const weighing = (decisionId: string, weighed: Weighing): Told => {
  const { at, by, affects, evidence = {}, consulted = [] } = weighed;
  const { goals = [], teams = [], horizons = [] } = affects ?? {};
  const touched = { goals: [...goals], teams: [...teams], horizons: [...horizons], decisions: [] };
  const named: DecisionCommand[] = affects
    ? [{ type: 'NameAffected', data: { decisionId, affects: touched } }]
    : [];
  const attached = Object.entries(evidence).map(([evidenceId, [kind, summary]]): DecisionCommand => ({
    type: 'AttachEvidence',
    data: { decisionId, evidenceId, kind, summary },
  }));
  const asked = consulted.map(([personId, view]): DecisionCommand => ({
    type: 'ConsultPerson',
    data: { decisionId, personId, view },
  }));
  return on(at, by, [], named, attached, asked, objecting(decisionId, weighed), risking(decisionId, weighed));
};

/** Looked back at: did it hold, and what was learned? */
export const review = (
  at: string,
  by: string,
  decisionId: string,
  verdict: 'held' | 'partly' | 'failed',
  learned: string,
  nextReviewOn?: string,
): Told =>
  on(at, by, because(), { type: 'ReviewDecision', data: { decisionId, verdict, learned, nextReviewOn } });

export const inform = (at: string, by: string, decisionId: string, ...people: readonly string[]): Told =>
  on(at, by, [], { type: 'InformPeople', data: { decisionId, people: [...people] } });
