import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { WhoDecidesDocument, type WhoDecidesQuery } from '../../../generated/documents.ts';
import { useMoment } from '../../../moment/use-moment.ts';
import { Mutates } from '../../../recording/Mutates.tsx';
import { RecordButton } from '../../../recording/RecordButton.tsx';
import { Asked } from '../../../ui/Asked.tsx';
import detail from '../../../ui/Detail.module.css';
import { Notice } from '../../../ui/Notice.tsx';
import { Page } from '../../../ui/Page.tsx';
import { count } from '../../../ui/search-text.ts';
import { DecisionViews } from '../DecisionViews.tsx';
import { DefineDomain } from './DefineDomain.tsx';
import { Domain } from './Domain.tsx';
import classes from './Domains.module.css';

const title = 'Who decides?';

/** Which decisions may be made by whom without asking further up. */
export function WhoDecidesPage() {
  const { at = null } = useMoment();
  const [asked, ask] = useQuery({ query: WhoDecidesDocument, variables: { at } });
  return (
    <Asked
      title={title}
      what="the domains"
      asked={asked}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
    >
      {({ org }) => <Domains org={org} />}
    </Asked>
  );
}

function Domains({ org: { decisionDomains, decisionTally } }: { org: WhoDecidesQuery['org'] }) {
  const words = decisionTally.fields.filter(({ defined }) => !defined);
  return (
    <Page
      title={title}
      lead="Fields of decisions, who may decide in them without asking, and how well they are judged."
      actions={
        <Mutates by="domainDefine">
          <RecordButton label="Domain" title="A field of decisions" adds main>
            {(close) => <DefineDomain taken={decisionDomains.nodes.map(({ key }) => key)} onDone={close} />}
          </RecordButton>
        </Mutates>
      }
    >
      <DecisionViews />
      {decisionDomains.totalCount === 0 && (
        <Notice title="Nobody has written down who decides what">
          <p>
            A domain is a field of decisions, such as staffing or data architecture. Whoever is given the
            right decides in it without asking; what is decided outside a right is shown, and not forbidden.
          </p>
        </Notice>
      )}
      {decisionDomains.nodes.map((domain) => (
        <Domain key={domain.id} domain={domain} />
      ))}
      {words.length > 0 && (
        <section aria-label="Words without a domain" className={classes['words']}>
          <h2>Words without a domain</h2>
          <p className={detail['quiet']}>
            Decisions are filed under these as well. Define one under the same words, and they are in it.
          </p>
          <ul>
            {words.map(({ domain, decisions }) => (
              <li key={domain}>
                <Link to="/decisions" search={{ domain }}>
                  {domain}
                </Link>{' '}
                <span className={detail['quiet']}>{count(decisions, 'decision')}</span>
                <Mutates by="domainDefine">
                  <RecordButton label="Define it" title={`Define ${domain}`} about={domain} size="compact-sm">
                    {(close) => <DefineDomain under={domain} onDone={close} />}
                  </RecordButton>
                </Mutates>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
