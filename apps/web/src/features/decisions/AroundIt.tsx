import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { AroundDecisionDocument } from '../../generated/documents.ts';
import detail from '../../ui/Detail.module.css';

type AroundItProps = { decision: { readonly key: string; readonly madeOn: string | null } };

/** The plan as it was right before the decision, and right after: moments that stay what they are when it is reopened. */
export function AroundIt({ decision: { key, madeOn } }: AroundItProps) {
  const [{ data }] = useQuery({
    query: AroundDecisionDocument,
    variables: { before: `before:${key}`, after: `after:${key}` },
    pause: madeOn === null,
  });
  if (!data || madeOn === null) return null;
  const [before, after] = [`@${data.before.asOf.position}`, `@${data.after.asOf.position}`];
  return (
    <p className={detail['jumps']}>
      <Link to="/" search={{ at: before }}>
        See the roadmap just before
      </Link>
      <Link to="/" search={{ at: after }}>
        … just after
      </Link>
      <Link to="/changes" search={{ vs: before, at: after }}>
        Compare the two
      </Link>
    </p>
  );
}
