import type {
  GoalLineFragment as Goal,
  HorizonHeaderFragment as Horizon,
} from '../../generated/documents.ts';
import { inLowerCase } from '../../ui/status-words.ts';
import { isPlanned, type Comparison, type Gone } from './compare.ts';
import { inOrder } from './horizons.ts';
import type { Order } from './rank-draft.ts';

export type Row =
  | { readonly kind: 'goal'; readonly key: string; readonly goal: Goal; readonly rank: number | null }
  | { readonly kind: 'heading'; readonly key: string; readonly title: string; readonly count: number }
  | {
      readonly kind: 'fold';
      readonly key: string;
      readonly title: string;
      readonly count: number;
      readonly isOpen: boolean;
    }
  | { readonly kind: 'cut'; readonly key: string; readonly words: string }
  | { readonly kind: 'gone'; readonly key: string; readonly gone: Gone }
  | { readonly kind: 'was-here'; readonly key: string; readonly goal: Goal; readonly rank: number };

export type Grouping = 'none' | 'team' | 'status' | 'track';

export const groupings: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: 'none', label: 'No groups' },
  { value: 'team', label: 'By team' },
  { value: 'status', label: 'By status' },
  { value: 'track', label: 'By track' },
];

const groupOf = (goal: Goal, by: Grouping): string => {
  if (by === 'team') return goal.team?.title ?? 'No team';
  if (by === 'track') return goal.track ? sentence(goal.track) : 'No track';
  return sentence(goal.status);
};

const sentence = (name: string) => {
  const words = inLowerCase(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const plainRow = (goal: Goal): Row => ({ kind: 'goal', key: goal.key, goal, rank: goal.rank });

const isCommitted = ({ status }: Goal) => status !== 'PROPOSED' && status !== 'MENTIONED';

const statusOrder = ['COMMITTED', 'PAUSED', 'DELIVERED', 'PROPOSED', 'MENTIONED'];

/** Unranked goals: what is promised before what is only proposed. */
const promisedFirst = (goals: readonly Goal[]) =>
  [...goals].sort((a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status));

/** The line below the last goal that is committed; none where everything or nothing is. */
const withCutLine = (rows: readonly Row[], goals: readonly Goal[]): readonly Row[] => {
  const last = goals.findLastIndex(isCommitted);
  const open = goals.length - 1 - last;
  if (last < 0 || open === 0) return rows;
  const lastKey = goals[last]!.key;
  const at = rows.findIndex(({ key }) => key === lastKey) + 1;
  return rows.toSpliced(at, 0, { kind: 'cut', key: '=cut', words: 'Cut line: below this, not committed' });
};

const grouped = (goals: readonly Goal[], by: Grouping): readonly Row[] =>
  [...Map.groupBy(goals, (goal) => groupOf(goal, by))]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([title, members]): Row[] => [
      { kind: 'heading', key: `=${title}`, title, count: members.length },
      ...members.map(plainRow),
    ]);

type Placed = { readonly rank: number; readonly row: Row };

/** Where something stood: above whoever has its rank now. */
const amongRanks = (rows: readonly Row[], ghosts: readonly Placed[]): readonly Row[] => {
  let result = rows;
  for (const { rank, row } of [...ghosts].sort((a, b) => a.rank - b.rank)) {
    const at = result.findIndex(
      (other) => other.kind === 'goal' && (other.rank === null || other.rank >= rank),
    );
    result = result.toSpliced(at < 0 ? result.length : at, 0, row);
  }
  return result;
};

const ghostsOf = (rows: readonly Row[], comparison: Comparison | undefined): readonly Placed[] => {
  if (!comparison) return [];
  const moved = rows.flatMap((row): Placed[] => {
    const rank = row.kind === 'goal' ? comparison.changes.get(row.key)?.oldRank : undefined;
    if (row.kind !== 'goal' || rank === undefined) return [];
    // A goal that went down left its old place above the one that has that rank now, one that went up below it.
    const place = row.rank !== null && row.rank < rank ? rank + 1 : rank;
    return [{ rank: place, row: { kind: 'was-here', key: `=was:${row.key}`, goal: row.goal, rank } }];
  });
  const gone = comparison.gone.map((one): Placed => ({
    rank: one.goal.rank ?? Infinity,
    row: { kind: 'gone', key: `=gone:${one.goal.key}`, gone: one },
  }));
  return [...moved, ...gone];
};

export type RowsAsked = {
  readonly goals: readonly Goal[];
  readonly horizon: Horizon | undefined;
  readonly horizons: readonly Horizon[];
  readonly by: Grouping;
  /** The order shown, where it is not the recorded one. */
  readonly order: Order | undefined;
  readonly comparison: Comparison | undefined;
  readonly isOpen: (fold: string) => boolean;
};

const fold = (
  goals: readonly Goal[],
  key: string,
  title: string,
  isOpen: RowsAsked['isOpen'],
): readonly Row[] =>
  goals.length === 0
    ? []
    : [
        { kind: 'fold', key, title, count: goals.length, isOpen: isOpen(key) },
        ...(isOpen(key) ? goals.map(plainRow) : []),
      ];

const ranked = (goals: readonly Goal[], order: Order | undefined) => {
  const rankOf = (goal: Goal) => {
    const place = order?.indexOf(goal.key) ?? -1;
    return order ? (place < 0 ? null : place + 1) : goal.rank;
  };
  const withRanks = goals.map((goal) => ({ ...goal, rank: rankOf(goal) }));
  const inRanks = withRanks.filter(({ rank }) => rank !== null).sort((a, b) => a.rank! - b.rank!);
  return { inRanks, unranked: promisedFirst(withRanks.filter(({ rank }) => rank === null)) };
};

/** The rows of one horizon: its order, the cut line, what has no rank, and what is no longer planned. */
const horizonRows = (goals: readonly Goal[], asked: RowsAsked): readonly Row[] => {
  const { by, order, comparison, isOpen } = asked;
  const planned = goals.filter(isPlanned);
  const { inRanks, unranked } = ranked(planned, order);
  const prefix = asked.horizon ? '' : `${goals[0]?.horizon?.key ?? ''}:`;
  const ended = fold(
    goals.filter((goal) => !isPlanned(goal)),
    `=${prefix}ended`,
    'Dropped, declined or moved on',
    isOpen,
  );
  if (by !== 'none') return [...grouped([...inRanks, ...unranked], by), ...ended];
  const heading: Row[] =
    inRanks.length > 0 && unranked.length > 0
      ? [{ kind: 'heading', key: `=${prefix}unranked`, title: 'Not ranked', count: unranked.length }]
      : [];
  const rows = [...inRanks.map(plainRow), ...heading, ...unranked.map(plainRow)];
  const lined = asked.horizon ? withCutLine(rows, [...inRanks, ...unranked]) : rows;
  return [...amongRanks(lined, ghostsOf(rows, comparison)), ...ended];
};

const everyHorizon = (asked: RowsAsked): readonly Row[] =>
  inOrder(asked.horizons).flatMap((horizon): readonly Row[] => {
    const own = asked.goals.filter((goal) => goal.horizon?.id === horizon.id);
    if (own.length === 0) return [];
    return [
      {
        kind: 'heading',
        key: `=horizon:${horizon.key}`,
        title: horizon.name,
        count: own.filter(isPlanned).length,
      },
      ...horizonRows(own, { ...asked, comparison: undefined, order: undefined }),
    ];
  });

/** Everything the roadmap lists, a row each, in the order it is read. */
export const rowsOf = (asked: RowsAsked): readonly Row[] => {
  const { goals, horizon, isOpen } = asked;
  const homeless = goals.filter((goal) => goal.horizon === null);
  const rest: readonly Row[] = [
    ...fold(homeless.filter(isPlanned), '=none', 'No horizon', isOpen),
    ...fold(
      homeless.filter((goal) => !isPlanned(goal)),
      '=none-ended',
      'No horizon, and no longer planned',
      isOpen,
    ),
  ];
  if (!horizon) return [...everyHorizon(asked), ...rest];
  return [
    ...horizonRows(
      goals.filter((goal) => goal.horizon?.id === horizon.id),
      asked,
    ),
    ...rest,
  ];
};
