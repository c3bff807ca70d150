import type { OrgContextsArgs, OrgDecisionDomainsArgs, OrgDecisionsArgs } from '../generated/inputs.ts';
import type { At } from '../org/at.ts';
import { parseGlobalId } from '../org/global-id.ts';

const among = (wanted: readonly unknown[] | null | undefined, status: unknown) =>
  !wanted || wanted.includes(status);

/** Decisions, the latest first. */
export const decisionsPage = (at: At, { filter, ...args }: OrgDecisionsArgs) => {
  const decider = filter?.deciderId ? at.idOf('person', filter.deciderId) : undefined;
  const decisions = at.view
    .all('decision')
    .filter(({ status }) => among(filter?.status, status))
    .filter(({ domain }) => !filter?.domain || domain === filter.domain)
    .filter(({ deciders }) => decider === undefined || deciders.includes(decider))
    .reverse();
  return at.page(`decisions ${JSON.stringify(filter)}`, decisions, args, (decision) =>
    at.of('decision', decision),
  );
};

/** Fields of decisions, by name. */
export const decisionDomainsPage = (at: At, args: OrgDecisionDomainsArgs) => {
  const domains = at.view.all('domain').sort((a, b) => a.name.localeCompare(b.name));
  return at.page('decision domains', domains, args, (domain) => at.of('domain', domain));
};

/** Context items, the latest first. */
export const contextsPage = (at: At, { filter, ...args }: OrgContextsArgs) => {
  const about = filter?.explains ? parseGlobalId(filter.explains) : undefined;
  const contexts = at.view
    .all('context')
    .filter(({ status }) => among(filter?.status, status))
    .filter(({ kind }) => !filter?.kind || kind === filter.kind)
    .filter(
      ({ explains }) =>
        !filter?.explains ||
        explains.some(({ category, id }) => category === about?.category && id === about.key),
    )
    .reverse();
  return at.page(`contexts ${JSON.stringify(filter)}`, contexts, args, (context) =>
    at.of('context', context),
  );
};
