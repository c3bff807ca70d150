import type { Because } from '@throughline/domain';
import { commandKind, type Reference } from './commands.ts';
import type { Command, Draft, Known } from './facts/fact.ts';

/** What the application knows now, counting what is on its way. */
export type LookUp = {
  known(category: string, id: string): Known;
  horizonOf?(goalId: string): string | null | undefined;
};

/** What is known while a change-set is being turned into commands: what the application knows, and what came just now. */
export class Knowledge {
  #lookUp: LookUp;
  readonly #lookUpNow: LookUp;
  readonly #forgets: boolean;
  readonly #known = new Map<string, Known>();
  readonly #horizons = new Map<string, string | null>();

  /** A preview records nothing, so nobody but us remembers what it would have recorded. */
  constructor(lookUp: LookUp, preview: boolean) {
    this.#lookUp = this.#lookUpNow = lookUp;
    this.#forgets = !preview;
  }

  /** The next change-set begins; the one before is recorded, and the application knows of it. */
  begin(lookUp: LookUp = this.#lookUpNow): void {
    this.#lookUp = lookUp;
    if (!this.#forgets) return;
    this.#known.clear();
    this.#horizons.clear();
  }

  known(category: string, id: string): Known {
    return this.#known.get(nameOf(category, id)) ?? this.#lookUp.known(category, id);
  }

  horizonOf(goalId: string): string | null | undefined {
    return this.#horizons.has(goalId) ? this.#horizons.get(goalId) : this.#lookUp.horizonOf?.(goalId);
  }

  /** What has to be said first: names that nothing is known of yet. */
  mentionsFor(references: readonly Reference[]): (Reference & { readonly draft: Draft })[] {
    return references.flatMap(({ category, id }) => {
      if (this.known(category, id) !== 'no') return [];
      this.#known.set(nameOf(category, id), 'mentioned');
      return [{ category, id, draft: mention(category, id) }];
    });
  }

  heard({ type, data }: Command): void {
    const { decider, starts } = commandKind(type);
    const id = (data as Record<string, unknown>)[decider.idField] as string;
    if (starts && !type.startsWith('Mention')) this.#known.set(nameOf(decider.category, id), 'yes');
    if ('horizonId' in data && decider.category === 'goal') this.#horizons.set(id, data.horizonId ?? null);
  }
}

const nameOf = (category: string, id: string) => `${category} ${id}`;

const mention = (category: string, id: string): Draft => {
  switch (category) {
    case 'goal':
      return { type: 'MentionGoal', data: { goalId: id, title: id } };
    case 'team':
      return { type: 'MentionTeam', data: { teamId: id, name: id } };
    case 'horizon':
      return { type: 'MentionHorizon', data: { horizonId: id, name: id } };
    case 'person':
      return { type: 'MentionPerson', data: { personId: id } };
    case 'decision':
      return { type: 'MentionDecision', data: { decisionId: id, title: id } };
    case 'context':
      return { type: 'ShareContext', data: { contextId: id, kind: 'known only by name', statement: id } };
    default:
      throw new Error(`nothing is said about how a ${category} is mentioned`);
  }
};

export const referencesInBecause = (because: readonly Because[]): Reference[] =>
  because.flatMap((reason) =>
    Object.entries(reason)
      .filter(([category]) => category !== 'note')
      .map(([category, id]) => ({ category, id })),
  );
