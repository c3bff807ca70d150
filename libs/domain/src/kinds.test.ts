import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditKinds, deciders, kinds } from './kinds.ts';
import { sentences } from './refusal-sentences.ts';
import { civilDate, Id, referencesIn } from './schema.ts';

const all = deciders.map((decider) => [decider.category, decider] as const);
const knownKinds = Object.keys(kinds);

/** Every leaf of a stored format: its path, and the formats it may have. */
const leavesOf = (
  schema: z.core.JSONSchema.BaseSchema,
  path = '',
): [string, z.core.JSONSchema.BaseSchema][] => {
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([key, field]) =>
      leavesOf(field as z.core.JSONSchema.BaseSchema, `${path}.${key}`),
    );
  if (schema.items) return leavesOf(schema.items as z.core.JSONSchema.BaseSchema, `${path}.*`);
  if (schema.anyOf)
    return schema.anyOf.flatMap((option) => leavesOf(option as z.core.JSONSchema.BaseSchema, path));
  return [[path, schema]];
};

const ofAPerson = /mail|phone|login|password|user|author|(first|last|full|display|sur)_?name/i;
const kindsWithNames = ['organisation', 'horizon', 'team', 'domain'];

/** Where a name or an address could be written down for ever: a field called so, or any free text about a person. */
const placesForPeople = (category: string, schema: z.ZodType): string[] =>
  leavesOf(z.toJSONSchema(schema, { io: 'input' }))
    .filter(([path, { type, pattern, format, allOf }]) => {
      const isFreeText = type === 'string' && !pattern && !format && !allOf;
      const isNamed = /name/i.test(path) && !kindsWithNames.includes(category);
      return ofAPerson.test(path) || isNamed || (category === 'person' && isFreeText);
    })
    .map(([path]) => path);

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(?!.*(\.test|refusal-sentences)\.ts$|testing).*\.ts$/.test(path))
  .map((path) => readFileSync(`${import.meta.dirname}/${path}`, 'utf8'));

describe('The list of kinds', () => {
  it('calls each by its category', () =>
    expect([...knownKinds, ...Object.keys(auditKinds)]).toEqual(deciders.map(({ category }) => category)));

  it('keeps what is for the audit apart from the plan', () => {
    for (const decider of deciders) expect(decider.audit ?? false).toBe(decider.category in auditKinds);
  });

  it.each(['events', 'commands'] as const)('has no two %s of the same name', (messages) => {
    const types = deciders.flatMap((decider) => Object.keys(decider[messages]));
    expect(types.length).toBe(new Set(types).size);
  });
});

describe('Personal data', () => {
  it('would be noticed in a stored format', () => {
    const careless = z.object({
      personId: Id,
      by: z.object({ eMail: z.string() }),
      names: z.array(z.string()),
    });
    expect(placesForPeople('goal', careless)).toEqual(['.by.eMail', '.names.*']);
    expect(placesForPeople('person', z.object({ nick: z.string(), from: civilDate }))).toEqual(['.nick']);
  });
});

describe.each(all)('%s', (_, decider) => {
  const events = Object.keys(decider.events);
  const commands = Object.keys(decider.commands);
  const shapeOf = (command: string) => (decider.commands[command] as z.ZodObject).shape;

  it('folds every event it stores', () => expect(Object.keys(decider.evolve).sort()).toEqual(events.sort()));

  it('decides every command it takes', () =>
    expect(Object.keys(decider.decide).sort()).toEqual(commands.sort()));

  it('names only events it knows', () => {
    const named = [
      ...decider.asksWhy,
      ...Object.keys(decider.concerns ?? {}),
      ...Object.keys(decider.versions ?? {}),
      ...Object.keys(decider.upcasts ?? {}),
    ];
    expect(named.filter((type) => !events.includes(type))).toEqual([]);
    expect(new Set(decider.asksWhy).size).toBe(decider.asksWhy.length);
  });

  it('upcasts every version before the newest', () => {
    for (const [type, newest] of Object.entries(decider.versions ?? {}))
      for (let version = 1; version < newest!; version++)
        expect(decider.upcasts?.[type]?.[version], `${type} ${version}`).toBeTypeOf('function');
  });

  it('starts and is found with commands it takes', () =>
    expect(
      [...decider.creates, ...Object.keys(decider.foundBy ?? {})].filter((type) => !commands.includes(type)),
    ).toEqual([]));

  it.each(commands)('%s names its stream', (command) => {
    const id = shapeOf(command)[decider.idField] as z.ZodType | undefined;
    expect(id, decider.idField).toBeDefined();
    const isNew = decider.creates.includes(command as never) && decider.keyPrefix !== undefined;
    const mayBeLeftOut = isNew || decider.foundBy?.[command] !== undefined;
    if (!mayBeLeftOut && decider.category !== 'organisation')
      expect(id!.safeParse(undefined).success, 'may be left out').toBe(false);
  });

  it.each(commands)('%s refers to kinds that exist', (command) =>
    expect(
      referencesIn(decider.commands[command]!).filter(({ category }) => !knownKinds.includes(category)),
    ).toEqual([]),
  );

  it('shows references to kinds that exist', () => {
    for (const { shape } of Object.values(decider.fields))
      if (typeof shape === 'object') expect(knownKinds).toContain('ref' in shape ? shape.ref : shape.refs);
  });

  it.each(events)('%s has no place for the name or address of a person', (type) =>
    expect(placesForPeople(decider.category, decider.events[type]!)).toEqual([]),
  );
});

describe('A refusal', () => {
  const used = new Set(
    sources.flatMap((source) => [...source.matchAll(/refuse\(\s*'([a-z0-9-]+)'/g)].map(([, code]) => code!)),
  );
  const chosen = ['decision-made-stays', 'decision-not-open'];
  const fromOutside = [
    'person-key-taken',
    'context-key-not-free',
    'forbidden',
    'invalid-input',
    'nothing-there',
    'change-set-unknown',
    'reason-required',
    'revision-conflict',
  ];

  it('has a sentence, and no sentence is left over', () =>
    expect(Object.keys(sentences).sort()).toEqual([...used, ...chosen, ...fromOutside].sort()));
});
