import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../access/use-act.ts';
import { RevokeTokenDocument, type TokenFactsFragment } from '../../generated/documents.ts';
import { Refused } from '../../recording/Refused.tsx';

type RevokeTokenProps = { token: TokenFactsFragment; onDone: () => void };

/** Asked once more: a script that uses it stops at once, and no secret comes back. */
export function RevokeToken({ token: { id, name }, onDone }: RevokeTokenProps) {
  const [opened, setOpened] = useState(false);
  const { act, busy, refusals, failure } = useAct(RevokeTokenDocument);
  const revoke = async () => {
    if (!(await act({ tokenId: id }))) return;
    setOpened(false);
    onDone();
  };
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpened(true)}>
        Revoke<span data-for-ears>: {name}</span>
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={`Revoke “${name}”?`}>
        <p>Scripts that use it are refused from now on. It cannot be brought back: make another one then.</p>
        <Refused refusals={refusals} failure={failure} />
        <Button color="red" loading={busy} onClick={() => void revoke()} data-autofocus>
          Revoke it
        </Button>
      </Modal>
    </>
  );
}
