import { hash } from 'node:crypto';
import { canonicalJson, seal, type Json, type JsonObject, type NewEvent } from '@throughline/event-store';
import type { Metadata } from '@throughline/read-model';
import type { Draft } from './change-set.ts';
import type { UncheckedCommand } from './command.ts';
import { eventId } from './event-id.ts';
import type { Meta } from './meta.ts';
import { salts } from './salts.ts';

/** Times of one change-set, ISO 8601 UTC with milliseconds. */
export type Stamp = { readonly at: string; readonly recordedAt: string; readonly occurredAt?: string };

const newSalt = salts();

/** Two bodies with the same digest are the same command. The reasons are part of the body. */
export const digestOfCommands = (
  commands: readonly UncheckedCommand[],
  because: Meta['because'] = [],
): string => {
  const told = commands.map(({ type, data }) => ({ type, data }));
  return hash('sha256', canonicalJson(plain({ commands: told, because })), 'base64url').slice(0, 22);
};

/** Drops what was left out (`undefined`), as JSON would. */
const plain = (value: object): JsonObject => {
  const kept: Record<string, Json> = {};
  for (const [key, field] of Object.entries(value)) if (field !== undefined) kept[key] = plainValue(field);
  return kept;
};

const plainValue = (value: unknown): Json => {
  if (typeof value !== 'object' || value === null) return value as Json;
  return Array.isArray(value) ? value.map(plainValue) : plain(value);
};

export type Recording = {
  readonly stream: string;
  readonly expected: bigint | undefined;
  readonly events: NewEvent[];
};

/** Turns what was decided about one stream into sealed events, ready to append. */
export const recordingOf = (
  { decider, id, revision, hash: previousHash, events }: Draft,
  meta: Meta,
  stamp: Stamp,
  { commandHash, parts }: { commandHash: string; parts: number },
): Recording => {
  const stream = `${decider.category}-${id}`;
  const first = revision === undefined ? 0n : revision + 1n;
  const shared = {
    ...stamp,
    actor: meta.actor,
    changeSet: meta.changeSet ?? meta.commandId,
    commandId: meta.commandId,
    commandHash,
    because: meta.because ?? [],
    $correlationId: meta.changeSet ?? meta.commandId,
    $causationId: meta.commandId,
    ...(parts > 1 && { parts }),
    ...(meta.imported && { source: `import:${meta.imported.source}` }),
  };
  const drafted = events.map(({ type, data }, index): NewEvent => {
    const metadata: Metadata = { ...shared, schema: decider.versions?.[type] ?? 1 };
    const eventRevision = first + BigInt(index);
    return {
      id: eventId(meta, stream, eventRevision),
      type,
      data: plain(data),
      metadata: metadata as unknown as JsonObject,
    };
  });
  return { stream, expected: revision, events: seal(stream, first, previousHash, drafted, newSalt) };
};
