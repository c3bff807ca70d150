import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { deciders } from '../kinds.ts';
import { given } from '../testing/given.ts';
import { isOwnWords } from './own-words.ts';
import { redactedBy, redaction, type RedactionEvent } from './redaction.ts';

const events = [
  { event: '7f3a', texts: ['data.title', 'because.0.note'] },
  { event: '7f3b', texts: ['commandHash'] },
];
const recorded: RedactionEvent = { type: 'TextRedacted', data: { events } };

describe('A redaction', () => {
  it('is recorded once, and says which events lack something', () => {
    const command = { type: 'RedactText', data: { redactionId: 'r1', events } } as const;
    given(redaction)().when(command).then(recorded);
    given(redaction)(recorded).when(command).thenNothing();
    expect(redactedBy(recorded)).toEqual(['7f3a', '7f3b']);
    expect(redactedBy({ type: 'GoalReworded', data: {} })).toEqual([]);
  });
});

describe('What can be redacted', () => {
  it.each([
    ['GoalProposed', 'data.title'],
    ['GoalProposed', 'data.doneCriteria.3'],
    ['GoalTargetSet', 'because.1.note'],
    ['ReasonGiven', 'data.because.0.note'],
    ['DecisionMade', 'data.reasoning'],
  ])('is what somebody wrote in his own words: %s %s', (type, path) =>
    expect(isOwnWords(type, path)).toBe(true),
  );

  it.each([
    ['GoalProposed', 'data.teamId'],
    ['GoalProposed', 'data.contacts.0'],
    ['GoalReproposed', 'data.from'],
    ['OrganisationSetUp', 'data.timeZone'],
    ['GoalTargetSet', 'because.1.decision'],
    ['GoalProposed', 'commandHash'],
    ['NeverHeardOf', 'data.title'],
  ])('is no id, date or choice: %s %s', (type, path) => expect(isOwnWords(type, path)).toBe(false));

  const read = /\.(category|id|timeZone|fiscalYearStartsOn)$|^PolicySet\.|^GoalReproposed\.from$/;

  it('is every text of a stored format but these, which a rule or a page reads', () => {
    const others = deciders.flatMap(({ events }) =>
      Object.entries(events).flatMap(([type, schema]) =>
        plainTextsIn(z.toJSONSchema(schema!, { io: 'input' }))
          .filter((path) => !isOwnWords(type, `data.${path}`))
          .map((path) => `${type}.${path}`),
      ),
    );
    expect(others.filter((path) => !read.test(path))).toEqual([]);
  });
});

/** Any text will do there, as far as the format says. */
const plainTextsIn = (schema: z.core.JSONSchema.BaseSchema, path: readonly string[] = []): string[] => {
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([key, field]) =>
      plainTextsIn(field as z.core.JSONSchema.BaseSchema, [...path, key]),
    );
  if (schema.items) return plainTextsIn(schema.items as z.core.JSONSchema.BaseSchema, [...path, '0']);
  if (schema.anyOf)
    return schema.anyOf.flatMap((option) => plainTextsIn(option as z.core.JSONSchema.BaseSchema, path));
  const { type, pattern, format, allOf, enum: choices } = schema;
  const isPlain = [type].flat().includes('string') && !pattern && !format && !allOf && !choices;
  return isPlain ? [path.join('.')] : [];
};
