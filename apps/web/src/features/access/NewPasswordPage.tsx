import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { EntrancePage } from './EntrancePage.tsx';
import classes from './Entrance.module.css';
import { RefusedEntrance } from './RefusedEntrance.tsx';
import { goIn, secretInAddress, useAsking } from './use-entrance.ts';

/** Somebody new was invited by an administrator. */
export const InvitationPage = () => (
  <NewPasswordPage
    purpose="invitation"
    title="Welcome to Throughline"
    lead="Choose the password with which you will sign in."
  />
);

/** Somebody forgot theirs, and an administrator made them a link. */
export const PasswordPage = () => (
  <NewPasswordPage
    purpose="password"
    title="Choose a new password"
    lead="You are signed out wherever you were signed in with the old one."
  />
);

type NewPasswordProps = { purpose: 'invitation' | 'password'; title: string; lead: string };

function NewPasswordPage({ purpose, title, lead }: NewPasswordProps) {
  const [password, setPassword] = useState('');
  const { submit, busy, refused, beside } = useAsking(
    purpose,
    () => ({ secret: secretInAddress(), password }),
    () => goIn('/'),
  );
  if (secretInAddress() === '')
    return (
      <EntrancePage
        title="This page is opened by a link"
        lead="Ask an administrator for one: it has a secret in it, and works once."
      />
    );
  return (
    <EntrancePage title={title} lead={lead}>
      <RefusedEntrance refused={refused} />
      <form className={classes['form']} onSubmit={(event) => void submit(event)}>
        <TextInput
          label="New password"
          description="At least 12 characters"
          type="password"
          autoComplete="new-password"
          autoFocus
          required
          value={password}
          error={beside('password')}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <Button type="submit" loading={busy}>
          Set it and sign in
        </Button>
      </form>
    </EntrancePage>
  );
}
