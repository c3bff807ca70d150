import { useMemo } from 'react';
import { useQuery } from 'urql';
import { asDiffFilter, type DifferenceFilter } from '../../difference/difference-filter.ts';
import { ExplainedShare } from '../../difference/DiffSummary.tsx';
import { ExportButtons } from '../../difference/ExportButtons.tsx';
import type { ExportSpan } from '../../difference/export-diff.ts';
import type { Diff } from '../../difference/ReasonGroup.tsx';
import { ReasonGroups } from '../../difference/ReasonGroups.tsx';
import { DifferencesDocument, type DiffFilter } from '../../generated/documents.ts';
import { Failure, Loading } from '../../ui/Notice.tsx';
import { compare, countsInWords, type GoalSign } from './compare.ts';
import type { Film } from './plan.ts';
import { sectionsOf, type KnownHorizon, type Section } from './sections.ts';
import { StageSection } from './StageList.tsx';
import classes from './Replay.module.css';

export type ComparedMoment = {
  readonly step: number;
  /** For links and for the server: absolute. */
  readonly at: string;
  readonly words: string;
  /** What it is called above the list: now is called now. */
  readonly name: string;
  readonly day: string;
};

type CompareProps = {
  film: Film;
  earlier: ComparedMoment;
  later: ComparedMoment;
  filter: DifferenceFilter;
  horizons: readonly KnownHorizon[];
  link: string;
  /** The reasons are asked for when the slider rests. */
  moves: boolean;
};

const empty = (section: Section): Section => ({ ...section, goals: [] });

/** The same horizons on both sides, and of each whether anything differs. */
const pairsOf = (
  left: readonly Section[],
  right: readonly Section[],
  signs: ReadonlyMap<string, readonly GoalSign[]>,
) => {
  const ids = [...new Set([...right, ...left].map(({ id }) => id))];
  return ids.map((id) => {
    const before = left.find((section) => section.id === id);
    const after = right.find((section) => section.id === id);
    const [one, two] = [before ?? empty(after!), after ?? empty(before!)];
    return {
      id,
      before: one,
      after: two,
      differs: [...one.goals, ...two.goals].some((goal) => signs.has(goal.id)),
    };
  });
};

/** Two moments side by side, and why the one became the other. */
export function Compare({ film, earlier, later, filter, horizons, link, moves }: CompareProps) {
  const [before, after] = [film.at(earlier.step), film.at(later.step)];
  const { signs, counts } = useMemo(
    () => compare(before, after, film.steps.slice(earlier.step, later.step), filter),
    [before, after, film, earlier.step, later.step, filter],
  );
  const pairs = useMemo(
    () =>
      pairsOf(
        sectionsOf(before, filter, horizons, later.day),
        sectionsOf(after, filter, horizons, later.day),
        signs,
      ),
    [before, after, filter, horizons, later.day, signs],
  );
  const variables = { from: earlier.at, to: later.at, knownAt: null, filter: asDiffFilter(filter) };
  const [reasons] = useQuery({ query: DifferencesDocument, variables, pause: moves });
  const diff = reasons.data?.diff;
  const missing = diff && !moves ? diff.asking - diff.explained : 0;
  const leftSigns = useMemo(() => onLeft(signs), [signs]);
  const differing = pairs.filter(({ differs }) => differs);
  const same = pairs.filter(({ differs }) => !differs);
  return (
    <>
      <p className={classes['counts']} role="status">
        <strong>{countsInWords(counts)}</strong>
        {missing > 0 && <strong className={classes['missing']}> · {missing} without a reason</strong>}
      </p>
      <div className={classes['compared']}>
        <div className={classes['sides']}>
          <h2>{earlier.name}</h2>
          <h2>{later.name}</h2>
          {differing.map(({ id, before: left, after: right }) => (
            <div key={id} className={classes['pair']}>
              <StageSection section={left} plan={before} signs={leftSigns} at={earlier.at} compared />
              <StageSection
                section={right}
                plan={after}
                signs={signs}
                ghosts={left.goals.filter((goal) => after.goals.get(goal.id)?.horizonId !== goal.horizonId)}
                at={later.at}
                compared
              />
            </div>
          ))}
          {differing.length === 0 && (
            <p className={classes['quiet']}>
              {same.length === 0
                ? 'No goal was planned at either moment; what else changed stands beside.'
                : 'The goals are the same at both moments.'}
            </p>
          )}
          {same.length > 0 && (
            <p className={classes['quiet']}>
              As before: {same.map(({ after: { name, goals } }) => `${name} (${goals.length})`).join(', ')}.
            </p>
          )}
        </div>
        <section className={classes['panel']} aria-labelledby="what-changed-why">
          <h2 id="what-changed-why">What changed, why</h2>
          {reasons.error && !diff && <Failure error={reasons.error} />}
          {!diff && !reasons.error && <Loading what="the reasons" />}
          {diff && (
            <WhatChangedWhy
              key={JSON.stringify(variables)}
              diff={diff}
              filter={variables.filter}
              span={{ from: earlier.words, to: later.words, link }}
            />
          )}
        </section>
      </div>
    </>
  );
}

/** On the left only what is to leave is marked: the rest is said where it has come to. */
const onLeft = (signs: ReadonlyMap<string, readonly GoalSign[]>) =>
  new Map([...signs].filter(([, [first]]) => first?.verb === 'removed' || first?.verb === 'moved'));

type WhatChangedWhyProps = { diff: Diff; filter: DiffFilter | null; span: ExportSpan };

function WhatChangedWhy({ diff, filter, span }: WhatChangedWhyProps) {
  return (
    <>
      <ExplainedShare diff={diff} />
      <div className={classes['exports']}>
        <ExportButtons diff={diff} filter={filter} span={span} />
      </div>
      {diff.total === 0 && <p className={classes['quiet']}>Nothing differs.</p>}
      <ReasonGroups groups={diff.groups} brief />
    </>
  );
}
