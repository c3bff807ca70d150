import { dateInWords, isCivilDate } from '@throughline/calendar';
import type { DecisionFactsFragment } from '../../generated/documents.ts';
import { Facts } from '../../ui/Facts.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { reversibleInWords } from './decision-words.ts';

const day = (date: string | null) => date && (isCivilDate(date) ? dateInWords(date) : date);

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

const keyed = ({ key, title }: { key: string; title: string }) => `${key} ${title}`;

export function DecisionFacts({ decision }: { decision: DecisionFactsFragment }) {
  const { deciders, supersedes, supersededBy, contexts, drivers, confidence } = decision;
  return (
    <Facts
      facts={[
        ['Made', day(decision.madeOn)],
        ['To be made by', decision.madeOn === null && day(decision.decideBy)],
        [
          'Decided by',
          deciders.length > 0 ? <Links nodes={deciders} words={({ name }) => name} /> : 'nobody is named',
        ],
        ['Domain', decision.domain],
        ['Aims at', decision.target],
        ['Confidence', confidence !== null && `${confidence} %`],
        ['Review on', day(decision.reviewOn)],
        ['To undo', reversibleInWords(decision.reversible)],
        [
          'What matters',
          drivers.length > 0 && (
            <ul>
              {drivers.map((driver) => (
                <li key={driver}>{driver}</li>
              ))}
            </ul>
          ),
        ],
        ['Supersedes', supersedes.length > 0 && <Links nodes={supersedes} words={keyed} />],
        ['Superseded by', supersededBy.length > 0 && <Links nodes={supersededBy} words={keyed} />],
        ['Context', contexts.length > 0 && <Links nodes={contexts} words={keyed} />],
      ]}
    />
  );
}
