import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { roles } from '../../access/role-words.ts';
import { useAct } from '../../access/use-act.ts';
import { InviteAccountDocument, type Role } from '../../generated/documents.ts';
import { NodePicker, type Picked } from '../../recording/NodePicker.tsx';
import { Refused } from '../../recording/Refused.tsx';
import { besideField, besideNone } from '../../recording/refusals.ts';
import { Icon } from '../../ui/Icon.tsx';
import classes from './Accounts.module.css';
import type { ShownLink } from './LinkDialog.tsx';

const fields = ['personId', 'name', 'login', 'role'];

type InviteProps = { onInvited: (link: ShownLink) => void };

export function InviteButton({ onInvited }: InviteProps) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button leftSection={<Icon name="plus" />} onClick={() => setOpened(true)}>
        Invite
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Invite somebody" size="lg">
        <Invite
          onInvited={(link) => {
            setOpened(false);
            onInvited(link);
          }}
        />
      </Modal>
    </>
  );
}

function Invite({ onInvited }: InviteProps) {
  const { act, busy, refusals, failure } = useAct(InviteAccountDocument);
  const [known, setKnown] = useState<readonly Picked[]>([]);
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [role, setRole] = useState<Role>('MEMBER');
  const [person] = known;
  const invite = async (event: FormEvent) => {
    event.preventDefault();
    const whom = person ? { personId: person.key } : { name };
    const { account, link } = (await act({ ...whom, login, role })) ?? {};
    if (account && link) onInvited({ ...link, name: account.name });
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void invite(event)}>
      <Refused refusals={besideNone(refusals, fields)} failure={failure} />
      <NodePicker
        label="Somebody the plan knows"
        description="Left empty: somebody new"
        categories={['PERSON']}
        one
        value={known}
        onChange={setKnown}
        error={besideField(refusals, 'personId')}
      />
      {!person && (
        <TextInput
          label="Name"
          required
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={besideField(refusals, 'name')}
        />
      )}
      <TextInput
        label="Signs in as"
        description="A mail address is best"
        required
        autoComplete="off"
        autoCapitalize="none"
        value={login}
        onChange={({ currentTarget }) => setLogin(currentTarget.value)}
        error={besideField(refusals, 'login')}
      />
      <NativeSelect
        label="Role"
        data={roles.map(({ value, label, means }) => ({ value, label: `${label}: ${means}` }))}
        value={role}
        onChange={({ currentTarget }) => setRole(currentTarget.value as Role)}
        error={besideField(refusals, 'role')}
      />
      <div>
        <Button type="submit" loading={busy}>
          Make the invitation
        </Button>
      </div>
    </form>
  );
}
