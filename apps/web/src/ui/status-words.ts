import type { Tone } from './Chip.tsx';

const tones: Readonly<Record<string, Tone>> = {
  COMMITTED: 'brand',
  DELIVERED: 'good',
  PAUSED: 'warn',
  DROPPED: 'bad',
  DECLINED: 'bad',
  ON_TRACK: 'good',
  AT_RISK: 'warn',
  OFF_TRACK: 'bad',
};

/** `CARRIED_OVER` reads `carried over`. */
export const inLowerCase = (name: string): string => name.toLowerCase().replaceAll('_', ' ');

export const toneOf = (name: string): Tone => tones[name] ?? 'quiet';
