import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../access/use-act.ts';
import { ErasePersonDocument } from '../../generated/documents.ts';
import { Refused } from '../../recording/Refused.tsx';
import classes from '../../recording/RecordForm.module.css';

type ErasePersonProps = {
  person: { readonly id: string; readonly key: string; readonly name: string };
  onClose: () => void;
};

/** Says what goes, what stays and that nothing brings it back; done only when it was typed who is meant. */
export function ErasePerson({ person: { id, key, name }, onClose }: ErasePersonProps) {
  const { act, busy, refusals, failure } = useAct(ErasePersonDocument);
  const [typed, setTyped] = useState('');
  const isMeant = typed.trim() === key;
  const erase = async (event: FormEvent) => {
    event.preventDefault();
    if (isMeant && (await act({ personId: id }))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`Forget who ${name} is`} size="lg">
      <form className={classes['form']} onSubmit={(event) => void erase(event)} data-mutates>
        <Refused refusals={refusals} failure={failure} />
        <p>
          <strong>What goes:</strong> name, keys and mail address; their account with all that lets them in;
          what they had read. At once, and for everybody.
        </p>
        <p>
          <strong>What stays:</strong> the plan and its past, with “former member” and a number in their
          place. What others wrote about them in their own words stays, too, until it is redacted. So do
          backups that were made before.
        </p>
        <p>
          <strong>It cannot be undone.</strong> Nothing here knows afterwards who they were.
        </p>
        <TextInput
          data-autofocus
          label={`Type ${key} to say that you mean them`}
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button type="submit" color="red" loading={busy} disabled={!isMeant} data-mutates>
          Forget them for good
        </Button>
      </form>
    </Modal>
  );
}
