import { dateInWords, type CivilDate } from '@throughline/calendar';
import { memo, useRef, useState, type PointerEvent } from 'react';
import { barHeight, type Bin, type BinUnit } from './replay-bins.ts';
import { timeScale, type Span } from './time-scale.ts';

export type ReplayMark = {
  readonly kind: 'decision' | 'context' | 'moment';
  readonly day: CivilDate;
  readonly words: string;
};
export type ReplayZone = Span & { readonly label: string };

export const markSigns = { decision: '◆', context: '▲', moment: '■' } as const;

const height = 64;
const percent = (value: number) => `${value.toFixed(2)}%`;

export const binInWords = ({ startsOn, endsOn }: Span): string =>
  startsOn === endsOn ? dateInWords(startsOn) : `${dateInWords(startsOn)} – ${dateInWords(endsOn)}`;

export const changesInWords = (count: number): string =>
  count === 1 ? '1 change' : `${count === 0 ? 'no' : count.toLocaleString('en')} changes`;

/** Marks so close together that they would cover one another are one mark that says how many it stands for. */
const gathered = (marks: readonly ReplayMark[], span: Span) => {
  const { startOf, holds } = timeScale(span);
  const places = new Map<string, { kind: ReplayMark['kind']; place: number; words: string[] }>();
  for (const { kind, day, words } of marks) {
    if (!holds(day)) continue;
    const place = startOf(day);
    const key = `${kind} ${Math.round(place / 1.6)}`;
    const known = places.get(key);
    if (known) known.words.push(words);
    else places.set(key, { kind, place, words: [words] });
  }
  return [...places.values()];
};

type ReplayHistogramProps = {
  span: Span;
  unit: BinUnit;
  bins: readonly Bin[];
  marks: readonly ReplayMark[];
  zones: readonly ReplayZone[];
  /** Days that were dragged over, the earlier one first. */
  onSelect: (span: Span) => void;
};

/** How much changed when. For the eye; beside it stands a table that says the same. It stands still while the replay moves. */
export const ReplayHistogram = memo(function ReplayHistogram({
  span,
  unit,
  bins,
  marks,
  zones,
  onSelect,
}: ReplayHistogramProps) {
  const { startOf, endOf } = timeScale(span);
  const heightOf = barHeight(bins, height - 4);
  const selection = useSelection(bins, span, onSelect);
  const hovered = selection.hovered;
  return (
    <div data-replay-histogram data-selecting={selection.range !== undefined || undefined}>
      <div data-replay-marks aria-hidden="true">
        {gathered(marks, span).map(({ kind, place, words }) => (
          <span
            key={`${kind}${place}`}
            data-mark={kind}
            style={{ left: percent(place) }}
            title={
              words.length > 4
                ? [...words.slice(0, 4), `and ${words.length - 4} more`].join('\n')
                : words.join('\n')
            }
          >
            {markSigns[kind]}
          </span>
        ))}
      </div>
      <div data-replay-bars {...selection.handlers}>
        <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {bins.map((bin) => {
            const left = startOf(bin.startsOn);
            const width = endOf(bin.endsOn) - left;
            const tall = heightOf(bin.count);
            return (
              <rect
                key={bin.startsOn}
                x={left + width * 0.1}
                width={width * 0.8}
                y={height - tall}
                height={tall}
                data-hovered={bin === hovered || undefined}
              />
            );
          })}
        </svg>
        {selection.range && (
          <span
            data-replay-selection
            style={{
              left: percent(startOf(selection.range.startsOn)),
              width: percent(endOf(selection.range.endsOn) - startOf(selection.range.startsOn)),
            }}
          />
        )}
        {hovered && (
          <span
            data-replay-tip
            style={{ left: percent(Math.min(88, Math.max(12, startOf(hovered.startsOn)))) }}
          >
            {selection.range
              ? `Zoom to ${binInWords(selection.range)}`
              : `${binInWords(hovered)}: ${changesInWords(hovered.count)}`}
          </span>
        )}
      </div>
      <div data-replay-zones aria-hidden="true">
        {zones.map((zone) => (
          <span
            key={zone.startsOn}
            style={{
              left: percent(startOf(zone.startsOn)),
              width: percent(endOf(zone.endsOn) - startOf(zone.startsOn)),
            }}
          >
            {zone.label}
          </span>
        ))}
      </div>
      <p data-replay-scale aria-hidden="true">
        Changes a {unit}; a bar’s height grows with the square root, so that a large import does not flatten
        the rest. Drag over bars to zoom.
      </p>
    </div>
  );
});

/** Dragging over bars chooses their days; one bar alone is no range to zoom to. */
const useSelection = (bins: readonly Bin[], span: Span, onSelect: (span: Span) => void) => {
  const start = useRef<Bin | undefined>(undefined);
  const [hovered, setHovered] = useState<Bin>();
  const [range, setRange] = useState<Span>();
  const binAt = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const place = Math.min(99.999, Math.max(0, ((clientX - left) / width) * 100));
    const { endOf } = timeScale(span);
    return bins.find((bin) => endOf(bin.endsOn) > place) ?? bins.at(-1);
  };
  const between = (a: Bin, b: Bin): Span =>
    a.startsOn < b.startsOn
      ? { startsOn: a.startsOn, endsOn: b.endsOn }
      : { startsOn: b.startsOn, endsOn: a.endsOn };
  const end = () => {
    start.current = undefined;
    setRange(undefined);
  };
  return {
    hovered,
    range,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = binAt(event);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const bin = binAt(event);
        setHovered(bin);
        if (start.current && bin) setRange(bin === start.current ? undefined : between(start.current, bin));
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const bin = binAt(event);
        if (start.current && bin && bin !== start.current) onSelect(between(start.current, bin));
        end();
      },
      onPointerCancel: end,
      onPointerLeave: () => setHovered(undefined),
    },
  };
};
