import type { Who } from '@throughline/read-model';
import type { IncomingMessage } from 'node:http';

export const viaHeader = 'x-throughline-via';

/** Only this machine reaches the server, so whoever asks is its owner. The web UI says that it is the web UI. */
export const whoAsks = ({ headers }: IncomingMessage): Who => ({
  id: 'owner',
  via: headers[viaHeader] === 'ui' ? 'ui' : 'api',
  role: 'admin',
  scope: 'admin',
  teams: null,
});
