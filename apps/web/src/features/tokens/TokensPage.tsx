import { useQuery } from 'urql';
import { AccessPage, AdministratorsPage } from '../../access/AccessPage.tsx';
import { AllTokensDocument, OwnTokensDocument } from '../../generated/documents.ts';
import { Failure, Loading, Notice } from '../../ui/Notice.tsx';
import { Examples } from './Examples.tsx';
import { MakeTokenButton } from './MakeToken.tsx';
import { TokenTable } from './TokenTable.tsx';

/** The keys of one's own scripts. */
export const TokensPage = () => (
  <AccessPage
    title="Your tokens"
    lead="Keys for scripts: what one does is done in your name, and never more than you may."
    actions={<MakeTokenButton />}
  >
    <OwnTokens />
    <Examples />
  </AccessPage>
);

/** Everybody's, for administrators: to see what is around, and to end it. */
export const AllTokensPage = () => (
  <AdministratorsPage title="Access" lead="Who may come in, and who did what.">
    <AllTokens />
  </AdministratorsPage>
);

const retried = { requestPolicy: 'network-only' } as const;

function OwnTokens() {
  const [{ data, error }, ask] = useQuery({ query: OwnTokensDocument });
  if (!data && error) return <Failure error={error} onRetry={() => ask(retried)} />;
  if (!data) return <Loading what="your tokens" />;
  const { tokens } = data.viewer;
  if (tokens.length === 0)
    return (
      <Notice title="You have no token">
        <p>Make one for each script, so that each can be ended by itself.</p>
      </Notice>
    );
  return (
    <section aria-label="Your tokens">
      <TokenTable tokens={tokens} />
    </section>
  );
}

function AllTokens() {
  const [{ data, error }, ask] = useQuery({ query: AllTokensDocument });
  if (!data && error) return <Failure error={error} onRetry={() => ask(retried)} />;
  if (!data) return <Loading what="the tokens" />;
  const { tokens } = data.access;
  if (tokens.length === 0)
    return (
      <Notice title="Nobody has a token">
        <p>
          Everybody makes their own: <a href="/account/tokens">yours</a>.
        </p>
      </Notice>
    );
  return (
    <section aria-label="Everybody’s tokens">
      <TokenTable tokens={tokens} ofMany />
    </section>
  );
}
