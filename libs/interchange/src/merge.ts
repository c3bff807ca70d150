import type { FactChangeSet } from './change-sets.ts';

/** Some at a time, as they come. */
export type ChangeSets = AsyncIterable<readonly FactChangeSet[]>;

/** As many together as a piece of one file holds. */
const some = 500;

/** Two files as one, by time: what `more` says of a change-set comes after what `plain` says of it. */
export async function* mergeChangeSets(
  plain: ChangeSets,
  more: ChangeSets,
): AsyncGenerator<readonly FactChangeSet[]> {
  const merged: FactChangeSet[] = [];
  const left = momentsOf(plain);
  const right = momentsOf(more);
  let [a, b] = [await left.next(), await right.next()];
  while (!a.done || !b.done) {
    const order = a.done ? 1 : b.done ? -1 : compare(a.value[0]!.at, b.value[0]!.at);
    if (order === 0) merged.push(...woven(a.value as FactChangeSet[], b.value as FactChangeSet[]));
    else merged.push(...((order < 0 ? a.value : b.value) as FactChangeSet[]));
    if (merged.length >= some) yield merged.splice(0);
    if (order <= 0) a = await left.next();
    if (order >= 0) b = await right.next();
  }
  yield merged;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** All change-sets of one instant at a time. */
async function* momentsOf(changeSets: ChangeSets): AsyncGenerator<FactChangeSet[]> {
  let moment: FactChangeSet[] = [];
  for await (const some of changeSets)
    for (const changeSet of some) {
      if (moment.length > 0 && moment[0]!.at !== changeSet.at) {
        yield moment;
        moment = [];
      }
      moment.push(changeSet);
    }
  if (moment.length > 0) yield moment;
}

function* woven(plain: FactChangeSet[], more: FactChangeSet[]): Generator<FactChangeSet> {
  const last = new Map(plain.map((one) => [one.changeSet, one]));
  const additions = Map.groupBy(more, ({ changeSet }) => changeSet);
  last.delete(undefined);
  for (const one of plain) {
    const isLast = last.get(one.changeSet) === one;
    for (const addition of (isLast && additions.get(one.changeSet)) || []) takeOver(one, addition);
    yield one;
  }
  yield* more.filter(({ changeSet }) => !last.has(changeSet));
}

const takeOver = (one: FactChangeSet, addition: FactChangeSet): void => {
  for (const fact of addition.facts) one.facts.push(fact);
  for (const line of addition.bad) one.bad.push(line);
  for (const remark of addition.remarks) one.remarks.push(remark);
  one.refused ||= addition.refused;
};
