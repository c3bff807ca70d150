import { describeEventStore } from '@throughline/event-store/contract';
import { openSqliteStore } from './open-sqlite-store.ts';
import { scratchFolder } from './testing.ts';

let scratch: ReturnType<typeof scratchFolder>;

describeEventStore(
  'the SQLite store',
  () => {
    scratch = scratchFolder();
    return openSqliteStore({ folder: scratch.path });
  },
  {
    reopen: async (store) => {
      await store.close();
      return openSqliteStore({ folder: scratch.path });
    },
    dispose: async () => scratch.remove(),
  },
);
