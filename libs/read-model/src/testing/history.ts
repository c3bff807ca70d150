import type { Because } from '@throughline/domain';
import type { JsonObject, RecordedEvent } from '@throughline/event-store';
import { ReadModel } from '../read-model.ts';

/** What an event says of itself besides its data; what is left out is made up. */
export type Circumstance = {
  /** ISO 8601 UTC with milliseconds; by default a minute after the event before. */
  readonly at?: string;
  readonly because?: readonly Because[];
  readonly changeSet?: string;
  readonly commandId?: string;
  readonly by?: string;
};

const minute = 60_000;
/** As a store may: positions have gaps. */
const positionStep = 10;

/** Harbourline's history, told event by event into a model. */
export class History {
  readonly model = new ReadModel();
  readonly #revisions = new Map<string, bigint>();
  #events = 0;
  #at = Date.UTC(2026, 6, 1, 9);

  /** Answers the place the event led to. */
  happens(stream: string, type: string, data: object = {}, circumstance: Circumstance = {}): number {
    this.model.apply(this.event(stream, type, data, circumstance));
    return this.model.timeline.length;
  }

  event(stream: string, type: string, data: object, circumstance: Circumstance = {}): RecordedEvent {
    const revision = (this.#revisions.get(stream) ?? -1n) + 1n;
    this.#revisions.set(stream, revision);
    this.#events++;
    this.#at = circumstance.at === undefined ? this.#at + minute : Date.parse(circumstance.at);
    const at = new Date(this.#at).toISOString();
    const changeSet = circumstance.changeSet ?? `set-${this.#events}`;
    return {
      id: `event-${this.#events}`,
      stream,
      revision,
      position: BigInt(this.#events * positionStep),
      checkpoint: `test:${this.#events}`,
      type,
      data: data as JsonObject,
      metadata: {
        at,
        recordedAt: at,
        actor: { id: circumstance.by ?? 'mira', via: 'ui' },
        changeSet,
        commandId: circumstance.commandId ?? changeSet,
        because: [...(circumstance.because ?? [])] as JsonObject[],
        schema: 1,
      },
    };
  }

  proposeGoal(id: string, what: object = {}, circumstance: Circumstance = {}): number {
    const goal = {
      title: `Goal ${id}`,
      why: null,
      doneCriteria: [],
      horizonId: 'H2-2026',
      teamId: 'payments',
      track: null,
      parentId: null,
      ambitious: false,
      contacts: [],
      theme: null,
    };
    return this.happens(`goal-${id}`, 'GoalProposed', { ...goal, ...what }, circumstance);
  }

  openHorizon(id: string): number {
    const dates = { startsOn: '2026-07-01', endsOn: '2026-12-31' };
    return this.happens(`horizon-${id}`, 'HorizonOpened', { name: id, ...dates, purpose: null, why: null });
  }

  formTeam(id: string, name: string): number {
    return this.happens(`team-${id}`, 'TeamFormed', { name, mission: null, parentId: null, fromTeams: [] });
  }

  prioritise(goalId: string, fromRank: number | null, toRank: number, circumstance: Circumstance = {}) {
    return this.happens('horizon-H2-2026', 'GoalPrioritised', { goalId, fromRank, toRank }, circumstance);
  }
}
