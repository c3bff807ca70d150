import { dateInWords, type CivilDate } from '@throughline/calendar';
import { Button, NativeSelect } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Mutates } from '../../recording/Mutates.tsx';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { GoalLineFragment, HorizonHeaderFragment as Horizon } from '../../generated/documents.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { inFigures } from '../../ui/search-text.ts';
import { inLowerCase, toneOf } from '../../ui/status-words.ts';
import { inOrder, spanOf, type HorizonChoice } from './horizons.ts';
import type { RoadmapFilter } from './roadmap-filter.ts';
import { inShort } from './in-short.ts';
import classes from './HorizonHead.module.css';

/** Loaded after the roadmap stands: what is planned is read far more often than a horizon is opened. */
const HorizonMenu = lazy(() =>
  import('./HorizonMenu.tsx').then(({ HorizonMenu }) => ({ default: HorizonMenu })),
);

const route = getRouteApi('/');

type HorizonHeadProps = {
  today: CivilDate;
  choice: HorizonChoice;
  horizons: readonly Horizon[];
  goals: readonly GoalLineFragment[];
};

/** Which quarters these are, what they are for, and why; always in view, since the order below rests on it. */
export function HorizonHead({ today, choice, horizons, goals }: HorizonHeadProps) {
  const { horizon, isAll, previous, next } = choice;
  const { dates } = route.useSearch();
  const navigate = useNavigate({ from: '/' });
  const look = (change: RoadmapFilter) =>
    void navigate({ search: (now) => ({ ...now, ...change }), resetScroll: false });
  const go = (key: string | undefined) => look({ horizon: key, zoom: undefined });
  const span = horizon && spanOf(horizon);
  const isOver = horizon && span && horizon.status !== 'CLOSED' && span.endsOn < today;
  const undated = goals.filter(({ target, status }) => target === null && status !== 'WITHDRAWN').length;
  return (
    <section className={classes['head']} aria-label="Horizon">
      <div className={classes['switch']}>
        <Button
          variant="default"
          size="xs"
          disabled={!previous}
          onClick={() => go(previous?.key)}
          aria-label={previous ? `Earlier horizon: ${previous.name}` : 'No earlier horizon'}
        >
          <Icon name="left" />
        </Button>
        <NativeSelect
          aria-label="Horizon"
          size="xs"
          value={isAll ? 'all' : (horizon?.key ?? '')}
          onChange={({ currentTarget }) => go(currentTarget.value)}
          data={[
            ...inOrder(horizons).map(({ key, name }) => ({ value: key, label: name })),
            { value: 'all', label: 'All horizons' },
          ]}
        />
        <Button
          variant="default"
          size="xs"
          disabled={!next}
          onClick={() => go(next?.key)}
          aria-label={next ? `Later horizon: ${next.name}` : 'No later horizon'}
        >
          <Icon name="right" />
        </Button>
        <Mutates by="horizonOpen">
          <Suspense
            fallback={
              <Button variant="default" size="xs" disabled>
                Horizon
              </Button>
            }
          >
            <HorizonMenu
              key={horizon?.id ?? 'all'}
              horizon={horizon}
              horizons={horizons}
              goals={goals}
              onOpened={go}
            />
          </Suspense>
        </Mutates>
        {horizon && (
          <>
            <Chip tone={toneOf(horizon.status)}>
              {inLowerCase(horizon.status)}
              {isOver && ', but its time is over'}
            </Chip>
            <span className={classes['quiet']}>
              {span ? `${dateInWords(span.startsOn)} – ${dateInWords(span.endsOn)}` : 'no dates yet'}
            </span>
          </>
        )}
        <span className={classes['quiet']}>{inShort(goals)}</span>
        {undated > 0 && undated < goals.length && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-pressed={dates === 'none'}
            onClick={() => look({ dates: dates === 'none' ? undefined : 'none' })}
          >
            {inFigures(undated)} undated
          </Button>
        )}
      </div>
      {horizon?.purpose && <p className={classes['purpose']}>{horizon.purpose}</p>}
      {horizon?.why && (
        <p className={classes['why']}>
          <strong>Why:</strong> {horizon.why}
        </p>
      )}
    </section>
  );
}
