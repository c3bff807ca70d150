export { DiffSign } from './DiffSign.tsx';
export { GoalBar, type Way } from './GoalBar.tsx';
export { together } from './marks-together.ts';
export { OldAndNew } from './OldAndNew.tsx';
export { quarterBands, type Band } from './quarter-bands.ts';
export { rankMove, signOf, type Sign, type Verb } from './signs.ts';
export { TimeAxis, type Days } from './TimeAxis.tsx';
export { monthTicks, timeScale, type Span, type Tick, type TimeScale } from './time-scale.ts';
export { useRowDrag, type Dragged, type Place } from './use-row-drag.ts';
export { useRowWindow } from './use-row-window.ts';
export { barHeight, binsOf, unitFor, type Bin, type BinUnit } from './replay-bins.ts';
export {
  binInWords,
  changesInWords,
  markSigns,
  ReplayHistogram,
  type ReplayMark,
  type ReplayZone,
} from './ReplayHistogram.tsx';
export { ReplayScrubber, type ScrubStep } from './ReplayScrubber.tsx';
export { ReplayTable } from './ReplayTable.tsx';
