import type { Audience, Context } from '@throughline/domain';
import { placeOfVersion, versionCount, type Entity } from '../entity.ts';
import type { ReadModel } from '../read-model.ts';
import { Sight } from './sight.ts';
import { authorOf, teamsManagedBy, teamsOf } from './standing.ts';
import type { Who } from './who.ts';

/** Whoever has signed in, without what only the way in says. */
type Reader = Pick<Who, 'id' | 'role'>;

/** Kinds of which something may be hidden. The audit is in no view at all: it has a line of its own. */
const kinds: ReadonlySet<string> = new Set(['context', 'reason']);

/** What of a reader's standing in the organisation opens things to him. */
type Standing = { readonly reader: Reader; readonly manages: boolean; readonly teams: ReadonlySet<string> };

const standingOf = (reader: Reader, model: ReadModel): Standing => ({
  reader,
  manages: teamsManagedBy(model, reader.id).length > 0,
  teams: new Set(teamsOf(model, reader.id).map(({ id }) => id)),
});

/** Administrators keep the house, and read what is restricted only when they are named. */
const admits = (
  { leadership, managers, teams, people }: Audience,
  { reader, ...standing }: Standing,
): boolean =>
  people.includes(reader.id) ||
  (leadership && reader.role === 'viewer') ||
  (managers && standing.manages) ||
  teams.some((team) => standing.teams.has(team));

const hiddenContexts = (standing: Standing, model: ReadModel): Set<Entity> => {
  const hidden = new Set<Entity>();
  for (const entity of model.scope('context', 'restricted').everMembers('restricted')) {
    const { audience } = entity.current as Context;
    // Whoever wrote it down reads it, whatever becomes of its audience.
    if (audience !== null && authorOf(model, entity) !== standing.reader.id && !admits(audience, standing))
      hidden.add(entity);
  }
  return hidden;
};

/** What was asked or told later about changes of which there is nothing to see, may tell of them. */
const reasonsAbout = (contexts: ReadonlySet<Entity>, model: ReadModel): Entity[] => {
  const { timeline, lateReasons } = model;
  const sight = new Sight(model, kinds, contexts);
  const reasons: Entity[] = [];
  for (const context of contexts)
    for (let version = 0; version < versionCount(context); version++) {
      const reason = lateReasons.get(timeline.setNumber(placeOfVersion(context, version)));
      if (reason && sight.hidesChangeSet(reason.id)) reasons.push(reason);
    }
  return reasons;
};

const look = (reader: Reader, model: ReadModel): Sight => {
  const contexts = hiddenContexts(standingOf(reader, model), model);
  if (contexts.size === 0) return model.everything;
  return new Sight(model, kinds, new Set([...contexts, ...reasonsAbout(contexts, model)]));
};

/** Who looked since the log last moved on. */
type Looked = { readonly place: number; readonly sights: Map<string, Sight> };
const looked = new WeakMap<ReadModel, Looked>();

/** What somebody may see today; worked out once for each reader until the log moves on. */
export const sightOf = (reader: Reader, model: ReadModel): Sight => {
  const place = model.timeline.length;
  let known = looked.get(model);
  if (known?.place !== place) looked.set(model, (known = { place, sights: new Map() }));
  const key = `${reader.role} ${reader.id}`;
  let sight = known.sights.get(key);
  if (!sight) known.sights.set(key, (sight = look(reader, model)));
  return sight;
};

/** May somebody see it, today? Then also as it was at any moment, and else at none. */
export const visible = (reader: Reader, entity: Entity, model: ReadModel): boolean =>
  !sightOf(reader, model).hides(entity);
