import type { Team } from '@throughline/domain';
import { placeOfVersion, type Entity } from '../entity.ts';
import type { ReadModel } from '../read-model.ts';

const isThere = ({ status }: Team): boolean => status === 'active' || status === 'mentioned';

/** Teams that somebody manages today. */
export const teamsManagedBy = (model: ReadModel, personId: string): Team[] =>
  model.now.within('team', 'manager', personId).filter(isThere);

/** Teams that somebody belongs to today, as a member or as the manager. */
export const teamsOf = (model: ReadModel, personId: string): Team[] => [
  ...model.now.within('team', 'person', personId).filter(isThere),
  ...teamsManagedBy(model, personId),
];

/** Whoever began it; undefined for what is known by name only because something else concerns it. */
export const authorOf = ({ timeline }: ReadModel, entity: Entity): string | undefined =>
  entity.versions.length === 0 ? undefined : timeline.actor(placeOfVersion(entity, 0)).id;
