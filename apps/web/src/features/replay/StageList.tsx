import { dateInWords, isCivilDate } from '@throughline/calendar';
import { DiffSign } from '@throughline/ui-time';
import { Link } from '@tanstack/react-router';
import { memo, useState } from 'react';
import { Chip } from '../../ui/Chip.tsx';
import { inLowerCase, toneOf } from '../../ui/status-words.ts';
import type { GoalSign } from './compare.ts';
import type { Goal, Plan } from './plan.ts';
import type { Section } from './sections.ts';
import classes from './Stage.module.css';

const noSigns: readonly GoalSign[] = [];
const few = 12;

const keyOf = (id: string) => id.slice(id.indexOf(':') + 1);
/** `carriedOver` and `CARRIED_OVER` both read `carried over`. */
const statusInWords = (status: string) => inLowerCase(status.replace(/([a-z])([A-Z])/g, '$1_$2'));
const toneOfStatus = (status: string) => toneOf(status.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase());

const inWords = ({ words }: GoalSign) => words;

type RowProps = {
  goal: Goal;
  index: number;
  team: string | undefined;
  signs: readonly GoalSign[];
  gone: boolean;
  at: string | undefined;
  /** Beside another moment: what it was there stands in place of its team. */
  compared: boolean;
};

/** Drawn again only when something of it changed; where it stands is a transform, so that moving costs no layout. */
const Row = memo(function Row({ goal, index, team, signs, gone, at, compared }: RowProps) {
  const notes = compared
    ? signs
        .filter(({ verb }) => verb === 'changed' || verb === 'moved')
        .map(inWords)
        .join(' · ')
    : '';
  return (
    <li
      className={classes['row']}
      data-hot={(signs.length > 0 && !signs.every(({ pushed }) => pushed)) || undefined}
      data-gone={gone || undefined}
      style={{ '--i': index } as React.CSSProperties}
    >
      <span className={classes['rank']}>
        {goal.rank === null ? (
          <span title="Not ranked">
            –<span data-for-ears> not ranked</span>
          </span>
        ) : (
          goal.rank
        )}
      </span>
      <span className={classes['title']}>
        {gone ? (
          <del>{goal.title}</del>
        ) : (
          <Link to="/goals/$id" params={{ id: keyOf(goal.id) }} search={{ at }} title={goal.title}>
            {goal.title}
          </Link>
        )}
      </span>
      <span className={classes['signs']}>
        {signs.map((sign) => (
          <span key={sign.words} data-pushed={sign.pushed || undefined}>
            <DiffSign {...sign} />
          </span>
        ))}
      </span>
      <span className={classes['status']}>
        <Chip tone={toneOfStatus(goal.status)}>{statusInWords(goal.status)}</Chip>
      </span>
      <span className={classes['team']} title={notes || team}>
        <span>{notes || team}</span>
      </span>
      <span className={classes['target']}>
        {goal.target !== null && (isCivilDate(goal.target) ? dateInWords(goal.target) : goal.target)}
      </span>
    </li>
  );
});

type StageSectionProps = {
  section: Section;
  plan: Plan;
  signs: ReadonlyMap<string, readonly GoalSign[]>;
  /** Goals that are not on this list any more, at the place they had. */
  ghosts?: readonly Goal[];
  at: string | undefined;
  /** While it moves, rows keep their place in the document, so that their way to the new place can be seen. */
  moves?: boolean;
  compared?: boolean;
};

const withGhosts = (goals: readonly Goal[], ghosts: readonly Goal[]) => {
  const rows = goals.map((goal) => ({ goal, gone: false }));
  for (const goal of [...ghosts].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity)))
    rows.splice(Math.min(rows.length, (goal.rank ?? Infinity) - 1), 0, { goal, gone: true });
  return rows;
};

export function StageSection({
  section,
  plan,
  signs,
  ghosts = [],
  at,
  moves = false,
  compared = false,
}: StageSectionProps) {
  const [all, setAll] = useState(false);
  const rows = withGhosts(section.goals, ghosts);
  const shown = (all ? rows : rows.slice(0, few)).map((row, index) => ({ ...row, index }));
  if (moves) shown.sort((a, b) => (a.goal.id < b.goal.id ? -1 : 1));
  return (
    <section className={classes['section']} aria-label={section.name}>
      <h3>
        {section.name} <span className={classes['count']}>{section.goals.length}</span>
      </h3>
      <ol
        className={classes['list']}
        data-compared={compared || undefined}
        style={{ '--n': shown.length } as React.CSSProperties}
      >
        {shown.map(({ goal, gone, index }) => (
          <Row
            key={goal.id}
            goal={goal}
            index={index}
            team={goal.teamId === null ? undefined : (plan.names.get(goal.teamId) ?? keyOf(goal.teamId))}
            signs={signs.get(goal.id) ?? noSigns}
            gone={gone}
            at={at}
            compared={compared}
          />
        ))}
      </ol>
      {rows.length > few && (
        <button type="button" className={classes['more']} onClick={() => setAll((now) => !now)}>
          {all ? `Show the first ${few}` : `Show all ${rows.length}`}
          <span data-for-ears> of {section.name}</span>
        </button>
      )}
    </section>
  );
}
