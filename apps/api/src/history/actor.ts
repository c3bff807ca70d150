import type { Actor as RecordedActor } from '@throughline/read-model';
import type { Actor } from '../generated/served.ts';
import type { At } from '../org/at.ts';
import { nameOf } from '../staffing/names.ts';

/** Who did it: somebody in the vault, or words for what is no person, such as the owner of a local installation. */
export const actorAt = (at: At, { id, via }: RecordedActor): Actor => ({
  __typename: 'Actor',
  id,
  via,
  name: nameOf(at.house.directory.people, id),
  person: at.node('person', id),
});
