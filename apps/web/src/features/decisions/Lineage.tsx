import type { DecisionQuery } from '../../generated/documents.ts';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { day, statusInWords } from './decision-words.ts';
import classes from './Weighed.module.css';

type LineageProps = { id: string; lineage: NonNullable<DecisionQuery['org']['decision']>['lineage'] };

/** What it replaced and what replaced it, to both ends of the chain. */
export function Lineage({ id, lineage }: LineageProps) {
  if (lineage.length < 2) return null;
  return (
    <section aria-label="Lineage">
      <h2>Lineage</h2>
      <ol className={classes['chain']}>
        {lineage.map((decision) => (
          <li key={decision.id} data-here={decision.id === id || undefined}>
            {decision.id === id ? (
              <strong>
                {decision.key} {decision.title}
              </strong>
            ) : (
              <NodeLink node={decision}>
                {decision.key} {decision.title}
              </NodeLink>
            )}
            <div className={classes['when']}>
              {statusInWords(decision.status).word}
              {decision.madeOn && ` · made ${day(decision.madeOn)}`}
              {decision.supersededBy.length > 0 &&
                ` · by ${decision.supersededBy.map(({ key }) => key).join(', ')}`}
              {decision.partlySupersededBy.length > 0 &&
                ` · in part by ${decision.partlySupersededBy.map(({ key }) => key).join(', ')}`}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
