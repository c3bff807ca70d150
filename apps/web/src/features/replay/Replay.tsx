import { Button } from '@mantine/core';
import { dateInWords, previousQuarter, quarterName, quarterOf } from '@throughline/calendar';
import {
  changesInWords,
  markSigns,
  ReplayHistogram,
  ReplayScrubber,
  ReplayTable,
  type Span,
} from '@throughline/ui-time';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { CopyLink } from '../../difference/CopyLink.tsx';
import { DifferenceFilters } from '../../difference/DifferenceFilters.tsx';
import { frozenLink } from '../../difference/frozen-link.ts';
import { MomentPicker } from '../../moment/MomentPicker.tsx';
import { useCalendar } from '../../moment/use-calendar.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { Page } from '../../ui/Page.tsx';
import { Compare, type ComparedMoment } from './Compare.tsx';
import { Controls } from './Controls.tsx';
import { DemoHint } from './DemoHint.tsx';
import type { Film } from './plan.ts';
import { RangeChooser } from './RangeChooser.tsx';
import type { KnownHorizon } from './sections.ts';
import { Stage } from './Stage.tsx';
import { StepPanel } from './StepPanel.tsx';
import { decisionStep } from './steps.ts';
import { useReplay } from './use-replay.ts';
import { useReplayKeys } from './use-replay-keys.ts';
import classes from './Replay.module.css';

type ReplayProps = {
  film: Film;
  start: { readonly position: number; readonly instant: string | null };
  firstAt: string;
  isWhole: boolean;
  total: number;
  horizons: readonly KnownHorizon[];
  asked: number;
  comparedStep: number | undefined;
};

export function Replay(props: ReplayProps) {
  const { film, isWhole, total, horizons, comparedStep } = props;
  const replay = useReplay(props);
  const { step, playing, first, last, search, change, moveTo, toggle, setSpeed } = replay;
  const { isNow, vs } = useMoment();
  const { here, timeZone } = useCalendar();
  const [choosing, setChoosing] = useState(false);
  const showDays = useCallback(
    (days: Span | undefined) => change({ from: days?.startsOn, to: days?.endsOn }),
    [change],
  );
  const moves = playing || step !== props.asked;
  const atNow = isNow && step === film.steps.length;
  const words = atNow ? 'Now' : replay.wordsOf(step);
  const at = atNow ? undefined : replay.momentOf(step);
  const toDecision = (direction: 1 | -1) => {
    const there = decisionStep(film.steps, step, direction);
    if (there !== undefined) moveTo(there);
  };
  const lastQuarter = () => {
    const { now, fiscal } = here();
    const quarter = quarterOf(replay.dayOf(film.steps.length), fiscal);
    return now > 0 ? `${quarterName(previousQuarter(quarter))}:start` : '-P13W';
  };
  const toggleCompare = () => {
    if (vs !== undefined) change({ vs: undefined });
    else change({ vs: atNow ? lastQuarter() : replay.momentOf(film.steps.length) });
  };
  useReplayKeys({
    play: toggle,
    decisionBack: () => toDecision(-1),
    decisionOn: () => toDecision(1),
    compare: toggleCompare,
    beginning: () => moveTo(first),
    end: () => moveTo(last),
    speed: setSpeed,
  });
  const momentAt = (view: number): ComparedMoment => ({
    step: view,
    at: replay.momentOf(view),
    words: replay.wordsOf(view),
    name: view === film.steps.length ? 'Now' : replay.wordsOf(view),
    day: replay.dayOf(view),
  });
  const since = replay.sinceOf(step);
  const link = frozenLink({
    at: replay.momentOf(step),
    vs: comparedStep === undefined ? undefined : replay.momentOf(comparedStep),
  });
  const countOn = (day: string) =>
    film.steps.reduce(
      (sum, { changes }, index) => (replay.score.days[index] === day ? sum + changes.length : sum),
      0,
    );
  return (
    <Page
      title="Replay"
      actions={
        <>
          <Button
            variant={vs === undefined ? 'default' : 'light'}
            size="xs"
            aria-pressed={vs !== undefined}
            aria-keyshortcuts="c"
            onClick={toggleCompare}
          >
            {vs === undefined
              ? atNow
                ? 'Compare with the start of last quarter'
                : 'Compare with now'
              : 'Stop comparing'}
          </Button>
          <Button variant="default" size="xs" onClick={() => setChoosing(true)}>
            Compare with …
          </Button>
          <CopyLink link={link} />
        </>
      }
    >
      <DemoHint />
      <section className={classes['line']} aria-label="Line of time">
        <ReplayHistogram
          span={replay.span}
          unit={replay.unit}
          bins={replay.bins}
          marks={replay.marks}
          zones={replay.zones}
          onSelect={showDays}
        />
        <ReplayScrubber
          step={step}
          last={film.steps.length}
          place={replay.placeOf(step)}
          comparedPlace={comparedStep === undefined ? undefined : replay.placeOf(comparedStep)}
          words={`${words}, step ${step} of ${film.steps.length}`}
          tipAt={(place) => {
            const day = replay.dayAtPlace(place);
            return `${dateInWords(day)}: ${changesInWords(countOn(day))}`;
          }}
          onStep={replay.onStep}
          onPlace={replay.onPlace}
        />
        <div className={classes['tools']}>
          <Controls
            playing={playing}
            speed={replay.speed}
            pace={replay.pace}
            step={step}
            first={first}
            last={last}
            onMove={moveTo}
            onToggle={toggle}
            onSpeed={setSpeed}
            onPace={(pace) => change({ pace: pace === 'change' ? undefined : pace })}
          />
          <RangeChooser span={replay.span} zoomed={replay.zoomed} today={replay.today} onRange={showDays} />
        </div>
        <div className={classes['under']}>
          <p className={classes['legend']} aria-hidden="true">
            {markSigns.decision} decision {markSigns.context} context {markSigns.moment} named moment
          </p>
          <details className={classes['twin']}>
            <summary>The same as a table</summary>
            <div role="region" aria-label="Changes over time as a table" tabIndex={0}>
              <ReplayTable bins={replay.bins} unit={replay.unit} marks={replay.marks} />
            </div>
          </details>
        </div>
        {!isWhole && (
          <p role="status" className={classes['quiet']}>
            Loading the rest of {total.toLocaleString('en')} changes …
          </p>
        )}
      </section>
      <div className={classes['moment']}>
        <p>
          <strong>{words}</strong>{' '}
          <span className={classes['quiet']}>
            step {step.toLocaleString('en')} of {film.steps.length.toLocaleString('en')} · times of {timeZone}
          </span>{' '}
          <Link to="/" search={{ at }}>
            {atNow ? 'Open the roadmap' : 'Open the roadmap as of then'}
          </Link>
        </p>
        <DifferenceFilters at={undefined} filter={search} onFilter={change} />
      </div>
      {comparedStep === undefined ? (
        <div className={classes['shown']}>
          <Stage
            film={film}
            step={step}
            since={since}
            day={replay.dayOf(step)}
            filter={search}
            horizons={horizons}
            at={at}
            moves={moves}
          />
          <StepPanel steps={film.steps.slice(since, step)} at={at} timeZone={timeZone} />
        </div>
      ) : (
        <Compare
          film={film}
          earlier={momentAt(Math.min(step, comparedStep))}
          later={momentAt(Math.max(step, comparedStep))}
          filter={search}
          horizons={horizons}
          link={link}
          moves={moves}
        />
      )}
      <MomentPicker
        title="Compare with which moment?"
        opened={choosing}
        onClose={() => setChoosing(false)}
        onPick={(moment) => change({ vs: moment })}
      />
    </Page>
  );
}
