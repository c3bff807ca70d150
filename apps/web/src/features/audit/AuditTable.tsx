import type { AuditFactsFragment } from '../../generated/documents.ts';
import { shortInstant } from '../../moment/in-words.ts';
import { useCalendar } from '../../moment/use-calendar.ts';
import { eventInWords } from '../../ui/event-in-words.ts';
import { NodeLink } from '../../ui/NodeLink.tsx';
import type { Category } from '../../generated/documents.ts';
import table from '../../ui/Table.module.css';

const withPages = ['goal', 'decision', 'context', 'team', 'person', 'horizon'];

function Subject({ subject: { category, key, title } }: Pick<AuditFactsFragment, 'subject'>) {
  if (!withPages.includes(category)) return <>{title}</>;
  return <NodeLink node={{ category: category.toUpperCase() as Category, key }}>{title}</NodeLink>;
}

/** Who did what to what, by which way in. */
export function AuditTable({ entries }: { entries: readonly AuditFactsFragment[] }) {
  const { timeZone } = useCalendar();
  return (
    <table className={table['table']} aria-label="What was done, the newest first">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">By</th>
          <th scope="col">What</th>
          <th scope="col">To</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ position, at, kind, actor, subject }) => (
          <tr key={position} data-row>
            <td className={table['fixed']}>{shortInstant(at, timeZone)}</td>
            <td className={table['main']}>{actor.name}</td>
            <td>
              {actor.via}
              {actor.tokenId && <span className={table['second']}> {actor.tokenName ?? actor.tokenId}</span>}
            </td>
            <td>{eventInWords(kind)}</td>
            <td>
              <span className={table['second']}>{subject.category}</span> <Subject subject={subject} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
