import { useMemo, useState } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import type { GoalLineFragment as Goal, RoadmapQuery } from '../../generated/documents.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { useToday } from '../../moment/use-today.ts';
import { count, inFigures } from '../../ui/search-text.ts';
import { BatchBar } from './BatchBar.tsx';
import { isPlanned } from './compare.ts';
import { CompareLine } from './CompareLine.tsx';
import { DecisionMarks } from './DecisionMarks.tsx';
import { HorizonHead } from './HorizonHead.tsx';
import { chooseHorizon, spanOf, wholeSpan } from './horizons.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { OrderIsElsewhere } from './OrderIsElsewhere.tsx';
import { orderOf } from './rank-draft.ts';
import { filtered, isFiltered } from './roadmap-filter.ts';
import { RoadmapFilters } from './RoadmapFilters.tsx';
import { groupings, rowsOf } from './rows.ts';
import { Timeline } from './Timeline.tsx';
import { useComparison } from './use-comparison.ts';
import { useMover } from './use-mover.ts';
import { useRankDraft } from './use-rank-draft.ts';
import { zoomChoices, zoomed } from './zoom.ts';
import classes from './Plan.module.css';

const route = getRouteApi('/');

type PlanProps = {
  org: RoadmapQuery['org'];
  goals: readonly Goal[];
  /** False while goals are still on their way. */
  isWhole: boolean;
};

const contactsOf = (goals: readonly Goal[]) =>
  [...new Map(goals.flatMap(({ contacts }) => contacts).map((person) => [person.key, person])).values()].sort(
    (a, b) => a.name.localeCompare(b.name),
  );

/** The axis, and whose lines cross it. In the past the present is somewhere else, and the moment is marked instead. */
const useLane = (
  org: RoadmapQuery['org'],
  choice: ReturnType<typeof chooseHorizon>,
  zoom: string | undefined,
) => {
  const { isNow } = useMoment();
  const { here, timeZone } = useCalendar();
  const moment = useToday(org.asOf.instant);
  const whole = choice.horizon ? spanOf(choice.horizon) : wholeSpan(org.horizons.nodes);
  const fiscal = here().fiscal;
  const spans = new Map(org.horizons.nodes.map((horizon) => [horizon.id, spanOf(horizon)]));
  return {
    fiscal,
    zooms: whole ? zoomChoices(whole, fiscal, choice.isAll) : [],
    lane: whole && {
      span: zoomed(whole, zoom, fiscal),
      horizonOf: ({ horizon }: Pick<Goal, 'horizon'>) => (horizon && spans.get(horizon.id)) ?? whole,
      timeZone,
      days: isNow ? { today: moment } : { moment },
    },
  };
};

export function Plan({ org, goals, isWhole }: PlanProps) {
  const filter = route.useSearch();
  const { isNow } = useMoment();
  const today = useToday(org.asOf.instant);
  const choice = useMemo(
    () => chooseHorizon(org.horizons.nodes, filter.horizon, today),
    [org.horizons.nodes, filter.horizon, today],
  );
  const { horizon, isAll } = choice;
  const { lane, fiscal, zooms } = useLane(org, choice, filter.zoom);
  const [folds, setFolds] = useState<readonly string[]>([]);
  const ownGoals = useMemo(
    () => (isAll ? goals : goals.filter((goal) => goal.horizon?.id === horizon?.id)),
    [goals, isAll, horizon],
  );
  const here = useMemo(
    () => (isAll ? goals : goals.filter((goal) => goal.horizon === null || goal.horizon.id === horizon?.id)),
    [goals, isAll, horizon],
  );
  const inOrder = useMemo(() => orderOf(ownGoals.filter(() => !isAll)), [ownGoals, isAll]);
  const ranking = useRankDraft(horizon?.key ?? '', inOrder);
  const { comparison, instant, error } = useComparison({ goals, isWhole }, horizon?.id ?? null);
  const by = groupings.find(({ value }) => value === filter.group)?.value ?? 'none';
  const rows = useMemo(() => {
    // What is asked for by its status is not hidden away; a long rest is.
    const opened = (fold: string) => {
      const isOpenAtFirst = fold === '=none' || filter.status === 'ended';
      return folds.includes(fold) !== isOpenAtFirst;
    };
    const shown = filtered(here, filter);
    const order = ranking.moved.length > 0 ? ranking.order : undefined;
    return rowsOf({
      goals: shown,
      horizon,
      horizons: org.horizons.nodes,
      by,
      order,
      comparison,
      isOpen: opened,
    });
  }, [here, filter, horizon, org.horizons.nodes, by, ranking.order, ranking.moved, comparison, folds]);
  const canRank = isNow && horizon !== undefined && horizon.status !== 'CLOSED';
  const { mover, menuFor, closeMenu, said, ranked } = useMover(
    ownGoals.filter(isPlanned),
    rows,
    ranking,
    canRank,
  );
  const asked = menuFor === undefined ? undefined : ownGoals.find(({ key }) => key === menuFor);
  return (
    <>
      <HorizonHead today={today} choice={choice} horizons={org.horizons.nodes} goals={ownGoals} />
      {isNow && <OrderIsElsewhere choice={choice} horizons={org.horizons.nodes} />}
      <CompareLine comparison={comparison} instant={instant} isBroken={error !== undefined} />
      <RoadmapFilters
        teams={org.teams.nodes}
        contacts={useMemo(() => contactsOf(here), [here])}
        zooms={zooms}
        found={filtered(here, filter).length}
        total={here.length}
        coming={
          isWhole ? '' : `${inFigures(goals.length)} of ${count(org.goals.totalCount, 'goal')} are here …`
        }
      />
      {rows.length === 0 ? (
        <p className={classes['none']}>
          {isFiltered(filter) ? 'No goal is like that here.' : 'No goal in this horizon yet.'}
        </p>
      ) : (
        <Timeline
          label={`Goals of ${horizon?.name ?? 'all horizons'}`}
          rows={rows}
          lane={lane}
          fiscal={fiscal}
          comparison={comparison}
          mover={mover}
          marks={lane && <DecisionMarks decisions={org.decisions.nodes} span={lane.span} />}
          onFold={(key) =>
            setFolds((now) => (now.includes(key) ? now.filter((one) => one !== key) : [...now, key]))
          }
        />
      )}
      <div role="status" className={classes['said']}>
        {said}
      </div>
      {canRank && <BatchBar ranking={ranking} goals={ownGoals} />}
      {asked && (
        <MoveDialog
          key={asked.key}
          goal={asked}
          ranked={ranked}
          onMove={(after) => mover?.moveAfter(asked.key, after)}
          onClose={closeMenu}
        />
      )}
    </>
  );
}
