import { useMemo, useState } from 'react';
import type { GoalLineFragment as Goal } from '../../generated/documents.ts';
import type { Row } from './rows.ts';
import type { Ranking } from './use-rank-draft.ts';
import type { Mover } from './Timeline.tsx';

const inPlaces = (goals: readonly Goal[], { order }: Ranking) => {
  const known = new Map(goals.map((goal) => [goal.key, goal]));
  return order.flatMap((key) => known.get(key) ?? []);
};

/** Ways to move a goal in its order. What is filtered away keeps its place beside whom it follows. */
export const useMover = (goals: readonly Goal[], rows: readonly Row[], ranking: Ranking, isOn: boolean) => {
  const [menuFor, setMenuFor] = useState<string>();
  const [said, setSaid] = useState('');
  const ranked = inPlaces(goals, ranking);
  const seen = useMemo(
    () => rows.flatMap((row) => (row.kind === 'goal' && row.rank !== null ? [row.key] : [])),
    [rows],
  );
  const moveAfter = (key: string, after: string | undefined) => {
    ranking.move(key, after);
    const title = goals.find((goal) => goal.key === key)?.title ?? key;
    const others = ranking.order.filter((one) => one !== key);
    const rank = after === undefined ? 1 : others.indexOf(after) + 2;
    setSaid(`${title}: rank ${rank} of ${others.length + 1}, not saved yet`);
  };
  const before = (key: string) => {
    const place = ranking.order.indexOf(key);
    return place > 0 ? ranking.order[place - 1] : undefined;
  };
  const known = new Set(goals.map(({ key }) => key));
  const mover: (Mover & { moveAfter: typeof moveAfter }) | undefined = isOn
    ? {
        canMove: (key) => known.has(key),
        moved: ranking.moved,
        moveAfter,
        openMenu: setMenuFor,
        dropAt: (key, { beside, side }) => {
          if (!ranking.order.includes(beside)) return moveAfter(key, ranking.order.at(-1));
          const after = side === 'after' ? beside : before(beside);
          if (after !== key) moveAfter(key, after);
        },
        step: (key, by) => {
          const place = seen.indexOf(key);
          if (place < 0) return moveAfter(key, ranking.order.at(-1));
          const other = seen[place + by];
          if (other === undefined)
            return setSaid(by < 0 ? 'It is at the top already' : 'It is at the end already');
          return moveAfter(key, by < 0 ? before(other) : other);
        },
      }
    : undefined;
  return { mover, menuFor, closeMenu: () => setMenuFor(undefined), said, ranked };
};
