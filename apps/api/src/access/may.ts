import { whyNotLevel } from '@throughline/application';
import { randomUUID } from 'node:crypto';
import type { Desk } from '../server/desk.ts';
import { clientError } from '../server/errors.ts';
import { assertCanRecord } from '../server/server-info.ts';

/** Reading is open to tokens of administrators, too. */
export const assertAdministrator = ({ who }: Desk): void => {
  if (who.role === 'admin' && who.scope === 'admin') return;
  throw clientError('FORBIDDEN', 'This is for administrators.', 'Ask one of them to look, or to do it.');
};

/** Keys are made and given by people, never by keys: one that was stolen makes no others. */
export const assertInPerson = ({ house, session }: Desk): void => {
  if (house.isDemo)
    throw clientError('FORBIDDEN', 'The demo has no accounts.', 'Leave the demo: your own organisation has.');
  if (session !== null) return;
  throw clientError('FORBIDDEN', 'A token may not do this.', 'Sign in with a browser and do it there.');
};

/** What lets somebody in, or further, is on record or not done. What keeps somebody out is done in any case. */
export const assertOnRecord = ({ house }: Desk): void => {
  assertCanRecord(house, randomUUID());
  const because = whyNotLevel(house.planner.standing);
  if (because !== undefined) throw clientError('STORE_UNAVAILABLE', because, 'Try again in a moment.');
};
