import { EventStoreError, type JsonObject } from './event-store.ts';

/** Far above any event of ours, far below the depth at which a parser gives up. */
const maxDepth = 100;

/**
 * JSON that comes back exactly as it went in. JSON.stringify alone drops `undefined`, turns NaN into null and a Date into
 * text; one store hangs on a BigInt. Each is refused here with the place where it sits: `data.goal.target`.
 */
export const encodeStrictly = (value: JsonObject, name: string): string => {
  const trail: Trail = { keys: [name], parents: [] };
  if (Array.isArray(value) || typeof value !== 'object' || value === null)
    throw refusal(trail, 'must be an object');
  checkObject(value, trail);
  return JSON.stringify(value);
};

type Trail = { readonly keys: (string | number)[]; readonly parents: object[] };

const checkValue = (value: unknown, trail: Trail): void => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return;
    case 'number':
      return checkNumber(value, trail);
    case 'object':
      return value === null ? undefined : checkObject(value, trail);
    case 'undefined':
      throw refusal(trail, 'is undefined; leave the field out or use null');
    case 'bigint':
      throw refusal(trail, 'is a BigInt; write it as text');
    default:
      throw refusal(trail, `is a ${typeof value}, which JSON cannot hold`);
  }
};

const checkNumber = (value: number, trail: Trail): void => {
  if (!Number.isFinite(value)) throw refusal(trail, `is ${value}, which JSON cannot hold`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw refusal(trail, `is ${value}, beyond 2^53; write it as text`);
};

const checkObject = (value: object, trail: Trail): void => {
  if (trail.parents.includes(value)) throw refusal(trail, 'contains itself');
  if (trail.parents.length >= maxDepth) throw refusal(trail, `is nested deeper than ${maxDepth} levels`);
  trail.parents.push(value);
  if (Array.isArray(value)) checkItems(value, trail);
  else checkFields(value, trail);
  trail.parents.pop();
};

const checkItems = (items: readonly unknown[], trail: Trail): void => {
  for (let i = 0; i < items.length; i++) checkAt(i, items[i], trail);
};

const checkFields = (value: object, trail: Trail): void => {
  if (!isPlain(value))
    throw refusal(trail, `is a ${value.constructor?.name ?? 'class instance'}, not plain data`);
  for (const key of Object.keys(value)) checkAt(key, (value as Record<string, unknown>)[key], trail);
};

const checkAt = (key: string | number, value: unknown, trail: Trail): void => {
  if (typeof value === 'string' || typeof value === 'boolean') return;
  trail.keys.push(key);
  checkValue(value, trail);
  trail.keys.pop();
};

/** Asks for a prototype without a prototype rather than for Object.prototype: that also holds across realms. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const refusal = (trail: Trail, fault: string): EventStoreError =>
  new EventStoreError('invalid-event', `${pathOf(trail.keys)} ${fault}.`);

const pathOf = ([name, ...keys]: readonly (string | number)[]): string =>
  `${name}${keys.map((key) => (typeof key === 'string' && /^[\w$]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join('')}`;
