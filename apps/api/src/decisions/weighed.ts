import type { Consulted, Objection, Risk } from '../generated/served.ts';
import type { DecisionAt } from './decision-at.ts';

export const consultedOf = ({ at, state }: DecisionAt): readonly Consulted[] =>
  state.weighed.consulted.flatMap(({ personId, on, view }) => {
    const person = at.node('person', personId);
    return person ? [{ person, on, view }] : [];
  });

export const objectionsOf = ({ at, state }: DecisionAt): readonly Objection[] =>
  state.weighed.objections.map(({ objectionId, by, what, resolved }) => ({
    objectionId,
    by: at.node('person', by),
    what,
    resolved: resolved?.how ?? null,
    note: resolved?.note ?? null,
  }));

export const risksOf = ({ at, state }: DecisionAt): readonly Risk[] =>
  state.weighed.risks.map(({ riskId, what, severity, escalateTo, escalatedTo }) => ({
    riskId,
    what,
    severity,
    escalateTo: at.maybe('person', escalateTo),
    escalatedTo: at.maybe('person', escalatedTo),
    isOpen: severity === 'severe' && escalatedTo === null,
  }));
