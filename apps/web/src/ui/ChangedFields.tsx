import { dateInWords, isCivilDate } from '@throughline/calendar';
import { DiffSign, OldAndNew, rankMove } from '@throughline/ui-time';
import { listDifference } from './list-difference.ts';
import classes from './ChangedFields.module.css';

type ChangedField = {
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
};

const inWords = (value: string | null) => (value !== null && isCivilDate(value) ? dateInWords(value) : value);

const moveOf = ({ field, before, after }: ChangedField) =>
  field === 'rank'
    ? rankMove(before === null ? null : Number(before), after === null ? null : Number(after))
    : undefined;

/** Of what is new, only what it says: its name stands above, and nothing done yet is nothing to tell. */
const worthSaying = ({ field, after }: ChangedField) => !['title', 'name'].includes(field) && after !== '0';

/** Of a long list only what is new in it and what is gone. */
function Became({ before, after }: { before: string | null; after: string | null }) {
  const difference = listDifference(before, after);
  if (!difference) return <OldAndNew before={before} after={after} />;
  const { added, removed } = difference;
  return (
    <>
      {added.length > 0 && (
        <span>
          <DiffSign sign="+" words="new:" verb="added" /> {added.join(', ')}{' '}
        </span>
      )}
      {removed.length > 0 && (
        <span>
          <DiffSign sign="−" words="gone:" verb="removed" /> {removed.join(', ')}
        </span>
      )}
    </>
  );
}

type ChangedFieldsProps = {
  fields: readonly ChangedField[];
  /** Of what is new there is no old value to strike. */
  verb: 'ADDED' | 'CHANGED' | 'REMOVED';
};

/** What became what, a line for each fact. */
export function ChangedFields({ fields, verb }: ChangedFieldsProps) {
  const shown = verb === 'ADDED' ? fields.filter(worthSaying) : fields;
  if (shown.length === 0) return null;
  return (
    <ul className={classes['fields']} data-verb={verb}>
      {shown.map((change) => {
        const move = moveOf(change);
        const before = verb === 'ADDED' ? null : inWords(change.before);
        return (
          <li key={change.field}>
            <span className={classes['label']}>{change.label}</span>{' '}
            <Became before={before} after={inWords(change.after)} />
            {move && (
              <>
                {' '}
                <DiffSign {...move} />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
