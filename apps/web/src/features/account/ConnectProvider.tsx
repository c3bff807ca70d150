import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { providerProblemIn } from '../../access/provider-problems.ts';
import type { OwnAccountQuery } from '../../generated/documents.ts';
import { Notice } from '../../ui/Notice.tsx';

const route = getRouteApi('/account');

type Provider = NonNullable<NonNullable<OwnAccountQuery['viewer']['account']>['provider']>;

/** Another way to sign in: with what the provider calls one, found out by signing in there. */
export function ConnectProvider({ provider: { name, isConnected } }: { provider: Provider }) {
  const { problem } = route.useSearch();
  const refused = providerProblemIn(problem === undefined ? '' : `?problem=${problem}`);
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
          <Button component="a" href="/auth/oidc/start?connect=yes&to=/account" variant="default">
            Connect {name}
          </Button>
        </>
      )}
    </section>
  );
}
