import { z } from 'zod';
import { Because } from '../because.ts';
import type { Decider, MessagesOf } from '../decider.ts';
import { field } from '../field.ts';
import { refuse } from '../refusal.ts';
import { Id, optionalProse, ownWords } from '../schema.ts';
import { repeats, same } from '../telling.ts';

/** Stored format. The reason itself is data here, not metadata: it belongs to an older change. */
const events = {
  ReasonRequested: z.object({ question: ownWords.nullable() }),
  ReasonGiven: z.object({ because: z.array(Because) }),
  /** What a change stands on from now on, because what it named has ended. Why it was made stays what it was. */
  ReasonReaffirmed: z.object({ because: z.array(Because) }),
};
export type ReasonEvent = MessagesOf<typeof events>;

const changeSetId = Id;

const commands = {
  RequestReason: z.object({ changeSetId, question: optionalProse(1000) }),
  GiveReason: z.object({ changeSetId, because: z.array(Because).min(1).max(20) }),
  ReaffirmReason: z.object({ changeSetId, because: z.array(Because).min(1).max(20) }),
};
export type ReasonCommand = MessagesOf<typeof commands>;

export type Reason = {
  readonly id: string;
  readonly question: string | null;
  readonly asked: boolean;
  readonly given: readonly Because[];
  readonly reaffirmed: readonly Because[];
};

const named = (reasons: readonly Because[], kind: 'decision' | 'context' | 'note'): string[] =>
  reasons
    .map((because) => (because as Partial<Record<typeof kind, string>>)[kind])
    .filter((id) => id !== undefined);

const all = ({ given, reaffirmed }: Reason): readonly Because[] => [...given, ...reaffirmed];

const none = { question: null, asked: false, given: [], reaffirmed: [] };

/** A reason that came later, for one change-set: the log is never edited. */
export const reason: Decider<
  Reason,
  ReasonEvent,
  ReasonCommand,
  'RequestReason' | 'GiveReason' | 'ReaffirmReason',
  ReasonEvent['type']
> = {
  category: 'reason',
  idField: 'changeSetId',
  isAboutChangeSet: true,
  creates: ['RequestReason', 'GiveReason', 'ReaffirmReason'],
  events,
  commands,
  asksWhy: [],

  evolve: {
    ReasonRequested: (reason, { question }, id) => ({ ...none, ...reason, id, question, asked: true }),
    ReasonGiven: (reason, { because }, id) => ({ ...none, ...reason, id, given: because }),
    ReasonReaffirmed: (reason, { because }, id) => ({ ...none, ...reason, id, reaffirmed: because }),
  },

  decide: {
    RequestReason({ question }, reason, now) {
      if (reason?.asked && repeats(question, reason.question)) return [];
      if (reason && reason.given.length > 0 && !now.imported) return refuse('reason-already-given');
      return [{ type: 'ReasonRequested', data: { question: question ?? null } }];
    },
    GiveReason: ({ because }, reason) =>
      same(because, reason?.given) ? [] : [{ type: 'ReasonGiven', data: { because } }],
    ReaffirmReason: ({ because }, reason) =>
      same(because, reason?.reaffirmed) ? [] : [{ type: 'ReasonReaffirmed', data: { because } }],
  },

  fields: {
    question: field('Question', (reason) => reason.question),
    asked: field('Asked', (reason) => reason.asked),
    given: field('Reason', (reason) => named(reason.given, 'note'), 'list'),
    reaffirmed: field('Reaffirmed', (reason) => named(reason.reaffirmed, 'note'), 'list'),
    decisions: field('Decisions', (reason) => named(all(reason), 'decision'), { refs: 'decision' }),
    contexts: field('Context', (reason) => named(all(reason), 'context'), { refs: 'context' }),
  },
  title: (reason) => reason.id,
  isGone: () => false,
  isPlan: false,
  searchText: () => '',
};
