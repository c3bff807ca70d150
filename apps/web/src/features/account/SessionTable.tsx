import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useAct } from '../../access/use-act.ts';
import { refreshPresent } from '../../connection/clients.ts';
import {
  RevokeOtherSessionsDocument,
  RevokeSessionDocument,
  type SessionFactsFragment,
} from '../../generated/documents.ts';
import { instantInWords } from '../../moment/in-words.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { Refused } from '../../recording/Refused.tsx';
import { Chip } from '../../ui/Chip.tsx';
import table from '../../ui/Table.module.css';

/** The browsers in which one is signed in; whichever is somebody else's by now is signed out from here. */
export function SessionTable({ sessions }: { sessions: readonly SessionFactsFragment[] }) {
  const { timeZone } = useCalendar();
  const [said, setSaid] = useState('');
  const { act, refusals, failure } = useAct(RevokeSessionDocument);
  const [others, endOthers] = useMutation(RevokeOtherSessionsDocument);
  const endAllOthers = async () => {
    const { error } = await endOthers({});
    if (error) return;
    setSaid('You are signed out everywhere else.');
    refreshPresent();
  };
  const end = async ({ id, label }: SessionFactsFragment) => {
    if (await act({ sessionId: id })) setSaid(`${label} is signed out.`);
  };
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <p role="status">{said}</p>
      <Refused refusals={refusals} failure={failure ?? others.error} />
      <table className={table['table']} aria-labelledby="sessions">
        <thead>
          <tr>
            <th scope="col">Browser</th>
            <th scope="col">Last used</th>
            <th scope="col">Since</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <td className={table['main']}>
                {session.label} {session.isThis && <Chip>this one</Chip>}
              </td>
              <td className={table['fixed']}>{instantInWords(session.lastUsedAt, timeZone)}</td>
              <td className={table['fixed']}>{instantInWords(session.createdAt, timeZone)}</td>
              <td className={table['end']}>
                {!session.isThis && (
                  <Button variant="subtle" size="compact-sm" onClick={() => void end(session)}>
                    Sign out<span data-for-ears>: {session.label}</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sessions.length > 1 && (
        <Button
          variant="default"
          size="xs"
          mt={12}
          loading={others.fetching}
          onClick={() => void endAllOthers()}
        >
          Sign out everywhere else
        </Button>
      )}
    </section>
  );
}
