import { dateInWords } from '@throughline/calendar';
import { changesInWords, ReplayHistogram, ReplayScrubber, type Span } from '@throughline/ui-time';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { frozenLink } from '../../difference/frozen-link.ts';
import { MomentPicker } from '../../moment/MomentPicker.tsx';
import { useCalendar } from '../../moment/use-calendar.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { useBoundKeys } from '../../shell/use-actions.ts';
import { useKeys } from '../../shell/use-keys.ts';
import { Page } from '../../ui/Page.tsx';
import { useSteady } from '../../ui/use-steady.ts';
import { Compare, type ComparedMoment } from './Compare.tsx';
import { CompareButtons } from './CompareButtons.tsx';
import { Controls } from './Controls.tsx';
import { DemoHint } from './DemoHint.tsx';
import { LineTools } from './LineTools.tsx';
import type { Film } from './plan.ts';
import type { KnownHorizon } from './sections.ts';
import { Stage } from './Stage.tsx';
import { StepPanel } from './StepPanel.tsx';
import { decisionStep } from './steps.ts';
import { useComparing } from './use-comparing.ts';
import { useReplay } from './use-replay.ts';
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
  const { step, playing, first, last, search, change, moveTo, setSpeed } = replay;
  const { isNow } = useMoment();
  const { timeZone } = useCalendar();
  const [choosing, setChoosing] = useState(false);
  // The slider follows at once; the plan is drawn after it, in pieces that hold up no frame.
  const shown = useDeferredValue(step);
  const moves = playing || step !== props.asked;
  const atNow = isNow && step === film.steps.length;
  const words = atNow ? 'Now' : replay.wordsOf(step);
  const at = atNow ? undefined : replay.momentOf(step);
  const today = replay.dayOf(film.steps.length);
  const comparing = useComparing({ atNow, today, end: replay.momentOf(film.steps.length) });

  const toDecision = (direction: 1 | -1) => {
    const there = decisionStep(film.steps, step, direction);
    if (there !== undefined) moveTo(there);
  };
  const toggle = useSteady(replay.toggle);
  const jump = useSteady(replay.onStep);
  const toggleCompare = useSteady(comparing.toggle);
  const showDays = useSteady((days: Span) => change({ from: days.startsOn, to: days.endsOn }));
  const link = frozenLink({
    at: replay.momentOf(step),
    vs: comparedStep === undefined ? undefined : replay.momentOf(comparedStep),
  });
  const linkNow = useSteady(() => link);
  const choose = useSteady(() => setChoosing(true));
  const keys = useBoundKeys({
    play: toggle,
    speed1: () => setSpeed(1),
    speed2: () => setSpeed(2),
    speed3: () => setSpeed(3),
    speed4: () => setSpeed(4),
    decisionBack: () => toDecision(-1),
    decisionOn: () => toDecision(1),
    compare: toggleCompare,
    beginning: () => moveTo(first),
    end: () => moveTo(last),
  });
  useKeys(keys);

  const momentAt = (view: number): ComparedMoment => ({
    step: view,
    at: replay.momentOf(view),
    words: replay.wordsOf(view),
    name: view === film.steps.length ? 'Now' : replay.wordsOf(view),
    day: replay.dayOf(view),
  });
  const since = replay.sinceOf(shown);
  const shownAt = isNow && shown === film.steps.length ? undefined : replay.momentOf(shown);
  return (
    <Page
      title="Replay"
      actions={
        <CompareButtons
          words={comparing.words}
          compares={comparing.compares}
          onToggle={toggleCompare}
          onChoose={choose}
          linkNow={linkNow}
        />
      }
    >
      <div className={classes['replay']}>
        <DemoHint />
        <ReplayHistogram
          span={replay.span}
          unit={replay.unit}
          bins={replay.bins}
          marks={replay.marks}
          zones={replay.zones}
          onSelect={showDays}
        />
        <div className={classes['dock']}>
          <ReplayScrubber
            step={step}
            last={film.steps.length}
            place={replay.placeOf(step)}
            comparedPlace={comparedStep === undefined ? undefined : replay.placeOf(comparedStep)}
            words={`${words}, step ${step} of ${film.steps.length}`}
            tipAt={(place) => {
              const day = replay.dayAtPlace(place);
              return `${dateInWords(day)}: ${changesInWords(replay.countOn(day))}`;
            }}
            onStep={replay.onStep}
            onPlace={replay.onPlace}
          />
          <div className={classes['transport']}>
            <Controls
              playing={playing}
              speed={replay.speed}
              atStart={step <= first}
              atEnd={step >= last}
              onJump={jump}
              onToggle={toggle}
              onSpeed={setSpeed}
            />
            <p className={classes['moment']}>
              <strong>{words}</strong>{' '}
              <span className={classes['quiet']}>
                step {step.toLocaleString('en')} of {film.steps.length.toLocaleString('en')}
              </span>
            </p>
          </div>
        </div>
        <p className={classes['then']}>
          <Link to="/" search={{ at }}>
            {atNow ? 'Open the roadmap' : 'Open the roadmap as of then'}
          </Link>{' '}
          <span className={classes['quiet']}>times of {timeZone}</span>
          {!isWhole && (
            <span role="status" className={classes['quiet']}>
              {' '}
              · Loading the rest of {total.toLocaleString('en')} changes …
            </span>
          )}
        </p>
        <LineTools
          span={replay.span}
          unit={replay.unit}
          bins={replay.bins}
          marks={replay.marks}
          zoomed={replay.zoomed}
          today={replay.today}
          pace={replay.pace}
          search={search}
          onChange={change}
        />
        {comparedStep === undefined ? (
          <div className={classes['shown']}>
            <Stage
              film={film}
              step={shown}
              since={since}
              day={replay.dayOf(shown)}
              filter={search}
              horizons={horizons}
              at={shownAt}
              moves={moves}
            />
            <StepPanel
              steps={film.steps}
              wanted={replay.wanted}
              since={since}
              step={shown}
              at={shownAt}
              timeZone={timeZone}
            />
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
      </div>
      <MomentPicker
        title="Compare with which moment?"
        opened={choosing}
        onClose={() => setChoosing(false)}
        onPick={comparing.compareWith}
      />
    </Page>
  );
}
