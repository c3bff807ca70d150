/**
 * Keys of a map are one key (`t`) or two after each other (`g d`), as `KeyboardEvent.key` names them, but for the space
 * bar: its name would be a space, which nobody can read or write down.
 */
export const nameOfKey = (key: string): string => (key === ' ' ? 'Space' : key);

export type Waiting = { readonly first: string; readonly until: number };

export type ReadPress = { readonly keys: string | undefined; readonly waiting: Waiting | undefined };

/** How long the second key of two may take. */
export const patienceMs = 1500;

/**
 * What a press means. The first of two keys waits for the second; a second that belongs to no pair is thrown away
 * rather than taken for a key of its own, since it was not meant as one.
 */
export const readPress = (
  bound: Iterable<string>,
  waiting: Waiting | undefined,
  press: { readonly key: string; readonly at: number },
): ReadPress => {
  const all = new Set(bound);
  if (waiting && press.at <= waiting.until) {
    const both = `${waiting.first} ${press.key}`;
    return { keys: all.has(both) ? both : undefined, waiting: undefined };
  }
  if ([...all].some((keys) => keys.startsWith(`${press.key} `)))
    return { keys: undefined, waiting: { first: press.key, until: press.at + patienceMs } };
  return { keys: all.has(press.key) ? press.key : undefined, waiting: undefined };
};
