import { Button } from '@mantine/core';
import type { Session } from '../../access/entrance.ts';
import { wantedIn } from '../../access/sign-in-address.ts';
import classes from './Entrance.module.css';

const startOidc = () => {
  const to = wantedIn(window.location.search, window.location.origin);
  return `/auth/oidc/start?to=${encodeURIComponent(to)}`;
};

/** For whoever has no password, or has forgotten it. */
export function OtherWays({ oidc }: Pick<Session['methods'], 'oidc'>) {
  return (
    <div className={classes['more']}>
      {oidc && (
        <Button component="a" href={startOidc()} variant="default" fullWidth mb={14}>
          Sign in with {oidc.name}
        </Button>
      )}
      <details>
        <summary>No password, or forgotten?</summary>
        <p>An administrator can make you a link with which you choose a new one.</p>
        <p>
          Whoever runs the server gets a link that works once, in its folder:{' '}
          <code>npm run throughline -- sign-in-link</code>
        </p>
      </details>
    </div>
  );
}
