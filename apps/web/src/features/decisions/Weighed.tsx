import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Mutates } from '../../recording/Mutates.tsx';
import type { Edits } from '../../recording/use-edits.tsx';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import detail from '../../ui/Detail.module.css';
import { NodeLink } from '../../ui/NodeLink.tsx';
import type { Decision } from './decision-edits.ts';
import { day, isOpen } from './decision-words.ts';
import classes from './Weighed.module.css';
import { answerTo, escalate } from './weighing-edits.ts';

type WeighedProps = { decision: Decision; edits: Edits<Decision> };

type PartProps = { title: string; children: readonly ReactNode[] };

function Part({ title, children }: PartProps) {
  if (children.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className={detail['list']}>{children}</ul>
    </section>
  );
}

/** What was weighed before it was decided, and with whom. */
export function Weighed({ decision, edits }: WeighedProps) {
  return (
    <>
      <Part title="Evidence">
        {decision.evidence.map(({ evidenceId, kind, summary, link }) => (
          <li key={evidenceId}>
            <Chip>{kind}</Chip> {summary}{' '}
            {link && (
              <a href={link} target="_blank" rel="noreferrer">
                {new URL(link).host}
              </a>
            )}
          </li>
        ))}
      </Part>
      <Part title="Who was asked">
        {decision.consulted.map(({ person, on, view }) => (
          <li key={person.id}>
            <NodeLink node={person}>{person.name}</NodeLink>
            <span className={classes['when']}> · {day(on)}</span>
            {view && <p className={classes['said']}>{view}</p>}
          </li>
        ))}
      </Part>
      <Part title="Objections">
        {decision.objections.map((objection) => (
          <Objection key={objection.objectionId} objection={objection} decision={decision} edits={edits} />
        ))}
      </Part>
      <Part title="Risks">
        {decision.risks.map((risk) => (
          <Risk key={risk.riskId} risk={risk} edits={edits} />
        ))}
      </Part>
    </>
  );
}

const ends: Readonly<Record<string, readonly [string, Tone]>> = {
  ACCEPTED: ['accepted', 'good'],
  MITIGATED: ['something is done about it', 'good'],
  DISSENT: ['recorded as dissent', 'warn'],
};

function Objection({
  objection,
  decision,
  edits,
}: WeighedProps & { objection: Decision['objections'][number] }) {
  const { objectionId, by, what, resolved, note } = objection;
  const [word, tone] = resolved ? ends[resolved]! : (['not answered yet', 'bad'] as const);
  return (
    <li>
      <p className={classes['line']}>
        {what} <Chip tone={tone}>{word}</Chip>
      </p>
      {note && <p className={classes['said']}>{note}</p>}
      <p className={classes['when']}>
        {by ? <NodeLink node={by}>{by.name}</NodeLink> : 'somebody'}
        {isOpen(decision) && (
          <Mutates>
            {' '}
            <Button
              data-mutates
              variant="subtle"
              size="compact-xs"
              onClick={() => edits.open(`answer-${objectionId}`, answerTo(objection))}
            >
              {resolved ? 'Answer it otherwise' : 'Answer it'}
            </Button>
          </Mutates>
        )}
      </p>
    </li>
  );
}

const severities: Readonly<Record<string, readonly [string, Tone]>> = {
  LOW: ['bearable', 'quiet'],
  MEDIUM: ['it would hurt', 'warn'],
  SEVERE: ['severe', 'bad'],
};

function Risk({ risk, edits }: Pick<WeighedProps, 'edits'> & { risk: Decision['risks'][number] }) {
  const { riskId, what, severity, escalateTo, escalatedTo } = risk;
  const [word, tone] = severities[severity]!;
  return (
    <li>
      <p className={classes['line']}>
        {what} <Chip tone={tone}>{word}</Chip>
      </p>
      <p className={classes['when']}>
        {escalatedTo ? (
          <>
            escalated to <NodeLink node={escalatedTo}>{escalatedTo.name}</NodeLink>
          </>
        ) : (
          escalateTo && <>to be brought to {escalateTo.name}</>
        )}
        {!escalatedTo && (
          <Mutates>
            {' '}
            <Button
              data-mutates
              variant="subtle"
              size="compact-xs"
              onClick={() => edits.open(`escalate-${riskId}`, escalate(risk))}
            >
              Escalate it
            </Button>
          </Mutates>
        )}
      </p>
    </li>
  );
}
