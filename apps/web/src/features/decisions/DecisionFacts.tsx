import type { ReactNode } from 'react';
import { dayInWords } from '../../moment/in-words.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import type { DecisionFactsFragment } from '../../generated/documents.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { day, reversibleInWords } from './decision-words.ts';

type Linked = { readonly id: string; readonly key: string; readonly category: string };

function Links<T extends Linked>({ nodes, words }: { nodes: readonly T[]; words: (node: T) => string }) {
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.id}>
          <NodeLink node={node}>{words(node)}</NodeLink>
        </li>
      ))}
    </ul>
  );
}

/** The keys of teams and horizons are their names in short. */
const keyed = ({ key, title, category }: { key: string; title: string; category: string }) =>
  ['TEAM', 'HORIZON'].includes(category) ? title : `${key} ${title}`;
const named = ({ name }: { name: string }) => name;

const lines = (texts: readonly string[]): ReactNode =>
  texts.length > 0 && (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );

export function DecisionFacts({ decision }: { decision: DecisionFactsFragment }) {
  const { deciders, contexts, informed, affects, confidence, filedIn, openSince } = decision;
  const { timeZone } = useCalendar();
  return (
    <Facts
      facts={[
        ['Made', day(decision.madeOn)],
        ['Open since', openSince && dayInWords(openSince, timeZone)],
        ['To be made by', decision.madeOn === null && day(decision.decideBy)],
        [
          'Decided by',
          <>
            {deciders.length > 0 ? <Links nodes={deciders} words={named} /> : 'nobody is named'}
            {decision.outsideRight && <Chip tone="warn">outside a right</Chip>}
          </>,
        ],
        ['Domain', filedIn ? <NodeLink node={filedIn}>{filedIn.name}</NodeLink> : decision.domain],
        ['Aims at', decision.target],
        ['Affects', affects.length > 0 && <Links nodes={affects} words={keyed} />],
        ['Told', informed.length > 0 && <Links nodes={informed} words={named} />],
        ['Confidence', confidence !== null && `${confidence} %`],
        ['Taken for granted', lines(decision.assumptions)],
        ['Review on', day(decision.reviewOn)],
        ['To undo', reversibleInWords(decision.reversible)],
        ['What matters', lines(decision.drivers)],
        ['Context', contexts.length > 0 && <Links nodes={contexts} words={keyed} />],
      ]}
    />
  );
}
