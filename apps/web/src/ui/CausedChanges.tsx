import { dayInWords } from '../moment/in-words.ts';
import { useCalendar } from '../moment/use-calendar.ts';
import type { CausedChangeFragment } from '../generated/documents.ts';
import { ChangedFields } from './ChangedFields.tsx';
import detail from './Detail.module.css';
import { eventInWords } from './event-in-words.ts';
import { NodeLink } from './NodeLink.tsx';

type CausedChangesProps = {
  title: string;
  /** What is said when there are none. */
  none: string;
  changed: { readonly totalCount: number; readonly nodes: readonly CausedChangeFragment[] };
};

/** The changes that name this as their reason. */
export function CausedChanges({ title, none, changed: { nodes, totalCount } }: CausedChangesProps) {
  const { timeZone } = useCalendar();
  return (
    <section aria-label={title}>
      <h2>
        {title}
        {totalCount > 0 && ` (${totalCount})`}
      </h2>
      {totalCount === 0 && <p className={detail['quiet']}>{none}</p>}
      <ul className={detail['list']}>
        {nodes.map(({ id, at, kind, verb, subject, subjectTitle, fields }) => (
          <li key={id}>
            <NodeLink node={subject}>{subjectTitle}</NodeLink>
            <div>
              {eventInWords(kind)} · <time dateTime={at}>{dayInWords(at, timeZone)}</time>
            </div>
            <ChangedFields fields={fields} verb={verb} />
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && (
        <p className={detail['quiet']}>
          The newest {nodes.length} of {totalCount}.
        </p>
      )}
    </section>
  );
}
