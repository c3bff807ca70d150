import {
  deciders,
  referencesIn,
  refuse,
  type Because,
  type ReferencePath,
  type Refusal,
} from '@throughline/domain';
import type { CheckedCommand } from './command.ts';

const references = new Map<string, readonly ReferencePath[]>(
  deciders.flatMap((decider) =>
    Object.entries(decider.commands).map(([type, schema]) => [type, referencesIn(schema as never)] as const),
  ),
);

export type Exists = (category: string, id: string) => boolean;

/** An id that is not there, and where it was found. */
type Missing = { readonly id: string; readonly where: readonly (string | number)[] };

/** Follows a path from its nth step on to the first id that is not there. Every command asks, so it makes no lists on the way. */
const missingAt = (
  value: unknown,
  reference: ReferencePath,
  exists: Exists,
  step = 0,
): Missing | undefined => {
  if (value === undefined || value === null) return undefined;
  const key = reference.path[step];
  if (key === undefined) {
    const id = value as string;
    return exists(reference.category, id) ? undefined : { id, where: [] };
  }
  const next = (part: unknown) => missingAt(part, reference, exists, step + 1);
  if (key !== '*') return below(key, next((value as Record<string, unknown>)[key]));
  const items = value as unknown[];
  for (let index = 0; index < items.length; index++) {
    const missing = below(index, next(items[index]));
    if (missing) return missing;
  }
  return undefined;
};

const below = (key: string | number, missing: Missing | undefined): Missing | undefined =>
  missing && { ...missing, where: [key, ...missing.where] };

/** The first thing a command names that is not there. Its own stream is looked up by the one who decides. */
export const missingReference = (
  { type, data, decider }: CheckedCommand,
  exists: Exists,
): Refusal | undefined => {
  for (const reference of references.get(type) ?? []) {
    if (reference.path[0] === decider.idField) continue;
    const missing = missingAt(data, reference, exists);
    const { category } = reference;
    if (missing) return refuse('unknown-reference', { category, id: missing.id }, missing.where.join('.'));
  }
  return undefined;
};

export const missingReason = (because: readonly Because[], exists: Exists): Refusal | undefined => {
  for (const [index, reason] of because.entries())
    for (const [category, id] of Object.entries(reason))
      if (category !== 'note' && !exists(category, id))
        return refuse('unknown-reference', { category, id }, `because.${index}`);
  return undefined;
};
