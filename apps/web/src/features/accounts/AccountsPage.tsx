import { useState } from 'react';
import { useQuery } from 'urql';
import { AdministratorsPage } from '../../access/AccessPage.tsx';
import { AccountsDocument } from '../../generated/documents.ts';
import { Failure, Loading } from '../../ui/Notice.tsx';
import { count } from '../../ui/search-text.ts';
import table from '../../ui/Table.module.css';
import { AccountRow } from './AccountRow.tsx';
import { InviteButton } from './Invite.tsx';
import { LinkDialog, type ShownLink } from './LinkDialog.tsx';

/** Who may sign in, and as what. */
export function AccountsPage() {
  const [link, setLink] = useState<ShownLink>();
  return (
    <AdministratorsPage
      title="Access"
      lead="Who may come in, and who did what."
      actions={<InviteButton onInvited={setLink} />}
    >
      <Accounts onLink={setLink} />
      <LinkDialog link={link} onDone={() => setLink(undefined)} />
    </AdministratorsPage>
  );
}

function Accounts({ onLink }: { onLink: (link: ShownLink) => void }) {
  const [{ data, error }, ask] = useQuery({ query: AccountsDocument });
  const [said, setSaid] = useState('');
  if (!data && error) return <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading what="the accounts" />;
  const { accounts } = data.access;
  return (
    <section aria-label="Accounts">
      <p role="status" className={table['quiet']}>
        {said || count(accounts.length, 'account')}
      </p>
      <table className={table['table']} aria-label="Accounts">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Role</th>
            <th scope="col">Signs in with</th>
            <th scope="col">Last seen</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountRow key={account.personId} account={account} onLink={onLink} onSaid={setSaid} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
