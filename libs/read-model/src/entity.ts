/**
 * One stream as it stood at every moment. `versions` is one interleaved array, `[place, state, place, state, …]`:
 * asking "then" is a binary search over it, asking "now" reads `current` (cache misses, not comparisons, are the cost).
 * The nth version is the state after the stream's nth event, so its index is the event's revision.
 */
export type Entity<State = unknown> = {
  readonly category: string;
  readonly id: string;
  readonly ordinal: number;
  current: State | undefined;
  versions: (number | State)[];
  /** Places of events of other streams that are about this one as well: a rank move concerns the goal. */
  touches: number[] | undefined;
  /** Of the newest event, for the next link of the hash chain. */
  hash: string | undefined;
};

export const newEntity = (category: string, id: string, ordinal: number): Entity => ({
  category,
  id,
  ordinal,
  current: undefined,
  versions: [],
  touches: undefined,
  hash: undefined,
});

export const pushVersion = (entity: Entity, place: number, state: unknown) => {
  entity.versions = grown(entity.versions, [place, state]);
  entity.current = state;
};

export const pushTouch = (entity: Entity, place: number) => {
  entity.touches = grown(entity.touches ?? [], [place]);
};

const short = 64;

/** Most lists are short, and there are as many as things in the plan: they keep no room to grow, as push would make it. */
export const grown = <Item>(list: Item[], items: Item[]): Item[] => {
  if (list.length < short) return list.concat(items);
  list.push(...items);
  return list;
};

/** Index of the version in force at `place`, or -1 before the first: also the revision of the event that made it. */
export const versionIndexAt = ({ versions }: Entity, place: number): number => {
  let low = 0;
  let high = versions.length >> 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((versions[middle << 1] as number) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

export const stateAt = <State>(entity: Entity<State>, place: number): State | undefined => {
  const { versions } = entity;
  const length = versions.length;
  if (length === 0) return undefined;
  if ((versions[length - 2] as number) <= place) return entity.current;
  const index = versionIndexAt(entity, place);
  return index < 0 ? undefined : (versions[(index << 1) + 1] as State);
};

export const versionCount = ({ versions }: Entity): number => versions.length >> 1;

/** Revision of the newest event; undefined for a stream never written. */
export const headRevision = ({ versions }: Entity): bigint | undefined =>
  versions.length === 0 ? undefined : BigInt((versions.length >> 1) - 1);

export const placeOfVersion = ({ versions }: Entity, index: number): number => versions[index << 1] as number;
export const stateOfVersion = <State>({ versions }: Entity<State>, index: number): State =>
  versions[(index << 1) + 1] as State;
