import { fingerprint } from '../fingerprint.ts';
import { placed } from '../telling.ts';
import { undecided, unmade, type Decision, type DecisionDecider, type Weighed } from './decision-state.ts';

const weighing = (decision: Decision, change: Partial<Weighed>): Decision => ({
  ...decision,
  weighed: { ...decision.weighed, ...change },
});

export const evolveDecision: DecisionDecider['evolve'] = {
  DecisionMentioned: (_, { title }, id) => ({ ...undecided, id, title, status: 'mentioned' }),
  DecisionProposed: (decision, { body, affects, ...data }, id) => ({
    ...undecided,
    ...decision,
    ...unmade,
    ...data,
    weighed: { ...(decision ?? undecided).weighed, affects },
    id,
    status: 'proposed',
    bodyPrint: body === null ? (decision?.bodyPrint ?? null) : fingerprint(body),
  }),
  DecisionReworded: (decision, { to }) => ({ ...decision, title: to }),
  DecisionRewritten: (decision, { body }) => ({
    ...decision,
    bodyPrint: body === null ? null : fingerprint(body),
  }),
  DriversNamed: (decision, { drivers }) => ({ ...decision, drivers }),
  DecidersNamed: (decision, { deciders }) => ({ ...decision, deciders }),
  DecisionFiled: (decision, { to }) => ({ ...decision, domain: to }),
  DecisionTargetSet: (decision, { to }) => ({ ...decision, target: to }),
  OptionAdded: (decision, option) => ({
    ...decision,
    options: placed(decision.options, 'optionId', option),
  }),
  OptionDropped: (decision, { optionId }) => ({
    ...decision,
    options: decision.options.filter((option) => option.optionId !== optionId),
    optionId: decision.optionId === optionId ? null : decision.optionId,
  }),

  AffectedNamed: (decision, { affects }) => weighing(decision, { affects }),
  EvidenceAttached: (decision, evidence) =>
    weighing(decision, { evidence: placed(decision.weighed.evidence, 'evidenceId', evidence) }),
  PersonConsulted: (decision, consulted) =>
    weighing(decision, { consulted: placed(decision.weighed.consulted, 'personId', consulted) }),
  PeopleInformed: (decision, { people }) =>
    weighing(decision, { informed: [...new Set([...decision.weighed.informed, ...people])] }),
  ObjectionRaised: (decision, raised) =>
    weighing(decision, {
      objections: placed(decision.weighed.objections, 'objectionId', { ...raised, resolved: null }),
    }),
  ObjectionResolved: (decision, { objectionId, how, note }) =>
    weighing(decision, {
      objections: decision.weighed.objections.map((objection) =>
        objection.objectionId === objectionId ? { ...objection, resolved: { how, note } } : objection,
      ),
    }),
  RiskIdentified: (decision, risk) => {
    const known = decision.weighed.risks.find(({ riskId }) => riskId === risk.riskId);
    const escalatedTo = known?.escalatedTo ?? null;
    return weighing(decision, {
      risks: placed(decision.weighed.risks, 'riskId', { ...risk, escalatedTo }),
    });
  },
  RiskEscalated: (decision, { riskId, to }) =>
    weighing(decision, {
      risks: decision.weighed.risks.map((risk) =>
        risk.riskId === riskId ? { ...risk, escalatedTo: to } : risk,
      ),
    }),

  DecisionMade: (decision, { on, ...made }) => ({
    ...decision,
    ...made,
    madeOn: on,
    supersededBy: [],
    partlyBy: [],
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
  DecisionSuperseded: (decision, { by, partly }) =>
    partly ? { ...decision, partlyBy: by } : { ...decision, status: 'superseded', supersededBy: by },
  DecisionReviewed: (decision, review) => ({
    ...decision,
    reviewOn: review.nextReviewOn,
    reviews: decision.reviews.concat({
      ...review,
      madeOn: decision.madeOn,
      confidence: decision.confidence,
    }),
  }),
};
