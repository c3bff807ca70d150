import type { Changed, QueryFields, SubscriptionFields } from '../generated/served.ts';
import { changedFeed } from './changed.ts';
import { logPage } from './log-page.ts';
import { serverInfo, viewer } from './server-info.ts';

export const serverQueries: Pick<QueryFields, 'viewer' | 'server' | 'log'> = {
  viewer: (_, __, desk) => viewer(desk),
  server: (_, __, desk) => serverInfo(desk),
  log: (_, args, desk) => logPage(desk, args),
};

const changed: SubscriptionFields['changed'] = (_, { after }, desk) => changedFeed(desk, after);

export const subscriptionFields = {
  changed: { subscribe: changed, resolve: (message: { changed: Changed }) => message.changed },
};
