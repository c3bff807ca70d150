import { Button, CloseButton } from '@mantine/core';
import type { CommandInput } from '../generated/documents.ts';
import { inOneLine } from './refusals.ts';
import classes from './Told.module.css';
import { useSay } from './use-say.ts';

export type Undoable = {
  readonly words: string;
  /** What leads back, told only upon the state that its author left. */
  readonly undo?: readonly CommandInput[] | undefined;
};

type ToldProps = { told: Undoable; onUndone: (words: string) => void; onClose: () => void };

/** What was just recorded. Taking it back is a change of its own: nothing is ever deleted. */
export function Told({ told: { words, undo }, onUndone, onClose }: ToldProps) {
  const { say, busy, refusals, failure } = useSay();
  const isStuck = refusals.length > 0;
  const takeBack = async () => {
    if (undo && (await say({ commands: undo, because: [{ note: `undo of “${words}”` }] })))
      onUndone(`Taken back: ${words}`);
  };
  return (
    <div role="status" className={classes['told']} data-stuck={isStuck || undefined}>
      <span>
        {isStuck ? 'Not taken back. ' : words}
        {refusals.map(inOneLine).join(' ')}
        {failure && ' – this did not reach the server'}
      </span>
      {undo && !isStuck && (
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
