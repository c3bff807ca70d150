import { Button, Modal } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { AskWhyDocument } from '../generated/documents.ts';
import { OwnText } from '../recording/OwnWords.tsx';
import { Refused } from '../recording/Refused.tsx';
import { besideField, besideNone } from '../recording/refusals.ts';
import { useTell } from '../recording/use-tell.ts';
import classes from './Difference.module.css';

/** Whoever does not know the reason can ask for it; the change waits for its answer with the others that were asked about. */
export function AskWhyButton({ changeSet }: { changeSet: string }) {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button data-mutates variant="subtle" size="compact-xs" onClick={() => setOpened(true)}>
        Ask why
      </Button>
      <Modal opened={opened} onClose={close} title="Ask why">
        <AskWhyForm changeSet={changeSet} onDone={close} />
      </Modal>
    </>
  );
}

function AskWhyForm({ changeSet, onDone }: { changeSet: string; onDone: () => void }) {
  const [question, setQuestion] = useState('');
  const { tell, busy, refusals, failure } = useTell(AskWhyDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const asked = question.trim();
    if (await tell({ changeSetId: changeSet, ...(asked !== '' && { question: asked }) })) onDone();
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void submit(event)} data-mutates>
      <Refused refusals={besideNone(refusals, ['question'])} failure={failure} />
      <OwnText
        label="Your question"
        description="May stay empty: that a reason is missing is question enough."
        value={question}
        onChange={({ currentTarget }) => setQuestion(currentTarget.value)}
        error={besideField(refusals, 'question')}
      />
      <Button type="submit" loading={busy} data-mutates>
        Ask
      </Button>
    </form>
  );
}
