import { commandOfMutation } from '@throughline/api';
import { rules } from '@throughline/application';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const readme = readFileSync(join(import.meta.dirname, '../../infra/README.md'), 'utf8');
const section = /\n## Who may do what\n(.*?)\n## /s.exec(readme)?.[1] ?? '';
const list = section.split('\n- ').slice(1);
const onOneLine = (text: string) => text.trim().replaceAll(/\s+/g, ' ');

/** What the rules say of the mutations: an item for each answer to "who?", in the order of the rules. */
const itemsOfRules = (): string[] => {
  const mutations = Object.entries(commandOfMutation);
  const told = [...rules].flatMap(([type, { takes }]) =>
    mutations.filter(([, command]) => command === type).map(([mutation]) => ({ mutation, takes })),
  );
  return Map.groupBy(told, ({ takes }) => takes)
    .entries()
    .map(([takes, of]) => `**${takes}:** ${of.map(({ mutation }) => `\`${mutation}\``).join(', ')}`)
    .toArray();
};

it('Who may do what is written as the rules have it (else: put these items into infra/README.md)', () => {
  expect(itemsOfRules().length).toBeGreaterThan(8);
  expect(list.map((item) => onOneLine(item.split('\n\n')[0]!))).toEqual(itemsOfRules());
});
