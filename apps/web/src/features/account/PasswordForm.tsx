import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../access/use-act.ts';
import { ChangePasswordDocument, type OwnAccountQuery } from '../../generated/documents.ts';
import { besideField, besideNone } from '../../recording/refusals.ts';
import { Refused } from '../../recording/Refused.tsx';
import classes from './Account.module.css';

type PasswordFormProps = { account: NonNullable<OwnAccountQuery['viewer']['account']> };

/** Another password; what is signed in with the old one elsewhere is signed out. */
export function PasswordForm({ account: { login, hasPassword } }: PasswordFormProps) {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [said, setSaid] = useState('');
  const { act, busy, refusals, failure } = useAct(ChangePasswordDocument);
  const change = async (event: FormEvent) => {
    event.preventDefault();
    setSaid('');
    if (!(await act({ password, ...(hasPassword && { current }) }))) return;
    setCurrent('');
    setPassword('');
    setSaid('The new password counts from now on. You are signed out everywhere else.');
  };
  return (
    <section aria-labelledby="password">
      <h2 id="password">{hasPassword ? 'Change your password' : 'Set a password'}</h2>
      {!hasPassword && <p>With it you sign in from anywhere, as {login}.</p>}
      <p role="status">{said}</p>
      <form className={classes['form']} onSubmit={(event) => void change(event)}>
        <Refused refusals={besideNone(refusals, ['current', 'password'])} failure={failure} />
        {/* For the browser, which keeps a password with its login. */}
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        {hasPassword && (
          <TextInput
            label="Present password"
            type="password"
            autoComplete="current-password"
            required
            value={current}
            error={besideField(refusals, 'current')}
            onChange={({ currentTarget }) => setCurrent(currentTarget.value)}
          />
        )}
        <TextInput
          label="New password"
          description="At least 12 characters"
          type="password"
          autoComplete="new-password"
          required
          value={password}
          error={besideField(refusals, 'password')}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <Button type="submit" loading={busy}>
          {hasPassword ? 'Change it' : 'Set it'}
        </Button>
      </form>
    </section>
  );
}
