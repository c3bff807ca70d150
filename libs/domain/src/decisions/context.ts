import { z } from 'zod';
import type { Circumstances, Decider, MessagesOf } from '../decider.ts';
import { field } from '../field.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { civilDate, Id, ownWords, prose, ref, sentence } from '../schema.ts';
import { repeats, same, says } from '../telling.ts';
import { Audience, audienceOf, AudienceTold, groupsIn } from './audience.ts';
import { Thing, Things, thingsIn } from './things.ts';

/** Stored format. */
const events = {
  ContextShared: z.object({
    kind: ownWords,
    statement: ownWords,
    source: ownWords.nullable(),
    explains: z.array(Thing),
    confirmBy: civilDate.nullable(),
    /** Null or left out: everybody. */
    audience: Audience.nullish(),
  }),
  ContextRevised: z.object({ from: ownWords, to: ownWords }),
  ContextConfirmed: z.object({ confirmBy: civilDate.nullable() }),
  ContextInvalidated: z.object({ on: civilDate }),
  ContextAudienceChanged: z.object({ from: Audience.nullable(), to: Audience.nullable() }),
};
export type ContextEvent = MessagesOf<typeof events>;

const contextId = ref('context');
const statement = prose(5000).min(1);

const commands = {
  ShareContext: z.object({
    contextId: Id.optional(),
    /** customer-commitment, budget, policy, history, market, …: the organisation's own words. */
    kind: sentence(60),
    statement,
    source: sentence(500).nullish(),
    explains: Things.prefault({}),
    confirmBy: civilDate.nullish(),
    /** Everybody, unless it is said who. */
    audience: AudienceTold.nullish(),
  }),
  ReviseContext: z.object({ contextId, statement }),
  ConfirmContext: z.object({ contextId, confirmBy: civilDate.nullish() }),
  InvalidateContext: z.object({ contextId, on: civilDate.optional() }),
  ChangeContextAudience: z.object({ contextId, audience: AudienceTold.nullable() }),
};
export type ContextCommand = MessagesOf<typeof commands>;

export type Context = {
  readonly id: string;
  readonly status: 'valid' | 'invalidated';
  readonly kind: string;
  readonly statement: string;
  /** 1 when shared; each revision counts on. */
  readonly revision: number;
  readonly source: string | null;
  readonly explains: readonly Thing[];
  readonly confirmBy: string | null;
  readonly invalidatedOn: string | null;
  /** Null: everybody. */
  readonly audience: Audience | null;
};

/** What became untrue stays so: what is true now is shared anew. */
const whileValid = (
  context: Context,
  now: Circumstances,
  event: ContextEvent,
): readonly ContextEvent[] | Refusal =>
  context.status === 'invalidated' && !now.imported ? refuse('context-invalidated') : [event];

/** What people must know that they cannot see: the commitment behind the deadline, the budget behind the freeze. */
export const context: Decider<Context, ContextEvent, ContextCommand, 'ShareContext', 'ContextShared'> = {
  category: 'context',
  idField: 'contextId',
  keyPrefix: 'C',
  creates: ['ShareContext'],
  events,
  commands,
  asksWhy: ['ContextRevised', 'ContextInvalidated', 'ContextAudienceChanged'],

  evolve: {
    /** Shared again only in history; the revision goes on, because people acknowledged the one before. */
    ContextShared: (context, data, id) => ({
      ...data,
      id,
      status: 'valid',
      revision: (context?.revision ?? 0) + 1,
      invalidatedOn: null,
      audience: data.audience ?? null,
    }),
    ContextRevised: (context, { to }) => ({ ...context, statement: to, revision: context.revision + 1 }),
    ContextConfirmed: (context, { confirmBy }) => ({ ...context, confirmBy }),
    ContextInvalidated: (context, { on }) => ({ ...context, status: 'invalidated', invalidatedOn: on }),
    ContextAudienceChanged: (context, { to }) => ({ ...context, audience: to }),
  },

  decide: {
    ShareContext({ kind, statement, source = null, confirmBy = null, ...about }, context, now) {
      const [explains, audience] = [thingsIn(about.explains), audienceOf(about.audience)];
      const shared = { kind, statement, source, explains, confirmBy, audience };
      if (context?.status === 'valid' && says(context, shared)) return [];
      if (context && !now.imported)
        return refuse('context-already-shared', { statement: context.statement }, 'contextId');
      return [{ type: 'ContextShared', data: shared }];
    },
    ReviseContext({ statement: to }, context, now) {
      if (to === context.statement) return [];
      return whileValid(context, now, { type: 'ContextRevised', data: { from: context.statement, to } });
    },
    ConfirmContext({ confirmBy = null }, context, now) {
      if (confirmBy === context.confirmBy) return [];
      return whileValid(context, now, { type: 'ContextConfirmed', data: { confirmBy } });
    },
    InvalidateContext({ on }, context, now) {
      if (context.status === 'invalidated' && repeats(on, context.invalidatedOn)) return [];
      return whileValid(context, now, { type: 'ContextInvalidated', data: { on: on ?? now.today } });
    },
    /** What is no longer true may still have to be kept from somebody. */
    ChangeContextAudience({ audience }, context) {
      const [from, to] = [context.audience, audienceOf(audience)];
      return same(from, to) ? [] : [{ type: 'ContextAudienceChanged', data: { from, to } }];
    },
  },

  fields: {
    statement: field('Statement', (context) => context.statement),
    status: field('Status', (context) => context.status),
    kind: field('Kind', (context) => context.kind),
    source: field('Source', (context) => context.source),
    explains: field('Explains', (context) => context.explains.map(({ id }) => id), 'list'),
    confirmBy: field('Confirm by', (context) => context.confirmBy, 'date'),
    invalidatedOn: field('No longer true since', (context) => context.invalidatedOn, 'date'),
    audience: field('Restricted to', (context) => groupsIn(context.audience)),
    audienceTeams: field('Restricted to teams', (context) => context.audience?.teams ?? [], { refs: 'team' }),
    audiencePeople: field('Restricted to people', (context) => context.audience?.people ?? [], {
      refs: 'person',
    }),
  },
  title: (context) => context.statement,
  isGone: () => false,
  searchText: ({ id, statement, kind, source }) => [id, statement, kind, source].join(' '),
};
