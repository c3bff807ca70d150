import { useState } from 'react';
import type { TokenFactsFragment } from '../../generated/documents.ts';
import { dayInWords } from '../../moment/in-words.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { Chip } from '../../ui/Chip.tsx';
import table from '../../ui/Table.module.css';
import { RevokeToken } from './RevokeToken.tsx';
import { scopeLabel } from './scope-words.ts';

type TokenTableProps = {
  tokens: readonly TokenFactsFragment[];
  /** Whose they are is said where they are of many. */
  ofMany?: boolean;
};

/** What there is to know of tokens: all but their secrets. */
export function TokenTable({ tokens, ofMany = false }: TokenTableProps) {
  const { timeZone } = useCalendar();
  const [said, setSaid] = useState('');
  return (
    <>
      <p role="status">{said}</p>
      {tokens.length > 0 && (
        <table className={table['table']} aria-label="Tokens">
          <thead>
            <tr>
              <th scope="col">Name</th>
              {ofMany && <th scope="col">Of</th>}
              <th scope="col">May</th>
              <th scope="col">Ends</th>
              <th scope="col">Last used</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => {
              const { id, name, personName, scope, teams, expiresAt, lastUsedAt, isExpired } = token;
              return (
                <tr key={id}>
                  <td className={table['main']}>
                    {name} {isExpired && <Chip tone="warn">over</Chip>}
                    <br />
                    <span className={table['second']}>{id}</span>
                  </td>
                  {ofMany && <td>{personName}</td>}
                  <td>
                    {scopeLabel(scope)}
                    {teams && `, for ${teams.join(', ')}`}
                  </td>
                  <td className={table['fixed']}>{dayInWords(expiresAt, timeZone)}</td>
                  <td className={table['fixed']}>
                    {lastUsedAt ? dayInWords(lastUsedAt, timeZone) : 'never'}
                  </td>
                  <td className={table['end']}>
                    <RevokeToken token={token} onDone={() => setSaid(`“${name}” is over.`)} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}
