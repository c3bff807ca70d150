import { describe, expect, it } from 'vitest';
import { given } from '../testing/given.ts';
import { decisionDomain, type DecisionDomainEvent } from './decision-domain.ts';

const defined: DecisionDomainEvent = {
  type: 'DecisionDomainDefined',
  data: { name: 'Data architecture', covers: 'Ledgers, stores and what flows between them' },
};
const ruth = { kind: 'person', id: 'p_ruth' } as const;
const granted: DecisionDomainEvent = {
  type: 'DecisionRightGranted',
  data: { to: ruth, guardrails: ['Below ten person-weeks'], escalateWhen: 'A second team has to move' },
};

const domain = given(decisionDomain);
const tell = (type: keyof typeof decisionDomain.commands, data: object) => ({
  type,
  data: { domainId: 'data-architecture', ...data },
});

describe('A decision domain', () => {
  it('is defined, and defined in other words', () => {
    domain().when(tell('DefineDecisionDomain', defined.data)).then(defined);
    domain(defined)
      .when(tell('DefineDecisionDomain', { name: 'Data' }))
      .then({ ...defined, data: { ...defined.data, name: 'Data' } });
    domain(defined, granted)
      .when(tell('DefineDecisionDomain', { name: 'Data', covers: null }))
      .thenSomething();
    expect(domain(defined, granted, defined).state().rights).toHaveLength(1);
  });

  it('gives a person, a team or a role the right to decide within guardrails', () => {
    domain(defined)
      .when(tell('GrantDecisionRight', { ...granted.data, to: { person: 'p_ruth' } }))
      .then(granted);
    domain(defined)
      .when(tell('GrantDecisionRight', { to: { team: 'payments' } }))
      .then({
        type: 'DecisionRightGranted',
        data: { to: { kind: 'team', id: 'payments' }, guardrails: [], escalateWhen: null },
      });
  });

  it('gives each holder one right: what is left out stays', () => {
    domain(defined, granted)
      .when(tell('GrantDecisionRight', { to: { person: 'p_ruth' }, guardrails: ['Reversible in a week'] }))
      .then({ ...granted, data: { ...granted.data, guardrails: ['Reversible in a week'] } });
    domain(defined, granted)
      .when(tell('GrantDecisionRight', { to: { person: 'p_ruth' } }))
      .thenNothing();
  });

  it.each([{}, { person: 'p_ruth', team: 'payments' }])('gives nobody or two at once no right: %j', (to) =>
    expect(() => domain(defined).when(tell('GrantDecisionRight', { to }))).toThrow(
      'must be one of: a person, a team, a role',
    ),
  );

  it('takes a right back', () => {
    const revoked: DecisionDomainEvent = { type: 'DecisionRightRevoked', data: { from: ruth } };
    domain(defined, granted)
      .when(tell('RevokeDecisionRight', { from: { person: 'p_ruth' } }))
      .then(revoked);
    domain(defined)
      .when(tell('RevokeDecisionRight', { from: { person: 'p_ruth' } }))
      .thenNothing();
  });
});
