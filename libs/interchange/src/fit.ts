import type { z } from 'zod';

export type Fitted<Value> =
  { readonly value: Value; readonly cut: readonly string[] } | { readonly unfit: string };

/**
 * A message as the domain reads it. Texts and lists longer than it holds are cut, since length is no reason to leave
 * out what happened; anything else it cannot take is said in its own words.
 */
export const fit = <Value>(schema: z.ZodType<Value>, message: object): Fitted<Value> => {
  const first = schema.safeParse(message);
  if (first.success) return { value: first.data, cut: [] };
  const copy = structuredClone(message);
  const cut = tooLongIn(first.error.issues).map(({ path, max }) => {
    shorten(copy, path, max);
    return `"${path.join('.')}" is cut to ${max}`;
  });
  const second = schema.safeParse(copy);
  if (second.success) return { value: second.data, cut };
  const issue = second.error.issues[0]!;
  return { unfit: `${issue.path.join('.')}: ${issue.message}` };
};

type TooLong = { readonly path: readonly PropertyKey[]; readonly max: number };

const tooLongIn = (issues: readonly z.core.$ZodIssue[]): TooLong[] =>
  issues.flatMap((issue) => {
    if (issue.code === 'invalid_union')
      return tooLongIn(issue.errors.flat()).map(({ path, max }) => ({ path: [...issue.path, ...path], max }));
    const isLength = issue.code === 'too_big' && (issue.origin === 'string' || issue.origin === 'array');
    return isLength ? [{ path: issue.path, max: Number(issue.maximum) }] : [];
  });

const shorten = (holder: object, [name, ...rest]: readonly PropertyKey[], max: number): void => {
  const fields = holder as Record<PropertyKey, unknown>;
  const value = fields[name!];
  if (rest.length > 0) shorten(value as object, rest, max);
  else if (Array.isArray(value)) fields[name!] = value.slice(0, max);
  else fields[name!] = `${String(value).slice(0, max - 1)}…`.toWellFormed();
};
