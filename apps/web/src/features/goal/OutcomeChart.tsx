import { dateInWords } from '@throughline/calendar';
import { timeScale } from '@throughline/ui-time';
import type { Goal } from './edits/goal-edit.ts';
import classes from './Outcomes.module.css';

type Outcome = Goal['outcomes'][number];

const [width, height, edge] = [300, 84, 8];

/** Higher values higher up, whichever way the target lies. */
const heightScale = (values: readonly number[]) => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high === low ? 1 : high - low;
  return (value: number) => height - edge - ((value - low) / room) * (height - 2 * edge);
};

/** The way of a measure towards its target; the same figures stand in the table below it. */
export function OutcomeChart({ outcome }: { outcome: Outcome }) {
  const { measured, baseline, target, unit, measure } = outcome;
  if (measured.length < 2) return null;
  const inTime = measured.toSorted((a, b) => a.on.localeCompare(b.on));
  const across = timeScale({ startsOn: inTime[0]!.on, endsOn: inTime.at(-1)!.on });
  const values = [target, ...(baseline === null ? [] : [baseline]), ...inTime.map(({ value }) => value)];
  const up = heightScale(values);
  const points = inTime.map(({ on, value }) => [
    edge + (across.startOf(on) / 100) * (width - 2 * edge),
    up(value),
  ]);
  return (
    <figure className={classes['chart']}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${measure}: ${inTime.length} measurements`}
      >
        <line className={classes['target']} x1="0" x2={width} y1={up(target)} y2={up(target)} />
        {baseline !== null && (
          <line className={classes['baseline']} x1="0" x2={width} y1={up(baseline)} y2={up(baseline)} />
        )}
        <polyline className={classes['way']} points={points.map((point) => point.join()).join(' ')} />
        {points.map(([x, y], index) => (
          <circle key={inTime[index]!.on + index} className={classes['point']} cx={x} cy={y} r="3.5" />
        ))}
      </svg>
      <details>
        <summary>The figures</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">{unit ?? 'Value'}</th>
              <th scope="col">Seen in</th>
            </tr>
          </thead>
          <tbody>
            {inTime.map(({ on, value, source }) => (
              <tr key={on + value}>
                <td>{dateInWords(on)}</td>
                <td>{value}</td>
                <td>{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
