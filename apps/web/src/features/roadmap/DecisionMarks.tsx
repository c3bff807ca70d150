import { dateInWords, type CivilDate } from '@throughline/calendar';
import { timeScale, together, type Span } from '@throughline/ui-time';
import { useRef, type FocusEvent, type ReactNode } from 'react';
import { NodeLink } from '../../ui/NodeLink.tsx';
import classes from './DecisionMarks.module.css';

type Decision = {
  readonly key: string;
  readonly title: string;
  readonly madeOn: CivilDate | null;
};

/** Nearer than this many per cent of the axis, two marks cannot be hit one by one. */
const apart = 9;

const inWords = ({ key, title, madeOn }: Decision) => `${key} ${title}, ${madeOn ? dateInWords(madeOn) : ''}`;

/** The decisions of the time that is shown, on the axis. Those too close to each other open as a list. */
export function DecisionMarks({ decisions, span }: { decisions: readonly Decision[]; span: Span }) {
  const scale = timeScale(span);
  const marks = decisions.flatMap((decision) =>
    decision.madeOn && scale.holds(decision.madeOn)
      ? [{ ...decision, at: scale.endOf(decision.madeOn) }]
      : [],
  );
  return together(marks, apart).map(({ at, marks: [first, ...more] }) => (
    <span
      key={first!.key}
      className={classes['mark']}
      title={more.length === 0 ? inWords(first!) : undefined}
      style={{ left: `${at.toFixed(2)}%` }}
    >
      {more.length === 0 ? (
        <DecisionLink decision={first!}>
          <span aria-hidden="true">◆</span>
          <span className={classes['for-ears']}>{inWords(first!)}</span>
        </DecisionLink>
      ) : (
        <Several decisions={[first!, ...more]} isLate={at > 50} />
      )}
    </span>
  ));
}

function DecisionLink({ decision, children }: { decision: Decision; children: ReactNode }) {
  return <NodeLink node={{ category: 'DECISION', key: decision.key }}>{children}</NodeLink>;
}

function Several({ decisions, isLate }: { decisions: readonly Decision[]; isLate: boolean }) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => details.current?.removeAttribute('open');
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (!details.current?.contains(relatedTarget)) close();
  };
  return (
    <details
      ref={details}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return;
        event.preventDefault();
        close();
      }}
    >
      <summary aria-label={`${decisions.length} decisions`} title={decisions.map(inWords).join('\n')}>
        ◆<span className={classes['count']}>{decisions.length}</span>
      </summary>
      <ul data-late={isLate}>
        {decisions.map((decision) => (
          <li key={decision.key}>
            <DecisionLink decision={decision}>{inWords(decision)}</DecisionLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
