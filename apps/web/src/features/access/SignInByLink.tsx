import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { askEntrance, type Refused, type Session } from '../../access/entrance.ts';
import { Loading } from '../../ui/Notice.tsx';
import { EntrancePage } from './EntrancePage.tsx';
import { RefusedEntrance } from './RefusedEntrance.tsx';
import { goIn, secretInAddress } from './use-entrance.ts';

/** A link works once: however often the page is drawn, it is sent once. */
let sent: ReturnType<typeof askEntrance<Session>> | undefined;

export function SignInByLink() {
  const [refused, setRefused] = useState<Refused>();
  useEffect(() => {
    sent ??= askEntrance('link', { secret: secretInAddress() });
    void sent.then((answer) => (answer.ok ? goIn() : setRefused(answer.refused)));
  }, []);
  if (!refused)
    return (
      <EntrancePage title="Signing in">
        <Loading what="your session" />
      </EntrancePage>
    );
  return (
    <EntrancePage title="This link does not let you in">
      <RefusedEntrance refused={refused} />
      {/* The same page without the secret, loaded anew. */}
      <Button mt={20} variant="default" onClick={() => window.location.replace('/sign-in')}>
        Sign in another way
      </Button>
    </EntrancePage>
  );
}
