import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { AccessPage } from '../../access/AccessPage.tsx';
import { DownloadPersonalData } from '../../access/DownloadPersonalData.tsx';
import { roleLabel } from '../../access/role-words.ts';
import { OwnAccountDocument } from '../../generated/documents.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Failure, Loading } from '../../ui/Notice.tsx';
import { ConnectProvider } from './ConnectProvider.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SessionTable } from './SessionTable.tsx';

/** How one signs in, and where one is signed in. */
export const AccountPage = () => (
  <AccessPage title="Your account" lead="How you sign in, and where you are signed in.">
    <OwnAccount />
  </AccessPage>
);

function OwnAccount() {
  const [{ data, error }, ask] = useQuery({ query: OwnAccountDocument });
  if (!data && error) return <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading what="your account" />;
  const { name, account, sessions } = data.viewer;
  return (
    <>
      <Facts
        title="You"
        facts={[
          ['Name', name],
          ['Signs in as', account?.login],
          ['Role', account && roleLabel(account.role)],
          ['For scripts', <Link to="/account/tokens">Your tokens</Link>],
        ]}
      />
      {account?.provider && <ConnectProvider provider={account.provider} />}
      <SessionTable sessions={sessions} />
      {account && <PasswordForm account={account} />}
      <section aria-label="Personal data">
        <h2>Personal data</h2>
        <DownloadPersonalData label="Download everything about you" />
      </section>
    </>
  );
}
