import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../access/use-act.ts';
import { MintTokenDocument, type TokenScope } from '../../generated/documents.ts';
import { NodePicker, type Picked } from '../../recording/NodePicker.tsx';
import { Refused } from '../../recording/Refused.tsx';
import { besideField, besideNone } from '../../recording/refusals.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Secret } from '../../ui/Secret.tsx';
import { scopes } from './scope-words.ts';
import classes from './Tokens.module.css';

const lengths = [
  { value: '7', label: 'A week' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
];

const fields = ['name', 'scope', 'teams', 'days'];

/** From the button to the secret, which stands there until somebody says that they have it. */
export function MakeTokenButton() {
  const [opened, setOpened] = useState(false);
  const [secret, setSecret] = useState<string>();
  const close = () => {
    setOpened(false);
    setSecret(undefined);
  };
  return (
    <>
      <Button leftSection={<Icon name="plus" />} onClick={() => setOpened(true)}>
        Token
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={secret ? 'Your new token' : 'Make a token'}
        size="lg"
        closeOnClickOutside={!secret}
        closeOnEscape={!secret}
      >
        {secret ? (
          <Secret text={secret} label="Copy the token" onDone={close}>
            It is shown this once. Whoever has it acts in your name, so keep it where you keep passwords.
          </Secret>
        ) : (
          <MakeToken onMade={setSecret} />
        )}
      </Modal>
    </>
  );
}

function MakeToken({ onMade }: { onMade: (secret: string) => void }) {
  const { act, busy, refusals, failure } = useAct(MintTokenDocument);
  const [name, setName] = useState('');
  const [scope, setScope] = useState<TokenScope>('READ');
  const [teams, setTeams] = useState<readonly Picked[]>([]);
  const [days, setDays] = useState('90');
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const made = await act({
      name,
      scope,
      days: Number(days),
      ...(teams.length > 0 && { teams: teams.map(({ key }) => key) }),
    });
    if (made?.secret) onMade(made.secret);
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void make(event)}>
      <Refused refusals={besideNone(refusals, fields)} failure={failure} />
      <TextInput
        label="Name"
        description="The script that will use it"
        required
        data-autofocus
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        error={besideField(refusals, 'name')}
      />
      <NativeSelect
        label="May"
        description="Never more than you may yourself"
        data={[...scopes]}
        value={scope}
        onChange={({ currentTarget }) => setScope(currentTarget.value as TokenScope)}
        error={besideField(refusals, 'scope')}
      />
      <NodePicker
        label="For teams"
        description="Left empty: for all"
        categories={['TEAM']}
        value={teams}
        onChange={setTeams}
        error={besideField(refusals, 'teams')}
      />
      <NativeSelect
        label="For how long"
        data={lengths}
        value={days}
        onChange={({ currentTarget }) => setDays(currentTarget.value)}
        error={besideField(refusals, 'days')}
      />
      <div>
        <Button type="submit" loading={busy}>
          Make it
        </Button>
      </div>
    </form>
  );
}
