import { memo } from 'react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { isCivilDate, type CivilDate } from '@throughline/calendar';
import type { Span } from '@throughline/ui-time';
import { lastMonths, presets } from './timeline.ts';
import classes from './Replay.module.css';

type RangeChooserProps = {
  span: Span;
  zoomed: boolean;
  today: CivilDate;
  onRange: (span: Span | undefined) => void;
};

const presetOf = (span: Span, today: CivilDate) =>
  presets.find(({ months }) => {
    const { startsOn, endsOn } = lastMonths(today, months);
    return startsOn === span.startsOn && endsOn === span.endsOn;
  })?.label;

/** The stretch of time on the line: what dragging over bars does, for the keyboard. */
export const RangeChooser = memo(function RangeChooser({ span, zoomed, today, onRange }: RangeChooserProps) {
  const choose = (label: string) => {
    if (label === 'custom') return;
    const preset = presets.find((one) => one.label === label);
    onRange(preset && lastMonths(today, preset.months));
  };
  const edit = (end: keyof Span, day: string) => {
    if (!isCivilDate(day) || day > today) return;
    const next = { ...span, [end]: day };
    if (next.startsOn <= next.endsOn) onRange(next);
  };
  return (
    <div className={classes['range']} role="group" aria-label="Time on the line">
      <NativeSelect
        size="xs"
        className={classes['stretch'] ?? ''}
        aria-label="Stretch of time"
        value={zoomed ? (presetOf(span, today) ?? 'custom') : 'all'}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[
          { value: 'all', label: 'All of the history' },
          ...presets.map(({ label }) => ({ value: label, label })),
          ...(zoomed && !presetOf(span, today) ? [{ value: 'custom', label: 'Chosen days' }] : []),
        ]}
      />
      <TextInput
        size="xs"
        type="date"
        className={classes['day'] ?? ''}
        aria-label="First day"
        key={`from ${span.startsOn}`}
        defaultValue={span.startsOn}
        onBlur={({ currentTarget }) => edit('startsOn', currentTarget.value)}
      />
      <TextInput
        size="xs"
        type="date"
        className={classes['day'] ?? ''}
        aria-label="Last day"
        key={`to ${span.endsOn}`}
        defaultValue={span.endsOn}
        onBlur={({ currentTarget }) => edit('endsOn', currentTarget.value)}
      />
      {zoomed && (
        <Button variant="subtle" size="xs" onClick={() => onRange(undefined)}>
          Show all
        </Button>
      )}
    </div>
  );
});
