import type { ReasonCommand } from '@throughline/domain';
import { berlin } from './berlin-time.ts';
import { because } from './change.ts';

/** Changes are named after their minute; whoever asks about one names its minute, which must hold no other. */
export const changeSetAt = (at: string): string => `demo-${at.slice(0, 16).replace(/[-:]/g, '')}`;

/** Asks for the reason of what was told at that time. */
export const askWhy = (wallClock: string, question: string): ReasonCommand => ({
  type: 'RequestReason',
  data: { changeSetId: changeSetAt(berlin(wallClock)), question },
});

/** The reason comes later; the log is not edited. */
export const giveReason = (wallClock: string, ...reasons: readonly string[]): ReasonCommand => ({
  type: 'GiveReason',
  data: { changeSetId: changeSetAt(berlin(wallClock)), because: [...because(...reasons)] },
});
