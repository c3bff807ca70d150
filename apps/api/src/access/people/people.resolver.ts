import { aboutPerson, erasePerson } from '@throughline/application';
import { shownAs } from '@throughline/directory';
import { isRefusal, sentenceOf } from '@throughline/domain';
import type { RecordedEvent } from '@throughline/event-store';
import { randomUUID } from 'node:crypto';
import type { MutationFields } from '../../generated/served.ts';
import { idIn } from '../../org/id-in.ts';
import type { Desk } from '../../server/desk.ts';
import { eventsAsSeenBy } from '../../server/event-as-seen.ts';
import { assertCanRecord } from '../../server/server-info.ts';
import { note } from '../audit/note.ts';
import { assertAdministrator, assertInPerson } from '../may.ts';
import { refusedByDirectory, userError } from '../user-errors.ts';

const erase: MutationFields['personErase'] = async (_, { input }, desk) => {
  assertInPerson(desk);
  assertAdministrator(desk);
  const { house, who } = desk;
  const commandId = randomUUID();
  assertCanRecord(house, commandId);
  try {
    const erased = await erasePerson(house, idIn(house, 'person', input.personId), { who, commandId });
    house.endings.announce();
    if (!isRefusal(erased)) return { name: shownAs(erased), userErrors: [] };
    const refusal = userError(erased.refused, 'personId', sentenceOf(erased), 'Look at the person again.');
    return { name: null, userErrors: [refusal] };
  } catch (error) {
    return { name: null, userErrors: [refusedByDirectory(error)] };
  }
};

/** What somebody may read today, and all that was done with their own account. */
const asSeenBy = ({ house, who }: Desk) => {
  const asSeen = eventsAsSeenBy(who, house.planner.model);
  return (event: RecordedEvent) => (event.stream === `account-${who.id}` ? event : asSeen(event));
};

const dataExport: MutationFields['personDataExport'] = async (_, { input }, desk) => {
  assertInPerson(desk);
  const { house, who } = desk;
  const personId = input.personId == null ? who.id : idIn(house, 'person', input.personId);
  if (personId !== who.id) assertAdministrator(desk);
  try {
    const { directory, planner } = house;
    const about = await aboutPerson({ store: planner.store, directory }, personId, {
      now: house.now(),
      asSeen: asSeenBy(desk),
    });
    await note(house, who, {
      type: 'NoteExport',
      data: { personId: who.id, what: 'person', occasion: randomUUID() },
    });
    return { json: `${JSON.stringify(about, undefined, 2)}\n`, userErrors: [] };
  } catch (error) {
    return { json: null, userErrors: [refusedByDirectory(error)] };
  }
};

export const peopleMutations = { personErase: erase, personDataExport: dataExport };
