/**
 * Adds people and goals to a data folder until it is killed; every person is somebody the log speaks of. Prints READY
 * once it has begun.
 * Usage: node busy.ts FOLDER
 */
import { openHouse } from '@throughline/cli';
import { administrator } from '@throughline/read-model';

const { planner, vault } = await openHouse(process.argv[2]!);
const meta = (commandId: string) => ({ who: administrator('owner', 'test'), commandId });
const setUp = { type: 'SetUpOrganisation', data: { name: 'Harbourline', timeZone: 'Europe/Lisbon' } };
await planner.tellAll([setUp], meta('set-up'));
for (let n = 0; ; n++) {
  const personId = await vault.add({ key: `person-${n}`, name: `Person ${n}` });
  const goal = { title: `Goal ${n}`, contacts: [personId] };
  await planner.tellAll([{ type: 'AddPerson', data: { personId } }], meta(`person-${n}`));
  await planner.tellAll([{ type: 'ProposeGoal', data: goal }], meta(`goal-${n}`));
  const policy = { policy: 'reasonRequired', value: n % 2 ? 'later' : 'note' };
  await planner.tellAll([{ type: 'SetPolicy', data: policy }], meta(`policy-${n}`));
  if (n === 10) console.log('READY');
  await new Promise((resolve) => setTimeout(resolve, 8));
}
