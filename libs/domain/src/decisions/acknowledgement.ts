import { z } from 'zod';
import type { Decider, MessagesOf, StateElsewhere } from '../decider.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { Id, ref } from '../schema.ts';
import type { Context } from './context.ts';
import { Thing } from './things.ts';

const revision = z.int().min(1);

/** Stored format. The revision is that of the words: 1 when shared, each revising counts on. */
const events = { Acknowledged: z.object({ of: Thing, revision }) };
export type AcknowledgementEvent = MessagesOf<typeof events>;

const commands = {
  AcknowledgeContext: z.object({ personId: Id, contextId: ref('context'), revision }),
};
export type AcknowledgementCommand = MessagesOf<typeof commands>;

/** What somebody has read, the last thing first: a chain, so that a thousand versions of it are no thousand lists. */
export type Acknowledged = {
  /** Id of the person. */
  readonly id: string;
  readonly of: Thing;
  readonly revision: number;
  readonly before: Acknowledged | undefined;
};

/** The newest revision of a thing that somebody acknowledged; 0 when they never did. */
const newestRead = (last: Acknowledged | undefined, { category, id }: Thing): number => {
  let newest = 0;
  for (let read = last; read; read = read.before)
    if (read.of.category === category && read.of.id === id) newest = Math.max(newest, read.revision);
  return newest;
};

const revisionExists = (
  { contextId, revision }: { readonly contextId: string; readonly revision: number },
  stateOf: StateElsewhere,
): Refusal | undefined => {
  const newest = (stateOf('context', contextId) as Context).revision;
  return revision > newest ? refuse('no-such-revision', { id: contextId, newest }) : undefined;
};

/**
 * What a person has read and says so, revision by revision. Who read what is nobody's business but theirs and that of
 * whoever wrote it down: it is no part of the plan's history, and everybody else sees how many they are.
 */
export const acknowledgement: Decider<
  Acknowledged,
  AcknowledgementEvent,
  AcknowledgementCommand,
  'AcknowledgeContext',
  'Acknowledged'
> = {
  category: 'ack',
  idField: 'personId',
  audit: true,
  creates: ['AcknowledgeContext'],
  events,
  commands,
  asksWhy: [],
  holdsAgainst: { AcknowledgeContext: revisionExists },

  evolve: { Acknowledged: (before, { of, revision }, id) => ({ id, of, revision, before }) },

  decide: {
    /** Whoever read what came later has no need of what was before. */
    AcknowledgeContext({ contextId, revision }, last) {
      const of = { category: 'context', id: contextId };
      return newestRead(last, of) >= revision ? [] : [{ type: 'Acknowledged', data: { of, revision } }];
    },
  },

  fields: {},
  title: ({ id }) => id,
  isGone: () => false,
  isPlan: false,
  searchText: () => '',
};
