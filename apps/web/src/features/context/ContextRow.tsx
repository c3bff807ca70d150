import type { ContextLineFragment } from '../../generated/documents.ts';
import { Chip } from '../../ui/Chip.tsx';
import list from '../../ui/List.module.css';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { count } from '../../ui/search-text.ts';
import { kindInWords, stateOf } from './context-filter.ts';
import { RestrictedChip } from './RestrictedChip.tsx';
import { day, StateChip } from './StateChip.tsx';

const few = 4;

export function ContextRow({ context, today }: { context: ContextLineFragment; today: string }) {
  const { key, statement, kind, confirmBy, explains, changed } = context;
  return (
    <li className={list['row']}>
      <p className={list['first']}>
        <span>
          <span className={list['key']}>{key}</span>
          <NodeLink node={{ category: 'CONTEXT', key }} row>
            {statement}
          </NodeLink>
        </span>
        <span>
          <RestrictedChip context={context} /> <StateChip context={context} today={today} />
        </span>
      </p>
      <p className={list['second']}>
        <Chip>{kindInWords(kind)}</Chip>
        {confirmBy && stateOf(context, today) === 'valid' && <span>confirm by {day(confirmBy)}</span>}
        {explains.length > 0 && (
          <span>
            explains{' '}
            {explains.slice(0, few).map((node, index) => (
              <span key={node.id}>
                {index > 0 && ', '}
                <NodeLink node={node}>{node.title}</NodeLink>
              </span>
            ))}
            {explains.length > few && ` and ${explains.length - few} more`}
          </span>
        )}
        {changed.totalCount > 0 && <span>{count(changed.totalCount, 'change')} rest on it</span>}
      </p>
    </li>
  );
}
