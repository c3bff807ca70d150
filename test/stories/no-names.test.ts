import { Planner, recordAll } from '@throughline/application';
import { asHistory, harbourline } from '@throughline/demo';
import { memoryDirectory } from '@throughline/directory-sqlite';
import { memoryStore } from '@throughline/event-store';
import { describe, expect, it } from 'vitest';
import { namesInLog } from '../access/names-in-log.ts';
import { Server } from './server.ts';

describe('The scan of every story for names in the log', () => {
  it.each([
    ['a name', 'Berths, as Tomás Reis asked'],
    ['a handle', 'Berths (treis)'],
    ['an address', 'Berths: write to t.reis@harbourline.example'],
  ])('catches %s that somebody planted', async (_, title) => {
    const server = await Server.start();
    const person = { name: 'Tomás Reis', key: 'treis', mail: 't.reis@harbourline.example' };
    await server.tell('personAdd', person);
    await server.tell('goalPropose', { goalId: 'G-1', title: 'Berths (treisa)' });
    const { planner, directory } = server.app.house;
    expect(await namesInLog(planner.store, directory.people)).toEqual([]);
    await server.tell('goalReword', { goalId: 'G-1', title });
    await expect(server.stop()).rejects.toThrow(/in GoalReworded of goal-G-1/);
  });

  it('finds none in the demo', async () => {
    const { people, changes } = harbourline();
    const directory = memoryDirectory();
    await directory.people.restore(people);
    const planner = await Planner.open({ store: memoryStore() });
    await Array.fromAsync(recordAll(planner, changes, asHistory));
    expect([people.length > 20, planner.model.timeline.length > 1_000]).toEqual([true, true]);
    expect(await namesInLog(planner.store, directory.people)).toEqual([]);
  });
});
