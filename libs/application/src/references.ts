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

/** Every value at a path, with the path it was really found at. */
const valuesAt = (value: unknown, path: readonly string[], found: readonly string[]): [string, string][] => {
  const [key, ...rest] = path;
  if (value === undefined || value === null) return [];
  if (key === undefined) return [[found.join('.'), value as string]];
  if (key !== '*') return valuesAt((value as Record<string, unknown>)[key], rest, [...found, key]);
  return (value as unknown[]).flatMap((item, i) => valuesAt(item, rest, [...found, String(i)]));
};

export type Exists = (category: string, id: string) => boolean;

/** The first thing a command names that is not there. Its own stream is looked up by the one who decides. */
export const missingReference = (
  { type, data, decider }: CheckedCommand,
  exists: Exists,
): Refusal | undefined => {
  for (const { path, category } of references.get(type) ?? []) {
    if (path[0] === decider.idField) continue;
    for (const [where, id] of valuesAt(data, path, []))
      if (!exists(category, id)) return refuse('unknown-reference', { category, id }, where);
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
