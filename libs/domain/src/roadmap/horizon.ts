import type { Circumstances, Decider } from '../decider.ts';
import { field } from '../field.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { repeats, says, told } from '../telling.ts';
import {
  horizonCommands,
  horizonEvents,
  type HorizonCommand,
  type HorizonEvent,
} from './horizon-messages.ts';
import { horizonOfGoal, rankBeside } from './rank-place.ts';
import { emptyRanks, placeAt, rankOf, takeOut, type RankList } from './rank-list.ts';
import type { TrackMix } from './track.ts';

export type Horizon = {
  readonly id: string;
  readonly status: 'mentioned' | 'open' | 'committed' | 'closed';
  readonly name: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly purpose: string | null;
  readonly why: string | null;
  readonly mix: TrackMix | null;
  /** The priority order: what comes first when not everything fits. */
  readonly ranks: RankList;
  /** The goals promised when it was committed. */
  readonly promised: readonly string[];
  readonly summary: string | null;
  readonly learned: string | null;
};

const unopened: Horizon = {
  id: '',
  status: 'mentioned',
  name: '',
  startsOn: null,
  endsOn: null,
  purpose: null,
  why: null,
  mix: null,
  ranks: emptyRanks,
  promised: [],
  summary: null,
  learned: null,
};

type Answer = readonly HorizonEvent[] | Refusal;
type Dates = { readonly startsOn: string; readonly endsOn: string };

const backwards = ({ startsOn, endsOn }: Dates, now: Circumstances) =>
  startsOn >= endsOn && !now.imported
    ? refuse('horizon-ends-before-it-starts', { startsOn, endsOn }, 'endsOn')
    : undefined;

/** What is closed stays as it was, unless it is history that says otherwise. */
const whileOpen = (horizon: Horizon, now: Circumstances, event: HorizonEvent): Answer => {
  if (horizon.status === 'closed' && !now.imported) return refuse('horizon-closed', { name: horizon.name });
  return [event];
};

/** What is known by name only makes no promises. */
const onceOpened = (horizon: Horizon, now: Circumstances, event: HorizonEvent): Answer => {
  if (horizon.status === 'mentioned' && !now.imported)
    return refuse('horizon-not-open', { name: horizon.name });
  return whileOpen(horizon, now, event);
};

const datesOf = ({ startsOn, endsOn }: Horizon): Dates | null =>
  startsOn === null || endsOn === null ? null : { startsOn, endsOn };

/**
 * What the next quarters are for, and in what order.
 *
 *   open ──commit──▶ committed ──close──▶ closed
 */
export const horizon: Decider<
  Horizon,
  HorizonEvent,
  HorizonCommand,
  'MentionHorizon' | 'OpenHorizon',
  'HorizonMentioned' | 'HorizonOpened'
> = {
  category: 'horizon',
  idField: 'horizonId',
  keyPrefix: 'H',
  creates: ['MentionHorizon', 'OpenHorizon'],
  foundBy: { PrioritiseGoal: horizonOfGoal },
  events: horizonEvents,
  commands: horizonCommands,
  asksWhy: ['HorizonRescheduled', 'HorizonPurposeRevised', 'TrackMixSet', 'GoalPrioritised'],

  evolve: {
    HorizonMentioned: (_, { name }, id) => ({ ...unopened, id, name }),
    HorizonOpened: (horizon, data, id) => ({
      ...unopened,
      ...horizon,
      ...data,
      id,
      status: horizon?.status === 'committed' ? 'committed' : 'open',
    }),
    HorizonRenamed: (horizon, { to }) => ({ ...horizon, name: to }),
    HorizonRescheduled: (horizon, { to }) => ({ ...horizon, ...to }),
    HorizonPurposeRevised: (horizon, purposeAndWhy) => ({ ...horizon, ...purposeAndWhy }),
    TrackMixSet: (horizon, { mix }) => ({ ...horizon, mix }),
    GoalPrioritised: (horizon, { goalId, toRank }) => ({
      ...horizon,
      ranks: placeAt(horizon.ranks, goalId, toRank),
    }),
    GoalUnranked: (horizon, { goalId }) => ({ ...horizon, ranks: takeOut(horizon.ranks, goalId) }),
    HorizonCommitted: (horizon, { goals }) => ({ ...horizon, promised: goals, status: 'committed' }),
    HorizonClosed: (horizon, ending) => ({ ...horizon, ...ending, status: 'closed' }),
  },

  decide: {
    MentionHorizon: ({ name }, horizon) => (horizon ? [] : [{ type: 'HorizonMentioned', data: { name } }]),
    OpenHorizon(data, horizon, now) {
      const opened = horizonEvents.HorizonOpened.parse({ ...unopened, ...horizon, ...told(data) });
      const event = { type: 'HorizonOpened', data: opened } as const;
      if (!horizon || horizon.status === 'mentioned') return backwards(opened, now) ?? [event];
      const reopens = horizon.status === 'closed' && now.imported;
      if (says(horizon, opened) && !reopens) return [];
      return now.imported ? [event] : refuse('horizon-already-open', { name: horizon.name });
    },
    RenameHorizon: ({ name }, horizon) =>
      name === horizon.name ? [] : [{ type: 'HorizonRenamed', data: { from: horizon.name, to: name } }],
    RescheduleHorizon({ startsOn, endsOn }, horizon, now) {
      const to = { startsOn, endsOn };
      if (says(horizon, to)) return [];
      const event = { type: 'HorizonRescheduled', data: { from: datesOf(horizon), to } } as const;
      return backwards(to, now) ?? onceOpened(horizon, now, event);
    },
    ReviseHorizonPurpose({ purpose, why }, horizon, now) {
      const data = { purpose: horizon.purpose, why: horizon.why, ...told({ purpose, why }) };
      if (says(horizon, data)) return [];
      return whileOpen(horizon, now, { type: 'HorizonPurposeRevised', data });
    },
    SetTrackMix({ mix }, horizon, now) {
      if (says(horizon, { mix })) return [];
      const sum = Object.values(mix).reduce((total, share) => total + share, 0);
      if (sum !== 100 && !now.imported) return refuse('track-mix-not-100-percent', { sum }, 'mix');
      return whileOpen(horizon, now, { type: 'TrackMixSet', data: { mix } });
    },
    PrioritiseGoal(data, horizon, now) {
      const { goalId, fromRank } = data;
      const current = rankOf(horizon.ranks, goalId);
      const asked = data.toRank ?? rankBeside(horizon.ranks, data);
      if (typeof asked !== 'number') return asked;
      const last = horizon.ranks.length + (current === null ? 1 : 0);
      const rank = Math.min(asked, last);
      if (rank === current) return [];
      if (!repeats(fromRank, current) && !now.imported)
        return refuse('rank-moved-meanwhile', { expected: fromRank, actual: current }, 'fromRank');
      const moved = { goalId, fromRank: current, toRank: rank };
      return whileOpen(horizon, now, { type: 'GoalPrioritised', data: moved });
    },
    /** Also once it is closed: a goal that is carried over then leaves the order. */
    UnrankGoal({ goalId }, horizon) {
      const fromRank = rankOf(horizon.ranks, goalId);
      return fromRank === null ? [] : [{ type: 'GoalUnranked', data: { goalId, fromRank } }];
    },
    CommitHorizon({ goals }, horizon, now) {
      if (horizon.status === 'committed' && repeats(goals, horizon.promised)) return [];
      if (horizon.status === 'committed' && !now.imported)
        return refuse('horizon-already-committed', { name: horizon.name }, 'goals');
      return onceOpened(horizon, now, { type: 'HorizonCommitted', data: { goals } });
    },
    CloseHorizon({ summary, learned }, horizon, now) {
      const data = { summary: horizon.summary, learned: horizon.learned, ...told({ summary, learned }) };
      if (horizon.status === 'closed' && says(horizon, data)) return [];
      return onceOpened(horizon, now, { type: 'HorizonClosed', data });
    },
  },

  fields: {
    name: field('Name', (horizon) => horizon.name),
    status: field('Status', (horizon) => horizon.status),
    startsOn: field('Starts on', (horizon) => horizon.startsOn, 'date'),
    endsOn: field('Ends on', (horizon) => horizon.endsOn, 'date'),
    purpose: field('Purpose', (horizon) => horizon.purpose),
    why: field('Why', (horizon) => horizon.why),
    mix: field(
      'Track mix',
      ({ mix }) => mix && Object.entries(mix).map(([track, share]) => `${track} ${share} %`),
      'list',
    ),
    promised: field('Promised goals', (horizon) => horizon.promised, { refs: 'goal' }),
    summary: field('Summary', (horizon) => horizon.summary),
    learned: field('Learned', (horizon) => horizon.learned),
  },
  concerns: {
    GoalPrioritised: ({ goalId }) => ({ category: 'goal', id: goalId }),
    GoalUnranked: ({ goalId }) => ({ category: 'goal', id: goalId }),
  },
  title: (horizon) => horizon.name,
  isGone: () => false,
  isMentionOnly: (horizon) => horizon.status === 'mentioned',
  searchText: ({ name, purpose, why }) => [name, purpose, why].join(' '),
};
