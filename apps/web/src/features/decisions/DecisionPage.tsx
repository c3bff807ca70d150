import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { DecisionDocument, DecisionNowDocument, type DecisionQuery } from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { Mutates } from '../../recording/Mutates.tsx';
import { Orphaned } from '../../recording/Orphaned.tsx';
import { useEdits } from '../../recording/use-edits.tsx';
import { Asked } from '../../ui/Asked.tsx';
import { CausedChanges } from '../../ui/CausedChanges.tsx';
import { Chip } from '../../ui/Chip.tsx';
import detail from '../../ui/Detail.module.css';
import { NotThere } from '../../ui/NotThere.tsx';
import { Page } from '../../ui/Page.tsx';
import { InFull, Prose } from '../../ui/Prose.tsx';
import { SubjectStory } from '../../ui/SubjectStory.tsx';
import { AroundIt } from './AroundIt.tsx';
import { Checklist } from './Checklist.tsx';
import { DecisionActions } from './DecisionActions.tsx';
import { DecisionFacts } from './DecisionFacts.tsx';
import { DownloadRecord } from './DownloadRecords.tsx';
import { isOpen, statusInWords } from './decision-words.ts';
import { Lineage } from './Lineage.tsx';
import { LookedBack } from './LookedBack.tsx';
import { Options } from './Options.tsx';
import { Weighed } from './Weighed.tsx';

const route = getRouteApi('/decisions/$id');

/** What the page says in full. */
const saidAbove = [
  ...['reasoning', 'body', 'choice', 'options', 'drivers', 'assumptions', 'learned'],
  ...['evidence', 'consulted', 'informed', 'objections', 'risks'],
];

/** What did we choose, over what, why, and what became of it? */
export function DecisionPage() {
  const { id } = route.useParams();
  const { at, isNow } = useMoment();
  const [asked, ask] = useQuery({ query: DecisionDocument, variables: { id, at: at ?? null } });
  const missing = asked.data?.org.decision === null;
  const [now] = useQuery({ query: DecisionNowDocument, variables: { id }, pause: isNow || !missing });
  return (
    <Asked
      title={id}
      what="the decision"
      asked={asked}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
    >
      {({ org: { decision, asOf } }) =>
        decision ? (
          <Decision key={decision.id} decision={decision} asOf={asOf} />
        ) : (
          <NotThere id={id} what="decision" now={now.data?.org.decision}>
            <Link to="/decisions" data-button>
              See all decisions
            </Link>
          </NotThere>
        )
      }
    </Asked>
  );
}

type KnownDecision = NonNullable<DecisionQuery['org']['decision']>;

type DecisionProps = { decision: KnownDecision; asOf: DecisionQuery['org']['asOf'] };

function Decision({ decision, asOf }: DecisionProps) {
  const edits = useEdits('decision', decision);
  const { word, tone } = statusInWords(decision.status);
  return (
    <Page
      title={decision.title}
      above={
        <p className={detail['above']}>
          <Link to="/decisions">Decisions</Link> <span aria-hidden="true">/</span> {decision.key}{' '}
          <Chip tone={tone}>{word}</Chip>
          {decision.stalled && <Chip tone="warn">standing still</Chip>}
          {decision.reviewDue && <Chip tone="warn">review is due</Chip>}
        </p>
      }
      actions={
        <>
          <DownloadRecord id={decision.id} asOf={asOf} />
          <Mutates>
            <DecisionActions decision={decision} edits={edits} />
          </Mutates>
        </>
      }
    >
      <div className={detail['columns']}>
        <div className={detail['column']}>
          <Orphaned id={decision.id} />
          {isOpen(decision) && <Checklist decision={decision} />}
          <Choice decision={decision} />
          {decision.body && <InFull text={decision.body} />}
          {(decision.options.length > 0 || !decision.body) && <Options options={decision.options} />}
          <Weighed decision={decision} edits={edits} />
          {!isOpen(decision) && <Checklist decision={decision} />}
          <div>
            <CausedChanges
              title="Changed by this"
              none="No change names this decision as its reason."
              changed={decision.changed}
            />
            <AroundIt decision={decision} />
          </div>
        </div>
        <div className={detail['column']}>
          <DecisionFacts decision={decision} />
          <Lineage id={decision.id} lineage={decision.lineage} />
          <LookedBack decision={decision} />
          <SubjectStory story={decision.story} without={saidAbove} />
        </div>
      </div>
      <Mutates>{edits.shown}</Mutates>
    </Page>
  );
}

function Choice({ decision: { choice, reasoning, options, note } }: { decision: KnownDecision }) {
  const saidBelow = options.some(({ title, chosen }) => chosen && title === choice);
  if (!reasoning && !note && (!choice || saidBelow)) return null;
  return (
    <section aria-label="What was decided">
      <h2>What was decided</h2>
      {choice && (
        <p>
          <strong>{choice}</strong>
        </p>
      )}
      {reasoning && <Prose text={reasoning} typed />}
      {note && note !== reasoning && <Prose text={note} typed />}
    </section>
  );
}
