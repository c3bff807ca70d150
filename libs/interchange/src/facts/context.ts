import { fact, unique, type Surroundings } from './fact.ts';
import { key, keys, maybe, orNone, people, words } from './field.ts';

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

const team = 'team:';

/** `leadership`, `managers`, `team:payments`; whoever is named in another way is nobody, which is said. */
const audienceOf = (readers: readonly string[], named: readonly string[], around: Surroundings) => {
  const teams = unique(readers.filter((reader) => reader.startsWith(team)));
  for (const reader of readers)
    if (!teams.includes(reader) && reader !== 'leadership' && reader !== 'managers')
      around.remark(`${reader} is nobody who can read: write leadership, managers or team:<key>`);
  return {
    leadership: readers.includes('leadership'),
    managers: readers.includes('managers'),
    teams: teams.map((reader) => reader.slice(team.length)),
    people: unique(named.map((person) => around.personId(person))),
  };
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
  fact(
    'context.audience',
    { context, readers: orNone(keys('who may read it')), people: maybe(people()) },
    ({ context: contextId, readers, people }, around) => {
      const audience = readers && audienceOf(readers, people ?? [], around);
      return [{ type: 'ChangeContextAudience', data: { contextId, audience } }];
    },
  ),
];
