import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '@throughline/event-store-sqlite';
import type { EventStore, RecordedEvent } from '@throughline/event-store';
import { ReadModel } from '@throughline/read-model';
import { appender } from '../appending.ts';
import { byTurns } from '../by-turns.ts';
import { notMeasured, type BenchOptions, type Figure, type Row } from '../figure.ts';
import { actSqlite } from '../peers/act-sqlite.ts';
import { emmettSqlite } from '../peers/emmett-sqlite.ts';
import { installCommand, isNotInstalled, lookForPeersIn, type Peer, type PeerEvent } from '../peers/peer.ts';
import { inScratchFolder } from '../scratch.ts';
import { duration, ratio } from '../units.ts';

const goals = 200;
const versions = 20;
const half = versions / 2;

const what = {
  list: `list of ${goals} goals of ${versions} versions as of mid-history: times faster than`,
  append: 'one durable append: its rate / that of',
};
const expected = {
  list: { goal: '≥ 200 (emmett ≥ 1,000)', trial: '310–4,000' },
  append: { goal: '≥ 2.5 (emmett)', trial: '3–7' },
};

const why = 'Northwind renewed on the condition that month-end closes by March.';
const eventOf = (goalId: string, rank: number): PeerEvent => ({
  goalId,
  title: 'Five-currency checkout',
  rank,
  why,
});

/** The same history told to a read model: `versions` events of each goal, one goal after another. */
const ourHistory = (): ReadModel => {
  const model = new ReadModel();
  let position = 0n;
  for (let version = 0; version < versions; version++)
    for (let goal = 0; goal < goals; goal++) {
      const stream = `goal-G-${goal}`;
      const data = { title: `Five-currency checkout, ${version}`, why, doneCriteria: [] };
      const type = version === 0 ? 'GoalMentioned' : 'GoalReworded';
      const checkpoint = String(++position);
      const event = {
        id: stream,
        stream,
        revision: BigInt(version),
        position,
        checkpoint,
        type,
        data,
        metadata: {},
      };
      model.apply(event satisfies RecordedEvent);
    }
  return model;
};

/** The list and the append, ours against one of theirs. */
const against = async (peer: Peer, store: EventStore, quick: boolean): Promise<readonly Row[]> => {
  for (let version = 0; version < versions; version++)
    for (let goal = 0; goal < goals; goal++)
      await peer.append(`goal-${goal}`, eventOf(`G-${goal}`, version), version);
  const model = ourHistory();
  const middle = goals * half;
  const theirs = async () => {
    for (let goal = 0; goal < goals; goal++)
      if ((await peer.stateAfter(`goal-${goal}`, half)).changes !== half)
        throw new Error(`${peer.name} folded another half`);
  };
  const lists = await byTurns({ ours: () => model.at(middle).all('goal').length, theirs }, quick ? 5 : 15);
  const ours = await appender(store);
  let appended = 0;
  const append = () => {
    const [goal, version] = [appended % goals, Math.floor(appended++ / goals)];
    return peer.append(`goal-${goal}`, eventOf(`G-${goal}`, version), versions + version);
  };
  const appends = await byTurns({ ours, theirs: append }, quick ? 100 : 400);
  return [
    {
      what: `${what.list} ${peer.name}`,
      measured: ratio(lists.ratio('theirs', 'ours')),
      absolute: `${duration(lists.median('ours'))}, theirs ${duration(lists.median('theirs'))}`,
      ...expected.list,
    },
    {
      what: `${what.append} ${peer.name}`,
      measured: ratio(appends.ratio('theirs', 'ours')),
      absolute: `${duration(appends.median('ours'))}, theirs ${duration(appends.median('theirs'))}`,
      ...expected.append,
    },
  ];
};

const openers = { 'emmett-sqlite': emmettSqlite, 'act-sqlite': actSqlite };

const measureOne = async (name: keyof typeof openers, folder: string, options: BenchOptions) => {
  const own = join(folder, name);
  mkdirSync(own);
  const store = await openSqliteStore({ folder: join(own, 'ours') });
  try {
    return await against(await openers[name](own), store, options.quick);
  } catch (error) {
    if (!isNotInstalled(error)) throw error;
    return [notMeasured(`${what.list} ${name}`, `run ${installCommand(options.peerDir!)}`, expected.list)];
  } finally {
    await store.close();
  }
};

const measure = async (options: BenchOptions): Promise<readonly Row[]> => {
  if (options.peerDir === undefined) {
    const how = `${installCommand('DIR')}, then npm run bench -- peers --peer-dir DIR`;
    return [notMeasured(`${what.list} other libraries`, how, expected.list)];
  }
  lookForPeersIn(options.peerDir);
  return inScratchFolder(async (folder) => {
    const emmett = await measureOne('emmett-sqlite', folder, options);
    return [...emmett, ...(await measureOne('act-sqlite', folder, options))];
  });
};

export const peers: Figure = { number: 4, name: 'peers', measure };
