import type { ChangeFilter as Filter } from '@throughline/read-model';
import type { ChangeFilter, DiffFilter } from '../generated/inputs.ts';
import type { At } from '../org/at.ts';
import { parseGlobalId } from '../org/global-id.ts';
import { clientError } from '../server/errors.ts';

const subjectOf = (at: At, subject: string) => {
  const parsed = parseGlobalId(subject);
  if (!parsed)
    throw clientError(
      'ID_UNREADABLE',
      `"${subject}" is no global id.`,
      'Write it with its category, as in goal:G-101.',
    );
  return { category: parsed.category, id: at.idOf(parsed.category, parsed.key) };
};

/** A filter as the read model understands it, for whoever reads at this moment. */
export const changeFilter = (at: At, filter: ChangeFilter & DiffFilter): Filter => ({
  sight: at.view.sight,
  ...(filter.category && { category: filter.category as string }),
  ...(filter.subject && subjectOf(at, filter.subject)),
  ...(filter.kinds && { types: filter.kinds }),
  ...(filter.teamId && { teamId: at.idOf('team', filter.teamId) }),
  ...(filter.horizonId && { horizonId: at.idOf('horizon', filter.horizonId) }),
  ...(filter.changeSet && { changeSet: filter.changeSet }),
  ...(filter.actorId && { actorId: at.idOf('person', filter.actorId) }),
});
