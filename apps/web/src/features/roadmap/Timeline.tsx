import { TimeAxis, useRowDrag, useRowWindow, type Place } from '@throughline/ui-time';
import type { FiscalSettings } from '@throughline/calendar';
import { useMemo, type KeyboardEvent, type ReactNode } from 'react';
import type { Comparison } from './compare.ts';
import { GhostRow } from './GhostRow.tsx';
import { GoalRow, type Lane } from './GoalRow.tsx';
import { PlainRow } from './PlainRow.tsx';
import type { Row } from './rows.ts';
import classes from './Timeline.module.css';

/** Moving goals in their order; absent where nothing can be moved. */
export type Mover = {
  /** Keys of the goals that have or can get a rank. */
  readonly canMove: (key: string) => boolean;
  readonly moved: readonly string[];
  readonly dropAt: (key: string, place: Place) => void;
  readonly step: (key: string, by: -1 | 1) => void;
  readonly openMenu: (key: string) => void;
};

type TimelineProps = {
  label: string;
  rows: readonly Row[];
  lane: Lane | undefined;
  fiscal: FiscalSettings;
  comparison: Comparison | undefined;
  mover: Mover | undefined;
  marks: ReactNode;
  onFold: (key: string) => void;
};

const heights: Readonly<Record<Row['kind'], number>> = {
  goal: 58,
  gone: 58,
  heading: 38,
  fold: 42,
  cut: 30,
  'was-here': 24,
};

const handleOf = (key: string) => document.querySelector<HTMLElement>(`[data-move="${CSS.escape(key)}"]`);

/** Goals in their order, each on the line of its time. */
export function Timeline({ label, rows, lane, fiscal, comparison, mover, marks, onFold }: TimelineProps) {
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const estimate = useMemo(() => (index: number) => heights[rows[index]!.kind], [rows]);
  const { from, to, above, below, list, row } = useRowWindow(keys, estimate);
  const { dragged, handle } = useRowDrag((key, place) => mover?.dropAt(key, place));
  const onKey = (key: string) => (event: KeyboardEvent) => {
    if (!event.altKey || !mover?.canMove(key) || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown'))
      return;
    event.preventDefault();
    mover.step(key, event.key === 'ArrowUp' ? -1 : 1);
    // The row moves within the page and would lose the focus on its way.
    requestAnimationFrame(() => {
      const moved = handleOf(key);
      moved?.focus({ preventScroll: true });
      moved?.scrollIntoView({ block: 'nearest' });
    });
  };
  const handleFor = (key: string, title: string, rank: number | null) =>
    mover?.canMove(key) && (
      <button
        type="button"
        className={classes['handle']}
        data-mutates
        data-move={key}
        title="Drag it, press Alt+↑ or Alt+↓, or click to choose where"
        aria-label={`Move ${title}, ${rank === null ? 'not ranked' : `rank ${rank}`}`}
        {...handle(key)}
        onClick={() => mover.openMenu(key)}
      >
        <span aria-hidden="true">⠿</span>
      </button>
    );
  return (
    <div
      role="table"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      className={classes['timeline']}
      data-lane-shown={lane !== undefined}
      data-drag-list
      data-dragging={dragged !== undefined}
    >
      <div role="rowgroup" className={classes['head']}>
        <div role="row" aria-rowindex={1} className={classes['columns']}>
          <div role="columnheader">Rank</div>
          <div role="columnheader">Goal</div>
          <div role="columnheader">Target</div>
          <div role="columnheader" className={classes['time']} aria-label="On the line of time">
            {lane && (
              <TimeAxis span={lane.span} fiscal={fiscal} days={lane.days}>
                {marks}
              </TimeAxis>
            )}
          </div>
          <div role="columnheader">{comparison ? 'Why it differs' : 'Reason of the last change'}</div>
        </div>
      </div>
      <div role="rowgroup" ref={list}>
        {above > 0 && <div role="presentation" style={{ height: above }} />}
        {rows.slice(from, to).map((one, index) => (
          <div
            key={one.key}
            ref={row}
            role="row"
            aria-rowindex={from + index + 2}
            data-row-key={one.key}
            data-drop={one.kind === 'goal' && mover?.canMove(one.key) ? one.key : undefined}
            data-kind={one.kind}
            data-moved={mover?.moved.includes(one.key) || undefined}
            data-dragged={dragged?.key === one.key || undefined}
            data-drop-here={dragged?.place?.beside === one.key ? dragged.place.side : undefined}
            data-status={one.kind === 'goal' ? one.goal.status : undefined}
            className={classes['row']}
            onKeyDown={one.kind === 'goal' ? onKey(one.key) : undefined}
          >
            {one.kind === 'goal' ? (
              <GoalRow
                goal={one.goal}
                rank={one.rank}
                lane={lane}
                change={comparison?.changes.get(one.key)}
                isComparing={comparison !== undefined}
                handle={handleFor(one.key, one.goal.title, one.rank)}
              />
            ) : one.kind === 'gone' ? (
              <GhostRow gone={one.gone} lane={lane} />
            ) : (
              <PlainRow row={one} onFold={onFold} />
            )}
          </div>
        ))}
        {below > 0 && <div role="presentation" style={{ height: below }} />}
      </div>
    </div>
  );
}
