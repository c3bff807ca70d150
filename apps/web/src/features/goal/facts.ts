import { dateInWords, isCivilDate } from '@throughline/calendar';
import type { GoalFactsFragment } from '../../generated/documents.ts';
import { inLowerCase } from '../../ui/status-words.ts';

export type Fact = { readonly label: string; readonly value: string | readonly string[] };

type Outcome = GoalFactsFragment['outcomes'][number];

export const dayOrWords = (text: string): string => (isCivilDate(text) ? dateInWords(text) : text);

const outcomeInWords = ({ measure, unit, baseline, target, guard, measured }: Outcome): string => {
  const of = (value: number) => (unit ? `${value} ${unit}` : `${value}`);
  const from = baseline === null ? '' : `from ${of(baseline)} `;
  const latest = measured.at(-1);
  const now = latest
    ? ` (now ${of(latest.value)}, measured ${dateInWords(latest.on)})`
    : ' (not measured yet)';
  return `${measure}: ${from}to ${of(target)}${now}${guard ? `; guarded by ${guard}` : ''}`;
};

const estimateInWords = ({ low, likely, high, unit, basis }: NonNullable<GoalFactsFragment['estimate']>) =>
  `${low} – ${high} ${inLowerCase(unit)}, most likely ${likely}${basis ? ` (${basis})` : ''}`;

const target = ({ target, commitment }: GoalFactsFragment): string => {
  if (target === null) return 'not set';
  const promised = commitment?.target;
  return promised && promised !== target
    ? `${dayOrWords(target)}, promised for ${dayOrWords(promised)}`
    : dayOrWords(target);
};

/** Everything the goal says of itself. What it leaves out is left out here, but for what people look for. */
export const factsOf = (goal: GoalFactsFragment): Fact[] => {
  const facts: [string, string | readonly string[] | null | false][] = [
    ['Horizon', goal.horizon?.name ?? 'none'],
    ['Rank', goal.rank === null ? 'not ranked' : String(goal.rank)],
    ['Team', goal.team?.title ?? 'none'],
    ['Target', target(goal)],
    ['Health', goal.health?.note ?? null],
    ['Outcomes', goal.outcomes.map(outcomeInWords)],
    ['Done when', goal.doneCriteria],
    ['Estimate', goal.estimate && estimateInWords(goal.estimate)],
    ['Track', goal.track && inLowerCase(goal.track)],
    ['Part of', goal.parent && `${goal.parent.key} ${goal.parent.title}`],
    ['Ask', goal.contacts.map(({ name }) => name)],
    ['Theme', goal.theme],
    ['Stage', goal.stage],
    ['Ambitious', goal.ambitious && 'yes: it needs a checkpoint before the work starts'],
    [
      'Scope since',
      goal.scopeDelta !== 0 && `${goal.scopeDelta > 0 ? '+' : '−'}${Math.abs(goal.scopeDelta)} person-weeks`,
    ],
    ['Delivered', goal.deliveredOn && dateInWords(goal.deliveredOn)],
    ['Note', goal.note],
    ['Learned', goal.learned],
  ];
  return facts.flatMap(([label, value]) =>
    value === null || value === false || value.length === 0 ? [] : [{ label, value }],
  );
};
