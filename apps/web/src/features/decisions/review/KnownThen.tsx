import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DecisionReviewQuery } from '../../../generated/documents.ts';
import { instantInWords } from '../../../moment/in-words.ts';
import { useCalendar } from '../../../moment/use-calendar.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { NodeLink } from '../../../ui/NodeLink.tsx';
import { Prose } from '../../../ui/Prose.tsx';
import { reversibleInWords } from '../decision-words.ts';
import classes from './Review.module.css';

type Hindsight = NonNullable<NonNullable<DecisionReviewQuery['org']['decision']>['hindsight']>;

type BlockProps = { title: string; none: string; children: readonly ReactNode[] };

/** A list that says what it would hold, also when it is empty: what was missing counts as well. */
function Block({ title, none, children }: BlockProps) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children.length === 0 ? <p className={classes['none']}>{none}</p> : <ul>{children}</ul>}
    </section>
  );
}

/** The world as it was known when it was made; links lead into that moment. */
export function KnownThen({
  hindsight: { madeAt, position, fte, contexts, decision },
}: {
  hindsight: Hindsight;
}) {
  const { timeZone } = useCalendar();
  const then = { at: `@${position}` };
  const { deciders, confidence } = decision;
  const chosen = decision.options.filter((option) => !option.chosen).map(({ title }) => title);
  return (
    <div className={classes['pane']} data-then>
      <h2>What was known then</h2>
      <p className={classes['when']}>
        <Link to="/" search={then}>
          {instantInWords(madeAt, timeZone)}
        </Link>{' '}
        · {deciders.map(({ name }) => name).join(', ') || 'nobody is named'}
        {confidence !== null && `, ${confidence} % sure`} · {reversibleInWords(decision.reversible)}
        {fte !== null && ` · ${fte} full-time people in the teams it affects`}
      </p>
      <p>
        <strong>{decision.choice ?? 'It is not said what was chosen.'}</strong>
      </p>
      {chosen.length > 0 && <p className={classes['none']}>and not: {chosen.join(' · ')}</p>}
      {decision.reasoning && <Prose text={decision.reasoning} typed />}
      <Block title={`Context (${contexts.length})`} none="No context was recorded.">
        {contexts.map((context) => (
          <li key={context.id}>
            <NodeLink node={context} as={then}>
              {context.key}
            </NodeLink>{' '}
            {context.title}
          </li>
        ))}
      </Block>
      <Block title={`Evidence (${decision.evidence.length})`} none="No evidence was attached.">
        {decision.evidence.map(({ evidenceId, kind, summary }) => (
          <li key={evidenceId}>
            <Chip>{kind}</Chip> {summary}
          </li>
        ))}
      </Block>
      <Block title="Taken for granted" none="Nothing was written down.">
        {decision.assumptions.map((assumption) => (
          <li key={assumption}>{assumption}</li>
        ))}
      </Block>
      <Block title="Who was asked" none="Nobody was asked.">
        {decision.consulted.map(({ person, view }) => (
          <li key={person.id}>
            {person.name}
            {view && `: ${view}`}
          </li>
        ))}
      </Block>
      {decision.risks.length + decision.objections.length > 0 && (
        <Block title="Risks and objections" none="">
          {[...decision.risks, ...decision.objections].map((one) => (
            <li key={'riskId' in one ? `risk ${one.riskId}` : one.objectionId}>{one.what}</li>
          ))}
        </Block>
      )}
    </div>
  );
}
