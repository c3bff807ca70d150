import { versionIndexAt, placeOfVersion, type Entity } from './entity.ts';

/** The last of ascending places that is not after `place`; -1 when there is none. */
const lastUpTo = (places: readonly number[], place: number): number => {
  let index = places.length - 1;
  while (index >= 0 && places[index]! > place) index--;
  return index < 0 ? -1 : places[index]!;
};

/** Place of the newest event up to `place` that is the entity's own or concerns it; it has begun by then. */
export const lastPlaceOf = (entity: Entity, place: number): number =>
  Math.max(
    placeOfVersion(entity, versionIndexAt(entity, place)),
    entity.touches ? lastUpTo(entity.touches, place) : -1,
  );
