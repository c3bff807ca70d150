import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Session } from '../../access/entrance.ts';
import { providerProblemIn } from '../../access/provider-problems.ts';
import { Loading } from '../../ui/Notice.tsx';
import { EntrancePage } from './EntrancePage.tsx';
import classes from './Entrance.module.css';
import { OtherWays } from './OtherWays.tsx';
import { RefusedEntrance } from './RefusedEntrance.tsx';
import { SignInByLink } from './SignInByLink.tsx';
import { goIn, secretInAddress, useAsking, useSession } from './use-entrance.ts';

/** With a secret behind the # it is the link that the server printed; else there is a password to type. */
export function SignInPage() {
  return secretInAddress() === '' ? <SignInAgain /> : <SignInByLink />;
}

function SignInAgain() {
  const { session, refused } = useSession();
  const signedIn = session?.signedIn;
  useEffect(() => {
    if (signedIn) goIn();
  }, [signedIn]);
  if (refused)
    return (
      <EntrancePage title="Sign in">
        <RefusedEntrance refused={refused} />
      </EntrancePage>
    );
  if (!session || signedIn)
    return (
      <EntrancePage title="Sign in">
        <Loading what="the page" />
      </EntrancePage>
    );
  if (!session.setUp)
    return (
      <EntrancePage
        title="Nobody owns this organisation yet"
        lead="When the server starts it prints a link; whoever opens it becomes the owner. It works once, for an hour: start the server again for a new one."
      />
    );
  return <SignIn methods={session.methods} />;
}

function SignIn({ methods }: Pick<Session, 'methods'>) {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const { submit, busy, refused, beside } = useAsking('sign-in', () => ({ login, password }), goIn);
  return (
    <EntrancePage title="Sign in">
      <RefusedEntrance refused={refused ?? providerProblemIn(window.location.search)} />
      <form className={classes['form']} onSubmit={(event) => void submit(event)}>
        <TextInput
          label="Mail address, or another login"
          autoComplete="username"
          autoFocus
          required
          value={login}
          error={beside('login')}
          onChange={({ currentTarget }) => setLogin(currentTarget.value)}
        />
        <TextInput
          label="Password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          error={beside('password')}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <Button type="submit" loading={busy}>
          Sign in
        </Button>
      </form>
      <OtherWays oidc={methods.oidc} />
    </EntrancePage>
  );
}
