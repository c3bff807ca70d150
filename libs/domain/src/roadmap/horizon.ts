import { z } from 'zod';
import type { Decider, MessagesOf } from '../decider.ts';
import { field } from '../field.ts';
import { refuse } from '../refusal.ts';
import { civilDate, Id, prose, ref, sentence } from '../schema.ts';
import { emptyRanks, placeAt, rankOf, takeOut, type RankList } from './rank-list.ts';
import { sameMix, TrackMix } from './track.ts';

const rank = z.int().positive();
const dates = { startsOn: civilDate, endsOn: civilDate };

/** Stored format. */
const events = {
  HorizonMentioned: z.object({ name: z.string() }),
  HorizonOpened: z.object({
    name: z.string(),
    ...dates,
    purpose: z.string().nullable(),
    why: z.string().nullable(),
  }),
  HorizonRenamed: z.object({ from: z.string(), to: z.string() }),
  HorizonRescheduled: z.object({ from: z.object(dates), to: z.object(dates) }),
  HorizonPurposeRevised: z.object({ purpose: z.string().nullable(), why: z.string().nullable() }),
  TrackMixSet: z.object({ mix: TrackMix }),
  GoalPrioritised: z.object({ goalId: Id, fromRank: rank.nullable(), toRank: rank }),
  GoalUnranked: z.object({ goalId: Id, fromRank: rank }),
  HorizonCommitted: z.object({ goals: z.array(Id) }),
  HorizonClosed: z.object({ summary: z.string().nullable(), learned: z.string().nullable() }),
};
export type HorizonEvent = MessagesOf<typeof events>;

const horizonId = ref('horizon');

const commands = {
  MentionHorizon: z.object({ horizonId: Id, name: sentence(200) }),
  OpenHorizon: z.object({
    horizonId: Id.optional(),
    name: sentence(200),
    ...dates,
    purpose: prose(2000).nullish(),
    why: prose(2000).nullish(),
  }),
  RenameHorizon: z.object({ horizonId, name: sentence(200) }),
  RescheduleHorizon: z.object({ horizonId, ...dates }),
  ReviseHorizonPurpose: z.object({ horizonId, purpose: prose(2000).nullish(), why: prose(2000).nullish() }),
  SetTrackMix: z.object({ horizonId, mix: TrackMix }),
  /** Puts a goal at a rank. `fromRank`, when given, must be its rank now: a stale screen loses, it does not silently win. */
  PrioritiseGoal: z.object({
    horizonId,
    goalId: ref('goal'),
    toRank: rank,
    fromRank: rank.nullish(),
  }),
  UnrankGoal: z.object({ horizonId, goalId: ref('goal') }),
  CommitHorizon: z.object({ horizonId, goals: z.array(ref('goal')).min(1).max(500) }),
  CloseHorizon: z.object({ horizonId, summary: prose().nullish(), learned: prose().nullish() }),
};
export type HorizonCommand = MessagesOf<typeof commands>;

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
  readonly summary: string | null;
  readonly learned: string | null;
};

const unopened = {
  startsOn: null,
  endsOn: null,
  purpose: null,
  why: null,
  mix: null,
  ranks: emptyRanks,
  summary: null,
  learned: null,
};

const text = (value: string | null | undefined) => value || null;
const backwards = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
  startsOn >= endsOn && refuse('horizon-ends-before-it-starts', { startsOn, endsOn }, 'endsOn');

/**
 * What the next quarters are for, and in what order.
 *
 *   open ──commit──▶ committed ──close──▶ closed
 */
export const horizon: Decider<Horizon, HorizonEvent, HorizonCommand, 'MentionHorizon' | 'OpenHorizon'> = {
  category: 'horizon',
  idField: 'horizonId',
  keyPrefix: 'H',
  creates: ['MentionHorizon', 'OpenHorizon'],
  events,
  commands,
  asksWhy: ['HorizonRescheduled', 'HorizonPurposeRevised', 'TrackMixSet', 'GoalPrioritised'],

  evolve: {
    HorizonMentioned: (_, { name }, id) => ({ ...unopened, id, name, status: 'mentioned' }),
    HorizonOpened: (horizon, data, id) => ({ ...unopened, ...horizon, ...data, id, status: 'open' }),
    HorizonRenamed: (horizon, { to }) => ({ ...horizon, name: to }),
    HorizonRescheduled: (horizon, { to }) => ({ ...horizon, ...to }),
    HorizonPurposeRevised: (horizon, { purpose, why }) => ({ ...horizon, purpose, why }),
    TrackMixSet: (horizon, { mix }) => ({ ...horizon, mix }),
    GoalPrioritised: (horizon, { goalId, toRank }) => ({
      ...horizon,
      ranks: placeAt(horizon.ranks, goalId, toRank),
    }),
    GoalUnranked: (horizon, { goalId }) => ({ ...horizon, ranks: takeOut(horizon.ranks, goalId) }),
    HorizonCommitted: (horizon) => ({ ...horizon, status: 'committed' }),
    HorizonClosed: (horizon, { summary, learned }) => ({ ...horizon, summary, learned, status: 'closed' }),
  },

  decide: {
    MentionHorizon: ({ name }, horizon) => (horizon ? [] : [{ type: 'HorizonMentioned', data: { name } }]),
    OpenHorizon({ horizonId: _, name, startsOn, endsOn, purpose, why }, horizon, now) {
      const refusal = !now.imported && backwards({ startsOn, endsOn });
      if (refusal) return refusal;
      const data = { name, startsOn, endsOn, purpose: text(purpose), why: text(why) };
      if (!horizon || horizon.status === 'mentioned') return [{ type: 'HorizonOpened', data }];
      const same = Object.entries(data).every(([key, value]) => horizon[key as keyof Horizon] === value);
      return same ? [] : refuse('horizon-already-open', { name: horizon.name });
    },
    RenameHorizon: ({ name }, horizon) =>
      name === horizon.name ? [] : [{ type: 'HorizonRenamed', data: { from: horizon.name, to: name } }],
    RescheduleHorizon({ startsOn, endsOn }, horizon, now) {
      const { startsOn: from, endsOn: until } = horizon;
      if (from === null || until === null) return refuse('horizon-not-open');
      const refusal = !now.imported && backwards({ startsOn, endsOn });
      if (refusal) return refusal;
      if (startsOn === from && endsOn === until) return [];
      return [
        {
          type: 'HorizonRescheduled',
          data: { from: { startsOn: from, endsOn: until }, to: { startsOn, endsOn } },
        },
      ];
    },
    ReviseHorizonPurpose(data, horizon) {
      const purpose = data.purpose === undefined ? horizon.purpose : text(data.purpose);
      const why = data.why === undefined ? horizon.why : text(data.why);
      if (purpose === horizon.purpose && why === horizon.why) return [];
      return [{ type: 'HorizonPurposeRevised', data: { purpose, why } }];
    },
    SetTrackMix({ mix }, horizon) {
      const sum = Object.values(mix).reduce((total, share) => total + share, 0);
      if (sum !== 100) return refuse('track-mix-not-100-percent', { sum }, 'mix');
      return sameMix(mix, horizon.mix) ? [] : [{ type: 'TrackMixSet', data: { mix } }];
    },
    PrioritiseGoal({ goalId, toRank, fromRank }, horizon) {
      if (horizon.status === 'closed') return refuse('horizon-closed', { name: horizon.name });
      const current = rankOf(horizon.ranks, goalId);
      if (fromRank !== undefined && fromRank !== current)
        return refuse('rank-moved-meanwhile', { expected: fromRank, actual: current }, 'fromRank');
      const last = horizon.ranks.length + (current === null ? 1 : 0);
      const rank = Math.min(toRank, last);
      if (rank === current) return [];
      return [{ type: 'GoalPrioritised', data: { goalId, fromRank: current, toRank: rank } }];
    },
    UnrankGoal({ goalId }, horizon) {
      const fromRank = rankOf(horizon.ranks, goalId);
      return fromRank === null ? [] : [{ type: 'GoalUnranked', data: { goalId, fromRank } }];
    },
    CommitHorizon({ goals }, horizon) {
      if (horizon.status === 'closed') return refuse('horizon-closed', { name: horizon.name });
      if (horizon.status === 'committed') return [];
      return [{ type: 'HorizonCommitted', data: { goals } }];
    },
    CloseHorizon: ({ summary, learned }, horizon) =>
      horizon.status === 'closed'
        ? []
        : [{ type: 'HorizonClosed', data: { summary: text(summary), learned: text(learned) } }],
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
