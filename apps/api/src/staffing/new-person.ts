import type { PersonAddInput } from '../generated/inputs.ts';
import type { House } from '../org/house.ts';
import { clientError } from '../server/errors.ts';
import { readOnlyBecause } from '../server/server-info.ts';

const adding = new WeakMap<object, Map<string, Promise<string>>>();

/** Id of the person that an earlier attempt at this command added. */
const earlierId = ({ planner }: House, commandId: string): string | undefined => {
  const place = planner.model.timeline.placeOfCommand(commandId);
  const entity =
    place === undefined ? undefined : planner.model.byOrdinal(planner.model.timeline.entity(place));
  return entity?.category === 'person' ? entity.id : undefined;
};

/**
 * Puts name, key and mail address into the vault and answers the id for the log. A retry gets the id of the first
 * attempt, also while that is under way.
 */
export const personIdFor = (
  house: House,
  input: PersonAddInput,
  commandId: string,
): Promise<string> | string => {
  const { personId, key, name, mail } = input;
  if (personId) return personId;
  const earlier = earlierId(house, commandId);
  if (earlier !== undefined) return earlier;
  const running = adding.get(house) ?? new Map<string, Promise<string>>();
  adding.set(house, running);
  const known = running.get(commandId);
  if (known) return known;
  const readOnly = readOnlyBecause(house);
  if (readOnly !== null) throw clientError('READ_ONLY', readOnly);
  const added = house.vault.add({ name, key: key ?? undefined, mail: mail ?? undefined });
  running.set(commandId, added);
  return added.finally(() => setTimeout(() => running.delete(commandId), 1_000).unref());
};
