import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { EntrancePage } from './EntrancePage.tsx';
import classes from './Entrance.module.css';
import { RefusedEntrance } from './RefusedEntrance.tsx';
import { goIn, secretInAddress, useAsking, useSession } from './use-entrance.ts';

const example = '/demo/replay?at=moment:turning-point';

/** The first minute: whoever holds the link that the server printed becomes the owner. */
export function SetUpPage() {
  const { session } = useSession();
  if (session?.setUp)
    return (
      <EntrancePage title="This organisation has an owner" lead="The link that made them the owner is spent.">
        <Button component="a" href="/sign-in" mt={20}>
          Sign in
        </Button>
      </EntrancePage>
    );
  if (secretInAddress() === '')
    return (
      <EntrancePage
        title="Open the link that the server printed"
        lead="Nobody owns this organisation yet. When the server starts it prints a link to this page with a secret in it; whoever opens that becomes the owner. It works once, for an hour: start the server again for a new one."
      />
    );
  return <BecomeOwner />;
}

function BecomeOwner() {
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [wantsExample, setWantsExample] = useState(false);
  const { submit, busy, refused, beside } = useAsking(
    'setup',
    () => ({ secret: secretInAddress(), name, login, password }),
    () => goIn(wantsExample ? example : '/'),
  );
  return (
    <EntrancePage
      title="Welcome to Throughline"
      lead="This link makes you the owner: you may do everything here, and let others in."
    >
      <RefusedEntrance refused={refused} />
      <form className={classes['form']} onSubmit={(event) => void submit(event)}>
        <TextInput
          label="Your name"
          description="As it stands beside what you do"
          autoComplete="name"
          autoFocus
          value={name}
          error={beside('name')}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <fieldset className={classes['among']}>
          <legend>Signing in again</legend>
          <p>
            On this machine the server prints a link whenever it starts, so both may stay empty. To sign in
            from elsewhere, choose them now or later.
          </p>
          <TextInput
            label="Mail address, or another login"
            autoComplete="username"
            value={login}
            error={beside('login')}
            onChange={({ currentTarget }) => setLogin(currentTarget.value)}
          />
          <TextInput
            label="Password"
            description="At least 12 characters"
            type="password"
            autoComplete="new-password"
            value={password}
            error={beside('password')}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
        </fieldset>
        <Checkbox
          label="Show me the example organisation first"
          description="Harbourline: six quarters of plans, decisions and second thoughts, kept apart from yours"
          checked={wantsExample}
          onChange={({ currentTarget }) => setWantsExample(currentTarget.checked)}
        />
        <Button type="submit" loading={busy}>
          Become the owner
        </Button>
      </form>
    </EntrancePage>
  );
}
