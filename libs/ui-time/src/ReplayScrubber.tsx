import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';

const percent = (value: number) => `${value.toFixed(3)}%`;

/** How far a key leads. */
export type ScrubStep = 'back' | 'on' | 'far back' | 'far on' | 'start' | 'end';

const stepOf: Readonly<Record<string, ScrubStep>> = {
  ArrowLeft: 'back',
  ArrowDown: 'back',
  ArrowRight: 'on',
  ArrowUp: 'on',
  PageDown: 'far back',
  PageUp: 'far on',
  Home: 'start',
  End: 'end',
};

type ReplayScrubberProps = {
  /** Number of the step that is shown, 0 being the beginning, and of the last one. */
  step: number;
  last: number;
  /** Where that is on the line, 0 to 100, and where the moment lies that it is compared with. */
  place: number;
  comparedPlace?: number | undefined;
  /** The moment in words. */
  words: string;
  tipAt: (place: number) => string;
  onStep: (step: ScrubStep) => void;
  onPlace: (place: number) => void;
};

/** The line of time with the moment on it: to be dragged, pressed, or moved by the keys of a slider. */
export function ReplayScrubber({
  step,
  last,
  place,
  comparedPlace,
  words,
  tipAt,
  onStep,
  onPlace,
}: ReplayScrubberProps) {
  const drags = useRef(false);
  const [hover, setHover] = useState<number>();
  const placeAt = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.min(100, Math.max(0, ((clientX - left) / width) * 100));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const asked = stepOf[event.key];
    if (!asked || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onStep(asked);
  };
  return (
    <div
      data-replay-scrubber
      role="slider"
      tabIndex={0}
      aria-label="Moment"
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={step}
      aria-valuetext={words}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drags.current = true;
        onPlace(placeAt(event));
      }}
      onPointerMove={(event) => {
        const at = placeAt(event);
        setHover(at);
        if (drags.current) onPlace(at);
      }}
      onPointerUp={() => (drags.current = false)}
      onPointerCancel={() => (drags.current = false)}
      onPointerLeave={() => setHover(undefined)}
    >
      <span data-replay-line />
      <span data-replay-past style={{ transform: `scaleX(${(place / 100).toFixed(5)})` }} />
      {comparedPlace !== undefined && <span data-replay-compared style={{ left: percent(comparedPlace) }} />}
      <span data-replay-thumb style={{ left: percent(place) }} />
      {hover !== undefined && (
        <span data-replay-tip style={{ left: percent(Math.min(88, Math.max(12, hover))) }}>
          {tipAt(hover)}
        </span>
      )}
    </div>
  );
}
