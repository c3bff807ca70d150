import { forgetKept } from '../recording/kept.ts';
import { askEntrance } from './entrance.ts';

/** Leaves nothing of what was written to whoever sits here next. */
export const signOut = async (): Promise<void> => {
  const out = await askEntrance<void>('sign-out', {});
  if (!out.ok) return;
  forgetKept();
  window.location.assign('/sign-in');
};
