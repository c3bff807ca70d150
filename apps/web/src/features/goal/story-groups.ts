import type { StoryChangeFragment as Change } from '../../generated/documents.ts';

/** What one intention did to the goal: one reason, one moment, one or several changes. */
export type Chapter = {
  readonly changeSet: string;
  readonly changes: readonly Change[];
  readonly because: Change['because'];
  /** Asks why, and nobody has said it. */
  readonly isUnexplained: boolean;
  /** Positions of its first and its last change. */
  readonly first: string;
  readonly last: string;
};

const chapter = (changes: readonly Change[]): Chapter => {
  const positions = changes.map(({ position }) => BigInt(position)).sort((a, b) => (a < b ? -1 : 1));
  const reasons = new Map(
    changes.flatMap(({ because }) => because).map((reason) => [JSON.stringify(reason), reason]),
  );
  return {
    changeSet: changes[0]!.changeSet,
    changes,
    because: [...reasons.values()],
    isUnexplained: changes.some(({ asksWhy, because }) => asksWhy && because.length === 0),
    first: String(positions[0]),
    last: String(positions.at(-1)),
  };
};

/** Changes of one intention belong together; they stand beside each other, newest first. */
export const chaptersOf = (changes: readonly Change[]): readonly Chapter[] =>
  [...Map.groupBy(changes, ({ changeSet }) => changeSet).values()].map(chapter);

/** Facts that ever changed, by what people call them. */
export const fieldsIn = (changes: readonly Change[]) =>
  [
    ...new Map(
      changes.flatMap(({ fields }) => fields).map(({ field, label }) => [field, { value: field, label }]),
    ).values(),
  ].sort((a, b) => a.label.localeCompare(b.label));

export const about = (changes: readonly Change[], field: string): readonly Change[] =>
  field === '' ? changes : changes.filter(({ fields }) => fields.some((one) => one.field === field));
