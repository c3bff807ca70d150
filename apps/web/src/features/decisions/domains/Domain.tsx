import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Mutates } from '../../../recording/Mutates.tsx';
import { useEdits, type Edits } from '../../../recording/use-edits.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import detail from '../../../ui/Detail.module.css';
import { NodeLink } from '../../../ui/NodeLink.tsx';
import { count } from '../../../ui/search-text.ts';
import { calibrationInWords } from './calibration-words.ts';
import { domainEdits, holderOf, revoke, type Domain as Known } from './domain-edits.ts';
import classes from './Domains.module.css';

/** One field of decisions. */
export function Domain({ domain }: { domain: Known }) {
  const { key, name, covers, decisions, rights, calibration } = domain;
  const edits = useEdits('domain', { ...domain, name });
  const button = (edit: keyof typeof domainEdits, label: string) => (
    <Button
      data-mutates
      variant="subtle"
      size="compact-sm"
      onClick={() => edits.open(edit, domainEdits[edit])}
    >
      {label}
      <span data-for-ears>: {name}</span>
    </Button>
  );
  return (
    <section aria-label={name} id={`domain-${key}`} className={classes['domain']}>
      <header>
        <h2>{name}</h2>
        <Link to="/decisions" search={{ domain: key }}>
          {count(decisions, 'decision')}
        </Link>
        <Mutates by="domainGrantRight">
          {button('grant', 'Give a right')}
          {button('define', 'Change its words')}
        </Mutates>
      </header>
      {covers && <p className={detail['quiet']}>{covers}</p>}
      {rights.length === 0 ? (
        <p className={detail['quiet']}>
          Nobody was given the right to decide here, so nothing is outside one.
        </p>
      ) : (
        <ul className={detail['list']}>
          {rights.map((right) => (
            <Right key={right.rightId} right={right} edits={edits} />
          ))}
        </ul>
      )}
      <p className={classes['judged']}>{calibrationInWords(calibration)}</p>
      <Mutates>{edits.shown}</Mutates>
    </section>
  );
}

const kinds = { PERSON: 'person', TEAM: 'team', ROLE: 'role' } as const;

type RightProps = { right: Known['rights'][number]; edits: Edits<Known> };

function Right({ right, edits }: RightProps) {
  const { rightId, kind, person, team, guardrails, escalateWhen } = right;
  const holder = person ?? team;
  const words = holderOf(right);
  return (
    <li>
      {holder ? <NodeLink node={holder}>{words}</NodeLink> : <strong>{words}</strong>}{' '}
      {kind !== 'PERSON' && <Chip>{kinds[kind]}</Chip>}
      <Mutates by="domainRevokeRight">
        <Button
          data-mutates
          variant="subtle"
          size="compact-xs"
          onClick={() => edits.open(`revoke-${rightId}`, revoke(right))}
        >
          Take it back<span data-for-ears>: {words}</span>
        </Button>
      </Mutates>
      {guardrails.length > 0 && <div className={classes['terms']}>within: {guardrails.join(' · ')}</div>}
      {escalateWhen && <div className={classes['terms']}>further up when: {escalateWhen}</div>}
    </li>
  );
}
