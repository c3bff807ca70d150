import { tallyOf } from '@throughline/read-model';
import type { DecisionFieldCount, DecisionTally } from '../generated/served.ts';
import type { At } from '../org/at.ts';

const mostFields = 200;

/** The most used first; those that are defined and not used come last. */
const fieldsOf = (at: At, byDomain: ReadonlyMap<string, number>): readonly DecisionFieldCount[] => {
  const unused = at.view.all('domain').map(({ id }) => [id, 0] as const);
  return [...new Map([...unused, ...byDomain])]
    .sort(([one, n], [other, m]) => m - n || one.localeCompare(other))
    .slice(0, mostFields)
    .map(([domain, decisions]) => {
      const defined = at.view.get('domain', domain);
      return { domain, decisions, name: defined?.name ?? domain, defined: defined !== undefined };
    });
};

export const tallyAt = (at: At): DecisionTally => {
  const { byDomain, ...tally } = tallyOf(at.view, at.asking);
  return { ...tally, fields: fieldsOf(at, byDomain) };
};
