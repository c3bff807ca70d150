import { Button } from '@mantine/core';
import { useAct } from '../../access/use-act.ts';
import { AcknowledgeContextDocument, type ContextReachFragment } from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { Refused } from '../../recording/Refused.tsx';
import detail from '../../ui/Detail.module.css';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { reachInWords } from './reach-in-words.ts';

/** Has it arrived? Counts for everybody; names for whoever shared it, who is not asked whether they have read it. */
export function ContextReach({ context }: { context: ContextReachFragment }) {
  const { isNow } = useMoment();
  const { key, edition, reach, acknowledgedByMe, acknowledgedBy } = context;
  return (
    <section aria-label="Who knows it">
      <h2>Who knows it</h2>
      <p>
        {reach.audience !== null && reach.audience > 0 && (
          <>
            <meter min={0} max={reach.audience} value={reach.acknowledged} aria-label="Reach" />{' '}
          </>
        )}
        {reachInWords(reach)}
        {edition > 1 && <span className={detail['quiet']}> · revision {edition}</span>}
      </p>
      {acknowledgedByMe && <p className={detail['quiet']}>You said that you have read it.</p>}
      {isNow && !acknowledgedByMe && !acknowledgedBy && <IHaveReadThis contextId={key} edition={edition} />}
      {acknowledgedBy && <Readers readers={acknowledgedBy} />}
    </section>
  );
}

/**
 * What is acknowledged is what stands on the page, also when it was revised in the meantime. It changes nothing of the
 * plan, so it carries no `data-mutates`: leadership, who records nothing there, says so as well.
 */
function IHaveReadThis({ contextId, edition }: { contextId: string; edition: number }) {
  const { act, busy, refusals, failure } = useAct(AcknowledgeContextDocument);
  return (
    <>
      <Refused refusals={refusals} failure={failure} />
      <Button variant="default" size="sm" loading={busy} onClick={() => void act({ contextId, edition })}>
        I have read this
      </Button>
    </>
  );
}

function Readers({ readers }: { readers: NonNullable<ContextReachFragment['acknowledgedBy']> }) {
  const { nodes, totalCount } = readers;
  return (
    <>
      <p className={detail['quiet']}>
        {totalCount === 0
          ? 'Whoever reads it and says so is listed here, for you alone: you shared it.'
          : 'You shared it: who they are is for you alone.'}
      </p>
      <ul className={detail['list']}>
        {nodes.map(({ id, key, name }) => (
          <li key={id}>
            <NodeLink node={{ category: 'PERSON', key }}>{name}</NodeLink>
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && (
        <p className={detail['quiet']}>
          The first {nodes.length} of {totalCount}.
        </p>
      )}
    </>
  );
}
