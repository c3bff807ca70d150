import { deciders, defaultPolicies, isRefusal, type AnyDecider, type Message } from '@throughline/domain';
import type { Known } from '../facts/fact.ts';
import type { NamedPerson } from '../people-in.ts';
import type { DatedChangeSet } from '../read-history.ts';

/** Just enough of an application to see what an import makes of the plan. */
export class TinyPlanner {
  readonly states = new Map<string, unknown>();
  readonly events: (Message & { readonly stream: string })[] = [];
  readonly recordedIds = new Set<string>();
  readonly keyOf = new Map<string, string>();
  readonly names = new Map<string, string | undefined>();

  known = (category: string, id: string): Known => {
    const state = this.state(category, id);
    if (state === undefined) return 'no';
    return deciderOf(category).isMentionOnly?.(state) ? 'mentioned' : 'yes';
  };

  people = (named: readonly NamedPerson[]): string[] =>
    named.map(({ key, name }) => {
      const id = `p_${Buffer.from(key).toString('hex')}`;
      this.keyOf.set(id, key);
      this.names.set(key, name ?? this.names.get(key));
      return id;
    });

  recorded = (commandId: string): boolean => this.recordedIds.has(commandId);

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- states of every kind
  state(category: string, id: string): any {
    return this.states.get(`${category}-${id}`);
  }

  horizonOf = (goalId: string): string | null | undefined => this.state('goal', goalId)?.plan.horizonId;

  /** Throws on a refusal: history is recorded as it happened. */
  record({ at, because, commands, commandId, places }: DatedChangeSet): void {
    for (const [index, { type, data }] of commands.entries()) {
      const decider = deciders.find(({ commands }) => Object.hasOwn(commands, type))!;
      const id = (data as Record<string, string>)[decider.idField]!;
      const stream = `${decider.category}-${id}`;
      const now = { at, today: at.slice(0, 10), because, policies: defaultPolicies, imported: true };
      if (!this.states.has(stream) && !decider.creates.includes(type as never))
        throw new Error(`line ${places[index]?.line}: ${type} before anything is known of ${stream}`);
      const outcome = decider.decide[type]!(data, this.states.get(stream), now) as Message[];
      if (isRefusal(outcome))
        throw new Error(`line ${places[index]?.line}: ${type} refused: ${JSON.stringify(outcome)}`);
      for (const event of outcome) {
        this.events.push({ ...event, stream });
        this.states.set(stream, decider.evolve[event.type]!(this.states.get(stream), event.data, id));
      }
    }
    this.recordedIds.add(commandId);
  }
}

const deciderOf = (category: string): AnyDecider =>
  deciders.find((decider) => decider.category === category)!;
