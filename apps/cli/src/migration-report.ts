import { directoryFile } from '@throughline/directory-sqlite';
import { OtherEvents, type EventStoreError } from '@throughline/event-store';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shownPlace, type LogPlace } from './log-place.ts';
import type { Migration } from './migrate.ts';
import { printProblems, remedyFor } from './problems.ts';
import { whole } from './progress.ts';

const shownProblems = 20;

/** Names are not in the log, and a copy of them would be a second place to forget a person in: where they are. */
const people = (from: LogPlace, to: LogPlace): string => {
  const home = from.kind === 'folder' ? from.folder : 'the data folder of the server that used it';
  if (to.kind === 'server')
    return from.kind === 'folder'
      ? `People's names stay in ${home}. Start with: DATA=${home} EVENT_STORE=(the address of the target) npm start`
      : `People's names stay in ${home}. Start it with the same DATA and EVENT_STORE=(the address of the target).`;
  const start = `Start with: DATA=${to.folder} EVENT_STORE=sqlite npm start`;
  return existsSync(join(to.folder, directoryFile))
    ? `People's names are those that ${to.folder} held already. ${start}`
    : `People's names were not copied: take ${directoryFile} from ${home} to ${to.folder} before the first start. ${start}`;
};

/** Both heads and what to do next; false when something is wrong. */
export const printMigration = (migration: Migration, from: LogPlace, to: LogPlace): boolean => {
  const { is, source } = migration;
  if (is === 'source-damaged') {
    printProblems(source, shownProblems);
    console.error(`${shownPlace(from)} is damaged; nothing was copied. ${remedyFor(from)}`);
    return false;
  }
  const { target } = migration;
  if (is === 'done') {
    const { copied } = migration;
    const before = copied.heldBefore > 0 ? ` (${whole(copied.heldBefore)} were there before)` : '';
    console.log(
      `${whole(copied.events)} events in ${whole(target.streams)} streams copied${before}\n` +
        `  from ${shownPlace(from)}\n  to   ${shownPlace(to)}`,
    );
  }
  console.log(`source head ${source.events} ${source.digest}`);
  console.log(`target head ${target.events} ${target.digest}`);
  if (is === 'done') {
    const { redacted } = migration;
    console.log(
      redacted === 0
        ? 'Both are equal, and every link of every stream holds.'
        : `${whole(redacted)} events arrived without a text; the last event of the target says which. All hashes are those of the source.`,
    );
    console.log(people(from, to));
    return true;
  }
  printProblems(target, shownProblems);
  console.error(
    'The two differ: somebody wrote to one of them meanwhile, or what was written is damaged. Stop the servers on both ' +
      'and run this again: it goes on if only the source has grown, and says so if the target holds something else.',
  );
  return false;
};

/** Why the target cannot be filled, and what to do. */
export const refusal = (error: EventStoreError, to: LogPlace): string => {
  const elsewhere = to.kind === 'folder' ? 'an empty folder' : 'another streamPrefix';
  return error instanceof OtherEvents
    ? `${error.message} Nothing was written. Choose ${elsewhere}.`
    : `${error.message} Nobody else may write to the target before it is complete. Choose ${elsewhere}.`;
};
