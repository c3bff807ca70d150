import type { Because } from '@throughline/domain';
import type { Entity } from '../entity.ts';
import { fieldsOf } from '../fields.ts';
import type { ReadModel } from '../read-model.ts';
import { relationsOfKind } from '../relations.ts';
import { instantOf, type Ended } from './endings.ts';
import type { Left } from './standing-on-ended.ts';

/** Something of the plan that stands only on what has ended. */
export type Orphan = {
  readonly category: string;
  readonly id: string;
  /** Labels of the facts that stand so; empty for the thing as a whole: that it is there at all. */
  readonly facts: readonly string[];
  /** The last change that made it so. */
  readonly place: number;
  readonly because: readonly Because[];
  readonly ended: Ended;
};

const labelsOf = (model: ReadModel, category: string, facts: number): string[] => {
  const own = fieldsOf(model.decider(category)).map(({ label }) => label);
  const labels = [...own, ...relationsOfKind(category).map(([, { label }]) => label)];
  return labels.filter((_, number) => facts & (1 << number));
};

/** What several changes of one change-set left of a thing, the newest first, is one orphan. */
export const orphanOf = (model: ReadModel, { category, id }: Entity, left: readonly Left[]): Orphan => {
  const { place, because, ended } = left[0]!;
  const facts = left.reduce((all, one) => all | one.facts, 0);
  return { category, id, facts: labelsOf(model, category, facts), place, because, ended };
};

/** The longest ago first. */
export const byEnd = (one: Orphan, other: Orphan): number =>
  instantOf(one.ended) - instantOf(other.ended) || one.place - other.place;
