import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { isCivilDate } from '@throughline/calendar';
import { SetTargetDocument } from '../../generated/documents.ts';
import { becauseInput, noBecause } from '../../recording/because.ts';
import { BecauseFields } from '../../recording/BecauseFields.tsx';
import { Refused } from '../../recording/Refused.tsx';
import { besideField, besideNone } from '../../recording/refusals.ts';
import { useTell } from '../../recording/use-tell.ts';
import classes from './SetTargetButton.module.css';

type GoalToMove = { readonly key: string; readonly target: string | null; readonly revision: number };

export function SetTargetButton({ goal }: { goal: GoalToMove }) {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button data-mutates variant="default" onClick={() => setOpened(true)}>
        {goal.target === null ? 'Set the target' : 'Move the target'}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={goal.target === null ? 'Set the target' : 'Move the target'}
      >
        <SetTargetForm goal={goal} onDone={close} />
      </Modal>
    </>
  );
}

function SetTargetForm({ goal, onDone }: { goal: GoalToMove; onDone: () => void }) {
  const [target, setTarget] = useState(goal.target !== null && isCivilDate(goal.target) ? goal.target : '');
  const [because, setBecause] = useState(noBecause);
  /** As it was when the form was opened: whoever moved it meanwhile is not overruled unseen. */
  const [expectedRevision] = useState(goal.revision);
  const { tell, busy, refusals, failure } = useTell(SetTargetDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const told = await tell({
      goalId: goal.key,
      target: target === '' ? null : target,
      because: becauseInput(because),
      expectedRevision,
    });
    if (told) onDone();
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)} data-mutates>
      <Refused refusals={besideNone(refusals, ['target', 'because'])} failure={failure} />
      <TextInput
        type="date"
        label="Target day"
        description="Empty it to take the target away."
        data-autofocus
        value={target}
        onChange={({ currentTarget }) => setTarget(currentTarget.value)}
        error={besideField(refusals, 'target')}
      />
      <BecauseFields value={because} onChange={setBecause} refusals={refusals} />
      <Button type="submit" loading={busy} className={classes['submit'] ?? ''} data-mutates>
        Record it
      </Button>
    </form>
  );
}
