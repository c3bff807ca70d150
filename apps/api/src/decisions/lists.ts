import type { Decision } from '@throughline/domain';
import { decisionsIn, isStale, type DecisionFilter } from '@throughline/read-model';
import type { OrgContextsArgs, OrgDecisionDomainsArgs, OrgDecisionsArgs } from '../generated/inputs.ts';
import type { At } from '../org/at.ts';
import { parseGlobalId } from '../org/global-id.ts';

const among = (wanted: readonly unknown[] | null | undefined, status: unknown) =>
  !wanted || wanted.includes(status);

/** Whatever it is, unless it was said what it is to be. */
const wanted = (said: boolean | null | undefined, is: boolean) =>
  said === null || said === undefined || said === is;

/** All words, in any case, in what a row of the list shows. */
const withWords = (at: At, text: string | null | undefined, decisions: readonly Decision[]) => {
  const words = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return decisions;
  const fieldName = (domain: string | null) => domain && at.titleOf('domain', domain);
  return decisions.filter(({ id, title, choice, domain, deciders }) => {
    const names = deciders.map((decider) => at.titleOf('person', decider));
    const said = [id, title, choice, fieldName(domain), ...names].join(' ').toLowerCase();
    return words.every((word) => said.includes(word));
  });
};

/** Decisions, the latest first. */
export const decisionsPage = (at: At, { filter, ...args }: OrgDecisionsArgs, viewerId: string) => {
  const { deciderId, mine, text, ...wanted } = filter ?? {};
  const decider = mine ? viewerId : deciderId ? at.idOf('person', deciderId) : undefined;
  const found = decisionsIn(at.view, { ...wanted, deciderId: decider } as DecisionFilter, at.asking);
  return at.page(`decisions ${JSON.stringify(filter)}`, withWords(at, text, found), args, (decision) =>
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
    .filter((context) => wanted(filter?.stale, isStale(context, at.asking)))
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
