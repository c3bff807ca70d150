import { dateInWords, type CivilDate } from '@throughline/calendar';
import { DayLines, percent, type Days } from './TimeAxis.tsx';
import { timeScale, type Span } from './time-scale.ts';

/** From when to when; no target means that nobody set one. */
export type Way = {
  readonly from: CivilDate;
  readonly target: CivilDate | null;
  /** How far it is drawn without a target. */
  readonly horizonEndsOn: CivilDate;
};

type GoalBarProps = {
  span: Span;
  days: Days;
  way: Way;
  /** How sure it is: a plan is drawn hollow, a promise full, what is over quiet. */
  look: 'proposed' | 'committed' | 'paused' | 'delivered' | 'over';
  /** Where it went before: drawn behind. */
  was?: Way | undefined;
  /** The day that was promised, where that is another one than the target. */
  promised?: CivilDate | undefined;
};

const wordsFor = (target: CivilDate | null, span: Span): string => {
  if (target === null) return 'No target date';
  const where =
    target > span.endsOn ? ', after what is shown' : target < span.startsOn ? ', before what is shown' : '';
  return `Target ${dateInWords(target)}${where}`;
};

const inWords = ({ span, way, was, promised }: GoalBarProps): string =>
  [
    wordsFor(way.target, span),
    promised && `promised for ${dateInWords(promised)}`,
    was && (was.target ? `was ${dateInWords(was.target)}` : 'had no date'),
  ]
    .filter(Boolean)
    .join(', ');

const placeOf = (span: Span, { from, target, horizonEndsOn }: Way) => {
  const scale = timeScale(span);
  const end = scale.endOf(target ?? horizonEndsOn);
  const start = Math.min(scale.startOf(from), end);
  return { left: percent(start), width: percent(Math.max(end - start, 0.6)) };
};

/** A goal on the line of its time; its words are for whoever does not see it. */
export function GoalBar(props: GoalBarProps) {
  const { span, days, way, look, was, promised } = props;
  const scale = timeScale(span);
  const beyond = way.target !== null && way.target > span.endsOn;
  return (
    <div data-lane role="img" aria-label={inWords(props)} title={inWords(props)}>
      <DayLines span={span} days={days} />
      {was && <span data-bar="was" style={placeOf(span, was)} />}
      <span
        data-bar={way.target === null ? 'undated' : look}
        data-beyond={beyond || undefined}
        style={placeOf(span, way)}
      />
      {promised && scale.holds(promised) && (
        <span data-promise style={{ left: percent(scale.endOf(promised)) }} />
      )}
    </div>
  );
}
