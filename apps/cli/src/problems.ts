import type { Verification } from '@throughline/event-store';
import type { LogPlace } from './log-place.ts';

/** Every event that is not what its chain says, by name; or `most` of them. */
export const printProblems = ({ problems }: Verification, most = Infinity): void => {
  for (const { stream, revision, position, problem } of problems.slice(0, most))
    console.error(`${problem}: event ${revision} of ${stream} (position ${position})`);
  if (problems.length > most) console.error('… and more: throughline verify names them all.');
};

/** What to do about a damaged log. */
export const remedyFor = (place: LogPlace): string =>
  place.kind === 'folder'
    ? 'Restore a backup: throughline restore BACKUP --data FOLDER'
    : 'Restore a backup of the server, or migrate an undamaged copy to another streamPrefix.';
