import { rankMove, signOf, type Sign } from '@throughline/ui-time';
import type {
  GoalDifferenceFragment as Difference,
  GoalLineFragment as Goal,
  GoalThenFragment as GoalThen,
} from '../../generated/documents.ts';
import { inLowerCase } from '../../ui/status-words.ts';

/** What became of one goal between two moments. */
export type Change = {
  readonly signs: readonly Sign[];
  readonly was: GoalThen | undefined;
  readonly isRedated: boolean;
  /** Its old place, if it was moved from there; not if others only passed it by. */
  readonly oldRank: number | undefined;
  readonly because: Difference['because'];
  readonly asksWhy: boolean;
};

export type Gone = { readonly goal: GoalThen; readonly words: string } & Pick<Change, 'because' | 'asksWhy'>;

export type Counts = Readonly<Record<'added' | 'removed' | 'moved' | 'redated' | 'unexplained', number>>;

export type Comparison = {
  readonly changes: ReadonlyMap<string, Change>;
  readonly gone: readonly Gone[];
  readonly counts: Counts;
};

const over: readonly string[] = ['DROPPED', 'DECLINED', 'WITHDRAWN', 'CARRIED_OVER', 'MENTIONED'];

export const isPlanned = ({ status }: { readonly status: string }): boolean => !over.includes(status);

const reasonsIn = (differences: readonly Difference[]): Pick<Change, 'because' | 'asksWhy'> => ({
  because: [
    ...new Map(
      differences.flatMap(({ because }) => because).map((reason) => [JSON.stringify(reason), reason]),
    ).values(),
  ],
  asksWhy: differences.some(({ asksWhy, because }) => asksWhy && because.length === 0),
});

const rankChange = (differences: readonly Difference[]) =>
  differences.flatMap(({ fields }) => fields).find(({ field }) => field === 'rank');

const asRank = (text: string | null | undefined) => (text ? Number(text) : null);

const whereTo = (goal: GoalThen, now: Goal | undefined): string => {
  if (!now) return 'withdrawn';
  if (!isPlanned(now)) return inLowerCase(now.status);
  return now.horizon?.id === goal.horizon?.id ? 'removed' : `moved to ${now.horizon?.name ?? 'no horizon'}`;
};

/** Signs worth a place in the row: where it came from and went to first, then that something else is another. */
const signsOf = (was: GoalThen | undefined, isNew: boolean, differences: readonly Difference[]): Sign[] => {
  if (isNew) return [signOf('added')];
  const rank = rankChange(differences);
  const move = rankMove(asRank(rank?.before), asRank(rank?.after));
  const others = differences.flatMap(({ fields }) => fields).filter(({ field }) => field !== 'rank');
  return [...(move ? [move] : []), ...(was && others.length > 0 ? [signOf('changed')] : [])];
};

/** The most goals that kept their order among each other: the others are the ones that were moved. */
const stayedInOrder = (then: ReadonlyMap<string, GoalThen>, now: readonly Goal[]): ReadonlySet<string> => {
  const ranked = now
    .flatMap(({ key, rank }) => (rank === null ? [] : [{ key, rank, was: then.get(key)?.rank ?? null }]))
    .filter(({ was }) => was !== null)
    .sort((a, b) => a.rank - b.rank);
  const best: { length: number; before: number }[] = [];
  ranked.forEach(({ was }, index) => {
    let [length, before] = [1, -1];
    for (let other = 0; other < index; other += 1)
      if (ranked[other]!.was! < was! && best[other]!.length >= length)
        [length, before] = [best[other]!.length + 1, other];
    best.push({ length, before });
  });
  const stayed = new Set<string>();
  let last = best.reduce((top, { length }, index) => (length > (best[top]?.length ?? 0) ? index : top), -1);
  for (; last >= 0; last = best[last]!.before) stayed.add(ranked[last]!.key);
  return stayed;
};

type Both = {
  readonly before: readonly GoalThen[];
  readonly after: readonly Goal[];
  readonly differences: readonly Difference[];
  /** Global id of the horizon that is shown; null for all of them. */
  readonly horizonId: string | null;
};

/** The plan of two moments, goal by goal, with the reasons of what differs. */
export const compared = ({ before, after, differences, horizonId }: Both): Comparison => {
  const isHere = (goal: GoalThen | undefined): goal is GoalThen =>
    goal !== undefined && isPlanned(goal) && (horizonId === null || goal.horizon?.id === horizonId);
  const then = new Map(before.map((goal) => [goal.key, goal]));
  const now = new Map(after.map((goal) => [goal.key, goal]));
  const byGoal = Map.groupBy(differences, ({ subject }) => subject.key);
  const stayed = stayedInOrder(then, after.filter(isHere));
  const changes = new Map<string, Change>();
  for (const goal of after) {
    if (!isHere(goal)) continue;
    const was = then.get(goal.key);
    const isNew = !isHere(was);
    const own = byGoal.get(goal.key) ?? [];
    const signs = signsOf(was, isNew, own);
    if (signs.length === 0) continue;
    const isMoved = signs.some(({ verb }) => verb === 'up' || verb === 'down');
    changes.set(goal.key, {
      signs,
      was: isNew ? undefined : was,
      isRedated: !isNew && was?.target !== goal.target,
      oldRank: isMoved && !stayed.has(goal.key) ? (asRank(rankChange(own)?.before) ?? undefined) : undefined,
      ...reasonsIn(own),
    });
  }
  const gone = before
    .filter((goal) => isHere(goal) && !isHere(now.get(goal.key)))
    .map((goal) => ({
      goal,
      words: whereTo(goal, now.get(goal.key)),
      ...reasonsIn(byGoal.get(goal.key) ?? []),
    }));
  const all = [...changes.values()];
  return {
    changes,
    gone,
    counts: {
      added: all.filter(({ signs }) => signs.some(({ verb }) => verb === 'added')).length,
      removed: gone.length,
      moved: all.filter(({ signs }) => signs.some(({ verb }) => verb === 'up' || verb === 'down')).length,
      redated: all.filter(({ isRedated }) => isRedated).length,
      unexplained: [...all, ...gone].filter(({ asksWhy }) => asksWhy).length,
    },
  };
};
