import { civilDateAt } from '@throughline/calendar';
import { orphansIn, ownersOf, type Orphan as Found, type View } from '@throughline/read-model';
import type { OrgOrphansArgs } from '../generated/inputs.ts';
import type { Change, Orphan } from '../generated/served.ts';
import { ChangeAt } from '../history/change-at.ts';
import type { At } from '../org/at.ts';
import { globalId } from '../org/global-id.ts';

const teamOf = (view: View, { category, id }: Found): string | null => {
  if (category === 'team') return id;
  return category === 'goal' ? (view.get('goal', id)?.plan.teamId ?? null) : null;
};

const served = (at: At, found: Found): Orphan => {
  const { category, id, facts, place, because, ended } = found;
  const timeZone = at.view.get('organisation', 'main')?.timeZone ?? 'UTC';
  return {
    id: `${globalId(category, id)} ${at.view.model.timeline.changeSet(place)}`,
    node: at.things([{ category, id }])[0]!,
    facts,
    change: new ChangeAt(at, place) as Change,
    because: at.reasons(because),
    endedOn: typeof ended === 'string' ? ended : civilDateAt(ended, timeZone),
    team: at.maybe('team', teamOf(at.view, found)),
  };
};

/** What stands only on reasons that have ended. */
export const orphansPage = (at: At, { filter, ...args }: OrgOrphansArgs, viewerId: string) => {
  const team = filter?.teamId ? at.idOf('team', filter.teamId) : undefined;
  const owners = filter?.ownerId ? [at.idOf('person', filter.ownerId)] : [];
  if (filter?.mine) owners.push(viewerId);
  const fallsTo = (owned: readonly string[]) => owners.every((owner) => owned.includes(owner));
  const wanted = orphansIn(at.view, at.asking)
    .filter((found) => team === undefined || teamOf(at.view, found) === team)
    .filter(({ category, id }) => owners.length === 0 || fallsTo(ownersOf(at.view, category, id)))
    .filter(({ category, id }) => !filter?.nodeId || filter.nodeId === globalId(category, id));
  return at.page(`orphans ${JSON.stringify(filter)}`, wanted, args, (found) => served(at, found));
};
