import type { GoalLineFragment } from '../../generated/documents.ts';

/** A filtered view is a link: the filter lives in the address. */
export type RoadmapFilter = {
  readonly team?: string | undefined;
  readonly status?: string | undefined;
  readonly q?: string | undefined;
};

const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

export const readRoadmapFilter = (search: Record<string, unknown>): RoadmapFilter => {
  const [team, status, q] = [text(search['team']), text(search['status']), text(search['q'])];
  return { ...(team && { team }), ...(status && { status }), ...(q && { q }) };
};

export const isFiltered = ({ team, status, q }: RoadmapFilter): boolean => Boolean(team || status || q);

/** Statuses as people ask for them; each is one or more of the server's. */
export const statusChoices = [
  { value: 'live', label: 'Live', statuses: ['PROPOSED', 'COMMITTED', 'PAUSED'] },
  { value: 'proposed', label: 'Proposed', statuses: ['PROPOSED'] },
  { value: 'committed', label: 'Committed', statuses: ['COMMITTED'] },
  { value: 'paused', label: 'Paused', statuses: ['PAUSED'] },
  { value: 'delivered', label: 'Delivered', statuses: ['DELIVERED'] },
  { value: 'ended', label: 'Dropped or declined', statuses: ['DROPPED', 'DECLINED', 'CARRIED_OVER'] },
] as const;

const hasWords = ({ key, title }: GoalLineFragment, q: string) => {
  const haystack = `${key} ${title}`.toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
};

export const filtered = (
  goals: readonly GoalLineFragment[],
  { team, status, q }: RoadmapFilter,
): readonly GoalLineFragment[] => {
  const statuses: readonly string[] | undefined = statusChoices.find(
    ({ value }) => value === status,
  )?.statuses;
  return goals.filter(
    (goal) =>
      (!team || goal.team?.key === team) &&
      (!statuses || statuses.includes(goal.status)) &&
      (!q || hasWords(goal, q.trim())),
  );
};
