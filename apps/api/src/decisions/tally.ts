import { tallyOf } from '@throughline/read-model';
import type { DecisionFieldCount, DecisionTally } from '../generated/served.ts';
import type { At } from '../org/at.ts';

const mostFields = 200;

/** The most used first; those that are defined and not used come last. */
const fieldsOf = (at: At): readonly DecisionFieldCount[] => {
  const counts = new Map<string, number>(at.view.all('domain').map(({ id }) => [id, 0]));
  for (const { domain } of at.view.all('decision'))
    if (domain !== null) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return [...counts]
    .sort(([one, n], [other, m]) => m - n || one.localeCompare(other))
    .slice(0, mostFields)
    .map(([domain, decisions]) => {
      const defined = at.view.get('domain', domain);
      return { domain, decisions, name: defined?.name ?? domain, defined: defined !== undefined };
    });
};

export const tallyAt = (at: At): DecisionTally => ({ ...tallyOf(at.view, at.asking), fields: fieldsOf(at) });
