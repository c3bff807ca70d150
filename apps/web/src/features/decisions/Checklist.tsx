import type { Decision } from './decision-edits.ts';
import { isOpen } from './decision-words.ts';
import classes from './Weighed.module.css';

type ChecklistProps = { decision: Decision; within?: 'page' | 'form' };

/** What whoever decides should see. It keeps nobody from deciding. */
export function Checklist({ decision, within = 'page' }: ChecklistProps) {
  const isBefore = isOpen(decision);
  // The day to look at it again is set when it is made.
  const remarks = decision.quality.remarks.filter(({ code }) => !isBefore || code !== 'NO_REVIEW_DATE');
  const unanswered = decision.objections.some(({ resolved }) => resolved === null);
  if (remarks.length === 0 && !(isBefore && unanswered)) return null;
  const Heading = within === 'page' ? 'h2' : 'h3';
  return (
    <section aria-label="Checklist" className={classes['remarks']}>
      <Heading>{isBefore ? 'Before it is decided' : 'What was missing when it was decided'}</Heading>
      <ul>
        {isBefore && unanswered && (
          <li>
            <strong>An objection is not answered: the decision waits for it.</strong>
          </li>
        )}
        {remarks.map(({ code, sentence }) => (
          <li key={code}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
