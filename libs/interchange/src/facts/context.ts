import { fact, type Surroundings } from './fact.ts';
import { key, keys, maybe, words } from './field.ts';

const context = key('context');

const lists = { goal: 'goals', team: 'teams', horizon: 'horizons', decision: 'decisions' } as const;
type Category = keyof typeof lists;
const categories = Object.keys(lists) as Category[];

/** A bare key means whatever is known by it; a goal, when nothing is. `team:payments` says it outright. */
const categoryOf = (key: string, around: Surroundings): [Category, string] => {
  const known = categories.find((category) => around.known(category, key) !== 'no');
  if (known) return [known, key];
  const said = categories.find(
    (category) => key.startsWith(`${category}:`) && key.length > category.length + 1,
  );
  if (said) return [said, key.slice(said.length + 1)];
  around.remark(`nothing is known by the key ${key}: taken for a goal`);
  return ['goal', key];
};

const explained = (keys: readonly string[], around: Surroundings) => {
  const found: Record<(typeof lists)[Category], string[]> = {
    goals: [],
    teams: [],
    horizons: [],
    decisions: [],
  };
  for (const key of new Set(keys)) {
    const [category, id] = categoryOf(key, around);
    found[lists[category]].push(id);
  }
  return found;
};

export const contextFacts = [
  fact(
    'context.shared',
    { context, kind: words(), statement: words(), explains: maybe(keys('what it explains')) },
    ({ context: contextId, kind, statement, explains }, around) => [
      {
        type: 'ShareContext',
        data: { contextId, kind, statement, explains: explained(explains ?? [], around) },
      },
    ],
  ),
  fact('context.revised', { context, statement: words() }, ({ context: contextId, statement }) => [
    { type: 'ReviseContext', data: { contextId, statement } },
  ]),
  fact('context.invalidated', { context }, ({ context: contextId }) => [
    { type: 'InvalidateContext', data: { contextId } },
  ]),
];
