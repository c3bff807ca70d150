import { dateInWords, isCivilDate } from '@throughline/calendar';
import type { GoalFactsFragment } from '../../generated/documents.ts';
import { inLowerCase } from '../../ui/status-words.ts';
import type { EditName } from './edits/all.ts';

/** Words, or the name of a thing that has a page of its own. */
export type Said = string | { readonly category: string; readonly key: string; readonly name: string };

export type Fact = {
  readonly label: string;
  readonly value: Said | readonly Said[];
  readonly form?: EditName | undefined;
};

export const dayOrWords = (text: string): string => (isCivilDate(text) ? dateInWords(text) : text);

const estimateInWords = ({ low, likely, high, unit, basis }: NonNullable<GoalFactsFragment['estimate']>) =>
  `${low} – ${high} ${inLowerCase(unit).replace(' ', '-')}, most likely ${likely}${basis ? ` (${basis})` : ''}`;

const target = ({ target, commitment }: GoalFactsFragment): string => {
  if (target === null) return 'not set';
  const promised = commitment?.target;
  return promised && promised !== target
    ? `${dayOrWords(target)}, promised for ${dayOrWords(promised)}`
    : dayOrWords(target);
};

/** Everything the goal says of itself. What it leaves out is left out here, but for what people look for. */
const healthInWords = ({ health }: GoalFactsFragment) =>
  health === null ? 'not reported' : [inLowerCase(health.health), health.note].filter(Boolean).join(': ');

type Known = Said | readonly Said[] | null | false;

const named = (category: string, { key, name }: { readonly key: string; readonly name: string }): Said => ({
  category,
  key,
  name,
});

/** Everything the goal says of itself, and the form that changes it. What is not said is left out, but for what people look for. */
export const factsOf = (goal: GoalFactsFragment): Fact[] => {
  const facts: [label: string, value: Known, form?: EditName | undefined][] = [
    ['Horizon', goal.horizon ? named('HORIZON', goal.horizon) : 'none', 'horizon'],
    ['Rank', goal.rank === null ? 'not ranked' : String(goal.rank), goal.horizon ? 'rank' : undefined],
    ['Team', goal.team ? named('TEAM', { key: goal.team.key, name: goal.team.title }) : 'none', 'team'],
    ['Target', target(goal), 'target'],
    ['Health', healthInWords(goal), 'health'],
    ['Estimate', goal.estimate ? estimateInWords(goal.estimate) : 'none', 'estimate'],
    [
      'Contacts',
      goal.contacts.length > 0 ? goal.contacts.map((one) => named('PERSON', one)) : 'nobody named',
      'contacts',
    ],
    ['Done when', goal.doneCriteria.length > 0 ? goal.doneCriteria : 'not said', 'reword'],
    ['Track', goal.track ? inLowerCase(goal.track) : 'none', 'track'],
    [
      'Part of',
      goal.parent && named('GOAL', { key: goal.parent.key, name: `${goal.parent.key} ${goal.parent.title}` }),
      'parent',
    ],
    ['Theme', goal.theme, 'theme'],
    ['Stage', goal.stage, 'stage'],
    ['Ambitious', goal.ambitious && 'yes: it needs a checkpoint before the work starts'],
    [
      'Scope since',
      goal.scopeDelta !== 0 && `${goal.scopeDelta > 0 ? '+' : '−'}${Math.abs(goal.scopeDelta)} person-weeks`,
      'rescope',
    ],
    ['Delivered', goal.deliveredOn && dateInWords(goal.deliveredOn)],
    ['Note', goal.note],
    ['Learned', goal.learned],
  ];
  return facts.flatMap(([label, value, form]) =>
    value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0)
      ? []
      : [{ label, value, form }],
  );
};
