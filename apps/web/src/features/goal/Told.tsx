import { Button, CloseButton } from '@mantine/core';
import { TellGoalDocument } from '../../generated/documents.ts';
import { useTell } from '../../recording/use-tell.ts';
import { inOneLine } from '../../recording/refusals.ts';
import type { Recorded } from './GoalForm.tsx';
import classes from './GoalForm.module.css';

type ToldProps = { recorded: Recorded; onUndone: (words: string) => void; onClose: () => void };

/** What was just recorded. Taking it back is a change of its own: nothing is ever deleted. */
export function Told({ recorded, onUndone, onClose }: ToldProps) {
  const { tell, busy, refusals, failure } = useTell(TellGoalDocument);
  const { words, undo } = recorded;
  const takeBack = async () => {
    if (!undo) return;
    if (await tell({ commands: [undo], because: [{ note: `undo of “${words}”` }] }))
      onUndone(`Taken back: ${words}`);
  };
  return (
    <div role="status" className={classes['told']}>
      <span>
        {words}
        {refusals.map((refusal) => ` – ${inOneLine(refusal)}`)}
        {failure && ' – this did not reach the server'}
      </span>
      {undo && (
        <Button
          data-mutates
          variant="default"
          size="compact-sm"
          loading={busy}
          onClick={() => void takeBack()}
        >
          Undo
        </Button>
      )}
      <CloseButton aria-label="Close" size="sm" onClick={onClose} />
    </div>
  );
}
