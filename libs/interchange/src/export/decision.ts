import type { Audience, ContextEvent, DecisionDomainEvent, DecisionEvent } from '@throughline/domain';
import { line, mentioned, tell, untold, type Around, type Line, type Tellers } from './telling.ts';

const changed = ({ id }: Around, fields: object): Line =>
  line('decision.changed', { decision: id, ...fields });

export const decisionTellers: Tellers<DecisionEvent> = {
  DecisionMentioned: ({ title }, around) => mentioned(title, around),
  DecisionProposed({ title, body, domain, deciders, reversible, ...lost }, around) {
    const proposed = line('decision.proposed', { decision: around.id, title, body, domain });
    const named = changed(around, { deciders: deciders.map(around.keyOf) });
    return tell([proposed, named], { reversible: reversible !== 'easily', ...lost });
  },
  DecisionReworded: ({ to }, around) => tell(changed(around, { title: to })),
  DecisionRewritten: ({ body }, around) => tell(changed(around, { body })),
  DriversNamed: untold,
  DecidersNamed: ({ deciders }, around) => tell(changed(around, { deciders: deciders.map(around.keyOf) })),
  DecisionFiled: ({ to }, around) => tell(changed(around, { domain: to })),
  DecisionTargetSet: ({ to }, around) => tell(changed(around, { target: to })),
  OptionAdded: untold,
  OptionDropped: untold,
  AffectedNamed: untold,
  EvidenceAttached: untold,
  PersonConsulted: untold,
  PeopleInformed: untold,
  ObjectionRaised: untold,
  ObjectionResolved: untold,
  RiskIdentified: untold,
  RiskEscalated: untold,
  DecisionMade: ({ choice, deciders, on, ...lost }, { id, keyOf, day }) =>
    tell(line('decision.made', { decision: id, choice, deciders: deciders.map(keyOf) }), {
      on: on !== day,
      ...lost,
    }),
  DecisionDeclined: ({ note }, { id }) => tell(line('decision.declined', { decision: id, note })),
  DecisionWithdrawn: ({ note }, { id }) => tell(line('decision.withdrawn', { decision: id, note })),
  DecisionReopened: ({ newEvidence }, { id }) =>
    tell(line('decision.reopened', { decision: id, note: newEvidence })),
  DecisionSuperseded: ({ by, partly }, { id }) =>
    partly ? untold() : tell(line('decision.superseded', { decision: id, supersededBy: by })),
  DecisionReviewed: untold,
};

export const decisionDomainTellers: Tellers<DecisionDomainEvent> = {
  DecisionDomainDefined: untold,
  DecisionRightGranted: untold,
  DecisionRightRevoked: untold,
};

/** In the same change-set as what it is about: read again, nobody sees it for a moment who may not. */
const readBy = (audience: Audience | null, { id, keyOf }: Around): Line => {
  if (audience === null) return line('context.audience', { context: id, readers: null });
  const { leadership, managers, teams, people } = audience;
  const groups = [...(leadership ? ['leadership'] : []), ...(managers ? ['managers'] : [])];
  return line('context.audience', {
    context: id,
    readers: [...groups, ...teams.map((team) => `team:${team}`)],
    people: people.map(keyOf),
  });
};

export const contextTellers: Tellers<ContextEvent> = {
  ContextShared({ kind, statement, explains, source, confirmBy, audience }, around) {
    const context = around.id;
    const things = explains.map(({ category, id }) => `${category}:${id}`);
    const shared = line('context.shared', { context, kind, statement, explains: things });
    return tell(audience ? [shared, readBy(audience, around)] : shared, { source, confirmBy });
  },
  ContextRevised: ({ to }, { id }) => tell(line('context.revised', { context: id, statement: to })),
  ContextConfirmed: untold,
  ContextInvalidated: ({ on }, { id, day }) =>
    tell(line('context.invalidated', { context: id }), { on: on !== day }),
  ContextAudienceChanged: ({ to }, around) => tell(readBy(to, around)),
};
