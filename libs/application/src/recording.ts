import { hash } from 'node:crypto';
import {
  canonicalJson,
  seal,
  type Json,
  type JsonObject,
  type NewEvent,
  type StoreLimits,
} from '@throughline/event-store';
import type { Actor, Metadata, Who } from '@throughline/read-model';
import { appendable } from './appendable.ts';
import type { Draft } from './change-set.ts';
import type { UncheckedCommand } from './command.ts';
import { eventId } from './event-id.ts';
import type { Meta } from './meta.ts';

/** Times of one change-set, ISO 8601 UTC with milliseconds. */
export type Stamp = { readonly at: string; readonly recordedAt: string; readonly occurredAt?: string };

/** Two bodies with the same digest are the same command. The reasons are part of the body. */
export const digestOfCommands = (
  commands: readonly UncheckedCommand[],
  because: Meta['because'] = [],
): string => {
  const told = commands.map(({ type, data }) => ({ type, data }));
  const body = canonicalJson({ commands: told, because } as unknown as Json);
  return hash('sha256', body, 'base64url').slice(0, 22);
};

/** Drops what was left out (`undefined`), as JSON would. */
const plain = (value: object): JsonObject => {
  const kept: Record<string, Json> = {};
  for (const key of Object.keys(value)) {
    const field = (value as Record<string, unknown>)[key];
    if (field !== undefined) kept[key] = plainValue(field);
  }
  return kept;
};

const plainValue = (value: unknown): Json => {
  if (typeof value !== 'object' || value === null) return value as Json;
  return Array.isArray(value) ? value.map(plainValue) : plain(value);
};

/** One append: some events of one stream that follow each other. */
export type Recording = {
  readonly stream: string;
  readonly expected: bigint | undefined;
  readonly events: NewEvent[];
};

/** Turns what was decided into sealed events, ready to append: for each stream one append, or as many as the store asks for. */
export const recordingsOf = (
  drafts: readonly Draft[],
  meta: Meta,
  stamp: Stamp,
  commandHash: string,
  limits: StoreLimits,
): Recording[] => {
  const envelope = envelopeOf(meta, stamp, commandHash);
  const all = drafts.map((draft) => ({ draft, groups: appendable(unsealed(draft, meta, envelope), limits) }));
  const parts = all.reduce((sum, { groups }) => sum + groups.length, 0);
  return all.flatMap(({ draft, groups }) => sealed(draft, groups, parts));
};

/** What is remembered of who told it: not how far they might go that day. */
const actorOf = ({ id, token, via }: Who): Actor => (token === undefined ? { id, via } : { id, token, via });

/** In the order of the names, in which sealing asks for them. */
const envelopeOf = (meta: Meta, { at, recordedAt, occurredAt }: Stamp, commandHash: string): Metadata => ({
  $causationId: meta.commandId,
  $correlationId: meta.changeSet ?? meta.commandId,
  actor: actorOf(meta.who),
  at,
  because: meta.because ?? [],
  changeSet: meta.changeSet ?? meta.commandId,
  commandHash,
  commandId: meta.commandId,
  ...(occurredAt !== undefined && { occurredAt }),
  recordedAt,
  schema: 1,
  ...(meta.imported && { source: `import:${meta.imported.source}` }),
});

const streamOf = ({ decider, id }: Draft) => `${decider.category}-${id}`;
const firstOf = ({ revision }: Draft) => (revision === undefined ? 0n : revision + 1n);

const unsealed = (draft: Draft, meta: Meta, envelope: Metadata): NewEvent[] =>
  draft.events.map(({ type, data }, index) => {
    const metadata: Metadata = { ...envelope, schema: draft.decider.versions?.[type] ?? 1 };
    return {
      id: eventId(meta.commandId, streamOf(draft), firstOf(draft) + BigInt(index)),
      type,
      data: plain(data),
      metadata: metadata as unknown as JsonObject,
    };
  });

/** Appends of a change-set are numbered where a stream has several, so that a retry can tell which are missing. */
const sealed = (draft: Draft, groups: readonly NewEvent[][], parts: number): Recording[] => {
  const numbered = groups.map((events, index) => {
    if (parts === 1) return events;
    const part = { parts, ...(groups.length > 1 && { part: index + 1 }) };
    return events.map((event) => ({ ...event, metadata: { ...event.metadata, ...part } }));
  });
  const first = firstOf(draft);
  const chain = seal(streamOf(draft), first, draft.hash, numbered.flat());
  let done = 0;
  return numbered.map(({ length }) => {
    const expected = done === 0 ? draft.revision : first + BigInt(done - 1);
    return { stream: streamOf(draft), expected, events: chain.slice(done, (done += length)) };
  });
};
