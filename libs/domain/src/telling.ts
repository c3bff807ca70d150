/** What is told, beside what is known: the words every decider needs to record nothing twice. */

type Told<Data> = { [Key in keyof Data]?: Exclude<Data[Key], undefined> };

/** What was told at all, to lay over what is known: fields left out are gone, fields set to null stay. */
export const told = <Data extends object>(data: Data): Told<Data> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Told<Data>;

/** Nothing new: left out, or as it is known already. */
export const repeats = <Value>(value: Value | undefined, known: Value): boolean =>
  value === undefined || same(value, known);

/** Does the state say all of this already? */
export const says = (state: object, data: object): boolean =>
  Object.entries(data).every(([key, value]) => same((state as Record<string, unknown>)[key], value));

/** The same JSON value. */
export const same = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  return Object.keys(a).length === Object.keys(b).length && says(a, b);
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The data of a command without the id: events do not repeat the name of their stream. */
export const without = <Data extends object, Key extends keyof Data>(
  data: Data,
  key: Key,
): Omit<Data, Key> => {
  const rest = { ...data };
  delete rest[key];
  return rest;
};

/** A list with one item changed where it stands, or added at the end. */
export const placed = <Item extends object, Key extends keyof Item>(
  list: readonly Item[],
  key: Key,
  item: Item,
): readonly Item[] => {
  const at = list.findIndex((other) => other[key] === item[key]);
  // Not [...list, item]: such a list keeps room to grow, and every version of it is kept.
  return at < 0 ? list.concat(item) : list.with(at, item);
};
