import { dateInWords, type CivilDate } from '@throughline/calendar';
import { monthTicks, timeScale, type Span } from './time-scale.ts';

const percent = (value: number) => `${value.toFixed(3)}%`;

/** Months along a span, with a line for the day that is looked at. The dates are said in words beside it. */
export function SpanAxis({ span, day }: { span: Span; day?: CivilDate | undefined }) {
  const scale = timeScale(span);
  return (
    <div data-span-axis aria-hidden="true">
      {monthTicks(span).map(({ startsOn, label, at }) => (
        <span key={startsOn} data-tick style={{ left: percent(at) }}>
          {label}
        </span>
      ))}
      {day !== undefined && scale.holds(day) && (
        <span data-day style={{ left: percent(scale.endOf(day)) }} title={dateInWords(day)} />
      )}
    </div>
  );
}

type TargetBarProps = { span: Span; target: CivilDate | null; day?: CivilDate | undefined };

const targetInWords = (span: Span, target: CivilDate) => {
  if (target > span.endsOn) return `Target ${dateInWords(target)}, after this horizon`;
  if (target < span.startsOn) return `Target ${dateInWords(target)}, before this horizon`;
  return `Target ${dateInWords(target)}`;
};

/** From the start of the span to the target, an arrow when that lies beyond; a dotted line when nobody set one. */
export function TargetBar({ span, target, day }: TargetBarProps) {
  const scale = timeScale(span);
  const beyond = target !== null && target > span.endsOn;
  const end = target === null ? 100 : scale.endOf(target);
  return (
    <div data-target-bar role="img" aria-label={target ? targetInWords(span, target) : 'No target date'}>
      <span
        data-bar={target === null ? 'undated' : beyond ? 'beyond' : 'dated'}
        style={{ width: percent(end) }}
        title={target ? targetInWords(span, target) : 'No target date'}
      />
      {day !== undefined && scale.holds(day) && <span data-day style={{ left: percent(scale.endOf(day)) }} />}
    </div>
  );
}
