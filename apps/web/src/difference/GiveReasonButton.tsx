import { Button, Modal } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { GiveReasonDocument } from '../generated/documents.ts';
import { becauseInput, noBecause } from '../recording/because.ts';
import { BecauseFields } from '../recording/BecauseFields.tsx';
import { Refused } from '../recording/Refused.tsx';
import { besideNone } from '../recording/refusals.ts';
import { useTell } from '../recording/use-tell.ts';
import classes from './Difference.module.css';

/** A reason can come later: the change stays as it was, and is explained from now on. */
export function GiveReasonButton({ changeSet }: { changeSet: string }) {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button data-mutates variant="default" size="compact-xs" onClick={() => setOpened(true)}>
        Give the reason
      </Button>
      <Modal opened={opened} onClose={close} title="Give the reason">
        <GiveReasonForm changeSet={changeSet} onDone={close} />
      </Modal>
    </>
  );
}

function GiveReasonForm({ changeSet, onDone }: { changeSet: string; onDone: () => void }) {
  const [because, setBecause] = useState(noBecause);
  const { tell, busy, refusals, failure } = useTell(GiveReasonDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await tell({ changeSetId: changeSet, because: becauseInput(because) })) onDone();
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)} data-mutates>
      <Refused refusals={besideNone(refusals, ['because'])} failure={failure} />
      <BecauseFields value={because} onChange={setBecause} refusals={refusals} />
      <Button type="submit" loading={busy} data-mutates>
        Record the reason
      </Button>
    </form>
  );
}
