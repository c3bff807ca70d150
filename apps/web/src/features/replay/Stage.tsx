import { Link } from '@tanstack/react-router';
import { memo, useMemo, useState } from 'react';
import type { DifferenceFilter } from '../../difference/difference-filter.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Film } from './plan.ts';
import { compare, type GoalSign } from './compare.ts';
import { sectionsOf, type KnownHorizon } from './sections.ts';
import { StageSection } from './StageList.tsx';
import classes from './Stage.module.css';

type StageProps = {
  film: Film;
  step: number;
  /** From where the current step or day began: what changed since is marked. */
  since: number;
  day: string;
  filter: DifferenceFilter;
  horizons: readonly KnownHorizon[];
  at: string | undefined;
  moves: boolean;
};

const none: ReadonlyMap<string, readonly GoalSign[]> = new Map();
/** Past horizons are many; what runs and comes is what people look at. */
const fewSections = 6;

/**
 * The moment that links lead to. While the replay moves it stays where it was, since a new one at each step would draw
 * every row anew; whoever presses a row is led to the moment that he saw.
 */
const useLinkMoment = (at: string | undefined, moves: boolean) => {
  const [linkAt, setLinkAt] = useState(at);
  if (!moves && linkAt !== at) setLinkAt(at);
  return { linkAt, holdLinks: () => setLinkAt(at) };
};

/** The roadmap as it stood. */
export const Stage = memo(function Stage(props: StageProps) {
  const { film, step, since, day, filter, horizons, at, moves } = props;
  const plan = film.at(step);
  const sections = useMemo(() => sectionsOf(plan, filter, horizons, day), [plan, filter, horizons, day]);
  const signs = useMemo(
    () =>
      since < step
        ? compare(film.at(since), film.at(step), film.steps.slice(since, step), filter).signs
        : none,
    [film, since, step, filter],
  );
  const { linkAt, holdLinks } = useLinkMoment(at, moves);
  if (sections.length === 0)
    return (
      <Notice title="No goal was planned then">
        <p>
          {filter.team || filter.horizon || filter.subject
            ? 'Show all teams and horizons, or move on in time.'
            : 'What else the organisation knew and decided can be looked at as of the same moment.'}
        </p>
        <p className={classes['ways']}>
          <Link to="/decisions" search={{ at: linkAt }}>
            Decisions then
          </Link>
          <Link to="/context" search={{ at: linkAt }}>
            Context then
          </Link>
          <Link to="/people" search={{ at: linkAt }}>
            Teams and people then
          </Link>
        </p>
      </Notice>
    );
  const changed = sections.filter(
    ({ goals }, index) => index >= fewSections && goals.some(({ id }) => signs.has(id)),
  );
  const first = sections.slice(0, fewSections);
  const rest = sections.filter((section) => !first.includes(section) && !changed.includes(section));
  return (
    <div className={classes['stage']} onPointerDownCapture={holdLinks} onKeyDownCapture={holdLinks}>
      {[...first, ...changed].map((section) => (
        <StageSection
          key={section.id}
          section={section}
          plan={plan}
          signs={signs}
          at={linkAt}
          moves={moves}
        />
      ))}
      {rest.length > 0 && (
        <p className={classes['rest']}>
          And {rest.length} more: {rest.map(({ name, goals }) => `${name} (${goals.length})`).join(', ')}.
          Choose one as the horizon to see it.
        </p>
      )}
    </div>
  );
});
