import { Button } from '@mantine/core';
import { useState } from 'react';
import type { GoalLineFragment } from '../../generated/documents.ts';
import type { Ranking } from './use-rank-draft.ts';
import { SaveMovesDialog } from './SaveMovesDialog.tsx';
import classes from './Ranking.module.css';

type BatchBarProps = { ranking: Ranking; goals: readonly GoalLineFragment[] };

const count = (moves: number) => (moves === 1 ? '1 move' : `${moves} moves`);

const titles = (goals: readonly GoalLineFragment[]) => new Map(goals.map(({ key, title }) => [key, title]));

/** Moves that are not saved yet: what they are, and the ways on. */
export function BatchBar({ ranking, goals }: BatchBarProps) {
  const [saving, setSaving] = useState(false);
  const { moves } = ranking;
  if (moves.length === 0) return null;
  return (
    <section className={classes['bar']} aria-label="Moves not saved" data-overtaken={ranking.isOvertaken}>
      {ranking.isOvertaken ? (
        <Overtaken ranking={ranking} goals={goals} />
      ) : (
        <>
          <p className={classes['words']}>
            <strong>{count(moves.length)} not saved</strong>
          </p>
          <div className={classes['buttons']}>
            <Button size="xs" data-mutates onClick={() => setSaving(true)}>
              Save with a reason …
            </Button>
            <Button size="xs" variant="default" onClick={ranking.undo}>
              Undo
            </Button>
            {moves.length > 1 && (
              <Button size="xs" variant="subtle" onClick={ranking.discard}>
                Discard all
              </Button>
            )}
          </div>
        </>
      )}
      {saving && !ranking.isOvertaken && (
        <SaveMovesDialog ranking={ranking} titles={titles(goals)} onClose={() => setSaving(false)} />
      )}
    </section>
  );
}

/** Somebody else was quicker. Nothing is lost, and nobody is overruled unseen. */
function Overtaken({ ranking, goals }: BatchBarProps) {
  const known = titles(goals);
  const ranks = new Map(goals.map(({ key, rank }) => [key, rank]));
  const there = ranking.moves.filter(({ key, fromRank }) => (ranks.get(key) ?? null) !== fromRank);
  return (
    <>
      <div className={classes['words']} role="alert">
        <p>
          <strong>Somebody changed the order while you were moving goals.</strong> Your{' '}
          {count(ranking.moves.length)} stand on top of the new order below.
        </p>
        <ul>
          {there.slice(0, 4).map(({ key, fromRank }) => (
            <li key={key}>
              “{known.get(key) ?? key}” is at rank {ranks.get(key) ?? 'none'} now; you moved it from{' '}
              {fromRank ?? 'none'}.
            </li>
          ))}
        </ul>
      </div>
      <div className={classes['buttons']}>
        <Button size="xs" onClick={ranking.keepUponCurrent}>
          Keep my moves on the new order
        </Button>
        <Button size="xs" variant="default" onClick={ranking.discard}>
          Discard my moves
        </Button>
      </div>
    </>
  );
}
