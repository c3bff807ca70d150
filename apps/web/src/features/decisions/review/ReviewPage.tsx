import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { DecisionReviewDocument, type DecisionReviewQuery } from '../../../generated/documents.ts';
import { useMoment } from '../../../moment/use-moment.ts';
import { Mutates } from '../../../recording/Mutates.tsx';
import { useEdits } from '../../../recording/use-edits.tsx';
import { Asked } from '../../../ui/Asked.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import detail from '../../../ui/Detail.module.css';
import { NotThere } from '../../../ui/NotThere.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Page } from '../../../ui/Page.tsx';
import { day, verdictInWords } from '../decision-words.ts';
import { onceMade } from '../once-made-edits.ts';
import { KnownThen } from './KnownThen.tsx';
import { LearnedSince } from './LearnedSince.tsx';
import classes from './Review.module.css';

const route = getRouteApi('/decisions/$id/review');

/** Was it right, by what was known then? */
export function ReviewPage() {
  const { id } = route.useParams();
  const { at = null } = useMoment();
  const [asked, ask] = useQuery({ query: DecisionReviewDocument, variables: { id, at } });
  return (
    <Asked
      title={`Looking back at ${id}`}
      what="the review"
      asked={asked}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
    >
      {({ org: { decision } }) =>
        decision ? (
          <Review key={decision.id} decision={decision} />
        ) : (
          <NotThere id={id} what="decision" now={undefined}>
            <Link to="/decisions" data-button>
              See all decisions
            </Link>
          </NotThere>
        )
      }
    </Asked>
  );
}

type Reviewed = NonNullable<DecisionReviewQuery['org']['decision']>;

function Review({ decision }: { decision: Reviewed }) {
  const { key, title, hindsight, reviews, reviewOn, reviewDue } = decision;
  const edits = useEdits('decision', decision);
  const last = reviews.at(-1);
  const verdict = last && verdictInWords(last.verdict);
  return (
    <Page
      title={title}
      above={
        <p className={detail['above']}>
          <Link to="/decisions">Decisions</Link> <span aria-hidden="true">/</span>{' '}
          <Link to="/decisions/$id" params={{ id: key }}>
            {key}
          </Link>{' '}
          <span aria-hidden="true">/</span> Looking back{' '}
          {verdict && <Chip tone={verdict.tone}>{verdict.word}</Chip>}
          {reviewDue && <Chip tone="warn">review was due {day(reviewOn)}</Chip>}
        </p>
      }
      lead="Judge it by what was known, not by what came of it."
      actions={
        hindsight && (
          <Mutates>
            <Button data-mutates size="sm" onClick={() => edits.open('review', onceMade.review)}>
              Did it hold?
            </Button>
          </Mutates>
        )
      }
    >
      {hindsight ? (
        <div className={classes['panes']}>
          <KnownThen hindsight={hindsight} />
          <LearnedSince decision={decision} since={hindsight.since} />
        </div>
      ) : (
        <Notice title="It was never made">
          <p>There is nothing to look back at before somebody has decided.</p>
        </Notice>
      )}
      <Mutates>{edits.shown}</Mutates>
    </Page>
  );
}
