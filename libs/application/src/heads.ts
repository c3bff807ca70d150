import type { AnyDecider } from '@throughline/domain';
import { authorOf, headRevision, teamsManagedBy, type ReadModel } from '@throughline/read-model';
import type { ChangeSet, World } from './change-set.ts';

type Head = {
  readonly state: unknown;
  readonly revision: bigint | undefined;
  readonly hash: string | undefined;
};

/**
 * Where every stream stands for the next decision: what the read model holds, plus what was sent to the store and has
 * not come back yet. So commands need not wait for each other's disk write; if a write fails, those decided on top of
 * it meet a conflict and are decided again.
 */
export class Heads implements World {
  readonly #model: ReadModel;
  readonly #pending = new Map<string, Head>();
  readonly #keysGiven = new Map<string, number>();
  /** Change-sets on their way, with how many commands of each. */
  readonly #changeSets = new Map<string, number>();

  constructor(model: ReadModel) {
    this.#model = model;
  }

  stream({ category }: AnyDecider, id: string): Head {
    const pending = this.#pending.get(`${category}-${id}`);
    if (pending) return pending;
    const entity = this.#model.find(category, id);
    return { state: entity?.current, revision: entity && headRevision(entity), hash: entity?.hash };
  }

  /** Never gives the same number twice in one process; a number lost to a failed write stays unused. */
  nextKeyNumber(category: string): number {
    return Math.max(this.#model.nextKeyNumber(category), this.#keysGiven.get(category) ?? 1);
  }

  /** The same world, where new keys are taken further on: out of the way of another replica that gives keys as well. */
  leaping(by: number): World {
    if (by === 0) return this;
    return {
      stream: (decider, id) => this.stream(decider, id),
      nextKeyNumber: (category) => this.nextKeyNumber(category) + by,
      hasChangeSet: (id) => this.hasChangeSet(id),
      authorOf: (category, id) => this.authorOf(category, id),
      managedBy: (personId) => this.managedBy(personId),
    };
  }

  authorOf(category: string, id: string): string | undefined {
    const entity = this.#model.find(category, id);
    return entity && authorOf(this.#model, entity);
  }

  managedBy(personId: string): readonly string[] {
    return teamsManagedBy(this.#model, personId).map(({ id }) => id);
  }

  hasChangeSet(id: string): boolean {
    return this.#changeSets.has(id) || this.#model.timeline.extentOf(id) !== undefined;
  }

  /** Remembers what is on its way to the store. Answers how to forget it again, once it arrived or failed. */
  expect(
    changeSet: ChangeSet,
    changeSetId: string,
    hashes: ReadonlyMap<string, string | undefined>,
  ): () => void {
    const mine: [stream: string, head: Head][] = [];
    for (const [stream, { decider, id, state, revision, events }] of changeSet.drafts) {
      if (events.length === 0) continue;
      const head = { state, revision: (revision ?? -1n) + BigInt(events.length), hash: hashes.get(stream) };
      mine.push([stream, head]);
      this.#pending.set(stream, head);
      this.#noteKey(decider, id);
    }
    if (mine.length > 0) this.#count(changeSetId, 1);
    return () => {
      for (const [stream, head] of mine) if (this.#pending.get(stream) === head) this.#pending.delete(stream);
      if (mine.length > 0) this.#count(changeSetId, -1);
    };
  }

  #count(changeSetId: string, by: 1 | -1) {
    const count = (this.#changeSets.get(changeSetId) ?? 0) + by;
    if (count > 0) this.#changeSets.set(changeSetId, count);
    else this.#changeSets.delete(changeSetId);
  }

  #noteKey({ category, keyPrefix }: AnyDecider, id: string) {
    if (keyPrefix === undefined || !id.startsWith(`${keyPrefix}-`)) return;
    const number = Number(id.slice(keyPrefix.length + 1));
    if (Number.isSafeInteger(number) && number >= (this.#keysGiven.get(category) ?? 1))
      this.#keysGiven.set(category, number + 1);
  }
}
