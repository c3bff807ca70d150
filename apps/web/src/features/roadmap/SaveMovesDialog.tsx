import { Button, Modal } from '@mantine/core';
import type { FormEvent } from 'react';
import { BecauseFields } from '../../recording/BecauseFields.tsx';
import { noBecause, type WrittenBecause } from '../../recording/because.ts';
import { useKept } from '../../recording/kept.ts';
import { Refused } from '../../recording/Refused.tsx';
import { besideNone } from '../../recording/refusals.ts';
import type { Ranking, Saved } from './use-rank-draft.ts';
import classes from './Ranking.module.css';

type SaveMovesDialogProps = {
  ranking: Ranking;
  titles: ReadonlyMap<string, string>;
  onSaved: (saved: Saved) => void;
  onClose: () => void;
};

/** One reason for all of them: they are one intention. */
export function SaveMovesDialog({ ranking, titles, onSaved, onClose }: SaveMovesDialogProps) {
  const [because = noBecause, setBecause] = useKept<WrittenBecause>('moves-because');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await ranking.save(because);
    if (!saved) return;
    setBecause(undefined);
    onSaved(saved);
  };
  return (
    <Modal opened onClose={onClose} title="Save the new order">
      <form className={classes['form']} onSubmit={(event) => void submit(event)} data-mutates>
        <Refused refusals={besideNone(ranking.refusals, ['because'])} failure={ranking.failure} />
        <ol className={classes['moves']}>
          {ranking.moves.map(({ key, fromRank, toRank }) => (
            <li key={key}>
              {titles.get(key) ?? key}{' '}
              <span className={classes['quiet']}>
                {fromRank === null ? 'not ranked' : `rank ${fromRank}`} → {toRank}
              </span>
            </li>
          ))}
        </ol>
        <BecauseFields
          label="Why this order?"
          autoFocus
          value={because}
          onChange={setBecause}
          refusals={ranking.refusals}
        />
        <Button type="submit" loading={ranking.busy} className={classes['submit'] ?? ''} data-mutates>
          Record {ranking.moves.length === 1 ? 'the move' : `the ${ranking.moves.length} moves`}
        </Button>
      </form>
    </Modal>
  );
}
