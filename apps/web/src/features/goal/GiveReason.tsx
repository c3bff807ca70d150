import { Button, Modal } from '@mantine/core';
import type { FormEvent } from 'react';
import { TellGoalDocument } from '../../generated/documents.ts';
import { becauseInput, noBecause, type WrittenBecause } from '../../recording/because.ts';
import { BecauseFields } from '../../recording/BecauseFields.tsx';
import { keptIntentions, useKept } from '../../recording/kept.ts';
import { Refused } from '../../recording/Refused.tsx';
import { besideNone } from '../../recording/refusals.ts';
import { useTell } from '../../recording/use-tell.ts';
import classes from './GoalForm.module.css';

type GiveReasonProps = { changeSet: string; onDone: () => void; onClose: () => void };

/** A reason can come later: the change stays as it was, and is explained from now on. */
export function GiveReason({ changeSet, onDone, onClose }: GiveReasonProps) {
  const keptAs = `reason:${changeSet}`;
  const [because = noBecause, keep] = useKept<WrittenBecause>(keptAs);
  const { tell, busy, refusals, failure } = useTell(TellGoalDocument, () => keptIntentions(keptAs));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const reasons = becauseInput(because);
    if (!(await tell({ commands: [{ reasonGive: { changeSetId: changeSet, because: reasons } }] }))) return;
    keep(undefined);
    onDone();
  };
  return (
    <Modal opened onClose={onClose} title="Give the reason">
      <form className={classes['form']} onSubmit={(event) => void submit(event)} data-mutates>
        <Refused refusals={besideNone(refusals, ['because'])} failure={failure} />
        <BecauseFields value={because} onChange={keep} refusals={refusals} />
        <Button type="submit" loading={busy} className={classes['submit'] ?? ''} data-mutates>
          Record the reason
        </Button>
      </form>
    </Modal>
  );
}
