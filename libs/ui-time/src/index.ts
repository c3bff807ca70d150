export { DiffSign } from './DiffSign.tsx';
export { OldAndNew } from './OldAndNew.tsx';
export { rankMove, signOf, type Sign, type Verb } from './signs.ts';
export { SpanAxis, TargetBar } from './SpanAxis.tsx';
export { monthTicks, timeScale, type Span, type Tick, type TimeScale } from './time-scale.ts';
