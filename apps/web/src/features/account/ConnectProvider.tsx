import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { askEntrance, type Refused } from '../../access/entrance.ts';
import { providerProblemIn } from '../../access/provider-problems.ts';
import type { OwnAccountQuery } from '../../generated/documents.ts';
import { Notice } from '../../ui/Notice.tsx';

const route = getRouteApi('/account');

type Provider = NonNullable<NonNullable<OwnAccountQuery['viewer']['account']>['provider']>;

/** Another way to sign in: with what the provider calls one, found out by signing in there. */
export function ConnectProvider({ provider: { name, isConnected } }: { provider: Provider }) {
  const { problem } = route.useSearch();
  const [busy, setBusy] = useState(false);
  const [away, setAway] = useState<Refused>();
  const refused = away ?? providerProblemIn(problem === undefined ? '' : `?problem=${problem}`);
  const connect = async () => {
    setBusy(true);
    const answer = await askEntrance<{ readonly address: string }>('oidc/connect', {});
    if (answer.ok) return window.location.assign(answer.data.address);
    setBusy(false);
    setAway(answer.refused);
  };
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <div role="alert">
        {refused && (
          <Notice title={refused.message}>
            <p>{refused.hint}</p>
          </Notice>
        )}
      </div>
      {isConnected ? (
        <p>You may sign in with it.</p>
      ) : (
        <>
          <p>Connect it to sign in with it as well.</p>
          <Button variant="default" loading={busy} onClick={() => void connect()}>
            Connect {name}
          </Button>
        </>
      )}
    </section>
  );
}
