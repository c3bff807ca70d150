import type { DecisionDomainCommand } from '@throughline/domain';

type Holder = { readonly person: string } | { readonly team: string } | { readonly role: string };

/** Domains are called what decisions were filed under before anybody defined them. */
export const defineDomain = (domainId: string, name: string, covers: string): DecisionDomainCommand => ({
  type: 'DefineDecisionDomain',
  data: { domainId, name, covers },
});

export const grant = (
  domainId: string,
  to: Holder,
  guardrails: readonly string[] = [],
  escalateWhen?: string,
): DecisionDomainCommand => ({
  type: 'GrantDecisionRight',
  data: { domainId, to, guardrails: [...guardrails], escalateWhen },
});
