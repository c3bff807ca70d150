import { Button } from '@mantine/core';
import { useState } from 'react';
import { Told, type Undoable } from '../../recording/Told.tsx';
import type { GoalLineFragment } from '../../generated/documents.ts';
import type { Ranking, Saved } from './use-rank-draft.ts';
import { SaveMovesDialog } from './SaveMovesDialog.tsx';
import classes from './Ranking.module.css';

type BatchBarProps = { ranking: Ranking; goals: readonly GoalLineFragment[] };

const count = (moves: number) => (moves === 1 ? '1 move' : `${moves} moves`);

const titles = (goals: readonly GoalLineFragment[]) => new Map(goals.map(({ key, title }) => [key, title]));

const named = 3;

/** The first few by name: what an undo is about must be readable. */
const inWords = (moves: Saved['moves'], known: ReadonlyMap<string, string>): string => {
  const each = moves
    .slice(0, named)
    .map(({ key, fromRank, toRank }) => `${known.get(key) ?? key} ${fromRank ?? 'unranked'} → ${toRank}`);
  const rest = moves.length - each.length;
  return [...each, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
};

/** Moves that are not saved yet: what they are, and the ways on. */
export function BatchBar({ ranking, goals }: BatchBarProps) {
  const [saving, setSaving] = useState(false);
  const [told, setTold] = useState<Undoable>();
  const { moves } = ranking;
  const known = titles(goals);
  const saved = ({ moves: done, undo }: Saved) => {
    setSaving(false);
    setTold({ words: `${count(done.length)} saved: ${inWords(done, known)}`, undo });
  };
  if (moves.length === 0)
    return (
      told && (
        <Told
          key={told.words}
          told={told}
          onUndone={(words) => setTold({ words })}
          onClose={() => setTold(undefined)}
        />
      )
    );
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
        <SaveMovesDialog ranking={ranking} titles={known} onSaved={saved} onClose={() => setSaving(false)} />
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
