import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { ContextItemDocument, ContextNowDocument, type ContextItemQuery } from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { useToday } from '../../moment/use-today.ts';
import { Mutates } from '../../recording/Mutates.tsx';
import { useEdits } from '../../recording/use-edits.tsx';
import { Asked } from '../../ui/Asked.tsx';
import { CausedChanges } from '../../ui/CausedChanges.tsx';
import detail from '../../ui/Detail.module.css';
import { Facts } from '../../ui/Facts.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { NotThere } from '../../ui/NotThere.tsx';
import { Page } from '../../ui/Page.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { SubjectStory } from '../../ui/SubjectStory.tsx';
import { ContextActions } from './ContextActions.tsx';
import { ContextReach } from './ContextReach.tsx';
import { audienceInWords } from './audience.ts';
import { kindInWords } from './context-filter.ts';
import { headlineOf } from './headline.ts';
import type { Context } from './context-edits.ts';
import { RestrictedChip } from './RestrictedChip.tsx';
import { day, StateChip } from './StateChip.tsx';

const route = getRouteApi('/context/$id');

/** What is it, is it still true, and what stands on it? */
export function ContextItemPage() {
  const { id } = route.useParams();
  const { at, isNow } = useMoment();
  const [asked, ask] = useQuery({ query: ContextItemDocument, variables: { id, at: at ?? null } });
  const missing = asked.data?.org.context === null;
  const [now] = useQuery({ query: ContextNowDocument, variables: { id }, pause: isNow || !missing });
  return (
    <Asked title={id} what="the context" asked={asked} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {({ org: { context, asOf } }) =>
        context ? (
          <ContextItem key={context.id} context={context} instant={asOf.instant} />
        ) : (
          <NotThere id={id} what="context" now={now.data?.org.context}>
            <Link to="/context" data-button>
              See all context
            </Link>
          </NotThere>
        )
      }
    </Asked>
  );
}

type KnownContext = NonNullable<ContextItemQuery['org']['context']>;

function ContextItem({ context, instant }: { context: KnownContext; instant: string | null }) {
  const today = useToday(instant);
  const edits = useEdits<Context>('context', context);
  const { key, statement, kind, source, edition, confirmBy, invalidatedOn, explains, audience } = context;
  const { headline, isAll } = headlineOf(statement);
  return (
    <Page
      title={headline}
      above={
        <p className={detail['above']}>
          <Link to="/context">Context</Link> <span aria-hidden="true">/</span> {key}{' '}
          <StateChip context={context} today={today} /> <RestrictedChip context={context} />
        </p>
      }
      actions={
        <Mutates>
          <ContextActions context={context} edits={edits} />
        </Mutates>
      }
    >
      <div className={detail['columns']}>
        <div className={detail['column']}>
          {!isAll && (
            <section aria-label="What is to be known">
              <h2>What is to be known</h2>
              <Prose text={statement} typed />
            </section>
          )}
          <section aria-label="What it explains">
            <h2>What it explains</h2>
            {explains.length === 0 && <p className={detail['quiet']}>Nobody said what it explains.</p>}
            <ul className={detail['list']}>
              {explains.map((node) => (
                <li key={node.id}>
                  <NodeLink node={node}>{node.title}</NodeLink>{' '}
                  <span className={detail['quiet']}>
                    {node.category.toLowerCase()} · {node.key}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <CausedChanges
            title="What rests on it"
            none="No change names it as its reason."
            changed={context.changed}
          />
        </div>
        <div className={detail['column']}>
          <Facts
            facts={[
              ['Kind', kindInWords(kind)],
              ['Source', source],
              [
                'Revision',
                edition > 1 ? `${edition}: its words changed, see the story` : '1, as it was shared',
              ],
              ['Confirm by', day(confirmBy) ?? 'no day is set'],
              ['Who may read it', audience && audienceInWords(audience)],
              ['No longer true', invalidatedOn && `since ${day(invalidatedOn)}`],
            ]}
          />
          <ContextReach context={context} />
          <SubjectStory story={context.story} />
        </div>
      </div>
      <Mutates>{edits.shown}</Mutates>
    </Page>
  );
}
