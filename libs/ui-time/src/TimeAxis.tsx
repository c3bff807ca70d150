import type { CivilDate, FiscalSettings } from '@throughline/calendar';
import { dateInWords } from '@throughline/calendar';
import type { ReactNode } from 'react';
import { quarterBands } from './quarter-bands.ts';
import { monthTicks, timeScale, type Span } from './time-scale.ts';

export const percent = (value: number) => `${value.toFixed(3)}%`;

/** The day of the present, and in the past the moment that is looked at: never the same line. */
export type Days = { readonly today?: CivilDate | undefined; readonly moment?: CivilDate | undefined };

/** A line down every row, at the end of that day. */
export function DayLines({ span, days }: { span: Span; days: Days }) {
  const scale = timeScale(span);
  const lines = [
    ['today', days.today, 'Today'],
    ['moment', days.moment, 'The moment shown'],
  ] as const;
  return lines.map(
    ([kind, day, words]) =>
      day !== undefined &&
      scale.holds(day) && (
        <span
          key={kind}
          data-day={kind}
          style={{ left: percent(scale.endOf(day)) }}
          title={`${words}: ${dateInWords(day)}`}
        />
      ),
  );
}

const yearsOf = (bands: readonly { readonly name: string }[]) =>
  new Set(bands.map(({ name }) => name.slice(0, -3)));

type TimeAxisProps = {
  span: Span;
  fiscal: FiscalSettings;
  days: Days;
  /** What lies on the line: things that happened, each a link of its own. */
  children?: ReactNode;
};

/** Quarters over months, the lines of the day, and a strip for what happened. Whatever it shows is said in words elsewhere. */
export function TimeAxis({ span, fiscal, days, children }: TimeAxisProps) {
  const bands = quarterBands(span, fiscal);
  const named = bands.length <= 8;
  const months = monthTicks(span);
  return (
    <div data-time-axis>
      {named && (
        <div data-quarters aria-hidden="true">
          {bands.map(({ startsOn, name, at, width }) => (
            <span key={startsOn} data-quarter style={{ left: percent(at), width: percent(width) }}>
              {yearsOf(bands).size > 1 || bands[0]?.startsOn === startsOn
                ? name.replace('-', ' ')
                : name.slice(-2)}
            </span>
          ))}
        </div>
      )}
      <div data-months aria-hidden="true">
        {months.map(({ startsOn, label, at }) => (
          <span key={startsOn} data-tick style={{ left: percent(at) }}>
            {label}
          </span>
        ))}
        <DayLines span={span} days={days} />
      </div>
      {children && <div data-marks>{children}</div>}
    </div>
  );
}
