import { describe, expect, it } from 'vitest';
import { given, imported } from '../testing/given.ts';
import type { DecisionEvent } from './decision-events.ts';
import { decision } from './decision.ts';

type Of<Type extends DecisionEvent['type']> = Extract<DecisionEvent, { type: Type }>;

const proposed: Of<'DecisionProposed'> = {
  type: 'DecisionProposed',
  data: {
    title: 'Postpone offline manifests?',
    domain: null,
    reversible: 'easily',
    decideBy: null,
    deciders: ['p_ruth'],
    drivers: [],
    affects: [],
    body: null,
  },
};
const option = (optionId: string): DecisionEvent => ({
  type: 'OptionAdded',
  data: { optionId, title: optionId, pros: [], cons: [] },
});
const evidence: Of<'EvidenceAttached'> = {
  type: 'EvidenceAttached',
  data: { evidenceId: 'inc-88', kind: 'incident', summary: 'Four hours down in August', link: null },
};
const objection: Of<'ObjectionRaised'> = {
  type: 'ObjectionRaised',
  data: { objectionId: 'winter', by: 'p_tomasz', what: 'Eleven depots print for a winter' },
};
const dissent: Of<'ObjectionResolved'> = {
  type: 'ObjectionResolved',
  data: { objectionId: 'winter', how: 'dissent', note: null },
};
const risk: Of<'RiskIdentified'> = {
  type: 'RiskIdentified',
  data: { riskId: 'on-call', what: 'Two people on call', severity: 'severe', escalateTo: 'p_ines' },
};
const made: Of<'DecisionMade'> = {
  type: 'DecisionMade',
  data: {
    optionId: 'postpone',
    choice: 'postpone',
    reasoning: 'Two people short',
    on: '2026-07-06',
    deciders: ['p_ruth'],
    confidence: 70,
    assumptions: ['The freeze ends in December'],
    reviewOn: '2026-09-12',
  },
};

const tell = (type: keyof typeof decision.commands, data: object = {}) => ({
  type,
  data: { decisionId: 'D-31', ...data },
});
const open = given(decision)(proposed, option('postpone'), option('keep'));
const decided = given(decision)(proposed, option('postpone'), option('keep'), made);

describe('While a question is open', () => {
  it('evidence is attached, each once', () => {
    open.when(tell('AttachEvidence', evidence.data)).then(evidence);
    const other = tell('AttachEvidence', { ...evidence.data, summary: 'Five hours' });
    const attached = given(decision)(proposed, evidence);
    attached.when(other).thenRefused('key-already-taken', 'evidenceId');
    attached.when(other, imported).then({ ...evidence, data: { ...evidence.data, summary: 'Five hours' } });
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'https://', '//example.org'])(
    'evidence does not lead to %s',
    (link) =>
      expect(() => open.when(tell('AttachEvidence', { ...evidence.data, link }))).toThrow(
        'must be an address that begins with https:// or http://',
      ),
  );

  it('people are asked, today unless it says another day; the latest view counts', () => {
    const asked: Of<'PersonConsulted'> = {
      type: 'PersonConsulted',
      data: { personId: 'p_aiko', on: '2026-07-06', view: 'Postpone it' },
    };
    open.when(tell('ConsultPerson', { personId: 'p_aiko', view: 'Postpone it' })).then(asked);
    const later = { ...asked, data: { ...asked.data, on: '2026-07-09', view: 'Cut it' } };
    given(decision)(proposed, asked)
      .when(tell('ConsultPerson', { personId: 'p_aiko', view: 'Cut it' }), { today: '2026-07-09' })
      .then(later);
    given(decision)(proposed, asked)
      .when(tell('ConsultPerson', { personId: 'p_aiko' }), { today: '2026-08-01' })
      .thenNothing();
    expect(given(decision)(proposed, asked, later).state().weighed.consulted).toEqual([later.data]);
  });

  it('it is said what it affects', () => {
    const named: DecisionEvent = {
      type: 'AffectedNamed',
      data: { affects: [{ category: 'goal', id: 'G-107' }] },
    };
    open.when(tell('NameAffected', { affects: { goals: ['G-107'] } })).then(named);
  });

  it('objections are raised and answered, and may be answered otherwise', () => {
    open.when(tell('RaiseObjection', objection.data)).then(objection);
    const raised = given(decision)(proposed, objection);
    raised.when(tell('ResolveObjection', dissent.data)).then(dissent);
    raised
      .when(tell('ResolveObjection', { objectionId: 'summer', how: 'accepted' }))
      .thenRefused('objection-unknown', 'objectionId');
    given(decision)(proposed, objection, dissent)
      .when(tell('ResolveObjection', { objectionId: 'winter', how: 'mitigated', note: 'A printer each' }))
      .then({
        type: 'ObjectionResolved',
        data: { objectionId: 'winter', how: 'mitigated', note: 'A printer each' },
      });
  });

  it('risks are identified and escalated', () => {
    open.when(tell('IdentifyRisk', risk.data)).then(risk);
    open
      .when(tell('EscalateRisk', { riskId: 'on-call', to: 'p_ines' }))
      .thenRefused('risk-unknown', 'riskId');
    given(decision)(proposed, risk)
      .when(tell('EscalateRisk', { riskId: 'on-call', to: 'p_ines' }))
      .then({ type: 'RiskEscalated', data: { riskId: 'on-call', to: 'p_ines' } });
  });
});

describe('An objection that nobody answered', () => {
  const make = tell('MakeDecision', { optionId: 'postpone', reasoning: 'Two people short' });
  const objected = [proposed, option('postpone'), option('keep'), objection] as const;

  it('keeps a decision from being made, except in history', () => {
    given(decision)(...objected)
      .when(make)
      .thenRefused('objection-open');
    given(decision)(...objected)
      .when(make, imported)
      .thenSomething();
  });

  it.each(['accepted', 'mitigated', 'dissent'] as const)('does so no longer once it is %s', (how) =>
    given(decision)(...objected, { ...dissent, data: { ...dissent.data, how } })
      .when(make)
      .thenSomething(),
  );
});

describe('Once it is made', () => {
  it.each([
    tell('NameAffected', { affects: { goals: ['G-107'] } }),
    tell('AttachEvidence', evidence.data),
    tell('ConsultPerson', { personId: 'p_aiko' }),
    tell('RaiseObjection', objection.data),
    tell('IdentifyRisk', risk.data),
  ])('what was weighed stays: $type', (command) => {
    decided.when(command).thenRefused('decision-made-stays');
    decided.when(command, imported).thenSomething();
  });

  it('people are still told of it, each once, and risks escalated', () => {
    decided
      .when(tell('InformPeople', { people: ['p_aiko', 'p_aiko'] }))
      .then({ type: 'PeopleInformed', data: { people: ['p_aiko'] } });
    given(decision)(proposed, { type: 'PeopleInformed', data: { people: ['p_aiko'] } })
      .when(tell('InformPeople', { people: ['p_aiko', 'p_tomasz'] }))
      .then({ type: 'PeopleInformed', data: { people: ['p_tomasz'] } });
    given(decision)(proposed, risk, made)
      .when(tell('EscalateRisk', { riskId: 'on-call', to: 'p_ines' }))
      .thenSomething();
  });

  it('a part of it is replaced, and the rest stays in force', () => {
    const partly: DecisionEvent = { type: 'DecisionSuperseded', data: { by: ['D-40'], partly: true } };
    decided.when(tell('SupersedeDecision', { by: ['D-40'], partly: true })).then(partly);
    const state = given(decision)(proposed, made, partly).state();
    expect([state.status, state.partlyBy, state.supersededBy]).toEqual(['made', ['D-40'], []]);
  });
});

describe('A review', () => {
  const review = tell('ReviewDecision', { verdict: 'held', learned: 'The freeze ended in January' });
  const reviewed: Of<'DecisionReviewed'> = {
    type: 'DecisionReviewed',
    data: {
      verdict: 'held',
      learned: 'The freeze ended in January',
      on: '2026-09-12',
      nextReviewOn: null,
    },
  };
  const onTheDay = { today: '2026-09-12' };

  it('says whether it held, what was learned, and when to look again', () => {
    decided.when(review, onTheDay).then(reviewed);
    const { reviews, reviewOn } = given(decision)(proposed, made, reviewed).state();
    expect(reviewOn).toBe(null);
    expect(reviews).toEqual([{ ...reviewed.data, madeOn: '2026-07-06', confidence: 70 }]);
  });

  it('is recorded once, and once more for what is decided anew', () => {
    given(decision)(proposed, made, reviewed).when(review, { today: '2026-10-01' }).thenNothing();
    const again = { ...made, data: { ...made.data, on: '2026-10-02' } };
    const reopened: DecisionEvent = { type: 'DecisionReopened', data: { newEvidence: null } };
    given(decision)(proposed, made, reviewed, reopened, again)
      .when(review, { today: '2026-11-01' })
      .thenSomething();
  });

  it('is of something that was decided', () => open.when(review).thenRefused('decision-not-made'));
});
