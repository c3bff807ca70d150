import type { Because, Context } from '@throughline/domain';
import { placeOfVersion } from '@throughline/read-model';
import type { Restricted } from '../generated/served.ts';
import { instantText, type At } from '../org/at.ts';

const holders = (at: At, { audience }: Context): string[] => {
  if (audience === null) return [];
  const { leadership, managers, teams, people } = audience;
  const held = [
    ...(leadership ? ['leadership'] : []),
    ...(managers ? ['managers'] : []),
    ...teams.map((team) => `team ${at.titleOf('team', team)}`),
    ...(people.length > 0 ? ['people who are named'] : []),
  ];
  return held.length > 0 ? held : ['whoever shared it'];
};

/** Several are one: how many there are is part of what is not told. Judged by today's audience, whatever the moment. */
export const restricted = (
  at: At,
  because: readonly Because[],
): Restricted & { __typename: 'Restricted' } => {
  const { model } = at.view;
  const today = at.then(model.timeline.length);
  const contexts = because
    .map((reason) => ('context' in reason ? model.find('context', reason.context) : undefined))
    .filter((entity) => entity !== undefined);
  const heldBy = contexts.flatMap(({ current }) => holders(today, current as Context));
  const since = Math.min(...contexts.map((entity) => model.timeline.at(placeOfVersion(entity, 0))));
  return { __typename: 'Restricted', heldBy: [...new Set(heldBy)], since: instantText(since) };
};
