import { deciders, referencesIn, type AnyDecider, type ReferencePath } from '@throughline/domain';
import type { z } from 'zod';

export type CommandKind = {
  readonly decider: AnyDecider;
  readonly schema: z.ZodType;
  readonly references: readonly ReferencePath[];
  readonly starts: boolean;
};

const kinds = new Map<string, CommandKind>(
  deciders.flatMap((decider) =>
    Object.entries(decider.commands).map(([type, schema]) => [
      type,
      {
        decider,
        schema,
        references: referencesIn(schema as z.ZodType),
        starts: decider.creates.includes(type as never),
      },
    ]),
  ),
);

export const commandKind = (type: string): CommandKind => {
  const kind = kinds.get(type);
  if (!kind) throw new Error(`the domain has no command ${type}`);
  return kind;
};

export type Reference = { readonly category: string; readonly id: string };

/** Everything a message names, by the paths its schema declares. */
export const referencesOf = (paths: readonly ReferencePath[], message: object): Reference[] =>
  paths.flatMap(({ path, category }) => valuesAt(message, path).map((id) => ({ category, id })));

const valuesAt = (value: unknown, [name, ...rest]: readonly string[]): string[] => {
  if (value === undefined || value === null) return [];
  if (name === undefined) return typeof value === 'string' ? [value] : [];
  if (name === '*') return Array.isArray(value) ? value.flatMap((item) => valuesAt(item, rest)) : [];
  return valuesAt((value as Record<string, unknown>)[name], rest);
};
