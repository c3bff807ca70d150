import type { GoalLineFragment } from '../../generated/documents.ts';

const names = [
  'horizon',
  'group',
  'zoom',
  'q',
  'team',
  'status',
  'health',
  'track',
  'contact',
  'dates',
] as const;

/** How the roadmap is looked at. All of it lives in the address: a filtered view is a link. */
export type RoadmapFilter = { readonly [Name in (typeof names)[number]]?: string | undefined };

const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

export const readRoadmapFilter = (search: Record<string, unknown>): RoadmapFilter =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = text(search[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** What leaves goals out; the rest only says how they are shown. */
const narrowing = ['q', 'team', 'status', 'health', 'track', 'contact', 'dates'] as const;

export const isFiltered = (filter: RoadmapFilter): boolean => narrowing.some((name) => filter[name]);

export const noFilter: RoadmapFilter = Object.fromEntries(narrowing.map((name) => [name, undefined]));

/** Statuses as people ask for them; each is one or more of the server's. */
export const statusChoices = [
  { value: 'live', label: 'Live', statuses: ['PROPOSED', 'COMMITTED', 'PAUSED'] },
  { value: 'proposed', label: 'Proposed', statuses: ['PROPOSED'] },
  { value: 'committed', label: 'Committed', statuses: ['COMMITTED'] },
  { value: 'paused', label: 'Paused', statuses: ['PAUSED'] },
  { value: 'delivered', label: 'Delivered', statuses: ['DELIVERED'] },
  {
    value: 'ended',
    label: 'Dropped or declined',
    statuses: ['DROPPED', 'DECLINED', 'CARRIED_OVER', 'WITHDRAWN'],
  },
] as const;

const hasWords = ({ key, title }: GoalLineFragment, q: string) => {
  const haystack = `${key} ${title}`.toLowerCase();
  return q
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
};

type Test = (goal: GoalLineFragment, asked: string) => boolean;

const tests: Readonly<Record<(typeof narrowing)[number], Test>> = {
  q: hasWords,
  team: (goal, team) => (goal.team?.key ?? 'none') === team,
  status: (goal, asked) => {
    const statuses: readonly string[] | undefined = statusChoices.find(
      ({ value }) => value === asked,
    )?.statuses;
    return !statuses || statuses.includes(goal.status);
  },
  health: (goal, health) => (goal.health?.health.toLowerCase() ?? 'none') === health,
  track: (goal, track) => (goal.track?.toLowerCase() ?? 'none') === track,
  contact: (goal, contact) => goal.contacts.some(({ key }) => key === contact),
  dates: (goal, dates) => dates !== 'none' || goal.target === null,
};

export const filtered = (
  goals: readonly GoalLineFragment[],
  filter: RoadmapFilter,
): readonly GoalLineFragment[] =>
  goals.filter((goal) =>
    narrowing.every((name) => {
      const asked = filter[name];
      return asked === undefined || tests[name](goal, asked);
    }),
  );
