import type { Who } from '@throughline/read-model';
import type { IncomingMessage } from 'node:http';
import type { House } from '../org/house.ts';

/** Who asks, and by which of their sessions or tokens (ids, never secrets). */
export type Asker = {
  /** Who is signed in. */
  readonly personId: string;
  /** As whom they ask: the same person, but for the demo. */
  readonly who: Who;
  readonly session: string | null;
  readonly token: string | null;
};

const askers = new WeakMap<IncomingMessage, Asker>();

/** Written down once, by what looked at the credentials; everything after it takes their word. */
export const rememberAsker = (request: IncomingMessage, asker: Asker): void =>
  void askers.set(request, asker);

/** Throws where nobody looked: a way in that forgets to ask lets nobody in. */
export const askerOf = (request: IncomingMessage): Asker => {
  const asker = askers.get(request);
  if (!asker) throw new Error('a request came this far without anybody asking who it is from');
  return asker;
};

/** The demo forgets everything and is everybody's: whoever is signed in runs it, under no name of their own. */
const inTheDemo = ({ personId, who }: Asker): Asker => ({
  personId,
  who: { id: 'guest', via: who.via, role: 'admin', scope: 'admin', teams: null },
  session: null,
  token: null,
});

export const askerIn = ({ isDemo }: House, request: IncomingMessage): Asker =>
  isDemo ? inTheDemo(askerOf(request)) : askerOf(request);
