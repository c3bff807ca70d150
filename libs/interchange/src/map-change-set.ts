import { Because } from '@throughline/domain';
import type { FactChangeSet } from './change-sets.ts';
import { commandKind, referencesOf, type Reference } from './commands.ts';
import type { Command, Draft, Surroundings } from './facts/fact.ts';
import { fit } from './fit.ts';
import { referencesInBecause, type Knowledge } from './knowledge.ts';
import type { Place, Problem, Remark } from './problem.ts';
import { isApplicable, type ReadFact } from './read-fact.ts';

export type Mapped = {
  readonly by: string | undefined;
  readonly because: Because[];
  readonly commands: Command[];
  /** Where each command comes from. */
  readonly places: Place[];
  readonly mentioned: Reference[];
  readonly remarks: Remark[];
  readonly problems: Problem[];
};

/** What a change-set tells the product, names first that it does not know yet. */
export const mapChangeSet = (
  { facts }: FactChangeSet,
  knowledge: Knowledge,
  personId: (key: string) => string,
): Mapped => {
  const applicable = facts.filter(isApplicable);
  const mapped = new Mapping(knowledge, personId);
  for (const fact of applicable) mapped.add(fact);
  if (mapped.commands.length > 0 && applicable[0]) mapped.sign(applicable, applicable[0]);
  return mapped;
};

class Mapping implements Mapped {
  by: string | undefined;
  readonly because: Because[] = [];
  readonly commands: Command[] = [];
  readonly places: Place[] = [];
  readonly mentioned: Reference[] = [];
  readonly remarks: Remark[] = [];
  readonly problems: Problem[] = [];
  readonly #knowledge: Knowledge;
  readonly #personId: (key: string) => string;
  readonly #explained: string[] = [];

  constructor(knowledge: Knowledge, personId: (key: string) => string) {
    this.#knowledge = knowledge;
    this.#personId = personId;
  }

  add(fact: ReadFact): void {
    for (const draft of fact.kind.commands(fact.fields as never, this.#around(fact))) {
      this.#mention(referencesOf(commandKind(draft.type).references, draft.data), fact);
      this.#tell(draft, fact);
    }
  }

  /** Who changed it and why: the first who is named, and all reasons, each once. */
  sign(facts: readonly ReadFact[], first: ReadFact): void {
    const authors = new Set(facts.flatMap(({ fields }) => fields.by ?? []));
    const [author] = authors;
    if (authors.size > 1) this.#remark(first, 'several people made this change: the first stands for them');
    if (author !== undefined) this.by = this.#personId(author);
    const reasons = facts.flatMap(({ fields }) => fields.because ?? []);
    this.#reason([...reasons, ...this.#explained.map((note) => ({ note }))], first);
    const people = this.by === undefined ? [] : [{ category: 'person', id: this.by }];
    this.#mention([...people, ...referencesInBecause(this.because)], first, 'unshift');
  }

  #reason(reasons: readonly object[], first: ReadFact): void {
    const said = new Set<string>();
    for (const reason of reasons) {
      const isBlank = 'note' in reason && reason.note === '';
      if (isBlank || said.has(JSON.stringify(reason))) continue;
      said.add(JSON.stringify(reason));
      const fitted = fit(Because, reason);
      if ('unfit' in fitted) this.#problem(first, `because: ${fitted.unfit}`);
      else this.because.push(fitted.value);
      if ('cut' in fitted) for (const cut of fitted.cut) this.#remark(first, `because: ${cut} characters`);
    }
  }

  #mention(references: readonly Reference[], fact: ReadFact, where: 'push' | 'unshift' = 'push'): void {
    for (const { category, id, draft } of this.#knowledge.mentionsFor(references)) {
      this.mentioned.push({ category, id });
      this.#tell(draft, fact, where);
    }
  }

  #tell(draft: Draft, fact: ReadFact, where: 'push' | 'unshift' = 'push'): void {
    const given = Object.fromEntries(Object.entries(draft.data).filter(([, value]) => value !== undefined));
    const fitted = fit(commandKind(draft.type).schema, given);
    if ('unfit' in fitted) {
      this.#problem(fact, `${draft.type}: ${fitted.unfit}`);
      return;
    }
    for (const cut of fitted.cut) this.#remark(fact, `${draft.type}: ${cut}, the longest that is kept`);
    const command = { type: draft.type, data: fitted.value } as Command;
    this.#knowledge.heard(command);
    this.commands[where](command);
    this.places[where](placeOf(fact));
  }

  #around(fact: ReadFact): Surroundings {
    return {
      known: (category, id) => this.#knowledge.known(category, id),
      horizonOf: (goalId) => this.#knowledge.horizonOf(goalId),
      personId: this.#personId,
      remark: (remark) => this.#remark(fact, remark),
      explain: (note) => this.#explained.push(note),
    };
  }

  #remark(fact: ReadFact, remark: string): void {
    this.remarks.push({ ...placeOf(fact), remark });
  }

  #problem(fact: ReadFact, problem: string): void {
    this.problems.push({ ...placeOf(fact), problem, hint: 'Write it so that the plan can hold it.' });
  }
}

const placeOf = ({ file, line }: ReadFact): Place => ({ ...(file !== undefined && { file }), line });
