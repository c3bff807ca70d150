import { useCallback, useEffect, useRef, useState } from 'react';
import { setReplaying } from '../../moment/replaying.ts';
import { nextBeat, type Pace, type Score, type Speed } from './play-clock.ts';

const restsAfterMs = 350;

type PlayerProps = {
  score: Score;
  /** The view that the address asks for, and the first and last of the range. */
  asked: number;
  first: number;
  last: number;
  pace: Pace;
  /** What the address says, to notice when somebody goes elsewhere. */
  at: string | undefined;
  onRest: (step: number) => void;
};

/** Moves without asking anybody; when it rests, the address is told where. */
export const usePlayer = ({ score, asked, first, last, pace, at, onRest }: PlayerProps) => {
  const [moving, setMoving] = useState<number>();
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const [seen, setSeen] = useState(at);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (seen !== at) {
    setSeen(at);
    setMoving(undefined);
    setPlaying(false);
  }
  const step = moving ?? asked;
  const beat = nextBeat(score, step, pace, speed);
  const ended = step >= last || !beat;

  const rest = useCallback(
    (there: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        setMoving(undefined);
        onRest(there);
      }, restsAfterMs);
    },
    [onRest],
  );
  const moveTo = useCallback(
    (there: number) => {
      setPlaying(false);
      setMoving(there);
      rest(there);
    },
    [rest],
  );
  const toggle = () => {
    clearTimeout(timer.current);
    if (playing) {
      setPlaying(false);
      rest(step);
      return;
    }
    setMoving(ended ? first : step);
    setPlaying(true);
  };

  const to = ended ? undefined : Math.min(beat.step, last);
  const afterMs = ended ? 0 : beat.afterMs;
  useEffect(() => {
    if (!playing) return;
    const next = setTimeout(() => {
      if (to !== undefined) return setMoving(to);
      setPlaying(false);
      rest(step);
    }, afterMs);
    return () => clearTimeout(next);
  }, [playing, step, to, afterMs, rest]);

  useEffect(() => setReplaying(moving !== undefined), [moving]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      setReplaying(false);
    },
    [],
  );
  return { step, playing, speed, setSpeed, moveTo, toggle };
};
