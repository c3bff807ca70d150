import { NativeSelect } from '@mantine/core';
import {
  markSigns,
  ReplayTable,
  type Bin,
  type BinUnit,
  type ReplayMark,
  type Span,
} from '@throughline/ui-time';
import { memo, useState } from 'react';
import { DifferenceFilters } from '../../difference/DifferenceFilters.tsx';
import type { MomentSearch } from '../../moment/moment-search.ts';
import { paceInWords, paces, type Pace } from './play-clock.ts';
import { RangeChooser } from './RangeChooser.tsx';
import type { ReplaySearch } from './replay-search.ts';
import classes from './LineTools.module.css';

type LineToolsProps = {
  span: Span;
  unit: BinUnit;
  bins: readonly Bin[];
  marks: readonly ReplayMark[];
  zoomed: boolean;
  today: string;
  pace: Pace;
  search: ReplaySearch;
  onChange: (to: ReplaySearch & MomentSearch) => void;
};

const chosenIn = ({ team, horizon, kind, subject, from, to }: ReplaySearch): number =>
  [team, horizon, kind, subject, from ?? to].filter(Boolean).length;

/** What the line shows and what one beat is. Where there is no room it is folded away, and says that something is chosen. */
export const LineTools = memo(function LineTools(props: LineToolsProps) {
  const { span, unit, bins, marks, zoomed, today, pace, search, onChange } = props;
  const [open, setOpen] = useState(false);
  const chosen = chosenIn(search);
  return (
    <div className={classes['place']}>
      <button
        type="button"
        className={classes['fold']}
        aria-expanded={open}
        aria-controls="line-tools"
        onClick={() => setOpen(!open)}
      >
        Time, team and kind{chosen > 0 && ` · ${chosen} chosen`}
      </button>
      <div id="line-tools" className={classes['tools']} data-open={open}>
        <RangeChooser
          span={span}
          zoomed={zoomed}
          today={today}
          onRange={(days) => onChange({ from: days?.startsOn, to: days?.endsOn })}
        />
        <NativeSelect
          size="xs"
          label="One beat"
          className={classes['pace'] ?? ''}
          value={pace}
          onChange={({ currentTarget: { value } }) =>
            onChange({ pace: paces.find((name) => name === value && name !== 'change') })
          }
          data={paces.map((value) => ({ value, label: paceInWords[value] }))}
        />
        <DifferenceFilters at={undefined} filter={search} onFilter={onChange} />
      </div>
      <div className={classes['under']}>
        <p className={classes['legend']} aria-hidden="true">
          {markSigns.decision} decision {markSigns.context} context {markSigns.moment} named moment
        </p>
        <details className={classes['twin']}>
          <summary>The same as a table</summary>
          <div role="region" aria-label="Changes over time as a table" tabIndex={0}>
            <ReplayTable bins={bins} unit={unit} marks={marks} />
          </div>
        </details>
      </div>
    </div>
  );
});
